package org.clickwage.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The law under which a person asks for a copy of the own data, and until when it is answered. */
public enum DataLaw {
  GDPR,
  UK_GDPR,
  /** Of Switzerland. */
  FADP;

  private static final int DAYS_OF_FADP = 30;
  private static final int MONTHS_OF_EXTENSION = 2;

  /** The last day to answer what arrived on a day. */
  public LocalDate due(LocalDate received) {
    return this == FADP ? received.plusDays(DAYS_OF_FADP) : workingDay(received.plusMonths(1));
  }

  /** The same where more time was asked for until then; empty where the law has none. */
  public Optional<LocalDate> extended(LocalDate received) {
    return this == FADP
        ? Optional.empty()
        : Optional.of(workingDay(received.plusMonths(1L + MONTHS_OF_EXTENSION)));
  }

  /**
   * A period that ends on a Saturday or Sunday ends on the next working day (Regulation (EEC,
   * Euratom) No 1182/71, Article 3(4)); public holidays are not known here.
   */
  private static LocalDate workingDay(LocalDate day) {
    DayOfWeek ofWeek = day.getDayOfWeek();
    return ofWeek == DayOfWeek.SATURDAY
        ? day.plusDays(2)
        : ofWeek == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }
}
