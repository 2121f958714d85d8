package org.clickwage.statement;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;

/**
 * Pay in the prices of one year, each year's in its own prices before; empty where the prices of
 * one of its years are unknown.
 */
public record RealPay(
    ConstantPrices prices,
    Optional<Rational> grossPay,
    Optional<Rational> earnings,
    Optional<Rational> netPay) {
  static RealPay of(ConstantPrices prices, Map<Integer, WageBreakdown> years) {
    return new RealPay(
        prices,
        sum(prices, years, WageBreakdown::grossPay),
        sum(prices, years, WageBreakdown::earnings),
        sum(prices, years, WageBreakdown::netPay));
  }

  private static Optional<Rational> sum(
      ConstantPrices prices,
      Map<Integer, WageBreakdown> years,
      Function<WageBreakdown, Optional<Rational>> pay) {
    Optional<Rational> sum = Optional.of(Rational.ZERO);
    for (Map.Entry<Integer, WageBreakdown> year : years.entrySet()) {
      Optional<Rational> real =
          prices
              .factor(year.getKey())
              .flatMap(factor -> pay.apply(year.getValue()).map(factor::times));
      sum = sum.flatMap(known -> real.map(known::plus));
    }
    return sum;
  }

  /** The pay of a rate; what platforms advertise is gross. */
  Optional<Rational> ofRate(RateName rate) {
    return switch (rate) {
      case ADVERTISED, GROSS -> grossPay;
      case EARNINGS -> earnings;
      case NET -> netPay;
    };
  }
}
