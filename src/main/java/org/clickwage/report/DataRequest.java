package org.clickwage.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.reference.AskedColumn;
import org.clickwage.reference.DataAuthority;
import org.clickwage.reference.DataController;
import org.clickwage.reference.DataLaw;
import org.clickwage.reference.Place;
import org.clickwage.reference.Transposition;

/**
 * A request for one's own data.
 *
 * @param authorities that a complaint goes to: one, or one for each region of the country
 * @param transposition empty where it is not known
 * @param from the first day that is asked for; empty for that of the account
 * @param name the person's; empty for a place to fill in
 * @param account how the platform knows the person
 * @param sent empty where it is not sent yet
 * @param received when it arrived; empty where that is not known
 */
public record DataRequest(
    DataController controller,
    Place place,
    DataLaw law,
    Text lawSource,
    List<DataAuthority> authorities,
    Optional<Transposition> transposition,
    List<AskedColumn> columns,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> name,
    Optional<String> account,
    LocalDate today,
    Optional<LocalDate> sent,
    Optional<LocalDate> received) {
  private static final int DAYS_OF_REMINDER = 14;

  /** The day of the letter of the request. */
  LocalDate written() {
    return sent.or(() -> received).orElse(today);
  }

  /** The last day that a reminder of today leaves: no earlier one than the law does. */
  LocalDate reminded() {
    LocalDate later = today.plusDays(DAYS_OF_REMINDER);
    return later.isBefore(due()) ? due() : later;
  }

  /** The day from which the time to answer counts: where it is not known, that of sending. */
  LocalDate arrival() {
    return received.or(() -> sent).orElse(today);
  }

  /** The last day to answer. */
  LocalDate due() {
    return law.due(arrival());
  }

  /** The same where more time was asked for within the first month. */
  Optional<LocalDate> extended() {
    return law.extended(arrival());
  }

  /** The one authority, where the place has one. */
  public Optional<DataAuthority> authority() {
    return authorities.size() == 1 ? Optional.of(authorities.get(0)) : Optional.empty();
  }

  /** The law that made the Directive on platform work that of the country. */
  Optional<Transposition> national() {
    return transposition.filter(known -> known.isLawOn(today));
  }
}
