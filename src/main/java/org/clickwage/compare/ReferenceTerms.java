package org.clickwage.compare;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Share;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.PlatformWork;
import org.clickwage.work.Stated;

/**
 * How reference wages are looked up, alike for all works of a call.
 *
 * @param series a series of the worker's place, instead of its default
 * @param paidLeave what to add to the minimum for an employee's paid leave
 * @param legalHours hours per week, month or day for a law that states none
 * @param work what is known of platform work
 * @param exchangeRates rates that the user gives, before those of the tables
 * @param money which the money of all works is brought into
 */
public record ReferenceTerms(
    BasisChoice basis,
    Optional<String> series,
    Optional<Share> paidLeave,
    Optional<Stated> legalHours,
    PlatformWork work,
    List<ExchangeRate> exchangeRates,
    CommonMoney money) {
  /** By default series, for laws that state their hours. */
  public static ReferenceTerms of(BasisChoice basis, List<ExchangeRate> exchangeRates) {
    return new ReferenceTerms(
        basis,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PlatformWork.UNKNOWN,
        exchangeRates,
        CommonMoney.OWN);
  }

  /** The same where the money of all works is brought into this. */
  public ReferenceTerms in(CommonMoney other) {
    return new ReferenceTerms(basis, series, paidLeave, legalHours, work, exchangeRates, other);
  }

  ReferenceTerms withBasis(BasisChoice other) {
    return new ReferenceTerms(other, series, paidLeave, legalHours, work, exchangeRates, money);
  }

  ReferenceTerms ofWork(PlatformWork other, Optional<String> ofCity) {
    return new ReferenceTerms(
        basis, series.or(() -> ofCity), paidLeave, legalHours, other, exchangeRates, money);
  }
}
