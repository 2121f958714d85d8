import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Whether two ways of the job came to the same: every row, and every group. */
final class SameFigures {
  /** What a summary must have; ours says the share below instead of their number. */
  static final String[] TITLES = {
    "platform",
    "records",
    "pooled_net",
    "below",
    "p10",
    "p20",
    "p30",
    "p40",
    "median",
    "p60",
    "p70",
    "p80",
    "p90"
  };

  private static final int FIRST_DECILE = 4;
  private static final int NOT_SHOWN = 5;
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Doubles, and minimum wages of 16 digits, differ from exact figures in the last digits. */
  private static final double NEARLY = 1e-13;

  /** The statistics hold rates to 10^-9. */
  private static final double GRID = 1.01e-9;

  private final String name;
  private final List<String> differences = new ArrayList<>();
  private long rows;

  private SameFigures(String name) {
    this.name = name;
  }

  /**
   * Compares the program's outputs with another's; anything else than the same is an error.
   *
   * @param exactDeciles whether the other takes the mean of two rates that a decile lies between,
   *     as the program does; DuckDB takes the lower one
   * @return the number of rows that were compared
   */
  static long check(
      String name, Path out, Path summary, Path otherOut, Path otherSummary, boolean exactDeciles)
      throws IOException {
    SameFigures same = new SameFigures(name);
    same.rows(out, otherOut);
    same.groups(groups(summary), groups(otherSummary), exactDeciles);
    if (!same.differences.isEmpty()) {
      throw new IllegalStateException(
          "clickwage and " + name + " differ:\n" + String.join("\n", same.differences));
    }
    return same.rows;
  }

  /** The same records in the same order, cell for cell, and nearly the same two figures. */
  private void rows(Path out, Path otherOut) throws IOException {
    try (BufferedReader ours = Files.newBufferedReader(out);
        BufferedReader theirs = Files.newBufferedReader(otherOut)) {
      String our = ours.readLine();
      String their = theirs.readLine();
      for (; our != null && their != null && differences.size() < NOT_SHOWN; rows++) {
        row(our, their);
        our = ours.readLine();
        their = theirs.readLine();
      }
      if ((our == null) != (their == null)) {
        differences.add("after line " + rows + " only one of the two goes on");
      }
    }
  }

  private void row(String our, String their) {
    int ourRatio = our.lastIndexOf(',');
    int ourRate = our.lastIndexOf(',', ourRatio - 1);
    int theirRatio = their.lastIndexOf(',');
    int theirRate = their.lastIndexOf(',', theirRatio - 1);
    boolean same =
        our.substring(0, ourRate).equals(their.substring(0, theirRate))
            && nearly(
                our.substring(ourRate + 1, ourRatio), their.substring(theirRate + 1, theirRatio))
            && nearly(our.substring(ourRatio + 1), their.substring(theirRatio + 1));
    if (!same) {
      differences.add(
          "line " + (rows + 1) + ":\n  clickwage: " + our + "\n  " + name + ": " + their);
    }
  }

  private static boolean nearly(String our, String their) {
    if (our.equals(their)) {
      return true;
    }
    try {
      return nearly(Double.parseDouble(our), Double.parseDouble(their));
    } catch (NumberFormatException e) {
      return false; // an empty cell
    }
  }

  private static boolean nearly(double our, double their) {
    return Math.abs(our - their) <= NEARLY * Math.max(Math.abs(our), Math.abs(their));
  }

  private static Map<String, CSVRecord> groups(Path summary) throws IOException {
    Map<String, CSVRecord> groups = new LinkedHashMap<>();
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(summary), TABLE)) {
      for (CSVRecord row : rows) {
        if (!row.get("platform").equals("*")) {
          groups.put(row.get("platform"), row);
        }
      }
    }
    return groups;
  }

  private void groups(
      Map<String, CSVRecord> ours, Map<String, CSVRecord> theirs, boolean exactDeciles) {
    if (ours.isEmpty() || !ours.keySet().equals(theirs.keySet())) {
      differences.add("platforms " + ours.keySet() + " and " + theirs.keySet());
      return;
    }
    ours.forEach((platform, our) -> group(platform, our, theirs.get(platform), exactDeciles));
  }

  private void group(String platform, CSVRecord our, CSVRecord their, boolean exactDeciles) {
    long records = Long.parseLong(our.get("records"));
    double below = Double.parseDouble(our.get("headcount_ratio")) * records;
    expect(records == Long.parseLong(their.get("records")), platform, "records", our, their);
    expect(
        nearly(our.get("pooled_net"), their.get("pooled_net")), platform, "pooled_net", our, their);
    expect(
        Math.abs(below - Long.parseLong(their.get("below"))) < 1e-3,
        platform,
        "headcount_ratio",
        our,
        their);
    for (int tenth = 1; tenth <= 9; tenth++) {
      String title = TITLES[FIRST_DECILE + tenth - 1];
      double ourDecile = Double.parseDouble(our.get(title));
      double theirDecile = Double.parseDouble(their.get(title));
      boolean between = !exactDeciles && records * tenth % 10 == 0;
      boolean same =
          between ? theirDecile <= ourDecile + GRID : Math.abs(ourDecile - theirDecile) <= GRID;
      expect(same, platform, title, our, their);
    }
  }

  private void expect(boolean same, String platform, String title, CSVRecord our, CSVRecord their) {
    if (!same) {
      differences.add(
          platform
              + " "
              + title
              + ":\n  clickwage: "
              + our.toMap()
              + "\n  "
              + name
              + ": "
              + their.toMap());
    }
  }
}
