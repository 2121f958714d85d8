package org.clickwage.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.Generator;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;
import org.clickwage.reference.LateWages.Status;
import org.junit.jupiter.api.Test;

/** Claims against sums of single days, in fractions of whole numbers. */
class ClaimByDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2019, 11, 1);
  private static final int DAYS = 2_000;

  /** In verify; ten times as many with {@code -Dlaws.times=10}. */
  private static final int CLAIMS = 200;

  private record Fraction(BigInteger top, BigInteger bottom) {
    static final Fraction NONE = of(0, 1);

    static Fraction of(long top, long bottom) {
      return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Fraction plus(Fraction other) {
      BigInteger sum = top.multiply(other.bottom).add(other.top.multiply(bottom));
      BigInteger whole = bottom.multiply(other.bottom);
      BigInteger shared = sum.gcd(whole);
      return new Fraction(sum.divide(shared), whole.divide(shared));
    }

    Fraction times(long more, long less) {
      return new Fraction(
          top.multiply(BigInteger.valueOf(more)), bottom.multiply(BigInteger.valueOf(less)));
    }

    void assertIs(Rational other, String what) {
      assertEquals(Rational.of(top, bottom), other, what);
    }
  }

  /** Whole cents and minutes of a period. */
  private record Owed(LocalDate due, long cents, long paid, long minutes) {
    long missing() {
      return Math.max(0, cents - paid);
    }

    PayPeriod period() {
      return new PayPeriod(
          DayRange.only(due),
          due,
          Optional.of(Rational.of(minutes, 60)),
          Rational.ofDecimal(cents, 2),
          Rational.ofDecimal(paid, 2),
          List.of(),
          Optional.empty());
    }
  }

  /**
   * A law by days.
   *
   * @param rates the rate of each day that has one, in hundredths of a percent
   */
  private record Law(
      LateWageRule.Kind kind,
      Optional<LateWageRule.Begin> begins,
      boolean isByActualYear,
      boolean compounds,
      Map<LocalDate, Long> rates,
      List<LateWageRule.Rate> spans) {
    static Law of(Generator random) {
      boolean isUplift = random.oneIn(6);
      Map<LocalDate, Long> rates = new TreeMap<>();
      List<LateWageRule.Rate> spans = new ArrayList<>();
      LocalDate from = FIRST.minusDays(random.below(50));
      while (!isUplift && from.isBefore(FIRST.plusDays(DAYS))) {
        LocalDate last = from.plusDays(random.below(700));
        long rate = random.below(1_500);
        if (!random.oneIn(8)) {
          from.datesUntil(last.plusDays(1)).forEach(day -> rates.put(day, rate));
          spans.add(
              new LateWageRule.Rate(
                  new DayRange(from, last), Rational.ofDecimal(rate, 2), Text.NONE, last));
        }
        from = last.plusDays(1);
      }
      Optional<LateWageRule.Begin> begins =
          random.oneIn(7)
              ? Optional.empty()
              : Optional.of(random.one(List.of(LateWageRule.Begin.values())));
      return new Law(
          isUplift ? LateWageRule.Kind.UPLIFT : LateWageRule.Kind.INTEREST,
          isUplift ? Optional.empty() : begins,
          random.oneIn(2),
          random.oneIn(3),
          rates,
          spans);
    }

    LateWageRule rule() {
      return new LateWageRule(
          "own", Text.NONE, kind, begins, isByActualYear, compounds, spans, Text.NONE, FIRST);
    }

    /** What one amount of cents bears from the day after one to another, both included. */
    Fraction interest(long cents, LocalDate after, LocalDate on) {
      Fraction bearing = Fraction.of(cents, 100);
      Fraction interest = Fraction.NONE;
      int years = 1;
      for (LocalDate day = after.plusDays(1); !day.isAfter(on); day = day.plusDays(1)) {
        if (!rates.containsKey(day)) {
          break; // from an unknown rate on nothing is added
        }
        int ofYear = isByActualYear && day.isLeapYear() ? 366 : 365;
        interest = interest.plus(bearing.times(rates.get(day), 10_000L * ofYear));
        if (compounds && day.equals(after.plusYears(years))) {
          bearing = Fraction.of(cents, 100).plus(interest);
          years++;
        }
      }
      return interest;
    }
  }

  private static LocalDate day(Generator random) {
    return FIRST.plusDays(random.below(DAYS));
  }

  private static List<Owed> owed(Generator random, LocalDate on) {
    List<Owed> owed = new ArrayList<>();
    for (int left = random.below(5); left >= 0; left--) {
      LocalDate due = on.minusDays(random.below(1_200));
      owed.add(new Owed(due, random.below(90_000), random.below(60_000), 1 + random.below(9_000)));
    }
    return owed;
  }

  /** The day after which interest on a period runs. */
  private static Optional<LocalDate> after(Law law, Owed owed, Optional<LocalDate> demanded) {
    if (law.begins().isEmpty() || owed.missing() == 0) {
      return Optional.empty();
    }
    return switch (law.begins().get()) {
      case DUE_DAY -> Optional.of(owed.due());
      case DEMAND -> demanded.filter(day -> !day.isBefore(owed.due()));
      case SUMMONS -> Optional.empty();
    };
  }

  private static Fraction added(
      Law law, Owed owed, Optional<LocalDate> demanded, LocalDate on, long centsNow) {
    if (law.kind() == LateWageRule.Kind.INTEREST) {
      return after(law, owed, demanded)
          .map(day -> law.interest(owed.missing(), day, on))
          .orElse(Fraction.NONE);
    }
    // missing × now ÷ (due ÷ hours) − missing, where that is more than nothing
    if (owed.cents() == 0 || owed.missing() == 0) {
      return Fraction.NONE;
    }
    long gain = centsNow * owed.minutes() - owed.cents() * 60;
    return gain <= 0
        ? Fraction.NONE
        : Fraction.of(owed.missing(), 100).times(gain, owed.cents() * 60);
  }

  @Test
  void aClaimIsTheSumOfItsDays() {
    Generator.records(
        CLAIMS,
        random -> {
          Law law = Law.of(random);
          LocalDate on = day(random);
          Optional<LocalDate> demanded =
              random.oneIn(4) ? Optional.empty() : Optional.of(on.minusDays(random.below(900)));
          List<Owed> owed = owed(random, on);
          long centsNow = 500 + random.below(1_500);
          Claim claim =
              Claim.of(
                  new PayPeriods(owed.stream().map(Owed::period).toList(), List.of()),
                  new ClaimTerms(
                      Status.EMPLOYEE,
                      on,
                      demanded,
                      Optional.empty(),
                      Optional.of(Rational.ofDecimal(centsNow, 2)),
                      Optional.of(law.rule()),
                      Optional.empty()),
                  Optional.empty());
          Fraction missing = Fraction.NONE;
          Fraction added = Fraction.NONE;
          Fraction next = Fraction.NONE;
          for (Owed each : owed) {
            missing = missing.plus(Fraction.of(each.missing(), 100));
            added = added.plus(added(law, each, demanded, on, centsNow));
            next = next.plus(added(law, each, demanded, on.plusDays(1), centsNow));
          }
          missing.assertIs(claim.missing(), "missing");
          added.assertIs(claim.added(), "added");
          missing.plus(added).assertIs(claim.total(), "total");
          next.plus(added.times(-1, 1)).assertIs(claim.ofNextDay(), "of the next day");
        });
  }
}
