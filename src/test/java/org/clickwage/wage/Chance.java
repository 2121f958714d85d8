package org.clickwage.wage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;

/** Generated statements of work, and what is taken out of their pay. */
public record Chance(WorkInput work, StatedDeductions deductions) {
  static final List<String> SCHEMES =
      List.of(
          "es-reta",
          "fr-micro-bic-services",
          "fr-micro-bnc,versement-liberatoire",
          "ie-prsi-s",
          "it-gestione-separata",
          "pt-recibos-verdes",
          "uk-se",
          "us-se");
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final ReferenceData FACTS = ReferenceData.bundled();
  private static final Map<String, ChargeScheme> READ = new ConcurrentHashMap<>();

  public static ChargeScheme scheme(String name) {
    return READ.computeIfAbsent(
        name, spec -> FACTS.chargeSchemes().find(spec, DAY).toOptional().orElseThrow());
  }

  /** A work whose amounts are per week, with fees and costs that leave something. */
  public static Chance perWeek(Generator chance, Optional<StatedCharges> charges) {
    return new Chance(work(chance, Period.WEEK, Optional.empty()), deductions(chance, charges));
  }

  static WorkInput work(Generator chance, Per per, Optional<StatedSpan> over) {
    Range unpaid = chance.range(0, 20, 1);
    return Works.of(
        Optional.of(new Stated(chance.range(60, 900, 2), per)),
        maybe(chance, () -> new Stated(chance.range(0, 50, 2), per)),
        maybe(chance, () -> new Stated(chance.range(0, 50, 2), per)),
        maybe(chance, () -> new Stated(chance.range(1, 800, 0), per)),
        new StatedTime(
            Optional.empty(),
            Optional.of(new Stated(chance.range(1, 50, 1), per)),
            Optional.of(new Stated(unpaid, per))),
        maybe(chance, () -> new Stated(chance.range(0, 20, 2), per)),
        costs(chance, per),
        Optional.empty(),
        Optional.empty(),
        over,
        Optional.empty());
  }

  private static List<StatedCost> costs(Generator chance, Per per) {
    List<StatedCost> costs = new ArrayList<>();
    for (int i = chance.below(3); i > 0; i--) {
      costs.add(new StatedCost("cost " + i, new Stated(chance.range(0, 10, 2), per)));
    }
    return costs;
  }

  static StatedDeductions deductions(Generator chance, Optional<StatedCharges> charges) {
    return new StatedDeductions(
        maybe(chance, () -> chance.range(0, 25, 1)),
        maybe(chance, () -> chance.range(0, 15, 0)),
        charges,
        maybe(chance, () -> chance.range(0, 5, 1)),
        false);
  }

  public static Optional<StatedCharges> percent(Generator chance) {
    return Optional.of(new StatedCharges.Percent(chance.range(0, 30, 1)));
  }

  public static Optional<StatedCharges> scheme(Generator chance) {
    return Optional.of(new Charges.Scheme(scheme(chance.one(SCHEMES))));
  }

  private interface Made<T> {
    T make();
  }

  private static <T> Optional<T> maybe(Generator chance, Made<T> made) {
    return chance.oneIn(2) ? Optional.of(made.make()) : Optional.empty();
  }

  public WageRange wage() {
    return WageRange.of(work, deductions, Optional.of(currency()));
  }

  /** The scheme's currency, else the euro. */
  public Currency currency() {
    return deductions.charges().orElse(null) instanceof Charges.Scheme stated
        ? stated.scheme().currency()
        : Currency.getInstance("EUR");
  }

  /** The same statement with each range narrowed to something inside it. */
  Chance narrowed(UnaryOperator<Range> to) {
    return new Chance(narrowed(work, to), narrowed(deductions, to));
  }

  /** The same statement at one point inside its ranges. */
  public Chance pointInside(Generator chance) {
    return narrowed(range -> Range.of(chance.inside(range)));
  }

  private static WorkInput narrowed(WorkInput work, UnaryOperator<Range> to) {
    UnaryOperator<Stated> stated = each -> new Stated(to.apply(each.amount()), each.per());
    return Works.of(
        work.pay().map(stated),
        work.other(WageQuantity.BONUS).map(stated),
        work.other(WageQuantity.TIPS).map(stated),
        work.tasks().map(stated),
        new StatedTime(
            work.time().workHours().map(stated),
            work.time().paidHours().map(stated),
            work.time().unpaidHours().map(stated)),
        work.other(WageQuantity.PLATFORM_FEE).map(stated),
        work.costs().stream()
            .map(cost -> new StatedCost(cost.name(), stated.apply(cost.amount())))
            .toList(),
        work.distance().map(stated),
        work.costPerKm().map(to),
        work.over().map(span -> new StatedSpan(to.apply(span.count()), span.unit())),
        work.daysPerWeek().map(to));
  }

  private static StatedDeductions narrowed(StatedDeductions from, UnaryOperator<Range> to) {
    return new StatedDeductions(
        from.platformFee().map(to),
        from.accountRent().map(to),
        from.charges()
            .map(
                charges ->
                    charges instanceof StatedCharges.Percent given
                        ? new StatedCharges.Percent(to.apply(given.percent()))
                        : charges),
        from.incomeTax().map(to),
        from.chargesWithheld());
  }

  /** The statement with every amount multiplied, the span too: a part of it, or several of it. */
  Chance times(Rational factor) {
    UnaryOperator<Stated> stated = each -> new Stated(each.amount().times(factor), each.per());
    WorkInput part =
        Works.of(
            work.pay().map(stated),
            work.other(WageQuantity.BONUS).map(stated),
            work.other(WageQuantity.TIPS).map(stated),
            work.tasks().map(stated),
            new StatedTime(
                work.time().workHours().map(stated),
                work.time().paidHours().map(stated),
                work.time().unpaidHours().map(stated)),
            work.other(WageQuantity.PLATFORM_FEE).map(stated),
            work.costs().stream()
                .map(cost -> new StatedCost(cost.name(), stated.apply(cost.amount())))
                .toList(),
            work.distance().map(stated),
            work.costPerKm(),
            work.over().map(span -> new StatedSpan(span.count().times(factor), span.unit())),
            work.daysPerWeek());
    return new Chance(part, deductions);
  }
}
