package org.clickwage.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.CellMeaning;
import org.clickwage.checks.ColumnPreview;
import org.clickwage.checks.ColumnPreview.Example;
import org.clickwage.checks.ColumnPreview.Spread;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.work.Per;
import org.clickwage.work.Period;

/** How the columns of an input are understood, before anything is calculated from them. */
public final class PreviewReport {
  private static final String BETWEEN = "; ";
  private static final int LONGEST = 40;

  private final Wording wording;

  private PreviewReport(Wording wording) {
    this.wording = wording;
  }

  public static Result of(List<ColumnPreview> columns, Wording wording) {
    PreviewReport report = new PreviewReport(wording);
    Table all = Table.of(report.forPrograms(), columns, wording);
    return new Result(
        () ->
            new Document.Builder()
                .table(wording.say("title.preview"), Table.of(report.forPeople(), columns, wording))
                .sentences(wording.say("title.notes"), report.notes(columns))
                .build(),
        () -> all,
        json -> json.rows("columns", all));
  }

  /** The same for a page that is published, which shows nobody's cells. */
  static Table published(List<ColumnPreview> columns, Wording wording) {
    PreviewReport report = new PreviewReport(wording);
    List<ColumnPreview> read =
        columns.stream().filter(ColumnPreview::isRead).map(ColumnPreview::ofAll).toList();
    return Table.of(
        List.of(report.field(), report.column(), unit(), report.period()), read, wording);
  }

  private List<Column<ColumnPreview>> forPeople() {
    return List.of(
        field(),
        column(),
        cells(),
        understood(),
        period(),
        Column.left("", "column.spread", this::spread));
  }

  private List<Column<ColumnPreview>> forPrograms() {
    return List.of(
        field(),
        column(),
        unit(),
        period(),
        cells(),
        understood(),
        end("least", Spread::least),
        end("median", Spread::median),
        end("greatest", Spread::greatest));
  }

  private Column<ColumnPreview> field() {
    return Column.left(
        "field",
        "column.field",
        each -> cell(each.field().map(RecordField::columnName), "preview.unread"));
  }

  private Column<ColumnPreview> column() {
    return Column.left("column", "column.column", each -> cell(each.title(), "preview.set"));
  }

  private Cell cell(Optional<String> text, String keyOfNone) {
    return text.map(Cell::text).orElse(Cell.MISSING.saying(wording.say(keyOfNone)));
  }

  private static Column<ColumnPreview> unit() {
    return Column.left(
        "unit",
        "column.unit",
        each -> each.units().size() == 1 ? Cell.text(each.units().get(0)) : Cell.MISSING);
  }

  private Column<ColumnPreview> period() {
    return Column.left(
        "period",
        "column.per",
        each ->
            each.periods().isEmpty()
                ? Cell.MISSING
                : Cell.of(
                    joined(each.periods().stream().map(PreviewReport::word)),
                    joined(each.periods().stream().map(this::say))));
  }

  private static String word(Per per) {
    if (per instanceof Period period) {
      String unit = Cell.word(period.unit());
      return period.count().equals(Rational.ONE) ? unit : period.count() + unit + "s";
    }
    return Cell.word((Per.Each) per);
  }

  private String say(Per per) {
    if (per instanceof Period period) {
      String unit = "unit." + Wording.key(period.unit());
      return period.count().equals(Rational.ONE)
          ? wording.say(unit + ".one")
          : wording.show(period.count()) + " " + wording.say(unit + ".other");
    }
    return wording.say("preview.per." + Wording.key((Per.Each) per));
  }

  private static Column<ColumnPreview> cells() {
    return Column.left("cells", "column.cells", each -> examples(each, PreviewReport::brief));
  }

  private Column<ColumnPreview> understood() {
    return Column.left(
        "understood",
        "column.understood",
        each -> each.isRead() ? examples(each, this::meaning) : Cell.MISSING);
  }

  private static Cell examples(ColumnPreview column, Function<Example, String> text) {
    return column.examples().isEmpty()
        ? Cell.MISSING
        : Cell.text(joined(column.examples().stream().map(text)));
  }

  private static String brief(Example example) {
    return brief(example.cell());
  }

  private String meaning(Example example) {
    return example
        .meaning()
        .map(meaning -> show(meaning.value(), meaning.unit()))
        .orElse(Cell.MISSING.text());
  }

  private String show(Object value, String unit) {
    if (value instanceof Range number) {
      return amount(number, unit);
    } else if (value instanceof LocalDate day) {
      return wording.show(day);
    } else if (value instanceof LocalDateTime moment) {
      return wording.show(moment.toLocalDate()) + " " + moment.toLocalTime();
    } else if (value instanceof Per per) {
      return say(per);
    }
    return value instanceof TaskOutcome outcome ? outcome.word() : brief(wording.show(value));
  }

  /** Some cells have pages of text. */
  private static String brief(String cell) {
    String line = cell.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private String amount(Range number, String unit) {
    return switch (unit) {
      case "" -> wording.show(number);
      case CellMeaning.HOURS -> wording.figures().hours(number);
      case CellMeaning.PERCENT -> wording.figures().percent(number);
      case CellMeaning.KILOMETRES -> wording.show(number) + " " + unit;
      default -> wording.figures().money(number, Currency.getInstance(unit));
    };
  }

  private static Column<ColumnPreview> end(String key, Function<Spread, Rational> end) {
    return Column.right(
        key,
        "",
        each -> each.spread().map(end).map(value -> Cell.of(value, "")).orElse(Cell.MISSING));
  }

  private Cell spread(ColumnPreview column) {
    return column
        .spread()
        .map(each -> Stream.of(each.least(), each.median(), each.greatest()))
        .map(ends -> joined(ends.map(end -> amount(Range.of(end), unit(column)))))
        .map(Cell::text)
        .orElse(Cell.MISSING);
  }

  private static String unit(ColumnPreview column) {
    return column.units().isEmpty() ? "" : column.units().get(0);
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(BETWEEN));
  }

  private List<String> notes(List<ColumnPreview> columns) {
    List<String> notes = new ArrayList<>();
    notes.add(wording.say("preview.first-records"));
    if (columns.stream().anyMatch(each -> each.field().equals(Optional.of(RecordField.PAY)))) {
      notes.add(wording.say("preview.pay"));
    }
    return notes;
  }
}
