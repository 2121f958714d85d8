import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * How long {@code calc} takes to start and end, next to a JVM that only says hello.
 *
 * <p>{@code java src/bench/java/StartUp.java [RUNS [FOLDER]]}, after {@code mvn package}; FOLDER is
 * the packaged program, target/clickwage. The three take turns, so that a busy moment of the
 * machine falls on all of them alike; medians and their ratios are printed.
 */
public final class StartUp {
  private static final List<String> CALC =
      List.of(
          "calc", "--pay", "30EUR", "--hours", "2h30", "--platform-fee", "20%", "--country", "FR");

  private StartUp() {}

  public static void main(String[] args) throws Exception {
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 21;
    Path home = Path.of(args.length > 1 ? args[1] : "target/clickwage").toAbsolutePath();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put("hello-world JVM", List.of(java, "-cp", hello().toString(), "Hello"));
    commands.put("launcher", with(CALC, home.resolve("bin/clickwage").toString()));
    commands.put(
        "java -jar", with(CALC, java, "-jar", home.resolve("lib/clickwage.jar").toString()));
    print(measure(commands, runs), runs);
  }

  private static Map<String, List<Double>> measure(Map<String, List<String>> commands, int runs)
      throws IOException, InterruptedException {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int run = -2; run < runs; run++) { // two rounds to warm the disk cache
      for (var command : commands.entrySet()) {
        double milliseconds = run(command.getValue());
        if (run >= 0) {
          times.computeIfAbsent(command.getKey(), name -> new ArrayList<>()).add(milliseconds);
        }
      }
    }
    return times;
  }

  private static double run(List<String> command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double milliseconds = (System.nanoTime() - start) / 1e6;
    if (code != 0) {
      throw new IllegalStateException("exit code " + code + ": " + String.join(" ", command));
    }
    return milliseconds;
  }

  private static void print(Map<String, List<Double>> times, int runs) {
    PrintStream out = System.out;
    double base = median(times.values().iterator().next());
    out.printf("Java %s, %d runs each in turn%n", Runtime.version(), runs);
    times.forEach(
        (name, sample) ->
            out.printf(
                "%-16s median %6.1f ms  fastest %6.1f ms  %.2f x hello%n",
                name,
                median(sample),
                sample.stream().min(Double::compare).orElseThrow(),
                median(sample) / base));
  }

  private static double median(List<Double> sample) {
    List<Double> sorted = sample.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static List<String> with(List<String> arguments, String... program) {
    List<String> all = new ArrayList<>(List.of(program));
    all.addAll(arguments);
    return all;
  }

  private static Path hello() throws IOException {
    Path folder = Files.createTempDirectory("hello");
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString());
    return folder;
  }
}
