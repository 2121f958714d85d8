package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;

/**
 * A legal scheme of social charges as in force on one day, with the options that were chosen.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency that of its amounts
 * @param yearlyLevies the levies in force with the amounts that a year decides
 * @param ceiling the yearly turnover beyond which the scheme is another one
 * @param notes what must be shown with the figures whatever the amounts
 * @param perUnit how much of the scheme's currency one unit of the work's is, where it is another
 */
public record ChargeScheme(
    String name,
    String country,
    Currency currency,
    LocalDate on,
    List<YearlyLevy> yearlyLevies,
    Optional<Rational> ceiling,
    List<Note> notes,
    Optional<Rational> perUnit) {

  /** That how much of a year the work makes must be known. */
  public static final Note.Kind YEAR_NEEDED = Note.Kind.of("charges.year-needed");

  /** The same for works in another currency, at this rate. */
  public ChargeScheme at(Rational rate) {
    return new ChargeScheme(
        name, country, currency, on, yearlyLevies, ceiling, notes, Optional.of(rate));
  }

  /** The same where it is stated whether the pay is before the charges or after them. */
  public ChargeScheme ofStatedPay() {
    List<Note> left = notes.stream().filter(note -> note.kind() != UNLESS_WITHHELD).toList();
    return new ChargeScheme(name, country, currency, on, yearlyLevies, ceiling, left, perUnit);
  }

  private Rational inCurrency(Rational ofTheWork) {
    return perUnit.map(ofTheWork::times).orElse(ofTheWork);
  }

  private Rational inCurrencyOfWork(Rational amount) {
    return perUnit.map(amount::dividedBy).orElse(amount);
  }

  /** What is said where the pay may be meant before the charges or after them. */
  public static final Note.Kind UNLESS_WITHHELD = Note.Kind.of("charges.unless-withheld");

  /** The levies in force, in the order they are shown. */
  public List<Levy> levies() {
    return yearlyLevies.stream().map(YearlyLevy::levy).toList();
  }

  /** Whether nothing can be calculated without knowing how much of a year the work makes. */
  public boolean needsYear() {
    for (YearlyLevy levy : yearlyLevies) {
      if (levy.needsYear()) {
        return true;
      }
    }
    return false;
  }

  /** Whether social charges are a share of turnover and nothing else, for any year. */
  public boolean isShareOfTurnover() {
    List<YearlyLevy> social =
        yearlyLevies.stream().filter(each -> each.levy().kind() == Levy.Kind.SOCIAL).toList();
    return !social.isEmpty() && social.stream().allMatch(YearlyLevy::isShareOfTurnover);
  }

  /** Where the charges step or bend, in yearly amounts; empty when they are proportional. */
  public List<Threshold> thresholds() {
    return yearlyLevies.stream()
        .flatMap(levy -> levy.thresholds().stream())
        .map(each -> new Threshold(each.base(), inCurrencyOfWork(each.yearly())))
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /**
   * What the scheme takes from one work.
   *
   * @param turnover gross pay of the work
   * @param profit earnings of the work
   * @param worksPerYear how many times the work fits into a year; empty when that is not known
   */
  public Lookup<List<Charge>> charges(
      Rational turnover, Rational profit, Optional<Rational> worksPerYear) {
    if (needsYear() && worksPerYear.isEmpty()) {
      return Lookup.missing(YEAR_NEEDED, name);
    }
    List<Charge> charges = new ArrayList<>();
    for (YearlyLevy levy : yearlyLevies) {
      Rational base = levy.levy().base() == Levy.Base.TURNOVER ? turnover : profit;
      Optional<Rational> amount =
          amount(levy, inCurrency(base), inCurrency(turnover), worksPerYear);
      if (amount.isEmpty()) {
        return Lookup.missing("charges.above-limit", name, money(highest(levy)));
      }
      charges.add(new Charge(levy.levy(), inCurrencyOfWork(amount.get())));
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

  /** Whether it takes as much of any amounts as it does on the day of the other. */
  public boolean takesAs(ChargeScheme other) {
    return amounts().equals(other.amounts());
  }

  private List<List<Object>> amounts() {
    return yearlyLevies.stream().map(YearlyLevy::amounts).toList();
  }

  /** What must be shown for these amounts, such as a tax that is not due below a turnover. */
  public List<Note> notes(Rational turnover, Optional<Rational> worksPerYear) {
    List<Note> ofAmounts = new ArrayList<>();
    Optional<Rational> ofYear = worksPerYear.map(inCurrency(turnover)::times);
    for (YearlyLevy levy : yearlyLevies) {
      levy.exemptUpTo().ifPresent(upTo -> ofAmounts.addAll(exemption(levy, upTo, ofYear)));
      if (ofYear.isEmpty()) {
        levy.limit()
            .ifPresent(top -> ofAmounts.add(Note.of("charges.limit-unchecked", money(top))));
        levy.cap().ifPresent(top -> ofAmounts.add(Note.of("charges.cap-unchecked", money(top))));
      }
    }
    if (ceiling.isPresent() && ofYear.isPresent() && ceiling.get().isLessThan(ofYear.get())) {
      ofAmounts.add(Note.of("charges.ceiling-exceeded", money(ofYear.get()), money(ceiling.get())));
    }
    return ofAmounts;
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
