package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.number.Share;

/**
 * What is taken out of the gross pay of one work, each share of gross pay.
 *
 * @param charges empty when none are stated, which is not the same as 0 %
 * @param chargesWithheld whether the pay that is stated is what arrived after fee and charges
 */
public record Deductions(
    Share platformFee,
    Share accountRent,
    Optional<Charges> charges,
    Share incomeTax,
    boolean chargesWithheld) {}
