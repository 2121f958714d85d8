package org.clickwage.report;

import java.util.List;
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

  String name(WageQuantity quantity);

  /** The name of a cost among the lines. */
  String nameOfCost(String cost);

  Wording wording();

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
        line.amounts().ifPresent(known -> sum.add(sign, name(line), known));
      }
    }
  }

  @Override
  default Sum taken(WageQuantity quantity) {
    Sum sum = emptySum();
    add(sum, Sum.PLUS, quantity);
    return sum;
  }

  /** All lines up to net pay, which is before income tax. */
  default Sum upToNetPay() {
    Sum sum = grossPay();
    if (!sum.rows().isEmpty()) {
      lines().stream()
          .filter(line -> WageQuantity.LINES.contains(line.quantity()))
          .filter(line -> line.quantity() != WageQuantity.INCOME_TAX)
          .forEach(line -> add(line, sum));
    }
    return sum;
  }

  private void add(WageLine line, Sum sum) {
    if (line.quantity().sign() == WageQuantity.Sign.RESULT) {
      line.amounts().ifPresent(known -> sum.resultOfSeveral(name(line)));
    } else {
      line.amounts().ifPresent(known -> sum.add(line.sign(), name(line), known));
    }
  }

  /** The same, and income tax. */
  default Sum money() {
    Sum sum = upToNetPay();
    add(sum, Sum.MINUS, WageQuantity.INCOME_TAX);
    return sum;
  }
}
