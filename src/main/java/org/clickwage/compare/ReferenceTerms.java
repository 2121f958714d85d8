package org.clickwage.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Share;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.work.Stated;

/**
 * How reference wages are looked up, alike for all works of a call.
 *
 * @param series a series of the worker's place, instead of its default
 * @param paidLeave what to add to the minimum for an employee's paid leave
 * @param legalHours hours per week, month or day for a law that states none
 * @param works the kinds of platform work that it is, where they are known
 * @param exchangeRates rates that the user gives, before those of the tables
 */
public record ReferenceTerms(
    BasisChoice basis,
    Optional<String> series,
    Optional<Share> paidLeave,
    Optional<Stated> legalHours,
    Set<LegalFloor.Work> works,
    List<ExchangeRate> exchangeRates) {
  /** By default series, for laws that state their hours. */
  public static ReferenceTerms of(BasisChoice basis, List<ExchangeRate> exchangeRates) {
    return new ReferenceTerms(
        basis, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), exchangeRates);
  }

  ReferenceTerms withBasis(BasisChoice other) {
    return new ReferenceTerms(other, series, paidLeave, legalHours, works, exchangeRates);
  }

  ReferenceTerms ofWork(Set<LegalFloor.Work> others, Optional<String> ofCity) {
    return new ReferenceTerms(
        basis, series.or(() -> ofCity), paidLeave, legalHours, others, exchangeRates);
  }
}
