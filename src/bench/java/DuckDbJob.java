import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The job in DuckDB: {@code DuckDbJob INPUT MINIMUMS OUT SUMMARY}, two threads, the order of the
 * input kept. Prints the seconds of its queries alone, without the start of Java and DuckDB.
 *
 * <p>Money and hours are exact decimals; a hundredfold of each amount keeps percentages within 64
 * bits. What DuckDB divides becomes a double, so who is below the minimum is asked without a
 * division. A join would lose the order of the input, and sorting it back takes half as long again:
 * the minimum of a day is looked up in a list instead, which is as fast as the join. One table in
 * memory serves both outputs; reading the file once for each took longer.
 */
final class DuckDbJob {
  private DuckDbJob() {}

  public static void main(String[] args) throws Exception {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = duckDb.createStatement()) {
      long start = System.nanoTime();
      settings(sql);
      minimums(sql, args[1]);
      reckon(sql, args[0]);
      write(sql, args[2]);
      summarise(sql, args[3]);
      System.out.println((System.nanoTime() - start) / 1e9);
    }
  }

  private static void settings(Statement sql) throws SQLException {
    sql.execute("SET threads = " + SideBySide.THREADS);
    sql.execute("SET preserve_insertion_order = true");
  }

  /** One list of all, country after country, day after day. */
  private static void minimums(Statement sql, String file) throws SQLException {
    sql.execute(
        """
        CREATE TEMP TABLE minimums AS
        FROM read_csv('%s', header = true, columns = {
          country: 'VARCHAR', date: 'DATE', minimum: 'DECIMAL(20,15)'})
        """
            .formatted(file));
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

  private static void reckon(Statement sql, String input) throws SQLException {
    sql.execute(
        """
        CREATE TEMP TABLE reckoned AS
        SELECT *,
          (payout + bonus) * (100 - platform_fee_pct - charges_pct) - costs * 100 AS net_100,
          paid_hours + unpaid_hours AS hours,
          getvariable('minimums')[
            (list_position(getvariable('countries'), country) - 1) * getvariable('days')
            + (date - getvariable('first_day')) + 1] AS minimum
        FROM read_csv('%s', header = true, delim = ',', quote = '"', escape = '"',
          auto_detect = false, columns = {
            worker: 'VARCHAR', platform: 'VARCHAR', country: 'VARCHAR', currency: 'VARCHAR',
            date: 'DATE', tasks: 'INTEGER', paid_hours: 'DECIMAL(5,2)',
            unpaid_hours: 'DECIMAL(5,2)', payout: 'DECIMAL(9,2)', bonus: 'DECIMAL(9,2)',
            platform_fee_pct: 'DECIMAL(4,1)', charges_pct: 'DECIMAL(4,1)', costs: 'DECIMAL(9,2)',
            note: 'VARCHAR'})
        """
            .formatted(input));
  }

  private static void write(Statement sql, String out) throws SQLException {
    sql.execute(
        """
        COPY (
          SELECT * EXCLUDE (net_100, hours, minimum),
            net_100 / (hours * 100) AS net_hourly_rate,
            net_100 / (hours * 100 * minimum) AS ratio
          FROM reckoned)
        TO '%s' (HEADER, DELIMITER ',')
        """
            .formatted(out));
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
