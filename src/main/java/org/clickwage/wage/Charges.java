package org.clickwage.wage;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Threshold;

/** What social charges, and income tax within a scheme, take from one work. */
public sealed interface Charges {
  /** A percentage of gross pay that the user gave. */
  record Percent(Share ofGrossPay) implements Charges {}

  /** A legal scheme at the date of the work. */
  record Scheme(ChargeScheme scheme) implements Charges {
    /** The scheme's lines; throws {@link UnknownChargesException} where its tables have a gap. */
    List<Charge> lines(Rational grossPay, Rational earnings, Optional<Rational> worksPerYear) {
      Lookup<List<Charge>> answer = scheme.charges(grossPay, earnings, worksPerYear);
      return answer
          .toOptional()
          .orElseThrow(() -> new UnknownChargesException(answer.reason().orElseThrow()));
    }
  }

  /** Where the charges step or bend, in yearly amounts. */
  default List<Threshold> thresholds() {
    return this instanceof Scheme legal ? legal.scheme().thresholds() : List.of();
  }
}
