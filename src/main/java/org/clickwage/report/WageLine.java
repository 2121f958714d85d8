package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
    List<WageLine> lines = new ArrayList<>();
    for (WageQuantity each : WageQuantity.GROSS_PAY.parts()) {
      addTo(lines, each, points, taken);
    }
    for (WageQuantity each : WageQuantity.LINES) {
      addTo(lines, each, points, taken);
    }
    return lines;
  }

  private static void addTo(
      List<WageLine> lines,
      WageQuantity quantity,
      List<WageBreakdown> points,
      StatedDeductions taken) {
    switch (quantity) {
      case WORK_COSTS -> addCosts(lines, points);
      case SOCIAL_CHARGES -> {
        addStated(lines, quantity, WageBreakdown::statedCharges, points, taken);
        addLevies(lines, quantity, Levy.Kind.SOCIAL, points);
      }
      case INCOME_TAX -> {
        addLevies(lines, quantity, Levy.Kind.INCOME_TAX, points);
        addStated(lines, quantity, WageBreakdown::percentIncomeTax, points, taken);
      }
      default -> addStated(lines, quantity, point -> point.amount(quantity), points, taken);
    }
  }

  private static void addStated(
      List<WageLine> lines,
      WageQuantity quantity,
      Function<WageBreakdown, Optional<Rational>> amount,
      List<WageBreakdown> points,
      StatedDeductions taken) {
    Optional<Range> percent = taken.percent(quantity);
    boolean follows = quantity == WageQuantity.PAY || quantity.sign() == WageQuantity.Sign.RESULT;
    if (follows || percent.isPresent() || points.get(0).work().others().containsKey(quantity)) {
      lines.add(new WageLine(quantity, "", Optional.empty(), percent, amounts(points, amount)));
    }
  }

  private static void addCosts(List<WageLine> lines, List<WageBreakdown> points) {
    List<CostItem> costs = points.get(0).work().costs();
    for (int i = 0; i < costs.size(); i++) {
      int at = i;
      lines.add(
          new WageLine(
              WageQuantity.WORK_COSTS,
              costs.get(at).name(),
              Optional.empty(),
              Optional.empty(),
              amounts(points, point -> Optional.of(point.work().costs().get(at).amount()))));
    }
  }

  private static void addLevies(
      List<WageLine> lines, WageQuantity quantity, Levy.Kind kind, List<WageBreakdown> points) {
    for (Levy levy : ChargeLines.levies(points)) {
      if (levy.kind() == kind) {
        lines.add(
            new WageLine(
                quantity,
                "",
                Optional.of(levy),
                levy.percent().map(Share::percent).map(Range::of),
                amounts(points, point -> Optional.of(ChargeLines.amount(levy, point)))));
      }
    }
  }

  private static Optional<List<Rational>> amounts(
      List<WageBreakdown> points, Function<WageBreakdown, Optional<Rational>> amount) {
    List<Rational> known = new ArrayList<>();
    for (WageBreakdown point : points) {
      amount.apply(point).ifPresent(known::add);
    }
    return known.size() == points.size() ? Optional.of(known) : Optional.empty();
  }

  Optional<Range> range() {
    return amounts.flatMap(all -> Range.over(all, Optional::of));
  }
}
