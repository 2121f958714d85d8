package org.clickwage.report;

import java.util.EnumSet;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WageQuantity.Sign;

/** The lines of a wage's table from gross pay to net pay, in the order of the quantities. */
interface WageLines extends Waterfall.Amounts {
  /** A sum in its currency, without any lines yet. */
  Sum emptySum();

  /** The lines that add up to gross pay; none where it is not known. */
  Sum grossPay();

  /** Adds a line for each stated item of a quantity; none where nothing is stated. */
  void add(Sum sum, String sign, WageQuantity quantity);

  /** Whether a result is known, so that it gets a line. */
  boolean isKnown(WageQuantity result);

  String name(WageQuantity quantity);

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
      EnumSet.range(WageQuantity.GROSS_PAY, WageQuantity.NET_PAY).forEach(each -> line(sum, each));
    }
    return sum;
  }

  private void line(Sum sum, WageQuantity quantity) {
    if (quantity.sign() != Sign.RESULT) {
      add(sum, quantity.sign() == Sign.TAKEN ? Sum.MINUS : Sum.PLUS, quantity);
    } else if (isKnown(quantity)) {
      sum.resultOfSeveral(name(quantity));
    }
  }
}
