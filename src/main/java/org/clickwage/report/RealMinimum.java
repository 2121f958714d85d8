package org.clickwage.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Steps.Step;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.Gap;
import org.clickwage.reference.MinimumWage;

/**
 * The minimum wages of a place in the prices of one year: as they came into force, and as they held
 * on into each year after, in which prices had moved.
 */
record RealMinimum(
    List<MinimumWage> rows,
    List<Gap> gaps,
    LocalDate until,
    ConstantPrices prices,
    Wording wording) {
  private static final String YEAR = "real_year";

  /**
   * What an hour of a row came to on its own day, and on each New Year before the next row of its
   * line; unknown where the prices of the year are.
   */
  List<Step> steps(MinimumWage row) {
    LocalDate end = end(row);
    Stream<LocalDate> years =
        IntStream.rangeClosed(row.validFrom().getYear() + 1, end.getYear())
            .mapToObj(year -> LocalDate.of(year, 1, 1))
            .filter(day -> day.isBefore(end));
    return Stream.concat(Stream.of(row.validFrom()), years)
        .filter(
            day ->
                gaps.stream()
                    .noneMatch(
                        gap -> gap.isOf(row.place(), row.series()) && gap.days().contains(day)))
        .map(day -> step(row, day))
        .toList();
  }

  private LocalDate end(MinimumWage row) {
    return rows.stream()
        .filter(each -> isOfSameLine(each, row))
        .map(MinimumWage::validFrom)
        .filter(day -> day.isAfter(row.validFrom()))
        .min(LocalDate::compareTo)
        .orElse(until);
  }

  private static boolean isOfSameLine(MinimumWage one, MinimumWage other) {
    return one.place().equals(other.place())
        && one.series().equals(other.series())
        && one.basis() == other.basis();
  }

  private Step step(MinimumWage row, LocalDate day) {
    return prices
        .factor(day.getYear())
        .flatMap(factor -> row.hourly().map(rate -> rate.perHour().times(factor)))
        .map(
            hourly ->
                new Step(day, Optional.of(hourly), MinimumPicture.money(row, hourly, wording)))
        .orElseGet(() -> Step.unknown(day));
  }

  /** The steps of which the prices are known. */
  Stream<Step> known(MinimumWage row) {
    return steps(row).stream().filter(step -> step.amount().isPresent());
  }

  /** That amounts stay as they were where the prices of their year are unknown, if any do. */
  Stream<String> notes() {
    boolean areAllKnown =
        rows.stream().allMatch(row -> prices.factor(row.validFrom().getYear()).isPresent());
    return areAllKnown ? Stream.empty() : Stream.of(wording.say(prices.note()));
  }

  /** The amounts as rows came into force, and in the last year with prices to which they held. */
  List<Column<MinimumLine>> columns() {
    return List.of(
        Column.detail(YEAR, line -> Cell.text(year())),
        Column.right(
            "real_hourly",
            wording.say("column.real", year()),
            line -> cell(line, row -> steps(row).stream().findFirst())),
        Column.<MinimumLine>right(
                "real_hourly_last",
                "column.real-last",
                line -> cell(line, row -> known(row).reduce((one, next) -> next)))
            .whereWide());
  }

  String year() {
    return Integer.toString(prices.year());
  }

  private static Cell cell(MinimumLine line, Function<MinimumWage, Optional<Step>> chosen) {
    return line.found()
        .flatMap(chosen)
        .flatMap(step -> step.amount().map(hourly -> Cell.of(hourly, step.label())))
        .orElse(Cell.MISSING);
  }

  /** The latest amount of a line of which the prices are known. */
  Optional<String> latest(List<MinimumWage> line) {
    return line.stream().flatMap(this::known).reduce((one, next) -> next).map(Step::label);
  }

  /** {@code Minimum wage in France: from 11.19 € to 11.88 € in prices of 2024}. */
  Optional<String> title(List<MinimumWage> line) {
    Optional<String> first = line.stream().flatMap(this::known).map(Step::label).findFirst();
    String place = new ReferenceWording(wording).in(line.get(0));
    return first.map(
        from ->
            wording.say("finding.minimum-real", place, from, latest(line).orElseThrow(), year()));
  }

  /** From the first to the latest amount of a line, and how much more or less it buys. */
  Optional<String> finding(List<MinimumWage> line) {
    List<Step> steps = line.stream().flatMap(this::known).toList();
    if (steps.size() < 2) {
      return Optional.empty();
    }
    Step first = steps.get(0);
    Step latest = steps.get(steps.size() - 1);
    Rational change =
        latest.amount().orElseThrow().dividedBy(first.amount().orElseThrow()).minus(Rational.ONE);
    String key = change.isZero() ? "same" : change.isNegative() ? "less" : "more";
    return Optional.of(
        wording.say(
            "minimum.real." + key,
            new ReferenceWording(wording).name(line.get(0)),
            first.label(),
            first.from(),
            latest.label(),
            latest.from(),
            year(),
            wording.figures().share(Range.of(change.isNegative() ? change.negated() : change))));
  }
}
