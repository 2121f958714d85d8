package org.clickwage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.MissingQuantityException.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Periods and their conversions: 1 year = 52 weeks = 12 months, and days only where they are
 * stated.
 */
class PeriodTest {
  private static final Optional<Rational> UNSAID = Optional.empty();

  private static Period period(int count, Period.Unit unit) {
    return new Period(Rational.of(count), unit);
  }

  @ParameterizedTest
  @CsvSource({
    "1, MONTH, 1, WEEK, 52, 12", "1, WEEK, 1, MONTH, 12, 52", "1, YEAR, 1, MONTH, 12, 1",
    "1, YEAR, 1, WEEK, 52, 1", "24, MONTH, 1, YEAR, 2, 1", "1, MONTH, 24, MONTH, 1, 24",
    "2, YEAR, 1, WEEK, 104, 1"
  })
  void periodsFitIntoEachOther(
      int count, Period.Unit unit, int other, Period.Unit otherUnit, long top, long bottom) {
    assertEquals(
        Rational.of(top, bottom), period(count, unit).in(period(other, otherUnit), UNSAID));
  }

  @Test
  void daysNeedTheDaysOfAWeekNextToWeeksOnly() {
    Optional<Rational> six = Optional.of(Rational.of(6));
    assertEquals(Rational.of(7), period(7, Period.Unit.DAY).in(Period.DAY, UNSAID));
    assertEquals(Rational.of(6), Period.WEEK.in(Period.DAY, six));
    assertEquals(Rational.of(26), new Period(Rational.ONE, Period.Unit.MONTH).in(Period.DAY, six));
    MissingQuantityException required =
        assertThrows(MissingQuantityException.class, () -> Period.WEEK.in(Period.DAY, UNSAID));
    assertEquals(Fact.DAYS_PER_WEEK, required.fact());
  }

  @Test
  void aPeriodLastsLongerThanNothing() {
    assertThrows(IllegalArgumentException.class, () -> period(0, Period.Unit.DAY));
    assertThrows(IllegalArgumentException.class, () -> period(-1, Period.Unit.WEEK));
  }

  @Test
  void thereAndBackIsTheSame() {
    List<Period.Unit> units = List.of(Period.Unit.values());
    Generator.records(
        chance -> {
          Period one = period(1 + chance.below(100), chance.one(units));
          Period other = period(1 + chance.below(100), chance.one(units));
          Optional<Rational> days = Optional.of(Rational.of(1 + chance.below(7)));
          assertEquals(Rational.ONE, one.in(other, days).times(other.in(one, days)));
        });
  }

  private static WorkRecord record(String pay, String hours, Optional<StatedSpan> over) {
    Optional<Range> sixDays = Optional.of(Range.of(Rational.of(6)));
    WorkInput paying = WorkInput.paying(Notation.PLAIN.money(pay).stated(), sixDays);
    WorkInput work =
        Works.of(
            paying.pay(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StatedTime.of(Notation.PLAIN.hours(hours)),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            over,
            sixDays);
    return work.at(Corner.of(0));
  }

  @ParameterizedTest
  @CsvSource({
    "200€/month, 48h/week, 200, 208", "400€/week, 260h/month, 400, 60",
        "100€/day, 60h/week, 100, 10",
    "80€/24months, 24h/year, 80, 48", "12€/h, 35h/week, 420, 35",
        "5200€/year, 100h/month, 5200, 1200"
  })
  void amountsComeToTheFirstPeriodNamed(String pay, String hours, String total, String time) {
    WorkRecord record = record(pay, hours, Optional.empty());
    assertEquals(Optional.of(Rational.parse(total)), record.pay());
    assertEquals(Optional.of(Rational.parse(time)), record.time().workHours());
  }

  @Test
  void amountsComeToTheSpanThatIsStated() {
    StatedSpan month = Notation.PLAIN.span("1month");
    WorkRecord record = record("400€/week", "20h", Optional.of(month));
    assertEquals(Optional.of(Rational.of(400 * 52, 12)), record.pay());
    assertEquals(Optional.of(Rational.of(20)), record.time().workHours());
  }

  @Test
  void anAmountForTheWorkNextToAPeriodNeedsTheSpan() {
    MissingQuantityException required =
        assertThrows(
            MissingQuantityException.class, () -> record("400€/week", "20h", Optional.empty()));
    assertEquals(Fact.SPAN, required.fact());
  }
}
