package org.clickwage.claim;

import java.time.LocalDate;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.ClaimLimit;
import org.clickwage.reference.LateWageRule;
import org.clickwage.reference.LateWages.Status;

/**
 * On what terms pay is claimed.
 *
 * @param status the one that is claimed
 * @param on the day as of which is calculated
 * @param demanded when the pay was asked for by letter; empty where it was not
 * @param ended the last day of the contract; empty where it goes on, or is not known
 * @param wageNow the minimum wage of an hour on the day; empty where it is not known
 * @param rule what is added; empty where none is known for the status
 * @param limit how long pay can be claimed; empty where it is not known
 */
public record ClaimTerms(
    Status status,
    LocalDate on,
    Optional<LocalDate> demanded,
    Optional<LocalDate> ended,
    Optional<Rational> wageNow,
    Optional<LateWageRule> rule,
    Optional<ClaimLimit> limit) {
  /** The same by another rule. */
  public ClaimTerms by(LateWageRule other) {
    return new ClaimTerms(status, on, demanded, ended, wageNow, Optional.of(other), limit);
  }

  /** Whether an uplift to the minimum wage of the day is added, and no interest. */
  public boolean isUplift() {
    return rule.filter(known -> known.kind() == LateWageRule.Kind.UPLIFT).isPresent();
  }

  /** The day after which interest on what was due on a day runs; empty where there is none. */
  Optional<LocalDate> interestFrom(LocalDate due) {
    return rule.flatMap(LateWageRule::begins)
        .flatMap(
            begin ->
                switch (begin) {
                  case DUE_DAY -> Optional.of(due);
                  case DEMAND -> demanded.filter(day -> !day.isBefore(due));
                  case SUMMONS -> Optional.empty();
                });
  }
}
