package org.clickwage.compare;

import static java.util.function.Predicate.not;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    List<Comparison> all = calculation.comparisons();
    Optional<String> country = calculation.asked().place().map(Place::country);
    // A state without a row of its own has its country's.
    Optional<Comparison> there =
        first(all, each -> isLaw(each) && each.place().map(Place::country).equals(country));
    Optional<ReferenceWage> own = there.map(Comparison::reference);
    return new Answer(
        calculation.wage(),
        all,
        there.or(() -> first(all, each -> each.kind() == ReferenceWage.Kind.GIVEN)),
        first(all, each -> isLaw(each) && !own.equals(Optional.of(each))),
        Assumption.in(calculation),
        asked(calculation));
  }

  private static boolean isLaw(ReferenceWage reference) {
    return reference.kind() == ReferenceWage.Kind.MINIMUM;
  }

  private static Optional<Comparison> first(List<Comparison> of, Predicate<ReferenceWage> wanted) {
    return of.stream().filter(each -> wanted.test(each.reference())).findFirst();
  }

  private static List<String> asked(WageCalculation calculation) {
    WageRange wage = calculation.wage();
    ReferenceRequest references = calculation.asked();
    boolean hasPay = wage.over(point -> point.grossPay().or(point::received)).isPresent();
    boolean hasReference =
        references.place().or(references::clientPlace).isPresent()
            || !references.minimum().isEmpty()
            || !references.promised().isEmpty();
    return Stream.of(
            Optional.of("pay").filter(field -> !hasPay),
            Optional.of("hours")
                .filter(
                    field ->
                        wage.work(work -> work.time().workHours())
                            .filter(hours -> hours.high().isPositive())
                            .isEmpty()),
            Optional.of("country").filter(field -> !hasReference),
            Optional.of("charges").filter(not(field -> calculation.deductions().giveNetPay())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** With what the platform promised, which judges nothing. */
  public Optional<Comparison> promise() {
    return first(comparisons, each -> each.kind() == ReferenceWage.Kind.PROMISED);
  }

  /** The comparison that judges the work. */
  public Optional<Comparison> headline() {
    return own.or(() -> client);
  }

  public Optional<Verdict> verdict() {
    return headline().flatMap(Comparison::verdict);
  }

  /** The rate that is compared; without a reference, what is left in hand. */
  public RateName rate() {
    return headline()
        .filter(each -> each.hourlyRate().isPresent())
        .map(each -> each.reference().rate())
        .orElseGet(this::rateInHand);
  }

  /** What an hour pays by the rate that is compared; empty where it is not known. */
  public Optional<Range> hourly() {
    return headline().flatMap(Comparison::hourlyRate).or(this::inHand);
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
    return byGap().stream()
        .filter(each -> each.reference().kind() != ReferenceWage.Kind.PROMISED)
        .filter(this::isOfRate)
        .filter(each -> each.ratio().filter(share -> !share.low().isNegative()).isPresent())
        .toList();
  }
}
