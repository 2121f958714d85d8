package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Share;
import org.clickwage.work.Corner;
import org.clickwage.work.WageQuantity;

/**
 * What is taken out of gross pay, as it was stated in percent of gross pay.
 *
 * @param platformFee what the platform keeps
 * @param accountRent what goes to the holder of a rented account
 * @param charges social charges; empty when they are not stated, which is not the same as 0 %
 * @param chargesWithheld whether the pay that is stated is what arrived after fee and charges
 */
public record StatedDeductions(
    Optional<Range> platformFee,
    Optional<Range> accountRent,
    Optional<StatedCharges> charges,
    Optional<Range> incomeTax,
    boolean chargesWithheld) {
  public static final StatedDeductions NONE =
      new StatedDeductions(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** Social charges alone. */
  public static StatedDeductions charging(StatedCharges charges) {
    return new StatedDeductions(
        Optional.empty(), Optional.empty(), Optional.of(charges), Optional.empty(), false);
  }

  /** Whether what is left after charges follows from the pay, even where these are 0 %. */
  public boolean giveNetPay() {
    return charges.isPresent() || chargesWithheld;
  }

  /** Social charges that are a percentage. */
  public Optional<Range> chargesPercent() {
    return charges
        .filter(StatedCharges.Percent.class::isInstance)
        .map(stated -> ((StatedCharges.Percent) stated).percent());
  }

  /** What of gross pay a quantity is; empty where it was not stated so. */
  public Optional<Range> percent(WageQuantity quantity) {
    return switch (quantity) {
      case PLATFORM_FEE -> platformFee;
      case ACCOUNT_RENT -> accountRent;
      case SOCIAL_CHARGES -> chargesPercent();
      case INCOME_TAX -> incomeTax;
      default -> Optional.empty();
    };
  }

  /** The shares at one corner of the ranges. */
  public Deductions at(Corner corner) {
    return new Deductions(
        share(corner, platformFee),
        share(corner, accountRent),
        charges.map(stated -> at(corner, stated)),
        share(corner, incomeTax),
        chargesWithheld);
  }

  private static Charges at(Corner corner, StatedCharges stated) {
    return stated instanceof StatedCharges.Percent part
        ? new Charges.Percent(Share.ofPercent(corner.of(part.percent())))
        : (Charges) stated;
  }

  private static Share share(Corner corner, Optional<Range> percent) {
    return percent.map(range -> Share.ofPercent(corner.of(range))).orElse(Share.NONE);
  }
}
