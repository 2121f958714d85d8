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
 * @param isStated whether it was stated, or follows from what was
 * @param amounts those at each point of ranges; empty where one is not known
 */
record WageLine(
    WageQuantity quantity,
    String cost,
    Optional<Levy> levy,
    Optional<Range> percent,
    boolean isStated,
    Optional<List<Rational>> amounts) {

  /**
   * The lines of a wage from its pay to income tax, in the order of the quantities.
   *
   * @param points the wage at each point of ranges
   * @param taken what of it was stated as percentages
   */
  static List<WageLine> of(List<WageBreakdown> points, StatedDeductions taken) {
    return Stream.concat(WageQuantity.GROSS_PAY.parts().stream(), WageQuantity.LINES.stream())
        .flatMap(quantity -> of(quantity, points, taken))
        .toList();
  }

  private static Stream<WageLine> of(
      WageQuantity quantity, List<WageBreakdown> points, StatedDeductions taken) {
    return switch (quantity) {
      case WORK_COSTS -> costs(points);
      case SOCIAL_CHARGES ->
          Stream.concat(
              Stream.of(of(quantity, WageBreakdown::statedCharges, points, taken)),
              levies(quantity, Levy.Kind.SOCIAL, points));
      case INCOME_TAX ->
          Stream.concat(
              levies(quantity, Levy.Kind.INCOME_TAX, points),
              Stream.of(of(quantity, WageBreakdown::percentIncomeTax, points, taken)));
      default -> Stream.of(of(quantity, point -> point.amount(quantity), points, taken));
    };
  }

  private static WageLine of(
      WageQuantity quantity,
      Function<WageBreakdown, Optional<Rational>> amount,
      List<WageBreakdown> points,
      StatedDeductions taken) {
    Optional<Range> percent = taken.percent(quantity);
    boolean follows = quantity == WageQuantity.PAY || quantity.sign() == WageQuantity.Sign.RESULT;
    boolean isStated =
        follows || percent.isPresent() || points.get(0).work().others().containsKey(quantity);
    return new WageLine(quantity, "", Optional.empty(), percent, isStated, amounts(points, amount));
  }

  private static Stream<WageLine> costs(List<WageBreakdown> points) {
    List<CostItem> costs = points.get(0).work().costs();
    return IntStream.range(0, costs.size())
        .mapToObj(
            place ->
                new WageLine(
                    WageQuantity.WORK_COSTS,
                    costs.get(place).name(),
                    Optional.empty(),
                    Optional.empty(),
                    true,
                    amounts(
                        points, point -> Optional.of(point.work().costs().get(place).amount()))));
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
                    true,
                    amounts(points, point -> Optional.of(ChargeLines.amount(levy, point)))));
  }

  private static Optional<List<Rational>> amounts(
      List<WageBreakdown> points, Function<WageBreakdown, Optional<Rational>> amount) {
    List<Rational> known = points.stream().flatMap(point -> amount.apply(point).stream()).toList();
    return Optional.of(known).filter(all -> all.size() == points.size());
  }

  /** What it does to the sum of the lines before it. */
  String sign() {
    return quantity.sign() == WageQuantity.Sign.TAKEN ? Sum.MINUS : Sum.PLUS;
  }

  Optional<Range> range() {
    return amounts.flatMap(all -> Range.over(all, Optional::of));
  }
}
