import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The packaged program in turn with an earlier build of it: {@code PairedBuilds HOME FOLDER ROWS,…
 * EARLIER}, by {@code mvn -q -Pbench integration-test -DskipTests -Dbench.earlier=EARLIER}, which
 * is the folder {@code target/clickwage} of the best build so far.
 *
 * <p>What each build wrote is removed before the next run, and the two take turns in who goes
 * first. A row is the median over the pairs of this build's figure by the earlier one's, with its
 * 95 % confidence interval: above 1 this build is slower.
 */
final class PairedBuilds {
  private static final long MANY_ROWS = 10_000_000;
  private static final int PAIRS = 15;
  private static final int PAIRS_OF_MANY_ROWS = 7;
  private static final List<String> CALC =
      List.of(
          "calc", "--pay", "30EUR", "--hours", "2h30", "--platform-fee", "20%", "--country", "FR");

  private final PrintStream out = System.out;
  private final Path home;
  private final Path earlier;
  private final Path folder;

  private PairedBuilds(Path home, Path earlier, Path folder) {
    this.home = home;
    this.earlier = earlier;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    if (args.length < 4 || args[3].isBlank()) {
      return; // no earlier build is named
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    PairedBuilds pairs = new PairedBuilds(Path.of(args[0]), Path.of(args[3]), folder);
    pairs.out.printf("%nthis build in turn with %s%n", args[3]);
    for (String rows : args[2].split(",")) {
      pairs.compareBatch(Long.parseLong(rows.strip()));
    }
    pairs.compare("calc", CALC, PAIRS);
  }

  private void compareBatch(long rows) throws Exception {
    if (rows == 0) {
      return;
    }
    Path input = folder.resolve("pairs.csv");
    SyntheticFile.write(input, rows);
    int pairs = rows < MANY_ROWS ? PAIRS : PAIRS_OF_MANY_ROWS;
    for (String unit : List.of("record", "worker")) {
      compare(String.format("%,d rows, per %s", rows, unit), batch(input, unit), pairs);
    }
    Files.delete(input);
  }

  private List<String> batch(Path input, String unit) {
    return List.of(
        "batch",
        input.toString(),
        "--map=pay=payout",
        "--map=platform-fee=platform_fee_pct",
        "--map=charges=charges_pct",
        "--basis=net",
        "--columns=net_hourly_rate,ratio",
        "--by=platform",
        "--per=" + unit,
        "--threads=" + SideBySide.THREADS,
        "--lang=en",
        "--force",
        "--out=" + folder.resolve("pairs-out.csv"),
        "--summary=" + folder.resolve("pairs-groups.csv"));
  }

  private void compare(String name, List<String> arguments, int pairs) throws Exception {
    List<MeasuredRun> now = new ArrayList<>();
    List<MeasuredRun> before = new ArrayList<>();
    for (int pair = -1; pair < pairs; pair++) { // the first one warms the disk cache
      MeasuredRun first = run(pair % 2 == 0 ? home : earlier, arguments);
      MeasuredRun second = run(pair % 2 == 0 ? earlier : home, arguments);
      if (pair >= 0) {
        now.add(pair % 2 == 0 ? first : second);
        before.add(pair % 2 == 0 ? second : first);
      }
    }
    print(name, now, before);
  }

  private MeasuredRun run(Path build, List<String> arguments)
      throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("pairs-out.csv"));
    Files.deleteIfExists(folder.resolve("pairs-groups.csv"));
    List<String> command = new ArrayList<>(List.of(build.resolve("bin/clickwage").toString()));
    command.addAll(arguments);
    return MeasuredRun.of(command);
  }

  private void print(String name, List<MeasuredRun> now, List<MeasuredRun> before) {
    Map<String, ToDoubleFunction<MeasuredRun>> figures = new LinkedHashMap<>();
    figures.put("seconds", MeasuredRun::seconds);
    figures.put("CPU seconds", MeasuredRun::cpuSeconds);
    figures.put("peak MB", MeasuredRun::peakMegabytes);
    out.printf("%n%s, %d pairs%n", name, now.size());
    figures.forEach(
        (figure, of) -> {
          double[] ratios = new double[now.size()];
          Arrays.setAll(
              ratios, i -> of.applyAsDouble(now.get(i)) / of.applyAsDouble(before.get(i)));
          Arrays.sort(ratios);
          int outer = ranksOutside(ratios.length);
          out.printf(
              "  %-12s %8.2f / %8.2f   ratio %.3f (%.3f to %.3f)%n",
              figure,
              median(now.stream().mapToDouble(of).sorted().toArray()),
              median(before.stream().mapToDouble(of).sorted().toArray()),
              median(ratios),
              ratios[outer],
              ratios[ratios.length - 1 - outer]);
        });
  }

  /**
   * How many of the least ratios, and of the greatest, lie outside a 95 % confidence interval of
   * their median: of n tosses of a coin fewer heads come in at most 2.5 %.
   */
  private static int ranksOutside(int n) {
    double ofThisMany = Math.pow(0.5, n);
    double atMost = ofThisMany;
    int ranks = 0;
    while (atMost + ofThisMany * (n - ranks) / (ranks + 1) <= 0.025) {
      ofThisMany *= (double) (n - ranks) / (ranks + 1);
      atMost += ofThisMany;
      ranks++;
    }
    return ranks;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
