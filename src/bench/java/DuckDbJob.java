import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The job in DuckDB: {@code DuckDbJob INPUT MINIMUMS OUT SUMMARY WAY}, two threads, the order of
 * the input kept. Prints the seconds of its queries alone, without the start of Java and DuckDB.
 *
 * <p>Money and hours are exact decimals; a hundredfold of each amount keeps percentages within 64
 * bits. What DuckDB divides becomes a double, so who is below the minimum is asked without a
 * division. One table in memory serves both outputs; reading the file once for each took longer.
 *
 * <p>The minimum of a day is joined, which loses the order of the input, so that it is sorted back;
 * this is how the question is written in SQL. Or it is looked up by its place in a list of all days
 * of all countries, which keeps the order and takes a third less time.
 */
final class DuckDbJob {
  /** How the minimum of a day is found. */
  enum Way {
    JOIN,
    LIST
  }

  private static final String ROWS =
      """
      read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
        auto_detect = false, columns = {
          worker: 'VARCHAR', platform: 'VARCHAR', country: 'VARCHAR', currency: 'VARCHAR',
          date: 'DATE', tasks: 'INTEGER', paid_hours: 'DECIMAL(5,2)',
          unpaid_hours: 'DECIMAL(5,2)', payout: 'DECIMAL(9,2)', bonus: 'DECIMAL(9,2)',
          platform_fee_pct: 'DECIMAL(4,1)', charges_pct: 'DECIMAL(4,1)', costs: 'DECIMAL(9,2)',
          note: 'VARCHAR'})
      """;

  private static final String JOINED =
      """
      SELECT survey.*, minimum
      FROM (SELECT *, row_number() OVER () AS place FROM %s) AS survey
      LEFT JOIN minimums USING (country, date)
      """;

  private static final String LISTED =
      """
      SELECT *,
        getvariable('minimums')[
          (list_position(getvariable('countries'), country) - 1) * getvariable('days')
          + (date - getvariable('first_day')) + 1] AS minimum
      FROM %s
      """;

  private DuckDbJob() {}

  public static void main(String[] args) throws Exception {
    Way way = Way.valueOf(args[4]);
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckDb.createStatement()) {
      long start = System.nanoTime();
      settings(sql);
      minimums(sql, args[1]);
      String rows = ROWS.formatted(args[0]);
      if (way == Way.JOIN) {
        calculate(sql, JOINED.formatted(rows));
        write(sql, "place, ", "ORDER BY place", args[2]);
      } else {
        list(sql);
        calculate(sql, LISTED.formatted(rows));
        write(sql, "", "", args[2]);
      }
      summarise(sql, args[3]);
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }

  private static void settings(Statement sql) throws SQLException {
    sql.execute("SET threads = " + SideBySide.THREADS);
    sql.execute("SET preserve_insertion_order = true");
  }

  private static void minimums(Statement sql, String file) throws SQLException {
    sql.execute(
        """
        CREATE TEMP TABLE minimums AS
        FROM read_csv('%s', header = true, columns = {
          country: 'VARCHAR', date: 'DATE', minimum: 'DECIMAL(20,15)'})
        """
            .formatted(file));
  }

  /** One list of all, country after country, day after day. */
  private static void list(Statement sql) throws SQLException {
    sql.execute(
        """
        SET VARIABLE countries = (SELECT list(DISTINCT country ORDER BY country) FROM minimums)
        """);
    sql.execute("SET VARIABLE first_day = (SELECT min(date) FROM minimums)");
    sql.execute("SET VARIABLE days = (SELECT max(date) - min(date) + 1 FROM minimums)");
    sql.execute(
        """
        SET VARIABLE minimums = (SELECT list(minimum ORDER BY country, date) FROM minimums)
        """);
  }

  private static void calculate(Statement sql, String rows) throws SQLException {
    sql.execute(
        """
        CREATE TEMP TABLE reckoned AS
        SELECT *,
          (payout + bonus) * (100 - platform_fee_pct - charges_pct) - costs * 100 AS net_100,
          paid_hours + unpaid_hours AS hours
        FROM (%s)
        """
            .formatted(rows));
  }

  private static void write(Statement sql, String place, String order, String out)
      throws SQLException {
    sql.execute(
        """
        COPY (
          SELECT * EXCLUDE (%snet_100, hours, minimum),
            net_100 / (hours * 100) AS net_hourly_rate,
            net_100 / (hours * 100 * minimum) AS ratio
          FROM reckoned %s)
        TO '%s' (HEADER, DELIMITER ',')
        """
            .formatted(place, order, out));
  }

  private static void summarise(Statement sql, String summary) throws SQLException {
    sql.execute(
        """
        COPY (
          SELECT platform, records, pooled_net, below,
            deciles[1] AS p10, deciles[2] AS p20, deciles[3] AS p30, deciles[4] AS p40,
            deciles[5] AS median, deciles[6] AS p60, deciles[7] AS p70, deciles[8] AS p80,
            deciles[9] AS p90
          FROM (
            SELECT platform,
              count(*) AS records,
              sum(net_100) / sum(hours * 100) AS pooled_net,
              count_if(net_100 < hours * 100 * minimum) AS below,
              quantile_disc(net_100 / (hours * 100),
                [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) AS deciles
            FROM reckoned GROUP BY platform))
        TO '%s' (HEADER, DELIMITER ',')
        """
            .formatted(summary));
  }
}
