package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.work.Period;

/**
 * A minimum wage as the law states it, from its first day.
 *
 * @param series the name of the row's series, without the {@code -net} of net rows
 * @param isDefault whether it is the series that a look-up of the place takes unasked
 * @param hours the legal hours; empty where the law states none
 * @param paymentsPerYear 12, or 14 where the monthly amount is paid fourteen times
 * @param notes what must be shown with the figure: carried past a year, 14 payments, the country's
 *     line
 */
public record MinimumWage(
    Place place,
    String series,
    boolean isDefault,
    Basis basis,
    LocalDate validFrom,
    Money amount,
    Unit unit,
    Optional<LegalHours> hours,
    int paymentsPerYear,
    Confidence confidence,
    Text scope,
    Text source,
    List<Note> notes) {

  /** The scope of a wage that is the general case. */
  public static final String FOR_ALL = "general";

  private static final int MONTHS = 12;

  /** What the stated amount is paid for. */
  public enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH;

    /** That which it is; a wage per hour needs no hours. */
    Period period() {
      return new Period(Rational.ONE, Period.Unit.valueOf(name()));
    }

    /** How its legal hours are written where the law states none. */
    public Note hoursExample() {
      return Note.of("legal-hours." + Note.word(this));
    }
  }

  static MinimumWage of(Place place, String series, Row row) {
    Unit unit = row.constant("unit", Unit.class);
    return new MinimumWage(
        place,
        series,
        row.text("default").equals("yes"),
        row.constant("basis", Basis.class),
        row.day("valid_from"),
        new Money(row.number("amount"), row.currency("currency")),
        unit,
        row.optional("hours_per_unit").map(hours -> LegalHours.parse(hours, unit)),
        row.optional("payments_per_year").map(Integer::parseInt).orElse(MONTHS),
        row.confidence(),
        row.sentence("scope"),
        row.sentence("source"),
        List.of());
  }

  /**
   * The amount per hour: monthly amount × payments ÷ 12 ÷ legal hours; empty without legal hours.
   */
  public Optional<HourlyRate> hourly() {
    return unit == Unit.HOUR
        ? Optional.of(HourlyRate.of(amount, Rational.ONE))
        : hoursPerUnit().map(this::hourlyAt);
  }

  /** The legal hours of its unit; empty where they are not known. */
  public Optional<Rational> hoursPerUnit() {
    return hours.flatMap(stated -> stated.of(unit));
  }

  private HourlyRate hourlyAt(Rational unitHours) {
    Money yearlyShare = amount.times(Rational.of(paymentsPerYear, MONTHS));
    return HourlyRate.of(yearlyShare, unitHours);
  }

  /** How many months' pay a year brings; empty for a law that is not by the month. */
  public Optional<Rational> monthlyPayments() {
    return unit == Unit.MONTH ? Optional.of(Rational.of(paymentsPerYear)) : Optional.empty();
  }

  /** How many months' pay a year brings, where they are more than its months. */
  public Optional<Rational> spreadPayments() {
    return monthlyPayments().filter(payments -> paymentsPerYear > MONTHS);
  }

  /** Whether the hours are the law's own, and were not given by the user. */
  public boolean statesHours() {
    return hours.isPresent() && notes.stream().noneMatch(MinimumWage::isWithoutHours);
  }

  /**
   * The note that a part of the place may have a higher one, so that no pay is known to reach it.
   */
  public Optional<Note> least() {
    return notes.stream().filter(note -> note.kind() == FactNote.LEAST).findFirst();
  }

  private static boolean isWithoutHours(Note note) {
    return note.kind() instanceof FactNote fact && fact.isWithoutHours();
  }

  /** The same row, of a law that sets a rate for an hour too. */
  MinimumWage withHourly(MinimumWage own) {
    return with(hours, notesWithHours())
        .with(List.of(Note.of(FactNote.OWN_HOURLY, own.amount, own.series)));
  }

  /** What must be shown with it where hours are known: all but that its law states none. */
  public List<Note> notesWithHours() {
    return notes.stream().filter(note -> !isWithoutHours(note)).toList();
  }

  /** The same row with hours that the user gave, for a law that states none. */
  public MinimumWage withHours(LegalHours given) {
    return with(Optional.of(given), notes);
  }

  /** The same row with more that must be shown with it. */
  MinimumWage with(List<Note> more) {
    List<Note> all = new ArrayList<>(notes);
    all.addAll(more);
    return with(hours, List.copyOf(all));
  }

  private MinimumWage with(Optional<LegalHours> otherHours, List<Note> otherNotes) {
    return new MinimumWage(
        place,
        series,
        isDefault,
        basis,
        validFrom,
        amount,
        unit,
        otherHours,
        paymentsPerYear,
        confidence,
        scope,
        source,
        otherNotes);
  }
}
