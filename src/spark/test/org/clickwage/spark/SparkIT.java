package org.clickwage.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clickwage.spark.SparkHome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever runs in Spark comes to the bytes of one machine. */
class SparkIT {
  /** Options under which all that travels does. */
  private static final String ALL =
      "batch survey.csv --lang fr --profile own.profile --map status=statut --by platform"
          + " --min-group 1 --pseudonymise worker --key key --out rich.csv --summary groups.csv"
          + " --problems problems.txt --report page.html";

  private static final List<String> OUTPUTS =
      List.of("rich.csv", "groups.csv", "problems.txt", "page.html");

  private static final String IMPORTS =
      """
      import java.util.List;
      import org.apache.spark.sql.SparkSession;
      import org.clickwage.spark.Clickwage;
      var spark = SparkSession.builder().getOrCreate();
      """;

  @TempDir private static Path common;
  private static SparkHome local;
  private static SparkHome cluster;

  @TempDir private Path temporary;
  private Path here;
  private Path there;

  @BeforeAll
  static void start() throws Exception {
    local = new SparkHome(Files.createDirectory(common.resolve("local")));
    cluster = new SparkHome(Files.createDirectory(common.resolve("cluster")));
    cluster.startCluster();
  }

  @AfterAll
  static void end() throws Exception {
    cluster.close();
  }

  @BeforeEach
  void setUp() throws IOException {
    here = Files.createDirectory(temporary.resolve("here"));
    there = Files.createDirectory(temporary.resolve("there"));
  }

  /** The same files for both. */
  private void survey(int records) throws IOException {
    for (Path place : List.of(here, there)) {
      RaggedSurvey.write(place.resolve("survey.csv"), records);
      Files.writeString(place.resolve("own.profile"), "same-names = yes\nnothing = n/a, -\n");
      Path key = Files.writeString(place.resolve("key"), "0123456789abcdef".repeat(4));
      Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }
  }

  private Outcome spark(SparkHome home, int parts, String line, String... settings)
      throws Exception {
    List<String> command = home.submission(parts, settings);
    command.addAll(List.of(line.split(" ")));
    return SparkHome.outcome(there, command);
  }

  private void assertSame(Outcome expected, Outcome actual, List<String> outputs)
      throws IOException {
    assertEquals(expected.err(), actual.err());
    assertEquals(expected.out(), actual.out());
    assertEquals(expected.exit(), actual.exit());
    for (String output : outputs) {
      assertEquals(
          -1, Files.mismatch(here.resolve(output), there.resolve(output)), "differs: " + output);
    }
    assertEquals(names(here), names(there));
    assertEquals(List.of(), names(local.parts));
    assertEquals(List.of(), names(cluster.parts));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 29})
  void onOneMachine(int parts) throws Exception {
    survey(3_000);
    Outcome expected = SparkHome.program(here, List.of(ALL.split(" ")));
    assertEquals(3, expected.exit(), expected.err());
    assertSame(expected, spark(local, parts, ALL), OUTPUTS);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 29})
  void onACluster(int parts) throws Exception {
    survey(3_000);
    Outcome expected = SparkHome.program(here, List.of(ALL.split(" ")));
    assertSame(expected, spark(cluster, parts, ALL), OUTPUTS);
  }

  /** Speculation has other attempts at tasks beside; what they leave is in no result. */
  @Test
  void executorsAreKilledInEachStage() throws Exception {
    survey(12_000);
    Outcome expected = SparkHome.program(here, List.of(ALL.split(" ")));
    AtomicInteger killed = new AtomicInteger();
    AtomicBoolean isOver = new AtomicBoolean();
    long before = cluster.stages();
    CompletableFuture<Void> killer =
        CompletableFuture.runAsync(
            () -> {
              while (!isOver.get()) {
                if (cluster.stages() - before > killed.get() && cluster.killExecutor()) {
                  killed.incrementAndGet();
                }
              }
            });
    Outcome outcome =
        spark(
            cluster,
            13,
            ALL,
            "spark.speculation=true",
            "spark.speculation.interval=10ms",
            "spark.speculation.quantile=0.1",
            "spark.speculation.multiplier=1.01",
            "spark.speculation.minTaskRuntime=1ms");
    isOver.set(true);
    killer.join();
    assertSame(expected, outcome, OUTPUTS);
    assertTrue(killed.get() >= 2 && killed.get() == cluster.stages() - before, killed + " killed");
  }

  /**
   * What another attempt at a task has left is not read, and not there when the merge begins: it
   * waits for who reads the records from a pipe.
   */
  @Test
  void whatTheManifestLacksIsNotRead() throws Exception {
    survey(3_000);
    SparkHome.program(here, List.of(ALL.split(" ")));
    Path pipe = there.resolve("rich.csv");
    assertEquals(0, SparkHome.outcome(there, List.of("mkfifo", "rich.csv")).exit());
    CompletableFuture<Outcome> merge =
        CompletableFuture.supplyAsync(() -> assertDoesNotThrow(() -> spark(local, 7, ALL)));
    try (InputStream records = Files.newInputStream(pipe)) {
      Path folder = local.parts.resolve(names(local.parts).get(0));
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
      for (String ending : List.of(".sums", ".records")) {
        Files.writeString(folder.resolve("0-0-999" + ending), "of another attempt");
      }
      Path manifest = folder.resolve("manifest.sha256");
      while (!merge.isDone() && (Files.notExists(manifest) || Files.size(manifest) == 0)) {
        Thread.sleep(1);
      }
      List<String> listed =
          Stream.concat(
                  Stream.of(manifest.getFileName().toString()),
                  Files.readAllLines(manifest).stream().map(line -> line.substring(66)))
              .sorted()
              .toList();
      assertEquals(1 + 2 * 7, listed.size(), listed.toString());
      assertEquals(listed, names(folder).stream().filter(name -> !name.endsWith(".crc")).toList());
      Outcome check = SparkHome.outcome(folder, List.of("sha256sum", "--check", "manifest.sha256"));
      assertEquals(0, check.exit(), check.err());
      assertArrayEquals(Files.readAllBytes(here.resolve("rich.csv")), records.readAllBytes());
    }
    assertEquals(3, merge.get().exit());
    assertEquals(List.of(), names(local.parts));
  }

  @Test
  void otherTitles() throws Exception {
    survey(1);
    for (Path place : List.of(here, there)) {
      Files.writeString(place.resolve("other.csv"), "Lohn,Dauer\n30,2\n12.50,1\nviel,1\n");
    }
    for (String line :
        List.of(
            "batch other.csv --map pay=Lohn --map hours=Dauer --set currency=EUR --min-group 1",
            "batch other.csv --by Platz --columns nothing",
            "batch survey.csv other.csv --min-group 1",
            "batch missing.csv")) {
      Outcome expected = SparkHome.program(here, List.of(line.split(" ")));
      assertSame(expected, spark(local, 3, line), List.of());
    }
  }

  @Test
  void quotesThatNothingEnds() throws Exception {
    for (Path place : List.of(here, there)) {
      RaggedSurvey.write(place.resolve("survey.csv"), 300);
      Files.writeString(place.resolve("survey.csv"), "w1;\"Brique\n", StandardOpenOption.APPEND);
    }
    String line = "batch survey.csv --lang fr --min-group 1 --out rich.csv";
    Outcome expected = SparkHome.program(here, List.of(line.split(" ")));
    assertSame(expected, spark(local, 5, line), List.of());
  }

  /**
   * No file grows beyond 300 kB, as on a disk that is full: the survey has 250 kB, each part more.
   */
  @Test
  void aFullDisk() throws Exception {
    survey(3_000);
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f 600 && exec \"$@\"", "sh"));
    command.addAll(local.java(local.properties("off", 2)));
    command.set(command.size() - 1, SparkHome.classPath());
    command.add("org.clickwage.spark.Main");
    command.addAll(List.of(ALL.split(" ")));
    Outcome outcome = SparkHome.outcome(there, command);
    assertEquals(4, outcome.exit(), outcome.err());
    assertTrue(outcome.err().contains(local.parts + "/.clickwage-"), outcome.err());
    assertEquals(List.of("key", "own.profile", "survey.csv"), names(there));
    assertEquals(List.of(), names(local.parts));
  }

  @Test
  void aTaskLog() throws Exception {
    Path log = temporary.resolve("log.csv");
    RaggedSurvey.writeLog(log, 2_000);
    String line =
        "sessions "
            + log
            + " --lang fr --profile generic-tasks --minimum 7.25USD/h --out sessions.csv"
            + " --workers workers.csv --summary groups.csv --problems problems.txt";
    Outcome expected = SparkHome.program(here, List.of(line.split(" ")));
    assertEquals(3, expected.exit(), expected.err());
    List<String> outputs = List.of("sessions.csv", "workers.csv", "groups.csv", "problems.txt");
    assertSame(expected, spark(cluster, 7, line), outputs);
    assertTrue(cluster.hasSaid("Adding task set 0.0 with 7 tasks"));
  }

  /** JShell is a notebook without pictures. */
  private Outcome notebook(String cells) throws Exception {
    Path script = Files.writeString(temporary.resolve("cells.jsh"), IMPORTS + cells + "/exit\n");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jshell").toString());
    List<String> java = local.java(local.properties("off", 3));
    java.subList(1, java.size() - 2).forEach(option -> command.add("-R" + option));
    command.addAll(List.of("-s", "--class-path", SparkHome.classPath(), script.toString()));
    return SparkHome.outcome(there, command);
  }

  @Test
  void aFileInANotebook() throws Exception {
    survey(300);
    Outcome expected = SparkHome.program(here, List.of(ALL.split(" ")));
    Outcome cells =
        notebook(
            """
            var done = Clickwage.on(spark).run(List.of("%s"));
            System.out.print(done);
            System.err.print(done.exit());
            """
                .formatted(ALL.replace(" ", "\", \"")));
    assertSame(new Outcome(0, expected.err(), "3"), cells, OUTPUTS);
  }

  /** Five partitions of shuffled rows: their figures are those of the file. */
  @Test
  void aTableInANotebook() throws Exception {
    survey(300);
    String options = " --map status=statut --by platform --min-group 1 --summary groups.csv";
    SparkHome.program(here, List.of(("batch survey.csv" + options).split(" ")));
    Outcome cells =
        notebook(
            """
            var reader = spark.read().option("header", true).option("sep", ";");
            var lines = reader.option("multiLine", true).option("escape", "\\"");
            var table = lines.csv("survey.csv").repartition(5);
            var done = Clickwage.on(spark).run(table, List.of("batch%s", "--out", "rich.csv"));
            System.out.print(done.exit());
            """
                .formatted(options.replace(" ", "\", \"")));
    assertEquals("3", cells.out(), cells.err());
    assertEquals(-1, Files.mismatch(here.resolve("groups.csv"), there.resolve("groups.csv")));
    try (Stream<String> lines = Files.lines(there.resolve("rich.csv"))) {
      assertEquals(301, lines.count()); // no line of a cell goes on
    }
  }

  /** 1.125 hours are no thousand hours: 30 by 1.125 is 26.67. */
  @Test
  void typesOfATable() throws Exception {
    Outcome cells =
        notebook(
            """
            var table = spark.sql("SELECT 30 AS pay, 1.125D AS hours, 'EUR' AS currency, "
                + "DATE '2024-06-03' AS date, CAST(NULL AS DECIMAL(5, 2)) AS bonus");
            var words = List.of("batch", "--columns", "gross_hourly_rate", "--out", "-");
            System.out.print(Clickwage.on(spark).run(table, words).out());
            var nested = table.selectExpr("*", "array(1, 2) AS list", "map('k', 1) AS m");
            System.out.print(Clickwage.on(spark).run(nested, words).exit());
            """);
    assertEquals(
        """
        pay,hours,currency,date,bonus,gross_hourly_rate
        30,1.125,EUR,2024-06-03,,26.66666666666667
        4\
        """,
        cells.out(),
        cells.err());
  }
}
