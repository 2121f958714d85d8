package org.clickwage.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;

/**
 * The tables in which people read the statistics of a survey: the worst paid groups first, and last
 * all together.
 */
record SummaryTables(
    List<String> by,
    List<SummaryEnds> rows,
    ShownFigures<SummaryEnds> figures,
    RowNames names,
    Share confidence,
    Wording wording) {

  /** Of the work of all records together. */
  private static final List<String> POOLED =
      List.of("column.advertised", "column.gross", "column.net", "column.unpaid-per-paid");

  /** What a row is compared with: a minimum wage, a promise, nothing. */
  String reference(SummaryRow row) {
    return wording.say("summary.reference." + row.role().word());
  }

  /** How many are below each reference; of all together alone, the answer says it. */
  private Table shares() {
    List<Column<SummaryEnds>> columns = groupColumns();
    Stream.of(referenceColumn(), rateColumn())
        .filter(column -> differs(compared(), column))
        .forEach(columns::add);
    columns.add(orWhyNot("column.below"));
    columns.add(Column.bar(figures.figure("column.below").value()));
    columns.add(figures.column("column.n"));
    columns.add(interval("column.interval"));
    Table table = Table.of(columns, byReference(compared()), wording);
    boolean isSaid = by.isEmpty() && rows.stream().noneMatch(SummaryEnds::isSuppressed);
    return isSaid && !haveErrors() ? table.whereWide() : table;
  }

  /** The same as bars of shares, where there are groups and not too many. */
  void addShares(Document.Builder document) {
    String title = wording.say("title.underpaid");
    if (by.isEmpty() || compared().isEmpty() || rows.size() > SpreadPictures.MOST_GROUPS) {
      document.table(title, shares());
    } else {
      document.picture(
          title,
          wording.say("shares.reading", confidence),
          new Document.Builder().table(title, shares()).build(),
          () ->
              new AmountRows(
                  Cell.text(""),
                  byReference(compared()).stream().map(this::bar).toList(),
                  List.of()));
    }
  }

  private AmountRows.Row bar(SummaryEnds row) {
    Optional<Range> share = figures.figure("column.below").value().apply(row);
    Optional<Range> interval = figures.figure("column.interval").value().apply(row);
    return new AmountRows.Row(
        names.marked(row.shown(), names.of(row.shown())),
        figures.show("column.below", row).orElseGet(() -> names.whyNot(row.shown())),
        note(row),
        row.shown().ofAll(),
        share.flatMap(part -> interval.map(known -> new AmountRows.Part(part, known))));
  }

  /** {@code n = 6; 95% CI: 30 to 90%}; first what it is of, where that differs. */
  private String note(SummaryEnds row) {
    Stream<String> of =
        Stream.of(referenceColumn(), rateColumn())
            .filter(column -> differs(compared(), column))
            .map(column -> column.accessor().apply(row).text());
    Stream<String> known =
        Stream.concat(
            figures.show("column.n", row).map(n -> wording.say("boxes.size", n)).stream(),
            figures
                .show("column.interval", row)
                .map(text -> interval("column.interval").titleKey() + " " + text)
                .stream());
    return wording.apart(Stream.concat(of, known)).orElse("");
  }

  /** The groups in the order of the first table: those compared, else all. */
  List<SummaryEnds> groups() {
    return byReference(compared().isEmpty() ? rows : compared()).stream()
        .filter(row -> !row.shown().ofAll())
        .toList();
  }

  /** What an hour pays; none where it is not known. */
  Table pay() {
    boolean isHidden = rows.stream().anyMatch(SummaryEnds::isSuppressed);
    Stream<String> known = Stream.concat(Stream.of("column.mean"), POOLED.stream());
    if (!isHidden && known.noneMatch(this::isKnown)) {
      return Table.NONE;
    }
    List<Column<SummaryEnds>> columns = groupColumns();
    columns.add(orWhyNot("column.median"));
    columns.add(figures.column("column.middle-half"));
    if (rows.stream().anyMatch(this::hasMeanAlone)) {
      columns.add(figures.column("column.mean"));
    }
    addKnown(columns, POOLED);
    return withoutReferences(columns, sorted(rows));
  }

  /** What researchers ask for besides; on any screen where they ask how sure figures are. */
  Table research() {
    List<Column<SummaryEnds>> columns = groupColumns();
    columns.add(referenceColumn());
    columns.add(rateColumn());
    addKnown(columns, List.of("column.records", "column.workers", "column.mean", "column.sd"));
    addKnown(columns, List.of("column.trimmed-mean", "column.winsorised-mean"));
    if (isKnown("column.median-interval")) {
      columns.add(interval("column.median-interval"));
    }
    addKnown(columns, List.of("column.gini", "column.gap", "column.missing-pay"));
    addKnown(columns, StatisticsFigures.SIZES);
    Table table = Table.of(columns, byReference(rows), wording);
    return haveErrors() ? table : table.whereWide();
  }

  private boolean haveErrors() {
    return isKnown("column.df");
  }

  private List<SummaryEnds> compared() {
    return rows.stream().filter(row -> row.shown().role() != ReferenceRole.NONE).toList();
  }

  private void addKnown(List<Column<SummaryEnds>> columns, List<String> titleKeys) {
    titleKeys.stream().filter(this::isKnown).map(figures::column).forEach(columns::add);
  }

  /** Of too few for a median. */
  private boolean hasMeanAlone(SummaryEnds row) {
    return isKnown("column.mean", row) && !isKnown("column.median", row);
  }

  private boolean isKnown(String titleKey) {
    return rows.stream().anyMatch(row -> isKnown(titleKey, row));
  }

  private boolean isKnown(String titleKey, SummaryEnds row) {
    return figures.show(titleKey, row).isPresent();
  }

  /** A figure; in a suppressed row, why it is suppressed. */
  private Column<SummaryEnds> orWhyNot(String titleKey) {
    Column<SummaryEnds> figure = figures.column(titleKey);
    return Column.right(
        figure.key(),
        titleKey,
        row ->
            row.isSuppressed()
                ? Cell.text(names.whyNot(row.shown()))
                : figure.accessor().apply(row));
  }

  private Column<SummaryEnds> interval(String titleKey) {
    return figures.column(titleKey).titled(wording.say(titleKey, confidence));
  }

  private static boolean differs(List<SummaryEnds> rows, Column<SummaryEnds> column) {
    Stream<String> texts =
        rows.stream()
            .filter(row -> !row.isSuppressed())
            .map(row -> column.accessor().apply(row).text());
    return texts.distinct().count() > 1;
  }

  private List<SummaryEnds> byReference(List<SummaryEnds> compared) {
    Map<ReferenceRole, List<SummaryEnds>> byRole =
        compared.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.shown().role(), LinkedHashMap::new, Collectors.toList()));
    return byRole.values().stream().flatMap(each -> sorted(each).stream()).toList();
  }

  /**
   * By the median, money of one currency together; the groups that have none, and all, come last.
   */
  private List<SummaryEnds> sorted(List<SummaryEnds> all) {
    Figure<SummaryEnds> median = figures.figure("column.median");
    Comparator<Keyed> first =
        Comparator.comparing((Keyed each) -> each.row().shown().ofAll())
            .thenComparing(each -> each.median().isEmpty())
            .thenComparing(Keyed::currency)
            .thenComparing(each -> each.median().orElse(Rational.ZERO));
    List<SummaryEnds> sorted =
        all.stream()
            .map(row -> new Keyed(row, median.value().apply(row).map(Range::low)))
            .sorted(first)
            .map(Keyed::row)
            .toList();
    return ShownRow.mostRead(sorted, SummaryEnds::shown);
  }

  /** A row with what it is sorted by, which is calculated once. */
  private record Keyed(SummaryEnds row, Optional<Rational> median) {
    String currency() {
      return row.shown().group().currency().map(Object::toString).orElse("");
    }
  }

  /**
   * What an hour pays doesn't depend on the reference of a row, except the rate that the median is
   * of: a group's rows that read alike are one, and that rate is named in those left.
   */
  private Table withoutReferences(List<Column<SummaryEnds>> columns, List<SummaryEnds> rows) {
    Set<List<Object>> shown =
        rows.stream()
            .filter(row -> !row.isSuppressed())
            .map(SummaryTables::group)
            .collect(Collectors.toSet());
    Map<List<Object>, SummaryEnds> different = new LinkedHashMap<>();
    for (SummaryEnds row : rows) {
      if (!row.isSuppressed() || !shown.contains(group(row))) {
        Stream<String> texts = columns.stream().map(column -> column.accessor().apply(row).text());
        different.putIfAbsent(List.of(group(row), texts.toList()), row);
      }
    }
    List<SummaryEnds> left = List.copyOf(different.values());
    boolean isOne = left.stream().map(SummaryTables::group).distinct().count() == left.size();
    if (!isOne || differs(left, rateColumn())) {
      columns.add(groupColumns().size(), rateColumn());
    }
    return Table.of(columns, left, wording);
  }

  /** What a row is of, whatever it is compared with. */
  private static List<Object> group(SummaryEnds row) {
    return List.of(row.shown().keys(), row.shown().ofAll());
  }

  private Column<SummaryEnds> referenceColumn() {
    return Column.text("reference", "column.reference", row -> reference(row.shown()));
  }

  private Column<SummaryEnds> rateColumn() {
    return Column.left(
        "rate",
        "column.basis",
        row -> row.isSuppressed() ? Cell.MISSING : Cell.text(wording.say("rate." + row.rate())));
  }

  private List<Column<SummaryEnds>> groupColumns() {
    List<Column<SummaryEnds>> columns =
        by.isEmpty()
            ? List.of(Column.text("group", "column.group", row -> marked(row, 0)))
            : StatisticsFigures.groups(by, this::marked);
    return new ArrayList<>(columns);
  }

  private String marked(SummaryEnds row, int place) {
    return names.marked(row.shown(), names.of(row.shown(), place));
  }
}
