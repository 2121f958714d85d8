import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * The job of {@link SideBySide} on one machine, in parts that a last process merges, by Spark with
 * the program's rooms, and in Spark's SQL: {@code PartsAndSpark HOME FOLDER ROWS,… RUNS}, by {@code
 * mvn -q -Pspark integration-test -DskipTests -Dbench.rows=1000000}. All take turns, use two cores,
 * and must come to the same figures.
 *
 * <p>What moves between processes is counted too: sums of parts, or what Spark shuffles.
 */
final class PartsAndSpark {
  private static final int PARTS = 8;
  private static final String MACHINE = "one machine";
  private static final String SHARDS = "8 parts and a merge";
  private static final String MERGE = "  its merge alone";
  private static final String ROOMS = "Spark, our rooms";
  private static final String SQL = "Spark SQL";
  private static final Pattern TASK_NANOSECONDS = Pattern.compile("\"Executor CPU Time\":(\\d+)");
  private static final Pattern SHUFFLED = Pattern.compile("\"Shuffle Bytes Written\":(\\d+)");
  private static final Pattern SUMS =
      Pattern.compile("\"Name\":\"bytes of sums\",\"Update\":\"?(\\d+)");

  private final int runs;
  private final SideBySide bench;
  private final Path spark;
  private final Path folder;
  private final Path events;
  private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

  /**
   * What a way takes.
   *
   * @param taskSeconds what threads of Spark's tasks worked
   * @param moved bytes that went from one process, or one stage, to another
   */
  private record Cost(
      double seconds, double cpuSeconds, double peakMegabytes, double taskSeconds, long moved) {
    Cost plus(MeasuredRun run) {
      return new Cost(
          seconds + run.seconds(),
          cpuSeconds + run.cpuSeconds(),
          Math.max(peakMegabytes, run.peakMegabytes()),
          taskSeconds,
          moved);
    }

    static Cost of(MeasuredRun run, double taskSeconds, long moved) {
      return new Cost(0, 0, 0, taskSeconds, moved).plus(run);
    }
  }

  private PartsAndSpark(Path home, Path folder, int runs) {
    this.runs = runs;
    this.bench = new SideBySide(home, folder);
    this.spark = home.resolveSibling("spark");
    this.folder = folder;
    this.events = folder.resolve("events");
  }

  public static void main(String[] args) throws Exception {
    if (args[2].strip().equals("0")) {
      return;
    }
    PartsAndSpark all =
        new PartsAndSpark(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[3]));
    Files.createDirectories(all.events);
    all.bench.writeMinimums();
    for (String rows : args[2].split(",")) {
      all.compare(Long.parseLong(rows.strip()));
    }
  }

  private void compare(long rows) throws IOException, InterruptedException {
    Path input = folder.resolve("rows-" + rows + ".csv");
    SyntheticFile.write(input, rows);
    costs.clear();
    for (int run = 0; run < runs; run++) {
      measure(input);
    }
    print(rows, Files.size(input));
    for (String other : List.of(SHARDS, ROOMS)) {
      if (Files.mismatch(bench.rowsOf(MACHINE), bench.rowsOf(other)) >= 0
          || Files.mismatch(bench.groupsOf(MACHINE), bench.groupsOf(other)) >= 0) {
        throw new IllegalStateException(other + " writes other bytes");
      }
    }
    join(bench.rowsOf(SQL));
    join(bench.groupsOf(SQL));
    SameFigures.check(
        SQL,
        bench.rowsOf(MACHINE),
        bench.groupsOf(MACHINE),
        bench.rowsOf(SQL),
        bench.groupsOf(SQL),
        false);
    System.out.println("same bytes in parts and in Spark; same figures as Spark SQL");
  }

  private void measure(Path input) throws IOException, InterruptedException {
    for (String way : List.of(MACHINE, SHARDS, ROOMS, SQL)) {
      delete(bench.rowsOf(way));
      delete(bench.groupsOf(way));
      SideBySide.waitForDisk();
      switch (way) {
        case SHARDS -> shards(input);
        case ROOMS -> keep(ROOMS, spark(rooms(input), SUMS));
        case SQL -> keep(SQL, spark(sql(input), SHUFFLED));
        default -> keep(MACHINE, Cost.of(MeasuredRun.of(words(MACHINE, input)), 0, 0));
      }
    }
  }

  private void keep(String way, Cost cost) {
    costs.computeIfAbsent(way, key -> new ArrayList<>()).add(cost);
  }

  private List<String> words(String way, Path input, String... more) {
    List<String> words = bench.ofFile(input, way, "record", SideBySide.THREADS);
    words.addAll(List.of(more));
    return words;
  }

  /** One after another, each with as many threads as one machine has. */
  private void shards(Path input) throws IOException, InterruptedException {
    Path parts = folder.resolve("parts");
    Cost all = new Cost(0, 0, 0, 0, 0);
    for (int part = 1; part <= PARTS; part++) {
      String which = "--part=" + part + "/" + PARTS;
      all = all.plus(MeasuredRun.of(words(SHARDS, input, "--parts=" + parts, which)));
    }
    long moved = sums(parts);
    MeasuredRun merge = MeasuredRun.of(words(SHARDS, input, "--parts=" + parts));
    all = all.plus(merge);
    keep(SHARDS, new Cost(all.seconds, all.cpuSeconds, all.peakMegabytes, 0, moved));
    keep(MERGE, Cost.of(merge, 0, 0));
  }

  private static long sums(Path parts) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(parts)) {
      for (Path sums : files.filter(file -> file.toString().endsWith(".sums")).toList()) {
        bytes += Files.size(sums);
      }
    }
    return bytes;
  }

  /** Runs what Spark does, whose events tell what tasks worked and what moved. */
  private Cost spark(List<String> words, Pattern moved) throws IOException, InterruptedException {
    delete(events);
    Files.createDirectory(events);
    MeasuredRun run = MeasuredRun.of(words);
    long nanoseconds = 0;
    long bytes = 0;
    try (Stream<Path> logs = Files.list(events)) {
      for (Path log : logs.toList()) {
        String text = Files.readString(log);
        nanoseconds += sum(TASK_NANOSECONDS, text);
        bytes += sum(moved, text);
      }
    }
    return Cost.of(run, nanoseconds / 1e9, bytes);
  }

  private static long sum(Pattern figure, String text) {
    long sum = 0;
    for (Matcher each = figure.matcher(text); each.find(); ) {
      sum += Long.parseLong(each.group(1));
    }
    return sum;
  }

  private List<String> java(String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
    command.add("-Dspark.master=local[" + SideBySide.THREADS + "]");
    command.add("-Dspark.driver.host=localhost");
    command.add("-Dspark.driver.bindAddress=localhost");
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.eventLog.enabled=true");
    command.add("-Dspark.eventLog.compress=false");
    command.add("-Dspark.eventLog.rolling.enabled=false");
    command.add("-Dspark.eventLog.dir=" + events.toUri());
    command.add("-Dspark.clickwage.parts=" + PARTS);
    command.addAll(List.of(more));
    return command;
  }

  private List<String> rooms(Path input) {
    List<String> command =
        java("-cp", spark.resolve("clickwage-spark.jar") + ":" + spark.resolve("home/jars") + "/*");
    command.add("org.clickwage.spark.Main");
    List<String> words = words(ROOMS, input);
    command.addAll(words.subList(1, words.size())); // without the program's name
    return command;
  }

  private List<String> sql(Path input) {
    return java(
        "-cp",
        spark.resolve("home/jars") + "/*:" + System.getProperty("java.class.path"),
        "SparkSqlJob",
        input.toString(),
        folder.resolve("minimums.csv").toString(),
        bench.rowsOf(SQL).toString(),
        bench.groupsOf(SQL).toString());
  }

  /** Of the files of a folder one, with the titles of the first. */
  private static void join(Path outputs) throws IOException {
    Path joined = outputs.resolveSibling("joined.csv");
    try (Stream<Path> files = Files.list(outputs);
        OutputStream out = Files.newOutputStream(joined)) {
      boolean isFirst = true;
      for (Path file :
          files
              .filter(each -> each.getFileName().toString().startsWith("part-"))
              .sorted()
              .toList()) {
        byte[] bytes = Files.readAllBytes(file);
        int titles = isFirst ? 0 : new String(bytes, 0, 1_000, US_ASCII).indexOf('\n') + 1;
        out.write(bytes, titles, bytes.length - titles);
        isFirst = false;
      }
    }
    delete(outputs);
    Files.move(joined, outputs);
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private void print(long rows, long bytes) {
    System.out.printf("%n%,d rows, %.1f MB, medians of %d%n%n", rows, bytes / 1e6, runs);
    System.out.printf(
        "%-22s %9s %8s %11s %8s %9s%n",
        "", "seconds", "CPU s", "of its tasks", "peak MB", "moved MB");
    costs.forEach(
        (way, all) ->
            System.out.printf(
                "%-22s %9.2f %8.2f %11s %,8.0f %9s%n",
                way,
                median(all, Cost::seconds),
                median(all, Cost::cpuSeconds),
                known(median(all, Cost::taskSeconds)),
                median(all, Cost::peakMegabytes),
                known(median(all, Cost::moved) / 1e6)));
  }

  private static String known(double figure) {
    return figure == 0 ? "" : String.format("%.2f", figure);
  }

  private static double median(List<Cost> all, ToDoubleFunction<Cost> of) {
    return all.stream().mapToDouble(of).sorted().toArray()[all.size() / 2];
  }
}
