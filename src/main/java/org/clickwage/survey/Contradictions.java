package org.clickwage.survey;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clickwage.checks.Sample;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;

/**
 * What nearly all of the first records come to, where it contradicts what is said of their pay and
 * hours: the unit or the period of one is another.
 */
public final class Contradictions {
  /** Fewer records may be anything. */
  private static final int FEWEST = 5;

  /** More would show nothing else, and each is calculated. */
  private static final int MOST = 100;

  /** A month's pay is that of so many hours at the minimum wage, and more. */
  private static final Rational HOURS_OF_MONTH = Rational.of(120);

  private static final Rational FEWEST_OF_WEEK = Rational.of(20);
  private static final Rational MOST_OF_WEEK = Rational.of(60);

  /** As a rate may be a third of the minimum wage, or three times as much. */
  private static final Rational THOUSANDFOLD = Rational.of(300);

  private static final Rational GREATEST_CODE = Rational.of(5);
  private static final int FEWEST_CODES = 3;

  private final BatchPlan plan;
  private final RecordResult result = new RecordResult();
  private final Set<Rational> hours = new HashSet<>();

  /** Made for the first record. */
  private RecordCalculator calculator;

  private int looked;
  private int timed;
  private int compared;
  private int codes;
  private int months;
  private int thousandths;
  private int thousandfolds;

  private Contradictions(BatchPlan plan) {
    this.plan = plan;
  }

  /** The first of them; empty where there is none. */
  public static Optional<Note> of(BatchPlan plan, Sample sample) {
    Contradictions found = new Contradictions(plan);
    sample.forEach(found::look);
    return found.note();
  }

  private void look(FieldCells cells) {
    if (looked++ >= MOST) {
      return;
    }
    if (calculator == null) {
      ReferenceLookup laws = new ReferenceLookup(plan.facts());
      calculator = new RecordCalculator(plan, cells.record(), laws, true);
    }
    calculator.calculate(result);
    if (result.isCalculated() && !result.isRange()) {
      Rational gross = result.figure(ResultColumn.GROSS_PAY);
      lookAtHours(result.workHours());
      compare(
          result.workHours(),
          gross == null ? result.figure(ResultColumn.NET_PAY) : gross,
          result.figure(ResultColumn.MINIMUM_HOURLY),
          result.figure(ResultColumn.RATIO));
    }
  }

  private void lookAtHours(Rational worked) {
    if (worked != null && worked.isPositive()) {
      timed++;
      hours.add(worked);
      codes += worked.compareTo(GREATEST_CODE) <= 0 && worked.isWhole() ? 1 : 0;
    }
  }

  private void compare(Rational worked, Rational pay, Rational minimum, Rational ratio) {
    if (ratio == null || !ratio.isPositive()) {
      return;
    }
    compared++;
    thousandfolds += THOUSANDFOLD.isLessThan(ratio) ? 1 : 0;
    thousandths += ratio.times(THOUSANDFOLD).isLessThan(Rational.ONE) ? 1 : 0;
    boolean isOfWeek =
        worked != null && !worked.isLessThan(FEWEST_OF_WEEK) && !MOST_OF_WEEK.isLessThan(worked);
    months += isOfWeek && minimum.times(HOURS_OF_MONTH).isLessThan(pay) ? 1 : 0;
  }

  private Optional<Note> note() {
    String pay = title(RecordField.PAY);
    boolean mayBeOther = !plan.mapping().gives(RecordField.HOURS_PERIOD);
    if (mayBeOther && plan.mapping().isPaidByHour() && areCodes()) {
      return Optional.of(Note.of("contradiction.codes", title(time()), time().columnName()));
    } else if (mayBeOther
        && !plan.mapping().gives(RecordField.PAY_PERIOD)
        && areNearlyAll(months)) {
      return Optional.of(Note.of("contradiction.month", pay, title(time())));
    } else if (areNearlyAll(thousandfolds)) {
      return Optional.of(Note.of("contradiction.thousandfold", pay));
    }
    return areNearlyAll(thousandths)
        ? Optional.of(Note.of("contradiction.thousandth", pay))
        : Optional.empty();
  }

  private boolean areCodes() {
    return timed >= FEWEST && codes == timed && hours.size() >= FEWEST_CODES;
  }

  private boolean areNearlyAll(int some) {
    return compared >= FEWEST && 10 * some >= 9 * compared;
  }

  private RecordField time() {
    return RecordField.TIMES.stream()
        .filter(plan.mapping()::gives)
        .findFirst()
        .orElse(RecordField.HOURS);
  }

  private String title(RecordField field) {
    return FieldCells.title(plan.mapping(), field);
  }
}
