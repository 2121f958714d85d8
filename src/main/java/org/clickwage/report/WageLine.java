package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Levy;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WageQuantity;

/**
 * One line of a wage: a quantity, or one of the costs, charges and taxes that it is made of.
 *
 * @param cost the name of a cost; empty of other lines
 * @param levy the rule of law that it follows
 * @param percent what it is of gross pay, where it was stated so, or of the base of its levy
 * @param amounts those at each point of ranges; empty where one is not known
 */
record WageLine(
    WageQuantity quantity,
    String cost,
    Optional<Levy> levy,
    Optional<Range> percent,
    Optional<List<Rational>> amounts) {

  /**
   * The lines of a wage from its pay to income tax, in the order of the quantities: what was
   * stated, and what follows from it.
   *
   * @param points the wage at each point of ranges
   * @param taken what of it was stated as percentages
   */
  static List<WageLine> of(List<WageBreakdown> points, StatedDeductions taken) {
    return Stream.concat(WageQuantity.GROSS_PAY.parts().stream(), WageQuantity.LINES.stream())
        .flatMap(
            quantity ->
                switch (quantity) {
                  case WORK_COSTS -> costs(points);
                  case SOCIAL_CHARGES ->
                      Stream.concat(
                          stated(quantity, WageBreakdown::statedCharges, points, taken),
                          levies(quantity, Levy.Kind.SOCIAL, points));
                  case INCOME_TAX ->
                      Stream.concat(
                          levies(quantity, Levy.Kind.INCOME_TAX, points),
                          stated(quantity, WageBreakdown::percentIncomeTax, points, taken));
                  default -> stated(quantity, point -> point.amount(quantity), points, taken);
                })
        .toList();
  }

  private static Stream<WageLine> stated(
      WageQuantity quantity,
      Function<WageBreakdown, Optional<Rational>> amount,
      List<WageBreakdown> points,
      StatedDeductions taken) {
    Optional<Range> percent = taken.percent(quantity);
    boolean follows = quantity == WageQuantity.PAY || quantity.sign() == WageQuantity.Sign.RESULT;
    return follows || percent.isPresent() || points.get(0).work().others().containsKey(quantity)
        ? Stream.of(new WageLine(quantity, "", Optional.empty(), percent, amounts(points, amount)))
        : Stream.empty();
  }

  private static Stream<WageLine> costs(List<WageBreakdown> points) {
    List<CostItem> costs = points.get(0).work().costs();
    return IntStream.range(0, costs.size())
        .mapToObj(
            at ->
                new WageLine(
                    WageQuantity.WORK_COSTS,
                    costs.get(at).name(),
                    Optional.empty(),
                    Optional.empty(),
                    amounts(points, point -> Optional.of(point.work().costs().get(at).amount()))));
  }

  private static Stream<WageLine> levies(
      WageQuantity quantity, Levy.Kind kind, List<WageBreakdown> points) {
    return ChargeLines.levies(points).stream()
        .filter(levy -> levy.kind() == kind)
        .map(
            levy ->
                new WageLine(
                    quantity,
                    "",
                    Optional.of(levy),
                    levy.percent().map(Share::percent).map(Range::of),
                    amounts(points, point -> Optional.of(ChargeLines.amount(levy, point)))));
  }

  private static Optional<List<Rational>> amounts(
      List<WageBreakdown> points, Function<WageBreakdown, Optional<Rational>> amount) {
    List<Rational> known = points.stream().flatMap(point -> amount.apply(point).stream()).toList();
    return Optional.of(known).filter(all -> all.size() == points.size());
  }

  Optional<Range> range() {
    return amounts.flatMap(all -> Range.over(all, Optional::of));
  }
}
