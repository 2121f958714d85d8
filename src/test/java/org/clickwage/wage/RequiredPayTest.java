package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Threshold;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The least pay that leaves an amount, where charges step down as well as up. */
class RequiredPayTest {
  private static final Rational CENT = Rational.parse("0.01");
  private static final Rational LIMIT = Rational.of(1000);

  private static final Levy LEVY =
      new Levy(
          "social",
          Levy.Kind.SOCIAL,
          Levy.Base.TURNOVER,
          Optional.empty(),
          LocalDate.of(2025, 1, 1),
          Confidence.SOURCED,
          "made up for this test");

  /** Takes one amount up to 1,000 a year, and another above. */
  private record Step(int upTo, int above) implements ChargeScheme {
    @Override
    public String name() {
      return "step";
    }

    @Override
    public String country() {
      return "FR";
    }

    @Override
    public Currency currency() {
      return Currency.getInstance("EUR");
    }

    @Override
    public LocalDate on() {
      return LEVY.validFrom();
    }

    @Override
    public List<Levy> levies() {
      return List.of(LEVY);
    }

    @Override
    public List<Note> notes() {
      return List.of();
    }

    @Override
    public boolean needsYear() {
      return true;
    }

    @Override
    public boolean takesAs(ChargeScheme other) {
      return equals(other);
    }

    @Override
    public List<Threshold> thresholds() {
      return List.of(new Threshold(Levy.Base.TURNOVER, LIMIT));
    }

    @Override
    public Lookup<List<Charge>> charges(
        Rational turnover, Rational profit, Optional<Rational> worksPerYear) {
      int amount = LIMIT.isLessThan(turnover) ? above : upTo;
      return Lookup.found(List.of(new Charge(LEVY, Rational.of(amount))));
    }

    @Override
    public List<Note> notes(Rational turnover, Optional<Rational> worksPerYear) {
      return List.of();
    }
  }

  private static Optional<Rational> required(Deductions deductions, String amount) {
    WorkRecord work =
        new WorkRecord(
            Optional.empty(),
            Rational.ZERO,
            Rational.ZERO,
            Optional.empty(),
            WorkTime.UNKNOWN,
            Rational.ZERO,
            List.of(),
            Optional.empty(),
            Optional.of(Rational.ONE));
    return new RequiredPay(work, deductions, PayBreakdown::netPay, CENT)
        .leaving(Rational.parse(amount));
  }

  private static Optional<Rational> required(Step step, String amount) {
    Optional<Charges> charges = Optional.of(new Charges.Scheme(step));
    return required(new Deductions(Share.NONE, Share.NONE, charges, Share.NONE), amount);
  }

  @ParameterizedTest
  @CsvSource({"800, 900", "900, 1000", "900.01, 1000.01", "950, 1000.01", "1000, 1000.01"})
  void chargesThatEndAreWorthOneCentMore(String amount, String pay) {
    assertEquals(Optional.of(Rational.parse(pay)), required(new Step(100, 0), amount));
  }

  @ParameterizedTest
  @CsvSource({"900, 900", "1000, 1000", "1000.01, 1100.01", "1200, 1300"})
  void chargesThatBeginMustBeEarnedFirst(String amount, String pay) {
    assertEquals(Optional.of(Rational.parse(pay)), required(new Step(0, 100), amount));
  }

  @Test
  void noPayIsEnoughWhereAllOfItIsTaken() {
    assertEquals(Optional.empty(), required(allTaken(), "1"));
    assertEquals(Optional.of(Rational.ZERO), required(allTaken(), "0"));
  }

  private static Deductions allTaken() {
    return new Deductions(
        Share.ofPercent(Rational.of(60)),
        Share.ofPercent(Rational.of(40)),
        Optional.empty(),
        Share.NONE);
  }
}
