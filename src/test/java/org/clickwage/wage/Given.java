package org.clickwage.wage;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.work.Notation;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;

/** A work and what is taken out of its pay, as the options of {@code calc} put them. */
final class Given {
  private final Map<String, String> values = new HashMap<>();
  private Optional<StatedCharges> scheme = Optional.empty();

  /** Values by the names of the options, one after the other: {@code "pay", "400 €/week"}. */
  static Given of(String... namesAndValues) {
    Given given = new Given();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      given.values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return given;
  }

  /** Charged by a scheme as it stood on 1 June 2025. */
  Given charging(String name) {
    scheme = Optional.of(new StatedCharges.Scheme(Chance.scheme(name)));
    return this;
  }

  /** In the currency of the scheme, else in euros. */
  WageRange wage() {
    return new Chance(work(), deductions()).wage();
  }

  WageRange wage(String currency) {
    return WageRange.of(work(), deductions(), Optional.of(Currency.getInstance(currency)));
  }

  /** Of a work without ranges. */
  WageBreakdown point() {
    List<WageBreakdown> points = wage().points();
    if (points.size() != 1) {
      throw new AssertionError("a work without ranges is expected: " + points.size());
    }
    return points.get(0);
  }

  private WorkInput work() {
    return new WorkInput(
        money("pay"),
        money("bonus"),
        money("tips"),
        value("tasks").map(Notation.PLAIN::count),
        new StatedTime(hours("hours"), hours("paid-hours"), hours("unpaid-hours")),
        money("fee"),
        costs(),
        Optional.empty(),
        Optional.empty(),
        value("over").map(Notation.PLAIN::span),
        value("days-per-week").map(Notation.PLAIN::daysPerWeek));
  }

  private List<StatedCost> costs() {
    return money("cost").map(cost -> new StatedCost("vehicle", cost)).stream().toList();
  }

  private StatedDeductions deductions() {
    return new StatedDeductions(
        percent("platform-fee"),
        percent("account-rent"),
        scheme.or(() -> percent("charges").map(StatedCharges.Percent::new)),
        percent("income-tax"));
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private Optional<Stated> money(String name) {
    return value(name).map(text -> Notation.PLAIN.money(text).stated());
  }

  private Optional<Stated> hours(String name) {
    return value(name).map(Notation.PLAIN::hours);
  }

  private Optional<Range> percent(String name) {
    return value(name).map(Notation.PLAIN::percent);
  }
}
