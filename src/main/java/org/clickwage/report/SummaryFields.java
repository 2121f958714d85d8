package org.clickwage.report;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.report.DataPackageResource.Field;

/** The columns of the group statistics, as a data package describes them. */
public final class SummaryFields {
  private static final String KEY = "field.summary.";

  private SummaryFields() {}

  /**
   * @param by the titles of the columns that make the groups
   */
  public static List<Field> of(List<String> by, int minGroup, Wording words) {
    List<Column<SummaryRow>> columns = SummaryColumns.of(by, minGroup);
    List<Column<SummaryRow>> figures = columns.subList(by.size(), columns.size());
    return Stream.concat(
            by.stream().map(title -> new Field(title, "string", words.say(KEY + "by"))),
            figures.stream().map(column -> field(column, words)))
        .toList();
  }

  private static Field field(Column<SummaryRow> column, Wording words) {
    String type = column.align() == Column.Align.RIGHT ? "number" : "string";
    return new Field(column.key(), type, meaning(column.key(), words));
  }

  private static String meaning(String key, Wording words) {
    boolean percentile = key.matches("p[0-9]+");
    return percentile
        ? words.say(KEY + "percentile", key.substring(1))
        : words.has(KEY + key) ? words.say(KEY + key) : "";
  }
}
