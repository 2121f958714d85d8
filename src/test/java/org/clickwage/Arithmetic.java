package org.clickwage;

import java.math.BigDecimal;
import java.math.MathContext;

/** Works out the arithmetic next to a figure, such as {@code 60*1204.19/151.67-304}, on its own. */
final class Arithmetic {
  private static final MathContext DIGITS = new MathContext(60);

  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text.replace(" ", "");
  }

  static BigDecimal of(String text) {
    Arithmetic arithmetic = new Arithmetic(text);
    BigDecimal value = arithmetic.sum();
    if (arithmetic.at != arithmetic.text.length()) {
      throw new IllegalArgumentException(text + " at " + arithmetic.at);
    }
    return value;
  }

  private boolean takes(char sign) {
    boolean is = at < text.length() && text.charAt(at) == sign;
    at += is ? 1 : 0;
    return is;
  }

  private BigDecimal sum() {
    BigDecimal sum = product();
    while (at < text.length()) {
      if (takes('+')) {
        sum = sum.add(product());
      } else if (takes('-')) {
        sum = sum.subtract(product());
      } else {
        return sum;
      }
    }
    return sum;
  }

  private BigDecimal product() {
    BigDecimal product = number();
    while (at < text.length()) {
      if (takes('*')) {
        product = product.multiply(number(), DIGITS);
      } else if (takes('/')) {
        product = product.divide(number(), DIGITS);
      } else {
        return product;
      }
    }
    return product;
  }

  private BigDecimal number() {
    if (takes('(')) {
      BigDecimal inside = sum();
      if (!takes(')')) {
        throw new IllegalArgumentException(text + " at " + at);
      }
      return inside;
    }
    int from = at;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return new BigDecimal(text.substring(from, at));
  }
}
