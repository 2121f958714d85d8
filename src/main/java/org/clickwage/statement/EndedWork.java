package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.work.DeclaredMoney;

/**
 * What work that has just ended came to: {@code €38.50 in 4 h 15 min: €9.06 an hour; this week
 * €212.00 in 24 h.}
 *
 * @param pay empty where it is not known yet
 * @param logbook all of it with this work; empty where a part of it can't be read
 */
public record EndedWork(
    WorkSpan work, Optional<DeclaredMoney> pay, Optional<StatementFacts> logbook) {

  public Note note() {
    Optional<Currency> currency = pay.flatMap(DeclaredMoney::currency);
    if (currency.isEmpty() || work.seconds().isZero()) {
      return Note.of("logbook.stopped", WorkSpan.duration(work.seconds()));
    }
    Rational amount = pay.get().stated().amount().low();
    return Note.of(
        "logbook.stopped-paid",
        new Money(amount, currency.get()),
        WorkSpan.duration(work.seconds()),
        new Money(amount.dividedBy(work.hours()), currency.get()),
        logbook.filter(all -> all.currency().equals(currency)).<Object>map(this::week).orElse(""));
  }

  /** The week until now: what is planned for its other days is no pay yet. */
  private Note week(StatementFacts all) {
    LocalDate day = work.begin().toLocalDate();
    StatementDay week = all.sum(new DayRange(day.with(DayOfWeek.MONDAY), day));
    return Note.of(
        "logbook.week",
        new Money(week.grossPay(), all.currency().orElseThrow()),
        WorkSpan.duration(week.workHours().times(3_600)));
  }
}
