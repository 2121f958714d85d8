import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.cli.FuzzTarget;

/**
 * Runs each target for its share of time on inputs that grow from the kept ones, and prints how
 * many it took and what it found. What goes wrong lies in {@code found}, with its trace in the log;
 * what reached new code lies in {@code grown}, from which the next run goes on.
 */
public final class FuzzJob {
  private static final Path KEPT = Path.of("src/test/resources/fuzz").toAbsolutePath();
  private static final Pattern RUNS = Pattern.compile("(?m)^Done (\\d+) runs|^#(\\d+)\\t");

  /** Several kilobytes hold all that a table or a workbook has to go wrong by. */
  private static final String LONGEST = "-max_len=4096";

  private static final String MEMORY = "-Xmx1g";
  private static final String TOO_LONG = "-timeout=10";

  private FuzzJob() {}

  /**
   * @param args the folder to work in, seconds for each target, and names of targets; all where
   *     none is named
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Path.of(args[0]).toAbsolutePath();
    List<String> asked =
        Stream.of((args.length > 2 ? args[2] : "").split(","))
            .filter(name -> !name.isBlank())
            .map(String::strip)
            .toList();
    long found = 0;
    System.out.printf("%-10s %12s %8s %8s%n", "target", "executions", "grown", "found");
    for (FuzzTarget target : FuzzTarget.values()) {
      String name = target.name().toLowerCase(Locale.ROOT);
      if (asked.isEmpty() || asked.contains(name)) {
        found += run(target.name(), name, work, args[1]);
      }
    }
    System.exit(found > 0 ? 1 : 0);
  }

  private static long run(String target, String name, Path work, String seconds)
      throws IOException, InterruptedException {
    Path grown = Files.createDirectories(work.resolve("grown").resolve(name));
    Path found = Files.createDirectories(work.resolve("found").resolve(name));
    Path scratch = Files.createDirectories(work.resolve("scratch"));
    Path log = work.resolve(name + ".log");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            MEMORY,
            "-Djava.io.tmpdir=" + scratch,
            "-cp",
            classPath(),
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=Fuzz",
            "--target_args=" + target,
            "--instrumentation_includes=org.clickwage.**",
            "--custom_hook_includes=org.clickwage.**",
            // They look for injection, in libraries too; here whatever is thrown is looked for.
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*",
            "--keep_going=20",
            "--reproducer_path=" + found,
            "-artifact_prefix=" + found + File.separator,
            LONGEST,
            TOO_LONG,
            "-rss_limit_mb=3000",
            "-max_total_time=" + seconds,
            "-print_final_stats=1",
            grown.toString(),
            KEPT.resolve(name).toString());
    new ProcessBuilder(command)
        .directory(scratch.toFile())
        .redirectErrorStream(true)
        .redirectInput(new File("/dev/null"))
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    long findings = count(found, "(?:crash|timeout|oom)-.*");
    System.out.printf("%-10s %12s %8d %8d%n", name, runs(log), count(grown, ".*"), findings);
    return findings;
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(part -> Path.of(part).toAbsolutePath().toString())
        .reduce((all, next) -> all + File.pathSeparator + next)
        .orElseThrow();
  }

  /** The last count that it tells. */
  private static long runs(Path log) throws IOException {
    return RUNS.matcher(Files.readString(log, StandardCharsets.ISO_8859_1))
        .results()
        .reduce((first, last) -> last)
        .map(FuzzJob::count)
        .orElse(0L);
  }

  private static long count(MatchResult found) {
    return Long.parseLong(found.group(1) == null ? found.group(2) : found.group(1));
  }

  private static long count(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().matches(name)).count();
    }
  }
}
