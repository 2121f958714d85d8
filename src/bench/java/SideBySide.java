import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One job of a survey, done by the packaged program, by DuckDB and by plain Commons CSV: {@code
 * SideBySide HOME FOLDER ROWS,…}, by {@code mvn -q -Pbench integration-test -DskipTests}.
 *
 * <p>For each record its net hourly rate and the ratio to the minimum wage of its country and day,
 * all records in their order; for each platform the number of records, the ratio of totals, nine
 * deciles and the share below the minimum. The ways take turns, so that a busy moment of the
 * machine falls on all alike, and must come to the same figures. The program's usual way, by which
 * each worker counts once, is another job and is next to them without a comparison.
 */
final class SideBySide {
  static final int THREADS = 2;

  private static final long MANY_ROWS = 10_000_000;
  private static final Path SYNC = Path.of("/bin/sync"); // on every Unix
  private static final String PROGRAM = "clickwage, 2 threads";
  private static final String ONE_THREAD = "clickwage, 1 thread";
  private static final String BY_WORKER = "each worker once";
  private static final String DUCK_DB = "DuckDB, join and sort";
  private static final String DUCK_DB_LIST = "DuckDB, from a list";
  private static final String DUCK_DB_QUERIES = "  its queries alone";
  private static final String COMMONS_CSV = "Commons CSV, 1 thread";

  private final PrintStream out = System.out;
  private final Path home;
  private final Path folder;
  private final Path minimums;
  private final Map<Long, Double> secondsByRows = new TreeMap<>();

  SideBySide(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
    this.minimums = folder.resolve("minimums.csv");
  }

  public static void main(String[] args) throws Exception {
    SideBySide bench = new SideBySide(Path.of(args[0]), Path.of(args[1]));
    if (args[2].strip().equals("0")) {
      return; // the task log alone
    }
    Files.createDirectories(bench.folder);
    bench.writeMinimums();
    for (String rows : args[2].split(",")) {
      bench.compare(Long.parseLong(rows.strip()));
    }
    bench.printGrowth();
    StartUp.main(new String[] {"11", args[0]});
  }

  /** The program's own answer for each country and day of the file. */
  void writeMinimums() throws IOException, InterruptedException {
    Path days = folder.resolve("days.csv");
    Path answers = folder.resolve("answers.csv");
    List<String> rows = new ArrayList<>(List.of("country,currency,date,paid,hours,charges"));
    for (String country : SyntheticFile.countries()) {
      for (String day : SyntheticFile.days()) {
        rows.add(country + "," + SyntheticFile.CURRENCY + "," + day + ",1.00,1.00,0.0");
      }
    }
    Files.write(days, rows);
    MeasuredRun.of(
        program(
            days, answers, folder.resolve("answers.txt"), "pay=paid", "--columns=minimum_hourly"));
    List<String> lines = new ArrayList<>(List.of("country,date,minimum"));
    for (String line : Files.readAllLines(answers).subList(1, rows.size())) {
      String[] cells = line.split(",", -1);
      lines.add(cells[0] + "," + cells[2] + "," + cells[6]);
    }
    Files.write(minimums, lines);
  }

  private void compare(long rows) throws IOException, InterruptedException {
    Path input = folder.resolve("rows-" + rows + ".csv");
    SyntheticFile.write(input, rows);
    out.printf("%n%,d rows, %.1f MB%n%n", rows, Files.size(input) / 1e6);
    Map<String, List<String>> commands = commands(input);
    Map<String, List<MeasuredRun>> measured = new LinkedHashMap<>();
    int runs = rows < MANY_ROWS ? 5 : 3;
    int toWarm = rows < MANY_ROWS ? 1 : 0; // fills the disk cache; makes no difference to minutes
    commands.keySet().forEach(name -> measured.put(name, new ArrayList<>()));
    List<String> turns = new ArrayList<>(commands.keySet());
    for (int run = -toWarm; run < runs; run++) {
      for (String name : turns) {
        deleteOutputs(name);
        waitForDisk();
        MeasuredRun result = MeasuredRun.of(commands.get(name));
        if (run >= 0) {
          measured.get(name).add(result);
        }
      }
      Collections.rotate(turns, 1); // what one leaves does not always meet the same
    }
    print(measured, rows);
    check();
    for (String name : commands.keySet()) {
      deleteOutputs(name);
    }
  }

  private Map<String, List<String>> commands(Path input) {
    Map<String, List<String>> commands = new LinkedHashMap<>();
    commands.put(PROGRAM, ofFile(input, PROGRAM, "record", THREADS));
    commands.put(DUCK_DB, java("DuckDbJob", input, DUCK_DB, DuckDbJob.Way.JOIN.name()));
    commands.put(DUCK_DB_LIST, java("DuckDbJob", input, DUCK_DB_LIST, DuckDbJob.Way.LIST.name()));
    commands.put(ONE_THREAD, ofFile(input, ONE_THREAD, "record", 1));
    commands.put(BY_WORKER, ofFile(input, BY_WORKER, "worker", THREADS));
    commands.put(COMMONS_CSV, java("CommonsCsvJob", input, COMMONS_CSV));
    return commands;
  }

  List<String> ofFile(Path input, String name, String per, int threads) {
    return program(
        input,
        rowsOf(name),
        groupsOf(name),
        "pay=payout",
        "--map=platform-fee=platform_fee_pct",
        "--map=charges=charges_pct",
        "--columns=net_hourly_rate,ratio",
        "--by=platform",
        "--per=" + per,
        "--threads=" + threads);
  }

  private List<String> program(
      Path input, Path records, Path summary, String pay, String... options) {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/clickwage").toString());
    command.addAll(List.of("batch", input.toString(), "--map", pay));
    command.addAll(List.of("--basis=net", "--lang=en", "--force"));
    command.addAll(List.of("--out", records.toString(), "--summary", summary.toString()));
    command.addAll(List.of(options));
    return command;
  }

  private List<String> java(String job, Path input, String name, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), job));
    command.addAll(List.of(input.toString(), minimums.toString()));
    command.addAll(List.of(rowsOf(name).toString(), groupsOf(name).toString()));
    command.addAll(List.of(more));
    return command;
  }

  Path rowsOf(String name) {
    return folder.resolve(name.replaceAll("\\W+", "-") + ".csv");
  }

  Path groupsOf(String name) {
    return folder.resolve(name.replaceAll("\\W+", "-") + "-groups.csv");
  }

  private void deleteOutputs(String name) throws IOException {
    Files.deleteIfExists(rowsOf(name));
    Files.deleteIfExists(groupsOf(name));
  }

  /** What one way wrote is not still on its way to the disk while the next one is measured. */
  static void waitForDisk() throws IOException, InterruptedException {
    if (Files.isExecutable(SYNC)) {
      new ProcessBuilder(SYNC.toString()).start().waitFor();
    }
  }

  private void check() throws IOException {
    for (String other : List.of(DUCK_DB, DUCK_DB_LIST, COMMONS_CSV)) {
      long compared =
          SameFigures.check(
              other,
              rowsOf(PROGRAM),
              groupsOf(PROGRAM),
              rowsOf(other),
              groupsOf(other),
              other.equals(COMMONS_CSV));
      out.printf("same as %s: all groups, all %,d lines in their order%n", other, compared);
    }
    boolean same =
        Files.mismatch(rowsOf(PROGRAM), rowsOf(ONE_THREAD)) < 0
            && Files.mismatch(groupsOf(PROGRAM), groupsOf(ONE_THREAD)) < 0;
    if (!same) {
      throw new IllegalStateException("one thread and two write different bytes");
    }
    out.println("same bytes with one thread and two");
  }

  private void print(Map<String, List<MeasuredRun>> measured, long rows) {
    double base = seconds(measured.get(PROGRAM));
    secondsByRows.put(rows, base);
    out.printf(
        "%-22s %9s %9s %10s %12s %8s %8s%n",
        "medians of " + measured.get(PROGRAM).size(),
        "seconds",
        "fastest",
        "clickwage",
        "rows/s",
        "CPU s",
        "peak MB");
    measured.forEach(
        (name, runs) -> {
          String costs =
              String.format(
                  " %8.2f %,8.0f",
                  median(runs.stream().map(MeasuredRun::cpuSeconds).toList()),
                  median(runs.stream().map(MeasuredRun::peakMegabytes).toList()));
          line(name, runs.stream().map(MeasuredRun::seconds).toList(), base, rows, costs);
          if (name.startsWith("DuckDB")) {
            List<Double> queries =
                runs.stream().map(run -> Double.parseDouble(run.said().strip())).toList();
            line(DUCK_DB_QUERIES, queries, base, rows, "");
          }
        });
    out.printf(
        "%ntwo threads are %.2f times as fast as one%n", seconds(measured.get(ONE_THREAD)) / base);
  }

  private void line(String name, List<Double> sample, double base, long rows, String costs) {
    double seconds = median(sample);
    out.printf(
        "%-22s %9.2f %9.2f %8.2f x %,12.0f%s%n",
        name,
        seconds,
        sample.stream().min(Double::compare).orElseThrow(),
        seconds / base,
        rows / seconds,
        costs);
  }

  /**
   * Time per row, and for the rows that one file has more than the one before: without the start.
   */
  private void printGrowth() {
    out.printf("%n%-22s %12s %24s%n", PROGRAM, "ns a row", "ns each row more");
    long rowsBefore = 0;
    double before = 0;
    for (Map.Entry<Long, Double> each : secondsByRows.entrySet()) {
      long rows = each.getKey();
      double more = (each.getValue() - before) / (rows - rowsBefore) * 1e9;
      out.printf(
          "%,17d rows %,12.0f %24s%n",
          rows, each.getValue() / rows * 1e9, rowsBefore == 0 ? "" : String.format("%,.0f", more));
      rowsBefore = rows;
      before = each.getValue();
    }
    out.println();
  }

  private static double seconds(List<MeasuredRun> runs) {
    return median(runs.stream().map(MeasuredRun::seconds).toList());
  }

  private static double median(List<Double> sample) {
    List<Double> sorted = sample.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
