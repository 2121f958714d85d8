package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Unit;
import org.clickwage.group.ComparedGroups;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.statistics.GroupDifference;
import org.clickwage.survey.SurveySummary;

/**
 * How two groups differ: in each figure that both show with its standard error, so that the
 * difference tells no more of anyone than they do.
 */
record DifferenceTable(SurveySummary summary, Wording wording) {
  static final List<String> ESTIMATES = List.of("difference", "relative");

  record Row(ComparedGroups groups, Figure<SummaryRow> figure, GroupDifference difference) {
    static Stream<Row> of(ComparedGroups groups, Figure<SummaryRow> figure) {
      return groups.differences().stream()
          .filter(each -> each.figure().equals(figure.key()) && !figure.hasTwoEnds())
          .map(each -> new Row(groups, figure, each))
          .filter(row -> row.isShownIn(groups.first()) && row.isShownIn(groups.second()));
    }

    /** Money of another currency is not compared, nor of several. */
    private boolean isShownIn(SummaryRow row) {
      return row.group().currency().equals(groups.first().group().currency())
          && figure.value().apply(row).isPresent()
          && row.statistics().error(figure.key()).isPresent()
          && !row.statistics().isRounded();
    }

    Optional<GroupDifference.Estimate> estimate(String key) {
      return key.equals("relative") ? difference.relative() : Optional.of(difference.difference());
    }

    Optional<Rational> error(String key) {
      return estimate(key).map(each -> each.error().error());
    }
  }

  /** All that is shown. */
  static List<Row> rows(SurveySummary summary) {
    List<Figure<SummaryRow>> figures = SummaryFigures.all(summary.options().percents());
    return summary.compared().stream()
        .flatMap(groups -> figures.stream().flatMap(figure -> Row.of(groups, figure)))
        .toList();
  }

  private List<Figure<Row>> figures() {
    List<String> names = summary.plan().design().compared();
    List<Figure<Row>> figures = new ArrayList<>();
    figures.add(figure("of_first", names.get(0), GroupDifference::first));
    figures.add(figure("of_second", names.get(1), GroupDifference::second));
    ESTIMATES.forEach(key -> addEstimate(key, figures));
    return figures;
  }

  private static Figure<Row> figure(
      String key, String title, Function<GroupDifference, Rational> value) {
    return Figure.<Row>of(key, title, Unit.INDEX, row -> Optional.of(value.apply(row.difference())))
        .shownIn(row -> row.figure().unit());
  }

  private static void addEstimate(String key, List<Figure<Row>> figures) {
    Function<Row, Unit> unit = row -> key.equals("relative") ? Unit.SHARE : row.figure().unit();
    figures.add(
        Figure.of(
                key,
                "column." + key,
                Unit.INDEX,
                (Row row) -> row.estimate(key).map(GroupDifference.Estimate::value))
            .shownIn(unit));
    figures.add(Figure.of(key + "_se", "", Unit.INDEX, row -> row.error(key)));
    figures.add(
        Figure.ofRange(
                key,
                key + "-interval",
                Unit.INDEX,
                (Row row) -> row.estimate(key).map(GroupDifference.Estimate::interval))
            .shownIn(unit));
  }

  /** Whether none may be shown. */
  static boolean isEmpty(SurveySummary summary) {
    return rows(summary).isEmpty();
  }

  /** All that is shown, for machines. */
  Table forMachines() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("figure", row -> row.figure().key()));
    columns.addAll(
        Figure.forMachines(
            List.of(Figure.count("categories", "", row -> (long) row.difference().categories()))));
    columns.addAll(Figure.forMachines(figures()));
    columns.add(Column.text("reference_kind", row -> row.groups().first().role().word()));
    columns.add(Column.text("bound", row -> row.groups().first().bound()));
    return Table.of(columns, rows(summary), wording);
  }

  /** Adds those of the figures which people read. */
  void addTo(Document.Builder document) {
    List<Row> rows = rows(summary).stream().filter(row -> row.figure().isForPeople()).toList();
    if (rows.isEmpty()) {
      return;
    }
    ShownFigures<Row> shown =
        new ShownFigures<>(
            figures(),
            row -> row.groups().first().group().currency(),
            (row, key) ->
                Optional.of(key)
                    .filter(known -> !known.startsWith("of_"))
                    .flatMap(row::error)
                    .map(Range::of),
            wording.figures());
    String interval =
        wording.say("column.interval", Share.ofFraction(summary.options().confidence()));
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("figure", "", this::title));
    for (Figure<Row> figure : shown.figures()) {
      if (figure.isForPeople()) {
        Column<Row> column = shown.column(figure.titleKey());
        columns.add(figure.hasTwoEnds() ? column.titled(interval) : column);
      }
    }
    Object[] names = summary.plan().design().compared().toArray();
    document.table(wording.say("title.differences", names), Table.of(columns, rows, wording));
  }

  /** With what sets it apart from others: reference, end of ranges, and how groups are alike. */
  private String title(Row row) {
    SummaryRow group = row.groups().first();
    Stream<String> of =
        Stream.of("summary.reference." + group.role().word(), "bound." + group.bound());
    boolean hasOthers = summary.compared().size() > 1;
    Stream<String> apart =
        Stream.concat(
            Stream.of(row.figure().titleKey()), of.filter(key -> hasOthers && !key.endsWith(".")));
    Stream<String> alike =
        Stream.of(row.difference().categories())
            .filter(number -> number > 0)
            .map(
                any ->
                    wording.say(
                        "differences.alike",
                        summary.plan().mapping().nameOf(summary.plan().design().category())));
    return wording.apart(Stream.concat(apart.map(wording::say), alike)).orElseThrow();
  }
}
