package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.ResultTitle;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.survey.ResultColumn;
import org.clickwage.survey.SurveySummary;
import org.clickwage.table.Dialect;
import org.clickwage.tasklog.SessionsSummary;

/** The columns of the tables of a survey or a log, as a data package describes them. */
public final class TableFields {
  private static final String OF_STATISTICS = "field.summary.";

  /** How the keys begin of what a log's columns mean, one word in the statistics and elsewhere. */
  private static final String OF_LOG = "log-field.";

  private static final Set<String> STAMPS = Set.of("start", "end");

  /** Of a figure: its standard error, or an end of its confidence interval. */
  private static final Pattern SURENESS = Pattern.compile("(.+)_(se|low|high)");

  private final Wording words;

  private TableFields(Wording words) {
    this.words = words;
  }

  /**
   * @param by the titles of the columns that make the groups
   */
  public static List<Field> of(List<String> by, SurveySummary summary, Wording words) {
    return new TableFields(words).grouped(by, SummaryFigures.forMachines(by, summary));
  }

  /** Those of a log, which has a row for each method and gap. */
  public static List<Field> of(SessionsSummary summary, Wording words) {
    return new TableFields(words)
        .grouped(summary.plan().groupTitles(), SessionsColumns.ofSummary(summary));
  }

  /**
   * Those of records with their results: the input's as texts, as they came or as pseudonyms, and
   * ours by what they are.
   *
   * @param titles the columns that were added
   */
  public static List<Field> ofRecords(
      Dialect input, ColumnRedaction hiding, List<String> titles, Wording words) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < input.header().size(); i++) {
      if (!hiding.drops(i)) {
        String meaning = hiding.renames(i) ? "field.pseudonym" : "field.input";
        fields.add(new Field(input.header().get(i), "string", words.say(meaning)));
      }
    }
    for (int i = 0; i < input.surplus(); i++) {
      fields.add(new Field("", "string", words.say("field.input")));
    }
    titles.forEach(title -> fields.add(added(title, words)));
    return fields;
  }

  private static Field added(String title, Wording words) {
    Optional<ResultColumn> column = ResultColumn.titled(title);
    String type = column.filter(ResultColumn::isNumber).isPresent() ? "number" : "string";
    String meaning = words.say("field." + column.map(ResultColumn::title).orElse("file"));
    return new Field(title, type, meaning);
  }

  private <R> List<Field> grouped(List<String> by, List<Column<R>> columns) {
    List<Column<R>> figures = columns.subList(by.size(), columns.size());
    return Stream.concat(
            by.stream()
                .map(FormulaEscape::escaped)
                .map(title -> new Field(title, "string", words.say(OF_STATISTICS + "by"))),
            figures.stream()
                .map(column -> field(column, statistic(ResultTitle.withoutPrefix(column.key())))))
        .toList();
  }

  /** Those of the workers or sessions of a log. */
  public static <R> List<Field> ofLog(List<Column<R>> columns, Wording words) {
    TableFields fields = new TableFields(words);
    return columns.stream().map(column -> field(column, fields.ofLog(column.key()))).toList();
  }

  /** Those of a table whose titles say what they mean. */
  public static List<Field> of(Table explained) {
    return explained.columns().stream()
        .map(head -> field(head.key(), head.align(), head.title()))
        .toList();
  }

  private static Field field(Column<?> column, String meaning) {
    return field(column.key(), column.align(), meaning);
  }

  private static Field field(String key, Column.Align align, String meaning) {
    boolean number = align == Column.Align.RIGHT;
    return new Field(
        key, STAMPS.contains(key) ? "datetime" : number ? "number" : "string", meaning);
  }

  /** The table with what its columns mean for their titles. */
  static Table explained(Table table, List<Field> fields) {
    return table.titled(fields.stream().map(field -> field.description().orElse("")).toList());
  }

  private String statistic(String key) {
    if (key.startsWith("added_to_tenth_")) {
      return words.say(OF_STATISTICS + "added_to_tenth");
    }
    if (key.matches("p[0-9]+")) {
      return words.say(OF_STATISTICS + "percentile", key.substring(1));
    }
    Matcher sureness = SURENESS.matcher(key);
    if (!words.has(OF_STATISTICS + key) && sureness.matches()) {
      return words.say(OF_STATISTICS + sureness.group(2), statistic(sureness.group(1)));
    }
    return words.has(OF_STATISTICS + key) ? words.say(OF_STATISTICS + key) : ofLog(key);
  }

  /** The tasks of each outcome mean the same, and so do their rewards; some are as in a survey. */
  private String ofLog(String key) {
    String own = OF_LOG + key.replace('_', '-');
    if (!words.has(own) && ResultColumn.titled(key).isPresent()) {
      return words.say("field." + key);
    }
    String ofOutcomes = OF_LOG + "outcome-" + key.substring(key.lastIndexOf('_') + 1);
    return words.say(words.has(own) ? own : ofOutcomes);
  }
}
