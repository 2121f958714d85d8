import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The job as one would first write it: {@code CommonsCsvJob INPUT MINIMUMS OUT SUMMARY}, one
 * thread, cells by name, BigDecimal, CSVPrinter.
 */
final class CommonsCsvJob {
  private static final CSVFormat READ =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final CSVFormat WRITE = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** As many decimals of a rate as the program's statistics keep. */
  private static final int RATE_DECIMALS = 9;

  private final Map<String, BigDecimal> minimums = new HashMap<>();
  private final Map<String, Group> platforms = new TreeMap<>();

  private CommonsCsvJob() {}

  public static void main(String[] args) throws IOException {
    CommonsCsvJob job = new CommonsCsvJob();
    job.readMinimums(Path.of(args[1]));
    job.calculate(Path.of(args[0]), Path.of(args[2]));
    job.summarise(Path.of(args[3]));
  }

  private void readMinimums(Path file) throws IOException {
    try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(file), READ)) {
      for (CSVRecord row : rows) {
        minimums.put(row.get("country") + row.get("date"), new BigDecimal(row.get("minimum")));
      }
    }
  }

  private void calculate(Path input, Path out) throws IOException {
    try (Reader text = Files.newBufferedReader(input);
        CSVParser rows = CSVParser.parse(text, READ);
        Writer written = Files.newBufferedWriter(out);
        CSVPrinter printer = new CSVPrinter(written, WRITE)) {
      for (String title : rows.getHeaderNames()) {
        printer.print(title);
      }
      printer.printRecord("net_hourly_rate", "ratio");
      for (CSVRecord row : rows) {
        calculate(row, printer);
      }
    }
  }

  private void calculate(CSVRecord row, CSVPrinter printer) throws IOException {
    BigDecimal gross = number(row, "payout").add(number(row, "bonus"));
    BigDecimal fee = gross.multiply(number(row, "platform_fee_pct")).divide(HUNDRED);
    BigDecimal charges = gross.multiply(number(row, "charges_pct")).divide(HUNDRED);
    BigDecimal net = gross.subtract(fee).subtract(number(row, "costs")).subtract(charges);
    BigDecimal hours = number(row, "paid_hours").add(number(row, "unpaid_hours"));
    BigDecimal atMinimum = hours.multiply(minimums.get(row.get("country") + row.get("date")));
    for (String cell : row) {
      printer.print(cell);
    }
    printer.printRecord(
        net.divide(hours, MathContext.DECIMAL64).stripTrailingZeros().toPlainString(),
        net.divide(atMinimum, MathContext.DECIMAL64).stripTrailingZeros().toPlainString());
    platforms
        .computeIfAbsent(row.get("platform"), platform -> new Group())
        .add(net, hours, net.compareTo(atMinimum) < 0);
  }

  private static BigDecimal number(CSVRecord row, String title) {
    return new BigDecimal(row.get(title));
  }

  private void summarise(Path summary) throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(summary), WRITE)) {
      printer.printRecord((Object[]) SameFigures.TITLES);
      for (Map.Entry<String, Group> platform : platforms.entrySet()) {
        printer.print(platform.getKey());
        platform.getValue().print(printer);
      }
    }
  }

  private static final class Group {
    private BigDecimal net = BigDecimal.ZERO;
    private BigDecimal hours = BigDecimal.ZERO;
    private long below;
    private long[] rates = new long[16];
    private int records;

    void add(BigDecimal itsNet, BigDecimal itsHours, boolean isBelow) {
      net = net.add(itsNet);
      hours = hours.add(itsHours);
      below += isBelow ? 1 : 0;
      if (records == rates.length) {
        rates = Arrays.copyOf(rates, 2 * records);
      }
      rates[records++] =
          itsNet.divide(itsHours, RATE_DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValue();
    }

    void print(CSVPrinter printer) throws IOException {
      printer.print(records);
      printer.print(net.divide(hours, MathContext.DECIMAL64));
      printer.print(below);
      Arrays.sort(rates, 0, records);
      for (int tenth = 1; tenth <= 9; tenth++) {
        printer.print(decile(tenth));
      }
      printer.println();
    }

    /** Of two that the tenth lies between, the mean: type 2 of Hyndman and Fan. */
    private BigDecimal decile(int tenth) {
      int reached = (int) ((long) records * tenth / 10);
      boolean between = (long) records * tenth % 10 == 0;
      long sum = rates[between ? reached - 1 : reached] + rates[reached];
      return BigDecimal.valueOf(sum, RATE_DECIMALS).divide(BigDecimal.valueOf(2));
    }
  }
}
