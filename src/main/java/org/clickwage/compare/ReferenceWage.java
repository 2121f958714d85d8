package org.clickwage.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Amount;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;
import org.clickwage.wage.WageBreakdown;

/**
 * An hourly wage that a worker's own is compared with.
 *
 * @param law the row of the tables; empty for a promise and a rate given by hand
 * @param basis which figure of the worker is compared with it
 * @param stated the rate as the law, the platform or the user states it
 * @param exchange how it came into the currency of the work, where that is another one
 * @param paidLeave what was added for an employee's paid leave
 * @param hourly the rate in the currency of the work, with paid leave where that was asked for
 * @param end which end of a range that was given it is
 * @param name its own, of a rate that was given; empty for none
 * @param notes what is to be known of it
 */
public record ReferenceWage(
    Kind kind,
    Optional<MinimumWage> law,
    Basis basis,
    HourlyRate stated,
    Optional<ExchangeRate> exchange,
    Optional<Share> paidLeave,
    HourlyRate hourly,
    End end,
    String name,
    List<Note> notes) {

  /** Where a reference wage comes from. */
  public enum Kind {
    /** The statutory minimum wage of a place and day. */
    MINIMUM,
    /** What the platform promised. */
    PROMISED,
    /** A rate that the user gave. */
    GIVEN
  }

  /** Whether a rate is all that was given, or one end of a range. */
  public enum End {
    NONE,
    LEAST,
    MOST
  }

  /** A reference with its hourly rate, which is calculated once for all records. */
  public static ReferenceWage of(
      Kind kind,
      Optional<MinimumWage> law,
      Basis basis,
      HourlyRate stated,
      Optional<ExchangeRate> exchange,
      Optional<Share> paidLeave,
      List<Note> notes) {
    HourlyRate converted = exchange.map(rate -> rate.toBase(stated)).orElse(stated);
    Rational more = paidLeave.map(Share::fraction).orElse(Rational.ZERO);
    Rational perHour = converted.times(Rational.ONE.plus(more)).perHour().inLowestTerms();
    return new ReferenceWage(
        kind,
        law,
        basis,
        stated,
        exchange,
        paidLeave,
        new HourlyRate(perHour, converted.currency()),
        End.NONE,
        "",
        notes);
  }

  /** The same at another rate, such as the mean of several days, or in other money. */
  public ReferenceWage at(HourlyRate other) {
    return new ReferenceWage(
        kind, law, basis, stated, exchange, paidLeave, other, end, name, notes);
  }

  ReferenceWage as(End other) {
    return new ReferenceWage(
        kind, law, basis, stated, exchange, paidLeave, hourly, other, name, notes);
  }

  /** The same under this name, where it is a rate that was given. */
  ReferenceWage named(String own) {
    return kind == Kind.GIVEN
        ? new ReferenceWage(kind, law, basis, stated, exchange, paidLeave, hourly, end, own, notes)
        : this;
  }

  /** Written out: linking the one that a record has takes time in each short call. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof ReferenceWage wage
            && hourly.equals(wage.hourly)
            && kind == wage.kind
            && basis == wage.basis
            && end == wage.end
            && name.equals(wage.name)
            && stated.equals(wage.stated)
            && exchange.equals(wage.exchange)
            && paidLeave.equals(wage.paidLeave)
            && law.equals(wage.law)
            && notes.equals(wage.notes);
  }

  /** Of the rate alone: hashing the texts of a law, day for day, takes longer than finding it. */
  @Override
  public int hashCode() {
    return hourly.hashCode();
  }

  /**
   * All that is known of where the rate comes from: the same for references that rest on the same,
   * whatever they come to.
   */
  public List<Object> grounds() {
    String row = law.map(ReferenceWage::key).orElse("");
    String converted = exchange.map(ReferenceWage::key).orElse("");
    return List.of(row, converted, paidLeave.map(Share::fraction).orElse(Rational.ZERO), notes);
  }

  private static String key(MinimumWage law) {
    String hours = law.hoursPerUnit().map(Rational::toString).orElse("");
    return key(law.place(), law.series(), law.basis(), law.validFrom(), hours);
  }

  private static String key(ExchangeRate rate) {
    return key(rate.base(), rate.quote(), rate.year(), rate.rate());
  }

  private static String key(Object... parts) {
    return Stream.of(parts).map(Object::toString).collect(Collectors.joining(" "));
  }

  /** Where a minimum wage is in force; empty for a promise and a rate given by hand. */
  public Optional<Place> place() {
    return law.map(MinimumWage::place);
  }

  /** The least certain of the facts that the rate rests on. */
  public Confidence confidence() {
    return law.map(MinimumWage::confidence)
        .orElse(Confidence.SOURCED)
        .and(exchange.map(ExchangeRate::confidence).orElse(Confidence.SOURCED));
  }

  /** The figure of the worker that is compared with this reference. */
  public Function<WageBreakdown, Optional<Rational>> counterpart() {
    return point -> Optional.ofNullable(counterpart(point.wage()).value());
  }

  /** The rate of the worker that is compared with this reference. */
  public RateName rate() {
    if (kind == Kind.PROMISED) {
      return RateName.GROSS;
    }
    return basis == Basis.NET ? RateName.NET : RateName.EARNINGS;
  }

  private Amount counterpart(Wage wage) {
    return switch (rate()) {
      case NET -> wage.afterCharges();
      case EARNINGS -> wage.earnings;
      default -> wage.grossPay;
    };
  }

  /** Our pay ÷ (work time × reference); null where the pay or the hours are not known. */
  public Rational ratio(Wage wage) {
    Rational rate = wage.rate(counterpart(wage), wage.workHours);
    return rate == null ? null : rate.dividedBy(hourly.perHour());
  }

  /** What is missing to the reference in each hour; 0 where nothing is; null as the ratio. */
  public Rational shortfallPerHour(Wage wage) {
    Rational rate = wage.rate(counterpart(wage), wage.workHours);
    return rate == null ? null : hourly.perHour().minus(rate).max(Rational.ZERO);
  }

  /** Whether a rate of these two currencies, either way, brought it into that of the work. */
  public boolean isBroughtBy(ExchangeRate rate) {
    return exchange.filter(used -> rate.isOf(used.base(), used.quote())).isPresent();
  }
}
