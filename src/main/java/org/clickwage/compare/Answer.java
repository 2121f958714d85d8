package org.clickwage.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.reference.Place;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageRange;

/**
 * The answer of a work: what an hour of it pays, and with what that is compared. It is chosen here,
 * and every surface shows it: net pay where a net minimum wage is known too, else the earnings; the
 * minimum wage of the worker's place before that of the client's.
 *
 * @param comparisons all of them: with minimum wages, rates that were given and promises
 * @param own with the minimum wage where the work is done, or else a rate that was given
 * @param client with the minimum wage where the client is
 * @param assumed what was taken without being stated
 * @param asked the fields that were not stated and would say more
 */
public record Answer(
    WageRange wage,
    List<Comparison> comparisons,
    Optional<Comparison> own,
    Optional<Comparison> client,
    List<Assumption> assumed,
    List<String> asked) {

  /** The answer of a wage that is compared with one place's minimum wage, or with none. */
  public static Answer of(WageRange wage, Optional<Comparison> comparison) {
    return new Answer(
        wage, comparison.stream().toList(), comparison, Optional.empty(), List.of(), List.of());
  }

  static Answer of(WageCalculation calculation) {
    Optional<String> country = calculation.asked().place().map(Place::country);
    Optional<Comparison> own = Optional.empty();
    Optional<Comparison> client = Optional.empty();
    for (Comparison each : calculation.comparisons()) {
      if (each.reference().kind() != ReferenceWage.Kind.MINIMUM) {
        continue;
      }
      // A state without a row of its own has its country's.
      if (own.isEmpty() && each.reference().place().map(Place::country).equals(country)) {
        own = Optional.of(each);
      } else if (client.isEmpty()) {
        client = Optional.of(each);
      }
    }
    return new Answer(
        calculation.wage(),
        calculation.comparisons(),
        own.isPresent() ? own : first(calculation.comparisons(), ReferenceWage.Kind.GIVEN),
        client,
        Assumption.in(calculation),
        asked(calculation));
  }

  private static Optional<Comparison> first(List<Comparison> of, ReferenceWage.Kind kind) {
    return of.stream().filter(each -> each.reference().kind() == kind).findFirst();
  }

  private static List<String> asked(WageCalculation calculation) {
    WageRange wage = calculation.wage();
    ReferenceRequest references = calculation.asked();
    List<String> asked = new ArrayList<>();
    if (wage.over(point -> point.grossPay().or(point::received)).isEmpty()) {
      asked.add("pay");
    }
    Optional<Range> hours = wage.work(work -> work.time().workHours());
    if (hours.isEmpty() || !hours.get().high().isPositive()) {
      asked.add("hours");
    }
    if (references.place().isEmpty()
        && references.clientPlace().isEmpty()
        && references.minimum().isEmpty()
        && references.promised().isEmpty()) {
      asked.add("country");
    }
    if (!calculation.deductions().giveNetPay()) {
      asked.add("charges");
    }
    return List.copyOf(asked);
  }

  /** With what the platform promised, which judges nothing. */
  public Optional<Comparison> promise() {
    return first(comparisons, ReferenceWage.Kind.PROMISED);
  }

  /** The comparison that judges the work. */
  public Optional<Comparison> headline() {
    return own.isPresent() ? own : client;
  }

  public Optional<Verdict> verdict() {
    return headline().flatMap(Comparison::verdict);
  }

  /** The rate that is compared; without a reference, what is left in hand. */
  public RateName rate() {
    Optional<Comparison> headline = headline();
    return headline.isPresent() && headline.get().hourlyRate().isPresent()
        ? headline.get().reference().rate()
        : rateInHand();
  }

  /** What an hour pays by the rate that is compared; empty where it is not known. */
  public Optional<Range> hourly() {
    Optional<Range> compared = headline().flatMap(Comparison::hourlyRate);
    return compared.isPresent() ? compared : inHand();
  }

  /** Net where charges are known, else what is left after fees and costs. */
  private RateName rateInHand() {
    return wage.over(point -> point.rate(RateName.NET)).isPresent()
        ? RateName.NET
        : RateName.EARNINGS;
  }

  /** What is left in hand of an hour. */
  public Optional<Range> inHand() {
    return wage.over(point -> point.rate(rateInHand()));
  }

  /** Whether charges, which are known, leave less in hand than the rate that is compared. */
  public boolean isBeforeCharges() {
    return rate() != rateInHand() && !hourly().equals(inHand());
  }

  /** Whether it is the rate that is compared with it. */
  public boolean isOfRate(Comparison comparison) {
    return comparison.hourlyRate().equals(hourly());
  }

  /** All comparisons from the greatest gap; those without a share last. */
  public List<Comparison> byGap() {
    Comparator<Range> low = Comparator.comparing(Range::low);
    return comparisons.stream()
        .sorted(Comparator.comparing(each -> each.ratio().orElse(null), Comparator.nullsLast(low)))
        .toList();
  }

  /** Those of the rate that is compared, which have a share: less than nothing has none. */
  public List<Comparison> shares() {
    List<Comparison> shares = new ArrayList<>();
    for (Comparison each : byGap()) {
      boolean hasShare = each.ratio().isPresent() && !each.ratio().get().low().isNegative();
      if (hasShare && isOfRate(each) && each.reference().kind() != ReferenceWage.Kind.PROMISED) {
        shares.add(each);
      }
    }
    return shares;
  }
}
