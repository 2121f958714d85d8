import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The job in Spark's SQL: {@code SparkSqlJob INPUT MINIMUMS OUT SUMMARY}, with the master that the
 * property {@code spark.master} names. Its outputs are folders of files, whose names are in the
 * order of the input: no row is moved, since the minimums of days go to where rows are.
 *
 * <p>As in {@link DuckDbJob} money and hours are exact decimals, of which a hundredfold keeps
 * percentages whole, and what is divided becomes a double. Deciles are exact, as the program's are:
 * approximate ones would move less between processes. The table is kept for the second output.
 */
final class SparkSqlJob {
  private static final String COLUMNS =
      """
      worker STRING, platform STRING, country STRING, currency STRING, date DATE, tasks INT,
      paid_hours DECIMAL(5,2), unpaid_hours DECIMAL(5,2), payout DECIMAL(9,2), bonus DECIMAL(9,2),
      platform_fee_pct DECIMAL(4,1), charges_pct DECIMAL(4,1), costs DECIMAL(9,2), note STRING
      """;

  private static final String RECKONED =
      """
      SELECT /*+ BROADCAST(minimums) */ survey.*, minimum,
        (payout + bonus) * (100 - platform_fee_pct - charges_pct) - costs * 100 AS net_100,
        (paid_hours + unpaid_hours) * 100 AS hours_100
      FROM survey LEFT JOIN minimums USING (country, date)
      """;

  private static final String RECORDS =
      """
      SELECT worker, platform, country, currency, date, tasks, paid_hours, unpaid_hours, payout,
        bonus, platform_fee_pct, charges_pct, costs, note,
        double(net_100) / double(hours_100) AS net_hourly_rate,
        double(net_100) / double(hours_100 * minimum) AS ratio
      FROM reckoned
      """;

  private static final String GROUPS =
      """
      SELECT platform,
        count(*) AS records,
        double(sum(net_100)) / double(sum(hours_100)) AS pooled_net,
        count_if(net_100 < hours_100 * minimum) AS below
      FROM reckoned GROUP BY platform
      """;

  /** A window costs Spark less than its {@code percentile_disc}, once for each decile. */
  private static final String RANKED =
      """
      SELECT platform, rate,
        row_number() OVER (PARTITION BY platform ORDER BY rate) AS place,
        count(*) OVER (PARTITION BY platform) AS n
      FROM (SELECT platform, double(net_100) / double(hours_100) AS rate FROM reckoned)
      """;

  private static final String DECILES =
      IntStream.rangeClosed(1, 9)
          .mapToObj(
              tenth ->
                  String.format(
                      ", max(CASE WHEN place = (n * %d + 9) DIV 10 THEN rate END) AS %s",
                      tenth, tenth == 5 ? "median" : "p" + tenth * 10))
          .collect(Collectors.joining("", "SELECT platform", " FROM ranked GROUP BY platform"));

  private SparkSqlJob() {}

  public static void main(String[] args) throws Exception {
    try (SparkSession spark = SparkSession.builder().appName("Spark SQL").getOrCreate()) {
      read(spark, args[0], COLUMNS).createTempView("survey");
      read(spark, args[1], "country STRING, date DATE, minimum DECIMAL(20,15)")
          .createTempView("minimums");
      spark.sql(RECKONED).cache().createTempView("reckoned");
      write(spark.sql(RECORDS), args[2]);
      spark.sql(RANKED).createTempView("ranked");
      write(spark.sql(GROUPS).join(spark.sql(DECILES), "platform").coalesce(1), args[3]);
    }
  }

  private static Dataset<Row> read(SparkSession spark, String file, String columns) {
    return spark.read().schema(columns).option("header", true).option("escape", "\"").csv(file);
  }

  private static void write(Dataset<Row> rows, String folder) {
    rows.write().option("header", true).option("escape", "\"").option("emptyValue", "").csv(folder);
  }
}
