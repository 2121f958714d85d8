package org.clickwage.report;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.ResultTitle;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;

/** The columns of the statistics of a survey or a log, as a data package describes them. */
public final class SummaryFields {
  private static final String KEY = "field.summary.";

  /** How the keys begin of what a log's columns mean, one word in the statistics and elsewhere. */
  private static final String KEY_OF_LOG = "log-field.";

  private SummaryFields() {}

  /**
   * @param by the titles of the columns that make the groups
   */
  public static List<Field> of(List<String> by, int minGroup, Wording words) {
    return of(by, SummaryColumns.of(by, minGroup), words);
  }

  /** Those of a log, which has a row for each method and gap. */
  public static List<Field> of(SessionsSummary summary, Wording words) {
    return of(summary.by(), SessionsColumns.ofSummary(summary), words);
  }

  private static <R> List<Field> of(List<String> by, List<Column<R>> columns, Wording words) {
    List<Column<R>> figures = columns.subList(by.size(), columns.size());
    return Stream.concat(
            by.stream()
                .map(FormulaEscape::escaped)
                .map(title -> new Field(title, "string", words.say(KEY + "by"))),
            figures.stream().map(column -> field(column, words)))
        .toList();
  }

  private static Field field(Column<?> column, Wording words) {
    String type = column.align() == Column.Align.RIGHT ? "number" : "string";
    return new Field(column.key(), type, meaning(ResultTitle.withoutPrefix(column.key()), words));
  }

  private static String meaning(String key, Wording words) {
    if (key.matches("p[0-9]+")) {
      return words.say(KEY + "percentile", key.substring(1));
    }
    String ofLog = KEY_OF_LOG + key.replace('_', '-');
    return words.has(KEY + key) || !words.has(ofLog) ? words.word(KEY, key) : words.say(ofLog);
  }
}
