package org.clickwage.compare;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;

/**
 * One stated work, calculated and compared with its reference wages: the whole answer to the main
 * question, as values.
 *
 * @param comparisons the wage compared with each reference that was found
 * @param floors the work compared with the legal floors that were asked for
 * @param assumptions what was assumed or converted on the way, to be shown under the result
 */
public record WageCalculation(
    WorkInput work,
    StatedDeductions deductions,
    WageRange wage,
    ReferenceRequest asked,
    References references,
    List<Comparison> comparisons,
    FloorComparisons floors,
    List<Note> assumptions) {
  /** That a month is paid so many times a year. */
  public static final Note.Kind PAYMENTS = Note.Kind.of("assumption.payments");

  public static WageCalculation of(
      WorkInput work,
      StatedDeductions deductions,
      ReferenceRequest asked,
      List<String> floors,
      ReferenceData facts,
      List<Note> assumptions) {
    WageRange wage = WageRange.of(work, deductions, asked.currency());
    List<Note> all = new ArrayList<>(assumptions);
    all.addAll(new Assumptions(work, deductions, wage, asked).notes());
    References references = References.of(asked, facts).judging(each -> isAbove(each, wage));
    all.addAll(references.assumptions());
    List<Comparison> comparisons = comparisons(references, wage);
    FloorComparisons ofFloors =
        floors.isEmpty()
            ? FloorComparisons.NONE
            : FloorComparisons.of(Floors.of(floors, asked, facts), wage, asked);
    return new WageCalculation(
        work, deductions, wage, asked, references, comparisons, ofFloors, List.copyOf(all));
  }

  public Answer answer() {
    return Answer.of(this);
  }

  /** Whether the work is of the day on which it is calculated, since no other was stated. */
  public boolean isOfToday() {
    return isAssumed(Assumption.Kind.TODAY);
  }

  public boolean isAssumed(Note.Kind kind) {
    return assumptions.stream().anyMatch(note -> note.kind() == kind);
  }

  /** Whether a rate brought money of the work into its currency. */
  public boolean converts(ExchangeRate rate) {
    return assumptions.contains(rate.conversion(rate.base()))
        || assumptions.contains(rate.conversion(rate.quote()));
  }

  /** All that it is compared with: reference wages, then legal floors. */
  public List<ReferenceComparison> compared() {
    List<ReferenceComparison> all = new ArrayList<>(comparisons);
    all.addAll(floors.compared());
    return all;
  }

  /** Why it is not compared with what was asked for. */
  public List<Note> missing() {
    List<Note> missing = new ArrayList<>(references.missing());
    missing.addAll(floors.missing());
    return missing;
  }

  /**
   * The same where a month is paid as many times a year as its minimum wage, which its reference is
   * spread from; empty where it is once a month, or stated how often.
   */
  public Optional<Comparison> inPaymentsOfLaw(Comparison comparison) {
    Optional<Rational> payments = comparison.reference().law().flatMap(MinimumWage::spreadPayments);
    Optional<Stated> month = work.pay().filter(Stated::isOfMonth);
    if (payments.isEmpty() || month.isEmpty() || isAssumed(PAYMENTS)) {
      return Optional.empty();
    }
    WorkInput paid = work.withPay(month.map(pay -> pay.inPayments(payments.get())));
    WageRange more = WageRange.of(paid, deductions, asked.currency());
    return Optional.of(new Comparison(comparison.reference(), more));
  }

  /** The same with references in the currency of the work alone. */
  WageCalculation withoutExchange() {
    References same = references.withoutExchange();
    return same == references ? this : with(same);
  }

  /** The same, without the advice to give a rate where one was given. */
  public WageCalculation ofRecord() {
    return with(references.ofRecord(!asked.minimum().isEmpty()));
  }

  /** The same with a name for the rate that was given; empty for none. */
  public WageCalculation naming(String given) {
    return with(references.naming(given));
  }

  /** The same, with more to be known of how it came about. */
  public WageCalculation assuming(List<Note> more) {
    List<Note> all = new ArrayList<>(assumptions);
    all.addAll(more);
    return new WageCalculation(
        work, deductions, wage, asked, references, comparisons, floors, List.copyOf(all));
  }

  private WageCalculation with(References others) {
    return new WageCalculation(
        work, deductions, wage, asked, others, comparisons(others, wage), floors, assumptions);
  }

  private static boolean isAbove(ReferenceWage reference, WageRange wage) {
    return new Comparison(reference, wage).verdict().equals(Optional.of(Verdict.BELOW));
  }

  private static List<Comparison> comparisons(References references, WageRange wage) {
    return references.found().stream().map(each -> new Comparison(each, wage)).toList();
  }

  /** The same where the minimum wages of a client's country are shown and give no verdict. */
  public WageCalculation withClientAsYardstick() {
    List<Comparison> own =
        comparisons.stream().filter(each -> !isOfClient(each.reference())).toList();
    return new WageCalculation(work, deductions, wage, asked, references, own, floors, assumptions);
  }

  private boolean isOfClient(ReferenceWage reference) {
    Optional<String> country = reference.place().map(Place::country);
    return country.isPresent()
        && country.equals(asked.clientPlace().map(Place::country))
        && !country.equals(asked.place().map(Place::country));
  }

  /** Whether a reference wage is shown and gives no verdict. */
  public boolean isYardstick(ReferenceWage reference) {
    return isOfClient(reference)
        && comparisons.stream().noneMatch(each -> isOfClient(each.reference()));
  }

  /** Those of them that would be compared. */
  public List<ReferenceWage> yardsticks() {
    return references.found().stream().filter(this::isYardstick).toList();
  }

  /** The currency of the work, or where no money was stated, that of the references. */
  public Optional<Currency> currency() {
    return asked
        .currency()
        .or(
            () ->
                references.found().stream()
                    .map(reference -> reference.hourly().currency())
                    .findFirst());
  }
}
