package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.profile.ProfileFares;
import org.clickwage.reference.DayRange;

/**
 * What customers paid in one currency and what of it reached the worker, for any span of days: trip
 * by trip where trips tell both, else by what trips say customers paid and payment lines say was
 * paid out, else by the lines of fares and of fees.
 */
public final class TakeRates {
  private final NavigableMap<LocalDate, List<TripFare>> trips = new TreeMap<>();

  /** Fares and fees of payment lines; as lines are counted those of fees, one to a trip. */
  private final NavigableMap<LocalDate, StatementDay> lines = new TreeMap<>();

  private boolean linesAreOfCustomers;
  private Optional<DayRange> unknownDays = Optional.empty();

  void add(LocalDate day, TripFare trip, ProfileFares fares) {
    trips.computeIfAbsent(day, each -> new ArrayList<>()).add(trip);
    unknownDays = unknownDays.or(fares::unknownDays);
  }

  void add(Payment paid, ProfileFares fares) {
    linesAreOfCustomers |= fares.linesAreOfCustomers();
    if (paid.line() == PaymentType.FARES) {
      StatementDay fare = StatementDay.of(Quantity.FARES, paid.amount());
      lines.merge(paid.day(), fare, StatementDay::plus);
    } else if (paid.line() == PaymentType.FEES) {
      StatementDay fee = StatementDay.paying(paid.line(), paid.amount());
      lines.merge(paid.day(), fee, StatementDay::plus);
    }
  }

  /** Whether a platform's trips or payments are among the files, which may show it. */
  boolean isAsked() {
    return !trips.isEmpty() || !lines.isEmpty();
  }

  /** The first of the three that is known, else that of most trips. */
  TakeRate of(DayRange days) {
    List<TakeRate> found = List.of(ofTrips(days), ofTripsAndLines(days), ofLines(days));
    return found.stream()
        .filter(TakeRate::isKnown)
        .findFirst()
        .orElseGet(() -> found.stream().reduce((a, b) -> b.trips() > a.trips() ? b : a).get());
  }

  private TakeRate ofTrips(DayRange days) {
    List<TripFare> known = fares(days).filter(TripFare::tellsBoth).toList();
    return TakeRate.of(
        known.size(),
        customers(known),
        known.stream().map(each -> each.worker().get()).reduce(Rational.ZERO, Rational::plus),
        known.stream().map(TripFare::takeRate).sorted().toList(),
        free(days));
  }

  /** Of the days that both cover: payments are often those of the last weeks alone. */
  private TakeRate ofTripsAndLines(DayRange days) {
    if (trips.isEmpty() || lines.isEmpty()) {
      return TakeRate.unknown(free(days));
    }
    DayRange both =
        days.and(new DayRange(trips.firstKey(), trips.lastKey()))
            .and(new DayRange(lines.firstKey(), lines.lastKey()));
    List<TripFare> fares = fares(both).filter(TripFare::isPaid).toList();
    NavigableMap<LocalDate, StatementDay> paid = new TreeMap<>(in(lines, both));
    unknownDays.ifPresent(those -> paid.keySet().removeIf(those::contains));
    return paid.isEmpty()
        ? TakeRate.unknown(free(days))
        : TakeRate.of(
            fares.stream().filter(TripFare::isDone).count(),
            customers(fares),
            sum(paid).fromPlatform(),
            List.of(),
            free(days));
  }

  private TakeRate ofLines(DayRange days) {
    StatementDay sum = sum(in(lines, days));
    boolean isKnown = linesAreOfCustomers && sum.get(Quantity.FEES).isPositive();
    return isKnown
        ? TakeRate.of(
            sum.get(Quantity.LINES).ceiling().numerator(),
            sum.get(Quantity.FARES),
            sum.fromPlatform(),
            List.of(),
            free(days))
        : TakeRate.unknown(free(days));
  }

  private static Rational customers(List<TripFare> fares) {
    return fares.stream().map(each -> each.customers().get()).reduce(Rational.ZERO, Rational::plus);
  }

  private long free(DayRange days) {
    return fares(days).filter(TripFare::isFree).count();
  }

  private Stream<TripFare> fares(DayRange days) {
    return in(trips, days).values().stream().flatMap(List::stream);
  }

  private static StatementDay sum(NavigableMap<LocalDate, StatementDay> days) {
    return days.values().stream().reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  private static <T> NavigableMap<LocalDate, T> in(NavigableMap<LocalDate, T> of, DayRange days) {
    return days.first().isAfter(days.last())
        ? new TreeMap<>()
        : of.subMap(days.first(), true, days.last(), true);
  }
}
