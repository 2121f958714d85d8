package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.Note;
import org.clickwage.output.Provenance;
import org.clickwage.reference.DisputeBody;
import org.clickwage.reference.LateWageRule;
import org.clickwage.reference.PayPeriodRule;
import org.clickwage.reference.Place;
import org.clickwage.statement.Statement;

/**
 * A claim with what it rests on.
 *
 * @param rules those that add something for the status, the first of which is in the claim
 * @param wageNow the minimum wage on the day of the claim; empty where it is not known
 * @param firstDay that the minimum wage of a period’s first day holds for all of it; empty where
 *     that of each day does
 * @param body where the claim goes next; empty where it is not known
 * @param statement what the claim is made of
 * @param evidence the files, with what identifies them
 * @param remarks how the files were read
 * @param countsTips whether tips count as pay; empty where that was not asked
 */
public record ClaimGrounds(
    Claim claim,
    Place place,
    List<LateWageRule> rules,
    Optional<ReferenceWage> wageNow,
    Optional<PayPeriodRule> firstDay,
    Optional<DisputeBody> body,
    Statement statement,
    List<Note> evidence,
    List<Note> remarks,
    Optional<Boolean> countsTips,
    Provenance provenance) {
  ClaimTerms terms() {
    return claim.terms();
  }
}
