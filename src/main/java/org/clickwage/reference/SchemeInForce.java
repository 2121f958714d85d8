package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;

/** A scheme as its tables give it on one day. */
record SchemeInForce(
    String name,
    String country,
    Currency currency,
    LocalDate on,
    List<YearlyLevy> yearlyLevies,
    Optional<Rational> ceiling,
    List<Note> notes)
    implements ChargeScheme {

  @Override
  public List<Levy> levies() {
    return yearlyLevies.stream().map(YearlyLevy::levy).toList();
  }

  @Override
  public boolean needsYear() {
    for (YearlyLevy levy : yearlyLevies) {
      if (levy.needsYear()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Threshold> thresholds() {
    return yearlyLevies.stream().flatMap(levy -> levy.thresholds().stream()).distinct().toList();
  }

  @Override
  public Lookup<List<Charge>> charges(
      Rational turnover, Rational profit, Optional<Rational> worksPerYear) {
    if (needsYear() && worksPerYear.isEmpty()) {
      return Lookup.missing("charges.year-needed", name);
    }
    List<Charge> charges = new ArrayList<>();
    for (YearlyLevy levy : yearlyLevies) {
      Rational base = levy.levy().base() == Levy.Base.TURNOVER ? turnover : profit;
      Optional<Rational> amount = amount(levy, base, turnover, worksPerYear);
      if (amount.isEmpty()) {
        return Lookup.missing("charges.above-limit", name, money(highest(levy)));
      }
      charges.add(new Charge(levy.levy(), amount.get()));
    }
    return Lookup.found(List.copyOf(charges));
  }

  private static Optional<Rational> amount(
      YearlyLevy levy, Rational base, Rational turnover, Optional<Rational> worksPerYear) {
    if (worksPerYear.isEmpty()) {
      return Optional.of(levy.ofWork(base));
    }
    Rational works = worksPerYear.get();
    return levy.ofYear(base.times(works), turnover.times(works))
        .map(ofYear -> ofYear.dividedBy(works));
  }

  /** The yearly amount of the base at which the tables end. */
  private static Rational highest(YearlyLevy levy) {
    Rational highest = Rational.ZERO;
    for (Threshold threshold : levy.thresholds()) {
      highest = highest.max(threshold.yearly());
    }
    return highest;
  }

  @Override
  public boolean takesAs(ChargeScheme other) {
    return other instanceof SchemeInForce there && amounts().equals(there.amounts());
  }

  private List<List<Object>> amounts() {
    return yearlyLevies.stream().map(YearlyLevy::amounts).toList();
  }

  @Override
  public List<Note> notes(Rational turnover, Optional<Rational> worksPerYear) {
    List<Note> said = new ArrayList<>();
    Optional<Rational> ofYear = worksPerYear.map(turnover::times);
    for (YearlyLevy levy : yearlyLevies) {
      levy.exemptUpTo().ifPresent(upTo -> said.addAll(exemption(levy, upTo, ofYear)));
      if (ofYear.isEmpty()) {
        levy.limit().ifPresent(top -> said.add(Note.of("charges.limit-unchecked", money(top))));
        levy.cap().ifPresent(top -> said.add(Note.of("charges.cap-unchecked", money(top))));
      }
    }
    if (ceiling.isPresent() && ofYear.isPresent() && ceiling.get().isLessThan(ofYear.get())) {
      said.add(Note.of("charges.ceiling-exceeded", money(ofYear.get()), money(ceiling.get())));
    }
    return said;
  }

  private List<Note> exemption(YearlyLevy levy, Rational upTo, Optional<Rational> ofYear) {
    String key = "charges." + levy.levy().component();
    if (ofYear.isEmpty()) {
      return List.of(Note.of(key + "-assumed", money(upTo)));
    }
    return levy.isExempt(ofYear.get()) ? List.of(Note.of(key + "-exempt", money(upTo))) : List.of();
  }

  private Money money(Rational amount) {
    return new Money(amount, currency);
  }
}
