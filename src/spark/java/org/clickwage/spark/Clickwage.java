package org.clickwage.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.clickwage.cli.App;
import org.clickwage.cli.Environment;
import org.clickwage.message.Language;
import org.clickwage.parts.Elsewhere;

/**
 * The program in a session of Spark, for notebooks: commands, options, messages and exit codes are
 * those of a terminal, and executors calculate in the place of threads.
 *
 * <p>Two settings of the session can be made: {@code spark.clickwage.parts}, how many parts a file
 * is cut into, and {@code spark.clickwage.folder}, a place that the driver and all executors reach.
 */
public final class Clickwage {
  private static final String PARTS = "spark.clickwage.parts";
  private static final String DECIMAL = "--decimal";
  private static final String FOLDER = "spark.clickwage.folder";

  /** Enough to see how columns are written. */
  private static final int SAMPLE = 10_000;

  private final SparkSession spark;

  /**
   * What a command has said.
   *
   * @param exit 0 where all went well, 2 for a wrong command, 3 for problems in the input, 4 for
   *     what could not be read or written
   * @param out its results
   * @param err its messages
   */
  public record Outcome(int exit, String out, String err) {
    /** All of it, as a terminal shows it. */
    @Override
    public String toString() {
      return err + out;
    }
  }

  private Clickwage(SparkSession spark) {
    this.spark = spark;
  }

  public static Clickwage on(SparkSession spark) {
    return new Clickwage(spark);
  }

  /**
   * Runs a command.
   *
   * @param words as they are typed, {@code List.of("batch", "survey.csv", "--by", "platform")};
   *     executors reach the files under the same names
   */
  public Outcome run(List<String> words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Environment here = notebook(Environment.ofProcess().language());
    int exit = run(here, out, err, words.toArray(String[]::new));
    return new Outcome(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  int run(Environment here, OutputStream out, OutputStream err, String... words)
      throws IOException {
    JavaSparkContext context = context();
    String usual = Integer.toString(context.defaultParallelism());
    int parts = Integer.parseInt(setting(PARTS, usual));
    try (PartFolder folder = folder(context)) {
      Executors executors = new Executors(context, folder);
      return call(here.with(new FileParts(executors, parts)), out, err, words);
    }
  }

  private JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  private PartFolder folder(JavaSparkContext context) throws IOException {
    return PartFolder.in(setting(FOLDER, ""), context.hadoopConfiguration());
  }

  private String setting(String key, String otherwise) {
    return spark.conf().get(key, otherwise);
  }

  private static int call(Environment here, OutputStream out, OutputStream err, String... words) {
    return App.run(InputStream.nullInputStream(), out, err, here, words);
  }

  /**
   * Runs a command on a table of Spark's. Figures are those of a file; rows are in Spark's order.
   *
   * @param words without a file, {@code List.of("batch", "--by", "platform")}
   */
  public Outcome run(Dataset<Row> table, List<String> words) throws IOException {
    Dataset<Row> cells = RowText.cells(table);
    List<String> titles = List.of(table.columns());
    List<String> typed = new ArrayList<>(words);
    if (RowText.hasFractions(table) && words.stream().noneMatch(word -> word.startsWith(DECIMAL))) {
      typed.add(DECIMAL + "=dot"); // 1.125 is surely no thousand
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    JavaSparkContext context = context();
    Path place = Files.createTempDirectory("clickwage");
    Path text = place.resolve("table.csv");
    try (PartFolder folder = folder(context)) {
      boolean isShared = isShared(words);
      Iterator<Row> rows = isShared ? cells.takeAsList(SAMPLE).iterator() : cells.toLocalIterator();
      Files.copy(new RowText(titles, rows), text);
      typed.add(Math.min(1, words.size()), text.toString());
      Environment here = notebook(Environment.ofProcess().language());
      Elsewhere parts =
          new TableParts(new Executors(context, folder), titles, cells, RowText.nested(table));
      int exit = call(isShared ? here.with(parts) : here, out, err, typed.toArray(String[]::new));
      return new Outcome(exit, out.toString(UTF_8), err.toString(UTF_8));
    } finally {
      Files.deleteIfExists(text);
      Files.delete(place);
    }
  }

  /** Whether executors calculate a table, so that the program itself needs its beginning alone. */
  private static boolean isShared(List<String> words) {
    return words.contains("batch")
        && words.stream().noneMatch(word -> word.startsWith("@") || word.startsWith("--parts"))
        && words.stream()
            .map(word -> word.substring(word.indexOf('=') + 1))
            .noneMatch(word -> word.endsWith("/") || Files.isDirectory(Path.of(word)));
  }

  /** Where a person reads what a command has said, but is not asked. */
  static Environment notebook(Language language) {
    Environment process = Environment.ofProcess();
    return new Environment(
        false,
        Environment.Asks.NEVER,
        false,
        process.width(),
        UTF_8,
        language,
        process.now(),
        process.variables(),
        process.chunkBytes(),
        Optional.empty());
  }
}
