package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/** A legal scheme of social charges as it stood on one day, with the options that were chosen. */
public interface ChargeScheme {
  String name();

  /** The scheme's country, ISO 3166-1 alpha-2. */
  String country();

  Currency currency();

  LocalDate on();

  /** The levies in force, in the order they are shown. */
  List<Levy> levies();

  /** What must be said beside the figures whatever the amounts. */
  List<Note> notes();

  /** Whether nothing can be calculated without knowing how much of a year the work makes. */
  boolean needsYear();

  /** Where the charges step or bend, in yearly amounts; empty when they are proportional. */
  List<Threshold> thresholds();

  /**
   * What the scheme takes from one work.
   *
   * @param turnover gross pay of the work
   * @param profit earnings of the work
   * @param worksPerYear how many times the work fits into a year; empty when that is not known
   */
  Lookup<List<Charge>> charges(Rational turnover, Rational profit, Optional<Rational> worksPerYear);

  /** Whether it takes as much of any amounts as it does on the day of the other. */
  boolean takesAs(ChargeScheme other);

  /** What must be said for these amounts, such as a tax that is not due below a yearly turnover. */
  List<Note> notes(Rational turnover, Optional<Rational> worksPerYear);
}
