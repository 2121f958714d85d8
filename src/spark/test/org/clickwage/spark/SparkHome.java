package org.clickwage.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * Spark as it is laid out beside the program, on loopback alone: a call of {@code spark-submit}, or
 * a master with two workers, each a process that ends with it.
 */
final class SparkHome implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("clickwage.home"));
  private static final Path FOLDER = HOME.resolveSibling("spark");
  private static final Path JAR = FOLDER.resolve("clickwage-spark.jar");
  private static final String JARS = FOLDER.resolve("home/jars") + "/*";
  private static final String LOCAL = "local[2]";
  private static final String LOOPBACK = InetAddress.getLoopbackAddress().getHostAddress();

  private final Path folder;

  /** Parts that are being calculated: nothing of them is left in the end. */
  final Path parts;

  private final List<Process> processes = new ArrayList<>();
  private String master = LOCAL;

  /** What a process has said, and how it ended. */
  record Outcome(int exit, String out, String err) {}

  /**
   * @param folder of what its processes write down
   */
  SparkHome(Path folder) throws IOException {
    this.folder = folder;
    this.parts = Files.createDirectory(folder.resolve("parts"));
    Path home = FOLDER.resolve("home");
    Files.writeString(home.resolve("RELEASE"), ""); // or its jars are looked for elsewhere
    Files.writeString(
        folder.resolve("log4j2.properties"),
        """
        appenders = file
        appender.file.type = File
        appender.file.name = file
        appender.file.fileName = %s/spark.log
        appender.file.layout.type = PatternLayout
        rootLogger.level = ${sys:level:-warn}
        rootLogger.appenderRef.file.ref = file
        """
            .formatted(folder));
  }

  /** Starts a master and two workers of one core each. */
  void startCluster() throws IOException, InterruptedException {
    master = "spark://" + LOOPBACK + ":" + freePort();
    String port = master.substring(master.lastIndexOf(':') + 1);
    start("master.Master", "--port", port);
    for (String name : List.of("one", "two")) {
      String work = folder.resolve(name).toString();
      start("worker.Worker", "--cores", "1", "--memory", "1g", "-d", work, master);
    }
  }

  private void start(String program, String... words) throws IOException {
    List<String> command = java("-Xmx256m");
    command.add("org.apache.spark.deploy." + program);
    command.addAll(List.of("--host", LOOPBACK, "--webui-port", "0"));
    command.addAll(List.of(words));
    Path log = folder.resolve(processes.size() + ".log");
    processes.add(builder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** A Java with what Spark needs of it. */
  List<String> java(String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of(JavaModuleOptions.defaultModuleOptionArray())
        .filter(option -> !option.contains("incubator")) // of which the JVM would warn
        .forEach(command::add);
    command.add("-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", JARS));
    return command;
  }

  private static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", FOLDER.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    return builder;
  }

  /** The words of {@code spark-submit} before those of the program. */
  List<String> submission(int ofParts, String... settings) {
    List<String> command = java("-Dlevel=info");
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    settings(ofParts, settings).forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.add(JAR.toString());
    return command;
  }

  /** Settings as properties of a Java that is Spark's driver and executor itself. */
  String[] properties(String level, int ofParts, String... settings) {
    return Stream.concat(
            Stream.of("level=" + level, "spark.master=" + master), settings(ofParts, settings))
        .map(setting -> "-D" + setting)
        .toArray(String[]::new);
  }

  private Stream<String> settings(int ofParts, String... more) {
    return Stream.concat(
        Stream.of(
            "spark.ui.enabled=false",
            "spark.executor.memory=512m",
            "spark.clickwage.folder=" + parts,
            "spark.clickwage.parts=" + ofParts),
        Stream.of(more));
  }

  /** Spark's jars with the program's. */
  static String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(FOLDER.resolve("home/jars"))) { // JShell knows no stars
      return Stream.concat(Stream.of(JAR), jars)
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  /** How many times Spark has begun to give tasks out, in all calls so far. */
  long stages() {
    return said("Starting task 0.0 in stage");
  }

  boolean hasSaid(String text) {
    return said(text) > 0;
  }

  private long said(String beginning) {
    try (Stream<String> lines = Files.lines(folder.resolve("spark.log"))) {
      return lines.filter(line -> line.startsWith(beginning)).count();
    } catch (IOException e) {
      return 0; // nothing has been called yet
    }
  }

  /** Kills one that a worker has started; false where there is none just now. */
  boolean killExecutor() {
    return processes.stream()
        .flatMap(worker -> worker.toHandle().children())
        .findFirst()
        .filter(ProcessHandle::destroyForcibly)
        .isPresent();
  }

  static Outcome program(Path place, List<String> words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/clickwage").toString()));
    command.addAll(words);
    return outcome(place, command);
  }

  /** Runs a command in a folder to its end. */
  static Outcome outcome(Path place, List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("said", ".txt");
    Path err = Files.createTempFile("said", ".txt");
    try {
      Process process =
          builder(command)
              .directory(place.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
      return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    processes.forEach(process -> process.onExit().join());
  }
}
