package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.StatementPeriod;

/**
 * What an hour pays in each way to count hours, and who counts so, before the fee where there is
 * one; nothing where work is not told apart, as in a logbook.
 */
record CountedHoursTable(StatementPeriod total, Wording wording) {

  private static final String BEFORE_FEE = "statement.answer.activity-before-fee";
  private static final String AS_PAID = "statement.answer.activity";

  boolean isShown() {
    return total.grossRate(CountedHours.ACTIVITY).isPresent();
  }

  /** The hour that platforms speak of. */
  Optional<String> asPlatformsCount() {
    return total
        .grossRate(CountedHours.ACTIVITY)
        .map(rate -> wording.figures().money(Range.of(rate), total.currency()))
        .map(rate -> wording.say(total.isBeforeFee() ? BEFORE_FEE : AS_PAID, rate));
  }

  private List<CountedHours> known() {
    return Stream.of(CountedHours.values())
        .filter(counted -> isShown() && total.grossRate(counted).isPresent())
        .toList();
  }

  /**
   * A row for each.
   *
   * @param before how many sources come before these
   */
  Table table(int before) {
    String rate = total.isBeforeFee() ? "column.before-fee" : "column.hourly";
    ShownFigures<CountedHours> figures =
        new ShownFigures<>(
            List.of(
                Figure.of("hours", "column.hours", Unit.HOURS, total::hours),
                Figure.of("gross_hourly_rate", rate, Unit.MONEY, total::grossRate)),
            counted -> total.currency(),
            wording.figures());
    return Table.of(
        List.of(
            Column.text(
                "counted", "column.counted-hours", counted -> say("counted-hours.hour.", counted)),
            Column.left(
                "counted_by",
                "column.counted-by",
                counted ->
                    Cell.text(say("counted-hours.by.", counted))
                        .citing(before + 1 + known().indexOf(counted))),
            figures.column("column.hours"),
            figures.column(rate)),
        known(),
        wording);
  }

  /** Who says it, in the order of the rows. */
  List<Source> sources() {
    return known().stream()
        .map(counted -> Source.of(say("counted-hours.source.", counted)))
        .toList();
  }

  private String say(String key, CountedHours counted) {
    return wording.say(key + Wording.key(counted));
  }
}
