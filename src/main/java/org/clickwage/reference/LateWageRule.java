package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/**
 * A rule by which more than the missing wage itself is due.
 *
 * @param title what it is called
 * @param begins the day after which interest runs; empty where that is not known
 * @param isByActualYear whether a day is a 366th of a leap year; else it is a 365th of any
 * @param compounds whether the interest of each whole year bears interest
 * @param rates in order of their days; none of an uplift
 * @param source of the rule itself, read on a day
 */
public record LateWageRule(
    String name,
    Text title,
    Kind kind,
    Optional<Begin> begins,
    boolean isByActualYear,
    boolean compounds,
    List<Rate> rates,
    Text source,
    LocalDate read) {
  /** What is added. */
  public enum Kind {
    INTEREST,
    /** Up to what is missing × the minimum wage of today ÷ that of then. */
    UPLIFT
  }

  /** From which day on interest runs. */
  public enum Begin {
    DUE_DAY,
    /** The letter that asks for the wages. */
    DEMAND,
    SUMMONS
  }

  /**
   * A yearly rate.
   *
   * @param days on which it is known to be in force
   * @param percent all of it, points over a base rate among it
   */
  public record Rate(DayRange days, Rational percent, Text source, LocalDate read) {
    private static Rate of(Row row) {
      return new Rate(
          row.days("valid_from", "known_until"),
          row.number("percent").plus(row.optionalNumber("points").orElse(Rational.ZERO)),
          row.sentence("source"),
          row.day("read"));
    }

    private Rate until(Rate next) {
      DayRange before = new DayRange(LocalDate.MIN, next.days.first().minusDays(1));
      return new Rate(days.and(before), percent, source, read);
    }
  }

  public LateWageRule {
    rates = List.copyOf(rates);
  }

  static LateWageRule of(Row rule, List<Row> rates) {
    List<Rate> inOrder = new ArrayList<>(rates.stream().map(Rate::of).toList());
    inOrder.sort(Comparator.comparing(rate -> rate.days().first()));
    for (int i = 1; i < inOrder.size(); i++) {
      inOrder.set(i - 1, inOrder.get(i - 1).until(inOrder.get(i)));
    }
    return new LateWageRule(
        rule.text("rule"),
        rule.sentence("name"),
        rule.constant("kind", Kind.class),
        rule.optional("begins").map(word -> rule.constant("begins", Begin.class)),
        rule.text("year").equals("actual"),
        rule.text("compound").equals("yearly"),
        inOrder,
        rule.sentence("source"),
        rule.day("read"));
  }

  /** The rate of a day; empty where it is not known. */
  public Optional<Rate> rate(LocalDate day) {
    return rates.stream().filter(rate -> rate.days().contains(day)).findFirst();
  }
}
