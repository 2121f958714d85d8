package org.clickwage.report;

import java.util.EnumSet;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WageQuantity.Sign;

/** The lines of a wage's money in the order of its quantities, from gross pay to net pay. */
interface WageLines extends Waterfall.Amounts {
  /** A sum of its money, empty yet. */
  Sum emptySum();

  /** From what is earned to gross pay; empty where that is not known. */
  Sum grossPay();

  /** Adds what a quantity adds or takes, line by line; nothing where nothing is stated of it. */
  void add(Sum sum, String sign, WageQuantity quantity);

  /** Whether a result is known, so that it may be told. */
  boolean isKnown(WageQuantity result);

  String name(WageQuantity quantity);

  @Override
  default Sum taken(WageQuantity quantity) {
    Sum sum = emptySum();
    add(sum, Sum.PLUS, quantity);
    return sum;
  }

  /** From what is earned to what is left of it, before income tax as all that is called pay. */
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
