package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;

/** Money of a day: a line of an export, or what an entry of a logbook was paid. */
record Payment(LocalDate day, Optional<Currency> currency, Rational amount, PaymentType line) {
  Payment in(Optional<Currency> other) {
    return new Payment(day, other, amount, line);
  }

  Payment times(Rational share) {
    return new Payment(day, currency, amount.times(share), line);
  }
}
