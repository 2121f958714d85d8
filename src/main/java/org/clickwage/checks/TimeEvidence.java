package org.clickwage.checks;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;

/**
 * What other columns show of how long the work of each record took: the end less the start, or the
 * pay over what an hour is paid.
 */
final class TimeEvidence {
  /** More columns of moments than these are of something else. */
  private static final int MOST_MOMENTS = 8;

  private static final int SHORTEST_MOMENT = 10;
  private static final Rational DAY = Rational.of(24);
  private static final Rational NEAR = Rational.of(1, 20);

  /**
   * The hours that two columns show.
   *
   * @param first the start, or the rate of an hour
   * @param second the end, or the pay
   * @param hours by record; null where they show none
   */
  record Shown(ColumnCells first, ColumnCells second, List<Rational> hours) {
    boolean isBy(ColumnCells column) {
      return first == column || second == column;
    }

    /** Whether nine of ten records agree, and one at the least is above zero. */
    private boolean agrees(List<Rational> others) {
      int all = 0;
      int near = 0;
      boolean any = false;
      for (int i = 0; i < hours.size(); i++) {
        if (hours.get(i) != null && others.get(i) != null) {
          all++;
          near += isNear(hours.get(i), others.get(i)) ? 1 : 0;
          any |= others.get(i).isPositive();
        }
      }
      return any && 10 * near >= 9 * all;
    }

    private static boolean isNear(Rational one, Rational other) {
      Rational more = one.minus(other);
      return more.max(more.negated()).compareTo(one.max(other).times(NEAR)) <= 0;
    }
  }

  private final List<Shown> all = new ArrayList<>();

  TimeEvidence(SampleColumns columns) {
    addSpans(columns.all().filter(ColumnCells::areClocks).toList(), true);
    addSpans(columns.all().filter(TimeEvidence::areMoments).toList(), false);
    List<ColumnCells> rates = columns.all().filter(this::isRate).filter(this::isMoney).toList();
    if (!rates.isEmpty()) {
      List<ColumnCells> pay =
          columns.all().filter(each -> !rates.contains(each)).filter(this::isMoney).toList();
      rates.forEach(rate -> pay.forEach(amount -> add(rate, amount)));
    }
  }

  private boolean isMoney(ColumnCells column) {
    return column.fits(RecordField.PAY);
  }

  /** The pairs of columns that show the very hours that a column has in some unit. */
  Stream<Shown> of(ColumnCells time) {
    return Stream.of(TimeUnit.values()).flatMap(unit -> of(time, unit));
  }

  /** The same in one unit. */
  Stream<Shown> of(ColumnCells time, TimeUnit unit) {
    return all.isEmpty() ? Stream.empty() : of(time, time.hours(unit));
  }

  /** The same of hours that a column may have. */
  Stream<Shown> of(ColumnCells time, List<Rational> hours) {
    return all.stream().filter(shown -> !shown.isBy(time) && shown.agrees(hours));
  }

  /** Whether a column is what an hour is paid, as its title or its cells say. */
  boolean isRate(ColumnCells column) {
    return column.areHourly()
        || TitleWords.suggest("rate", column.title())
        || TitlePeriods.of(column.title(), true).filter("hour"::equals).isPresent();
  }

  /** Whether a column holds days with their time of day. */
  static boolean areMoments(ColumnCells column) {
    // Most columns are none by their first cell, and need not be read.
    Optional<String> cell = column.cells().stream().filter(Objects::nonNull).findFirst();
    return cell.filter(text -> text.length() > SHORTEST_MOMENT).isPresent()
        && column.fits(RecordField.ACCEPT);
  }

  private void addSpans(List<ColumnCells> moments, boolean areClocks) {
    List<List<Rational>> hours =
        moments.stream()
            .limit(MOST_MOMENTS)
            .map(each -> areClocks ? each.amounts(RecordField.HOURS) : moments(each))
            .toList();
    for (int start = 0; start < hours.size(); start++) {
      for (int end = start + 1; end < hours.size(); end++) {
        List<Rational> spans = new ArrayList<>();
        for (int i = 0; i < hours.get(start).size(); i++) {
          spans.add(span(hours.get(start).get(i), hours.get(end).get(i), areClocks));
        }
        all.add(new Shown(moments.get(start), moments.get(end), spans));
      }
    }
  }

  /** The hours of a moment since the first of all years. */
  private static List<Rational> moments(ColumnCells column) {
    return column.each(
        cell ->
            column
                .reader()
                .meaning(RecordField.ACCEPT, cell)
                .map(meaning -> (LocalDateTime) meaning.value())
                .map(moment -> Duration.between(LocalDateTime.of(1, 1, 1, 0, 0), moment))
                .map(length -> Rational.of(length.toSeconds(), 3_600))
                .orElse(null));
  }

  /** Work that ends earlier on the clock than it began went on over midnight. */
  private static Rational span(Rational start, Rational end, boolean areClocks) {
    if (start == null || end == null) {
      return null;
    }
    Rational span = end.minus(start);
    return areClocks && span.isNegative() ? span.plus(DAY) : span;
  }

  private void add(ColumnCells rate, ColumnCells pay) {
    List<Rational> rates = rate.amounts(RecordField.PAY);
    List<Rational> amounts = pay.amounts(RecordField.PAY);
    List<Rational> hours = new ArrayList<>();
    for (int i = 0; i < rates.size(); i++) {
      Rational one = rates.get(i);
      boolean isKnown = one != null && amounts.get(i) != null && one.isPositive();
      hours.add(isKnown ? amounts.get(i).dividedBy(one) : null);
    }
    all.add(new Shown(rate, pay, hours));
  }
}
