package org.clickwage.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Wording;
import org.clickwage.work.WageQuantity;

/** The lines of a wage in words, as sums from gross pay to net pay and income tax. */
interface WageLines extends Waterfall.Amounts {
  /** A sum in its currency, without any lines yet. */
  Sum emptySum();

  /** The lines that add up to gross pay; none where it is not known. */
  Sum grossPay();

  /** Those that are shown. */
  List<WageLine> lines();

  Wording wording();

  String name(WageQuantity quantity);

  /** The name of a cost among the lines. */
  String nameOfCost(String cost);

  /** The same in a sentence of what is taken. */
  default String costTaken(String cost) {
    return Listed.cost(cost, wording());
  }

  /** What is taken before charges, in a sentence. */
  default List<String> takenFromPay() {
    Set<String> taken = new LinkedHashSet<>();
    for (WageLine line : lines()) {
      WageQuantity quantity = line.quantity();
      boolean isTaken = quantity.sign() == WageQuantity.Sign.TAKEN;
      if (isTaken && WageQuantity.EARNINGS.parts().contains(quantity)) {
        taken.add(
            quantity == WageQuantity.WORK_COSTS
                ? costTaken(line.cost())
                : wording().say("taken." + Wording.key(quantity)));
      }
    }
    return List.copyOf(taken);
  }

  private String name(WageLine line) {
    if (line.levy().isPresent()) {
      return ChargeLines.label(line.levy().get(), wording());
    } else if (line.quantity() == WageQuantity.WORK_COSTS) {
      return nameOfCost(line.cost());
    }
    return name(line.quantity())
        + line.percent().map(range -> ", " + wording().figures().percent(range)).orElse("");
  }

  /** Adds each known line of a quantity. */
  default void add(Sum sum, String sign, WageQuantity quantity) {
    for (WageLine line : lines()) {
      if (line.quantity() == quantity) {
        if (line.amounts().isPresent()) {
          sum.add(sign, name(line), line.amounts().get());
        }
      }
    }
  }

  @Override
  default Sum taken(WageQuantity quantity) {
    Sum sum = emptySum();
    add(sum, Sum.PLUS, quantity);
    return sum;
  }

  /** The lines from gross pay to another quantity. */
  default Sum upTo(WageQuantity last) {
    Sum sum = grossPay();
    if (!sum.rows().isEmpty()) {
      List<WageQuantity> all = WageQuantity.LINES;
      for (WageQuantity each : all.subList(0, all.indexOf(last) + 1)) {
        addTo(sum, each);
      }
    }
    return sum;
  }

  private void addTo(Sum sum, WageQuantity quantity) {
    switch (quantity.sign()) {
      case TAKEN -> add(sum, Sum.MINUS, quantity);
      case ADDED -> add(sum, Sum.PLUS, quantity);
      default -> taken(quantity).left().ifPresent(known -> sum.resultOfSeveral(name(quantity)));
    }
  }
}
