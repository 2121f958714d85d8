package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.DeductionCells;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.PerDistance;
import org.clickwage.work.Period;
import org.clickwage.work.Period.Unit;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;

/**
 * A record read cell by cell in every form that the command line understands: ranges, periods,
 * costs, schemes, stamps.
 */
public final class RecordParser {
  private static final Map<WageQuantity, RecordField> OTHER_AMOUNTS = otherAmounts();

  /** Whose amounts may be per period, task or hour. */
  static final List<RecordField> AMOUNTS =
      Stream.of(
              List.of(RecordField.PAY),
              OTHER_AMOUNTS.values(),
              List.of(RecordField.PAY_PERIOD, RecordField.PAYMENTS, RecordField.TASKS),
              RecordField.TIMES,
              List.of(
                  RecordField.HOURS_PERIOD,
                  RecordField.PLATFORM_FEE,
                  RecordField.CHARGES,
                  RecordField.COSTS,
                  RecordField.DISTANCE_KM,
                  RecordField.OVER,
                  RecordField.DAYS_PER_WEEK))
          .flatMap(Collection::stream)
          .toList();

  public static final Note DISTANCE_WITHOUT_COST = NotationException.absent("expected.per-km");

  private final BatchPlan plan;
  private final FieldCells cells;
  private final RecordDates dates;
  private final Notation notation;
  private final DeductionCells<Stated> taken;
  private final List<RecordProblem> problems = new ArrayList<>();
  private final boolean isCase;
  private final List<Note> conversions = new ArrayList<>();
  private Optional<Currency> currency = Optional.empty();

  /** Whether pay is what arrived after fee and charges. */
  private boolean withheld;

  /** How many times a year a month is paid, where that is stated. */
  private Optional<Rational> payments = Optional.empty();

  /**
   * @param isCase whether floors may need its distance too, and its costs may be in another
   *     currency than its pay
   */
  public RecordParser(
      BatchPlan plan, FieldCells cells, RecordDates dates, Notation notation, boolean isCase) {
    this.isCase = isCase;
    this.plan = plan;
    this.cells = cells;
    this.dates = dates;
    this.notation = notation;
    this.taken = new DeductionCells<>(cells, notation::percent, this::moneyTakenOff, problems);
  }

  /** What was found to be wrong, the first cell first. */
  public List<RecordProblem> problems() {
    return problems;
  }

  /** What its money cells say, once they were read. */
  public StatedTerms terms() {
    return new StatedTerms(currency, scheme(), cells.has(RecordField.CHARGES) || withheld);
  }

  /** Whether charges are not known that others of its file have, or may have, withheld. */
  boolean lacksCharges() {
    return withheld && !cells.has(RecordField.CHARGES) && !plan.mapping().isNetAlone();
  }

  /** The cells that hold amounts, as they are written: {@code pay=100€/week, hours=10}. */
  public String amounts() {
    return AMOUNTS.stream()
        .filter(cells::has)
        .filter(key -> !RecordField.DEDUCTIONS.contains(key) || taken.isAmount(key))
        .map(key -> cells.title(key) + "=" + cells.text(key))
        .collect(Collectors.joining(", "));
  }

  /** The kind of problem that a record lacks what brings its amounts together. */
  public record Required(MissingQuantityException.Fact fact) implements Note.Kind {
    @Override
    public String key() {
      return "missing.in-record." + Note.word(fact);
    }
  }

  /**
   * What a record lacks for its amounts to be brought together.
   *
   * @param amounts the cells that hold them
   * @param work in whose first period the work may have been: an example in another would be copied
   */
  public static Note required(MissingQuantityException.Fact fact, String amounts, WorkInput work) {
    Unit example = work.firstPeriod().map(Period::unit).orElse(Unit.WEEK);
    return Note.of(new Required(fact), amounts, Note.word(example));
  }

  public WorkInput work() {
    Optional<Stated> pay = ofYear(withPeriod(money(RecordField.PAY), RecordField.PAY_PERIOD));
    withheld = read(RecordField.CHARGES_WITHHELD, Notation::yesOrNo).orElse(false);
    Map<WageQuantity, Optional<Stated>> others = new EnumMap<>(WageQuantity.class);
    OTHER_AMOUNTS.forEach((quantity, key) -> others.put(quantity, otherAmount(key)));
    boolean isNothing = isNothing(pay, others);
    Optional<StatedSpan> over = read(RecordField.OVER, notation::span);
    others.put(WageQuantity.PLATFORM_FEE, taken.amount(RecordField.PLATFORM_FEE));
    others.put(WageQuantity.SOCIAL_CHARGES, taken.amount(RecordField.CHARGES));
    WorkInput work =
        new WorkInput(
            pay,
            others,
            read(RecordField.TASKS, notation::count),
            new RecordTime(plan.mapping(), this, cells, dates, notation).time(isNothing, over),
            taken.costs(this::moneyTakenOff, StatedCost::new),
            distance(),
            read(RecordField.PER_KM, this::perKilometre),
            cells.has(RecordField.DISTANCE_KM)
                && Notation.isInMiles(cells.text(RecordField.DISTANCE_KM)),
            over,
            read(RecordField.DAYS_PER_WEEK, notation::daysPerWeek));
    if (!work.time().fitsDays(work.daysPerWeek())) {
      problem(RecordField.DAYS_PER_WEEK, Note.of("problem.hours-of-days"));
    }
    return needsSpan(work) ? work.withOver(dates.span(work.firstPeriod())) : work;
  }

  /** What is paid besides the pay comes by its period; of what is taken off, a minus is a sign. */
  private Optional<Stated> otherAmount(RecordField key) {
    return key.isPaid() ? withPeriod(money(key), RecordField.PAY_PERIOD) : taken.amount(key);
  }

  private static Map<WageQuantity, RecordField> otherAmounts() {
    Map<WageQuantity, RecordField> fields = new EnumMap<>(WageQuantity.class);
    WageQuantity.AMOUNTS.forEach(quantity -> fields.put(quantity, RecordField.of(quantity)));
    return fields;
  }

  /** Whether all that is earned is stated to be nothing. */
  private static boolean isNothing(
      Optional<Stated> pay, Map<WageQuantity, Optional<Stated>> others) {
    return pay.isPresent()
        && Stream.concat(Stream.of(pay), WageQuantity.GROSS_PAY.parts().stream().map(others::get))
            .filter(Objects::nonNull)
            .flatMap(Optional::stream)
            .allMatch(each -> each.amount().isZero());
  }

  /** Whether amounts of several kinds, or charges of a year, ask how long the work lasted. */
  private boolean needsSpan(WorkInput work) {
    boolean hasPeriod = work.firstPeriod().isPresent();
    return work.over().isEmpty() && (hasPeriod ? work.hasAmountForWork() : !scheme().isEmpty());
  }

  /** Where others say what a kilometre costs, one that does not would pass for one without cost. */
  private Optional<Stated> distance() {
    boolean isNeeded =
        isCase || plan.mapping().gives(RecordField.PER_KM) || !plan.floors().isEmpty();
    Optional<Stated> distance =
        isNeeded ? read(RecordField.DISTANCE_KM, notation::kilometres) : Optional.empty();
    if (distance.isPresent()
        && plan.mapping().gives(RecordField.PER_KM)
        && !cells.has(RecordField.PER_KM)) {
      problem(RecordField.PER_KM, DISTANCE_WITHOUT_COST);
    }
    return distance;
  }

  /** Whether pay is a rate for an hour; of a part of the hours it would be another in all. */
  public boolean isHourlyRate(WorkInput work) {
    return work.isHourlyRate() && RecordField.TIMES.stream().noneMatch(cells::has);
  }

  public StatedDeductions deductions(Optional<StatedCharges> scheme) {
    return new StatedDeductions(
        taken.percent(RecordField.PLATFORM_FEE),
        taken.percent(RecordField.ACCOUNT_RENT),
        scheme.isPresent() || !scheme().isEmpty() ? scheme : charges(),
        taken.percent(RecordField.INCOME_TAX),
        withheld);
  }

  /** How often a month is paid, and at which rates costs were converted, once the work was read. */
  public List<Note> assumed() {
    return Stream.concat(
            payments.map(count -> Note.of(WageCalculation.PAYMENTS, count)).stream(),
            conversions.stream())
        .toList();
  }

  /** Pay for a month, of which a year may have more payments than months. */
  private Optional<Stated> ofYear(Optional<Stated> pay) {
    payments = read(RecordField.PAYMENTS, notation::payments);
    if (payments.isPresent() && pay.isPresent() && !pay.get().isOfMonth()) {
      String text = cells.text(RecordField.PAY);
      problem(RecordField.PAY, new NotationException(text, "expected.monthly-pay").problem());
    }
    return payments.isPresent() ? pay.map(stated -> stated.inPayments(payments.get())) : pay;
  }

  private Optional<StatedCharges> charges() {
    return taken.isAmount(RecordField.CHARGES)
        ? Optional.of(new Charges.OfWork())
        : taken.percent(RecordField.CHARGES).map(StatedCharges.Percent::new);
  }

  /** The charge scheme that the record names; empty for a percentage or an amount, or none. */
  public String scheme() {
    return taken.scheme();
  }

  private Range perKilometre(String text) {
    PerDistance<Stated> cost = PerDistance.of(text, this::money);
    return cost.perKilometre(cost.money().amount());
  }

  private Optional<Stated> money(RecordField key) {
    return read(key, this::money);
  }

  /** Of a case it may be in another currency, from which a rate is known. */
  private Stated moneyTakenOff(String amount) {
    Optional<Currency> into = currency.or(this::statedCurrency);
    if (!isCase || into.isEmpty()) {
      return money(amount);
    }
    DeclaredMoney money = notation.money(amount, into).withNamed(into);
    Optional<Currency> own = money.currency().filter(each -> !each.equals(into.get()));
    Optional<ExchangeRate> rate = own.flatMap(each -> rate(each, into.get()));
    if (rate.isEmpty()) {
      return money(amount);
    }
    rate.get().conversions(own.get()).forEach(conversions::add);
    return money.stated().times(rate.get().factor(own.get()));
  }

  /** A rate that was given, else the mean of the year in which the work was, if that is known. */
  private Optional<ExchangeRate> rate(Currency own, Currency into) {
    List<ExchangeRate> given = plan.terms().exchangeRates();
    return dates
        .first()
        .map(day -> plan.facts().exchangeRates().find(given, own, into, day))
        .orElseGet(() -> ExchangeRate.between(given, own, into));
  }

  /** A currency in the cell is that of the record's other money, and of its own column. */
  private Stated money(String text) {
    Optional<Currency> ofRecord = currency.or(this::statedCurrency);
    DeclaredMoney money = notation.money(text, ofRecord).inRecordOf(ofRecord, text);
    currency = currency.or(money::currency);
    return money.stated();
  }

  private Optional<Currency> statedCurrency() {
    return cells.has(RecordField.CURRENCY)
        ? Notation.currency(cells.text(RecordField.CURRENCY))
        : Optional.empty();
  }

  /** The cell of a key; empty where there is none, and where it does not read. */
  <T> Optional<T> read(RecordField key, Function<String, T> reader) {
    return cells.read(key, reader, problems);
  }

  /** A column that says what another's amounts are for, where the cell itself does not. */
  Optional<Stated> withPeriod(Optional<Stated> stated, RecordField period) {
    if (stated.isEmpty() || stated.get().per() != Per.Each.WORK || !cells.has(period)) {
      return stated;
    }
    return read(period, Notation::per).map(per -> new Stated(stated.get().amount(), per));
  }

  void problem(RecordField key, Note what) {
    problems.add(cells.problem(key, what));
  }
}
