package org.clickwage.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.statement.StatementDay;
import org.clickwage.statement.StatementFacts;
import org.clickwage.statement.WorkSpan;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;

/**
 * What work that has just ended came to: {@code 38.50 € in 4 h 15 min: 9.06 € an hour; this week
 * 212.00 € in 24 h.}
 *
 * @param pay as it is in the logbook; blank where it is not known yet
 * @param logbook all of it with this work; empty where a part of it can't be read
 */
public record EndedWork(
    WorkSpan work, String pay, Optional<StatementFacts> logbook, Wording wording) {

  public String sentence() {
    return Notation.ifReads(pay, Notation.PLAIN::money)
        .filter(money -> work.seconds().isPositive())
        .map(this::paid)
        .orElseGet(() -> wording.say("logbook.stopped", hours(work.hours())));
  }

  private String paid(DeclaredMoney money) {
    Optional<Currency> currency = money.currency();
    Rational amount = money.stated().amount().low();
    return wording.say(
        "logbook.stopped-paid",
        money(amount, currency),
        hours(work.hours()),
        money(amount.dividedBy(work.hours()), currency),
        logbook.filter(all -> all.currency().equals(currency)).map(this::week).orElse(""));
  }

  /** The week until now: what is planned for its other days is no pay yet. */
  private String week(StatementFacts all) {
    LocalDate day = work.begin().toLocalDate();
    StatementDay week = all.sum(new DayRange(day.with(DayOfWeek.MONDAY), day));
    return wording.say(
        "logbook.week", money(week.grossPay(), all.currency()), hours(week.workHours()));
  }

  private String money(Rational amount, Optional<Currency> currency) {
    return figures().money(Range.of(amount), currency);
  }

  private String hours(Rational hours) {
    return figures().hours(Range.of(hours));
  }

  private Figures figures() {
    return wording.figures();
  }
}
