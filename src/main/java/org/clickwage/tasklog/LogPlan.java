package org.clickwage.tasklog;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.CommonMoney;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.wage.RateName;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.WageQuantity;

/**
 * How a task log is read and calculated.
 *
 * @param where which tasks count
 * @param minimum a rate that was given for all tasks
 * @param exchangeRates rates that the user gives, for rewards and minimums in other currencies
 * @param money which all money is brought into
 * @param by the columns that make groups, by their place: a worker counts once in each group
 * @param groupTitles what these columns were called by
 * @param rules whose time counts, with a gap of 0
 * @param gaps the longest gaps inside sessions, in microseconds
 * @param minGroup groups of fewer workers are suppressed, where the user says it
 * @param leastDrawn no part of a picture stands for fewer; 0 where no picture is asked for
 * @param perWorker whether each worker counts once, and not each task
 * @param asked which hourly rate is asked for
 * @param floors pay floors that are tried, by name
 * @param topUp how what workers are owed is calculated, where it is asked for
 */
public record LogPlan(
    ResolvedInput input,
    RecordFilter where,
    ReferenceData facts,
    Optional<DeclaredMoney> minimum,
    List<ExchangeRate> exchangeRates,
    CommonMoney money,
    List<Integer> by,
    List<String> groupTitles,
    SessionRules rules,
    List<Long> gaps,
    Set<SessionsMethod> methods,
    Optional<Integer> minGroup,
    int leastDrawn,
    StatisticsOptions statistics,
    boolean perWorker,
    Optional<RateName> asked,
    List<String> floors,
    Optional<TopUpPlan> topUp) {
  /** What tasks pay. */
  static final List<RecordField> REWARDS =
      WageQuantity.GROSS_PAY.parts().stream().map(RecordField::of).toList();

  public Mapping mapping() {
    return input.mapping();
  }

  /** How the quantities in its cells are written. */
  Notation notation() {
    return mapping().notation(input.dialect());
  }

  /** Reads where and when the work of a task was. */
  ReferenceCells referenceCells(FieldCells cells) {
    return new ReferenceCells(mapping(), cells, notation(), input.stamps(), facts);
  }

  /** Whether the log says what its tasks pay; without it there is time only, and no rate. */
  public boolean givesPay() {
    return REWARDS.stream().anyMatch(mapping()::gives);
  }

  /** Whether the log says of anything that it is taken of the pay, or paid back. */
  public boolean isTaken() {
    return WageQuantity.AFTER_GROSS_PAY.stream().map(RecordField::of).anyMatch(mapping()::gives)
        || mapping().isNetAlone()
        || mapping().gives(RecordField.DISTANCE_KM) && mapping().gives(RecordField.PER_KM);
  }

  /**
   * Which hourly rate is described: without one that is asked for, of what is left before charges.
   */
  public RateName rate() {
    return asked.orElse(isTaken() ? RateName.EARNINGS : RateName.GROSS);
  }

  /** The same where the net rate is asked for. */
  LogPlan ofNetPay() {
    return new LogPlan(
        input,
        where,
        facts,
        minimum,
        exchangeRates,
        money,
        by,
        groupTitles,
        rules,
        gaps,
        methods,
        minGroup,
        leastDrawn,
        statistics,
        perWorker,
        Optional.of(RateName.NET),
        floors,
        topUp);
  }

  boolean isOfHour(String cost) {
    return cost(cost).stated().per() == Per.Each.HOUR;
  }

  private DeclaredMoney cost(String text) {
    return notation().money(Notation.takenOff(text));
  }

  /**
   * What each hour costs, whatever is done in it: the costs that are set per hour for all tasks.
   * Throws {@link NotationException} where one is a range, or in another currency without a rate.
   *
   * @param currency that of the log; empty where it has none
   */
  public Rational costsPerHour(Optional<Currency> currency) {
    Rational sum = Rational.ZERO;
    for (String named : mapping().constant(RecordField.COSTS).orElse("0").split(";")) {
      String text = named.substring(named.indexOf('=') + 1).strip();
      if (isOfHour(text)) {
        DeclaredMoney cost = cost(text);
        Rational amount = Stated.forWork(cost.stated().amount()).single(text, "expected.reward");
        Optional<Currency> own = cost.currency().filter(any -> currency.isPresent());
        sum =
            sum.plus(
                own.isEmpty() ? amount : amount.times(factor(text, own.get(), currency.get())));
      }
    }
    return sum;
  }

  /** By what an amount is multiplied to be in the currency of the log. */
  Rational factor(String text, Currency own, Currency into) {
    return ExchangeRate.factor(exchangeRates, own, into)
        .orElseThrow(() -> new NotationException(text, "expected.log-currency", into));
  }

  /** Whether each task has a reference: the given rate, its own, or by its place and day. */
  public boolean isCompared() {
    return minimum.isPresent()
        || mapping().gives(RecordField.COUNTRY)
        || mapping().gives(RecordField.MINIMUM);
  }

  /** How what tasks are compared with is looked up, for pay of a basis. */
  ReferenceTerms terms(BasisChoice ofPay) {
    return ReferenceTerms.of(ofPay, exchangeRates).in(money);
  }

  /** Net pay is compared with net minimum wages, all else with gross ones. */
  BasisChoice basis() {
    return rate() == RateName.NET ? BasisChoice.NET : BasisChoice.GROSS;
  }

  /** Whose time the rate is by, with a gap of 0. */
  SessionRules ratedRules() {
    return rate() == RateName.ADVERTISED ? rules.paidOnly() : rules;
  }
}
