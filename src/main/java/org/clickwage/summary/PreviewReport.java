package org.clickwage.summary;

import java.time.LocalDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.checks.CellMeaning;
import org.clickwage.checks.ColumnProfile;
import org.clickwage.checks.ColumnProfile.Example;
import org.clickwage.checks.ColumnProfile.Spread;
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

  public static Result of(List<ColumnProfile> columns, Wording wording) {
    PreviewReport report = new PreviewReport(wording);
    Table forPeople = report.table(columns, "field column cells understood period spread");
    Table forPrograms =
        report.table(columns, "field column unit period cells understood least median greatest");
    return new Result(
        () ->
            new Document.Builder()
                .table(wording.say("title.preview"), forPeople)
                .sentences(wording.say("title.notes"), report.notes(columns))
                .build(),
        () -> forPrograms,
        json -> json.rows("columns", forPrograms));
  }

  /**
   * What is read, in a sentence of the methods: {@code Columns read: pay (EUR, month); hours (h)}.
   * It shows no cells; nothing where no columns are known.
   */
  public static Optional<String> read(List<ColumnProfile> columns, Wording wording) {
    PreviewReport report = new PreviewReport(wording);
    Stream<String> read = columns.stream().filter(ColumnProfile::isRead).map(report::read);
    return wording.apart(read).map(all -> wording.say("report.columns", all));
  }

  /**
   * A column by what it gives, with its own title where that is another. One of several units or
   * periods is that of a few records.
   */
  private String read(ColumnProfile column) {
    String field = column.fieldName();
    Stream<String> title = Stream.of(column.name()).filter(own -> !own.equals(field));
    Stream<String> units =
        Stream.concat(one(column.units()).stream(), one(column.periods()).stream().map(this::say));
    String details = Stream.concat(title, units).collect(Collectors.joining(", "));
    return details.isEmpty() ? field : field + " (" + details + ")";
  }

  private static <T> List<T> one(List<T> all) {
    return all.size() == 1 ? all : List.of();
  }

  private Table table(List<ColumnProfile> rows, String keys) {
    Map<String, Column<ColumnProfile>> byKey =
        columns().stream().collect(Collectors.toMap(Column::key, column -> column));
    return Table.of(Stream.of(keys.split(" ")).map(byKey::get).toList(), rows, wording);
  }

  private List<Column<ColumnProfile>> columns() {
    return List.of(
        Column.left("field", "column.field", this::field),
        Column.left(
            "column", "column.column", each -> cell(each.isColumn(), each::name, "preview.set")),
        Column.left(
            "unit",
            "column.unit",
            each -> each.units().size() == 1 ? Cell.text(each.units().get(0)) : Cell.MISSING),
        Column.left("period", "column.per", this::period),
        Column.left("cells", "column.cells", each -> examples(each, e -> brief(e.cell()))),
        Column.left(
            "understood",
            "column.understood",
            each -> each.isRead() ? examples(each, this::meaning) : Cell.MISSING),
        Column.left("spread", "column.spread", this::spread),
        end("least", Spread::least),
        end("median", Spread::median),
        end("greatest", Spread::greatest));
  }

  private Cell field(ColumnProfile column) {
    return cell(column.isRead(), column::fieldName, "preview.unread");
  }

  private Cell cell(boolean isThere, Supplier<String> text, String keyOfNone) {
    return isThere ? Cell.text(text.get()) : Cell.MISSING.saying(wording.say(keyOfNone));
  }

  private Cell period(ColumnProfile column) {
    return column.periods().isEmpty()
        ? Cell.MISSING
        : Cell.of(
            joined(column.periods().stream().map(PreviewReport::word)),
            joined(column.periods().stream().map(this::say)));
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
      String unit = wording.say("units." + Wording.key(period.unit()), period.count());
      boolean isOne = period.count().equals(Rational.ONE);
      return isOne ? unit : wording.show(period.count()) + " " + unit;
    }
    return wording.say("preview.per." + Wording.key((Per.Each) per));
  }

  private static Cell examples(ColumnProfile column, Function<Example, String> text) {
    return column.examples().isEmpty()
        ? Cell.MISSING
        : Cell.text(joined(column.examples().stream().map(text)));
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

  private static Column<ColumnProfile> end(String key, Function<Spread, Rational> end) {
    return Column.right(
        key,
        "",
        each -> each.spread().map(end).map(value -> Cell.of(value, "")).orElse(Cell.MISSING));
  }

  private Cell spread(ColumnProfile column) {
    String unit = column.units().isEmpty() ? "" : column.units().get(0);
    return column
        .spread()
        .map(each -> Stream.of(each.least(), each.median(), each.greatest()))
        .map(ends -> joined(ends.map(end -> amount(Range.of(end), unit))))
        .map(Cell::text)
        .orElse(Cell.MISSING);
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(BETWEEN));
  }

  private List<String> notes(List<ColumnProfile> columns) {
    boolean hasPay = columns.stream().anyMatch(each -> each.field() == RecordField.PAY);
    return hasPay
        ? List.of(wording.say("preview.first-records"), wording.say("preview.pay"))
        : List.of(wording.say("preview.first-records"));
  }
}
