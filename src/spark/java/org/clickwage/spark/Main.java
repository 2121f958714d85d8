package org.clickwage.spark;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.clickwage.cli.Environment;

/** The program for {@code spark-submit}. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int exit;
    try (SparkSession spark = SparkSession.builder().appName("clickwage").getOrCreate()) {
      exit = Clickwage.on(spark).run(Environment.ofProcess(), System.out, System.err, args);
    }
    System.exit(exit);
  }
}
