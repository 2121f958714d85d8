package org.clickwage.report;

import org.clickwage.number.Rational;

/** What some pay periods come to in whole cents, as people add it up. */
record ClaimSum(String name, Rational missing, Rational added) {
  static final ClaimSum NOTHING = new ClaimSum("", Rational.ZERO, Rational.ZERO);

  ClaimSum plus(ClaimSum other) {
    return new ClaimSum(name, missing.plus(other.missing), added.plus(other.added));
  }

  ClaimSum named(String other) {
    return new ClaimSum(other, missing, added);
  }

  Rational total() {
    return missing.plus(added);
  }
}
