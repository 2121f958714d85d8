package org.clickwage.work;

import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** An amount as it was stated: a range, and what it is for. */
public record Stated(Range amount, Per per) {
  public static Stated forWork(Range amount) {
    return new Stated(amount, Per.Each.WORK);
  }

  public static Stated forWork(Rational amount) {
    return forWork(Range.of(amount));
  }

  public Stated times(Rational factor) {
    return new Stated(amount.times(factor), per);
  }

  public boolean isOfMonth() {
    return per instanceof Period period && period.unit() == Period.Unit.MONTH;
  }

  /** What is paid for a month so many times a year, spread over its months. */
  public Stated inPayments(Rational ofYear) {
    return times(ofYear.dividedBy(12));
  }

  /** What it is for, in words: {@code a week}, {@code a task}; nothing for the whole work. */
  public String perInWords(Wording wording) {
    if (per instanceof Period period) {
      return new StatedSpan(Range.of(period.count()), period.unit()).in(wording);
    }
    return switch ((Per.Each) per) {
      case WORK -> "";
      case TASK -> wording.say("per.task");
      case HOUR -> wording.say("per.hour");
    };
  }

  /**
   * The one amount that a text states for the whole work; throws {@link NotationException} for a
   * range, and for an amount per period, task or hour.
   */
  public Rational single(String text, String expected) {
    if (!amount.isPoint() || per != Per.Each.WORK) {
      throw new NotationException(text, expected);
    }
    return amount.low();
  }

  public Optional<Period> period() {
    return per instanceof Period period ? Optional.of(period) : Optional.empty();
  }
}
