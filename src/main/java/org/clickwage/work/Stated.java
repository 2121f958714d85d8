package org.clickwage.work;

import java.util.Optional;
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

  public Optional<Period> period() {
    return per instanceof Period period ? Optional.of(period) : Optional.empty();
  }
}
