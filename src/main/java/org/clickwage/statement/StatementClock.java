package org.clickwage.statement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * Money and work by the hour of the day, as the clock on the wall showed it, for each day that they
 * are counted for.
 */
final class StatementClock {
  /** What is paid later, such as a tip, can't be told from what another trip brought. */
  private static final Duration MOST_AFTER_A_TRIP = Duration.ofHours(1);

  private record TimedPayment(LocalDateTime at, Payment paid) {}

  private final boolean isAsked;
  private final List<TimedPayment> payments = new ArrayList<>();

  /** What there was of trips, by when it ended. */
  private final NavigableMap<LocalDateTime, WorkSpan> trips = new TreeMap<>();

  private final NavigableMap<Integer, PaymentsByDay> money = new TreeMap<>();
  private final NavigableMap<LocalDate, NavigableMap<Integer, StatementDay>> work = new TreeMap<>();

  /**
   * @param isAsked whether anything is to be kept
   */
  StatementClock(boolean isAsked) {
    this.isAsked = isAsked;
  }

  private PaymentsByDay money(int hour) {
    return money.computeIfAbsent(hour, each -> new PaymentsByDay(day -> true));
  }

  /** A payment at a moment, where its record says more than the day. */
  void pay(StatementRecord record, Payment paid) {
    if (isAsked) {
      record.clock().ifPresent(at -> payments.add(new TimedPayment(at, paid)));
    }
  }

  /** Pay lies with the trip that ended last before it, if it did within the hour. */
  private void place(TimedPayment payment) {
    Optional<WorkSpan> trip =
        Optional.ofNullable(trips.floorEntry(payment.at()))
            .filter(last -> !last.getKey().plus(MOST_AFTER_A_TRIP).isBefore(payment.at()))
            .map(Map.Entry::getValue);
    trip.map(WorkSpan::sharesOfHours)
        .orElseGet(() -> Map.of(payment.at().getHour(), Rational.ONE))
        .forEach((hour, share) -> money(hour).pay(payment.paid().times(share)));
  }

  /** Pay of a stretch of work, evenly. */
  void payLogged(WorkSpan span, Payment paid) {
    if (isAsked && span.seconds().isPositive()) {
      span.sharesOfHours().forEach((hour, share) -> money(hour).payLogged(paid.times(share)));
    }
  }

  /** Pay without a currency is in that of its logbook. */
  void takeWaiting(Optional<Currency> ofLogbook) {
    money.values().forEach(each -> each.takeWaiting(ofLogbook));
  }

  /**
   * Time of work.
   *
   * @param day the one that all of it is counted for; empty for that of each hour
   */
  void work(WorkSpan span, Quantity what, Optional<LocalDate> day) {
    if (isAsked) {
      if (what == Quantity.ON_TRIP) {
        trips.put(span.ended(), span);
      }
      span.hours(ChronoUnit.HOURS)
          .forEach(
              (at, hours) ->
                  add(day.orElseGet(at::toLocalDate), at.getHour(), StatementDay.of(what, hours)));
    }
  }

  private void add(LocalDate day, int hour, StatementDay facts) {
    work.computeIfAbsent(day, each -> new TreeMap<>()).merge(hour, facts, StatementDay::plus);
  }

  /** All of it, with the money that comes into a currency. */
  Map<LocalDate, NavigableMap<Integer, StatementDay>> days(
      Optional<Currency> into, StatementExchange exchange) {
    payments.forEach(this::place);
    money.forEach(
        (hour, paid) -> paid.in(into, exchange).forEach((day, ofDay) -> add(day, hour, ofDay)));
    return work;
  }
}
