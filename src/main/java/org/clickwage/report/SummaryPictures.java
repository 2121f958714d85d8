package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/** How the hourly rates of a survey spread: all of them in steps, and its groups as boxes. */
final class SummaryPictures {
  /** More boxes than this are no longer a picture. */
  private static final int MOST_GROUPS = 60;

  private final List<SummaryRow> rows;
  private final Function<SummaryRow, String> name;
  private final Wording wording;

  SummaryPictures(List<SummaryRow> rows, Function<SummaryRow, String> name, Wording wording) {
    // Where there are several references, the rates are the same: those beside the first.
    String reference = rows.isEmpty() ? "" : rows.get(0).reference();
    this.rows = rows.stream().filter(row -> row.reference().equals(reference)).toList();
    this.name = name;
    this.wording = wording;
  }

  void into(Document.Builder document) {
    for (SummaryRow row : rows) {
      if (row.isOfAll() && row.histogram().isPresent()) {
        document.picture(
            title(row), wording.say("spread.alternative"), Table.NONE, () -> histogram(row));
      }
    }
    boolean asked = rows.stream().anyMatch(row -> row.histogram().isPresent());
    List<SummaryRow> groups = rows.stream().filter(this::hasBox).toList();
    if (asked && groups.size() > 1 && groups.size() <= MOST_GROUPS) {
      document.picture(
          wording.say("title.boxes"),
          wording.say("boxes.alternative"),
          Table.NONE,
          () -> boxes(groups));
    }
  }

  private String title(SummaryRow row) {
    String title = wording.say("title.spread");
    return row.bound().isEmpty()
        ? title
        : wording.say("title.of-group", title, wording.say("bound." + row.bound()));
  }

  private boolean hasBox(SummaryRow row) {
    return !row.isSuppressed() && !row.mixed() && row.statistics().rates().isPresent();
  }

  private static Optional<Rational> reference(SummaryRow row) {
    return row.statistics().underpayment().flatMap(Underpayment::reference);
  }

  private Chart histogram(SummaryRow row) {
    return new ChartHistogram(
        row.histogram().orElseThrow(),
        row.statistics().rates().map(RateDistribution::median),
        reference(row),
        axis(row),
        wording);
  }

  private String axis(SummaryRow row) {
    return row.currency()
        .map(currency -> wording.say("compared.axis", Figures.sign(currency)))
        .orElse("");
  }

  private Chart boxes(List<SummaryRow> groups) {
    List<ChartBoxes.Box> boxes =
        groups.stream()
            .map(
                row ->
                    new ChartBoxes.Box(
                        name.apply(row),
                        median(row),
                        row.statistics().rates().orElseThrow(),
                        reference(row)))
            .toList();
    return new ChartBoxes(boxes, axis(groups.get(0)), wording);
  }

  private String median(SummaryRow row) {
    Rational median = row.statistics().rates().orElseThrow().median();
    String shown =
        row.currency()
            .map(currency -> wording.figures().hourlyRate(Range.of(median), currency))
            .orElseGet(() -> wording.figures().decimals(median));
    return wording.say("boxes.median", shown);
  }
}
