package org.clickwage.batch;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.csv.RowProblem;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.profile.Key;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.Stamp;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.NeededException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedMoney;
import org.clickwage.work.StatedTime;
import org.clickwage.work.StatedWork;

/**
 * A record read cell by cell in every form that the command line understands: ranges, periods,
 * costs, schemes, stamps.
 */
final class RowStatement {
  private static final Rational MINUTE = Rational.of(1, 60);

  /** How far hours of one decimal may be from the minutes that they stand for. */
  private static final Rational ROUNDED = Rational.of(1, 20);

  /** Whose amounts may be per period, task or hour. */
  static final List<Key> AMOUNTS =
      List.of(
          Key.PAY,
          Key.BONUS,
          Key.TIPS,
          Key.PAY_PERIOD,
          Key.TASKS,
          Key.HOURS,
          Key.MINUTES,
          Key.SECONDS,
          Key.PAID_HOURS,
          Key.PAID_SECONDS,
          Key.UNPAID_HOURS,
          Key.UNPAID_SECONDS,
          Key.HOURS_PERIOD,
          Key.PLATFORM_FEE,
          Key.COSTS,
          Key.DISTANCE_KM,
          Key.OVER,
          Key.DAYS_PER_WEEK);

  private static final String UNNAMED_COST = "costs";

  private final BatchPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final List<RowProblem> problems = new ArrayList<>();
  private Optional<Currency> currency = Optional.empty();

  static final Note DISTANCE_WITHOUT_COST = Note.of("problem.absent", Note.of("expected.per-km"));

  RowStatement(BatchPlan plan, RowCells cells, Notation notation) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
  }

  /** What was found to be wrong, the first cell first. */
  List<RowProblem> problems() {
    return problems;
  }

  /** The currency that a money cell names. */
  Optional<Currency> currency() {
    return currency;
  }

  /** The cells that hold amounts, as they are written: {@code pay=100€/week, hours=10}. */
  String amounts() {
    return AMOUNTS.stream()
        .filter(cells::has)
        .map(key -> cells.title(key) + "=" + cells.text(key))
        .collect(Collectors.joining(", "));
  }

  /**
   * What a record lacks for its amounts to be brought together.
   *
   * @param amounts the cells that hold them
   */
  static Note needed(NeededException.Fact fact, String amounts) {
    String name = fact.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Note.of("missing.in-record." + name, amounts);
  }

  StatedWork work() {
    Optional<Stated> pay = withPeriod(money(Key.PAY), Key.PAY_PERIOD);
    Optional<Stated> bonus = withPeriod(money(Key.BONUS), Key.PAY_PERIOD);
    Optional<Stated> tips = withPeriod(money(Key.TIPS), Key.PAY_PERIOD);
    StatedWork work =
        new StatedWork(
            pay,
            bonus,
            tips,
            read(Key.TASKS, notation::count),
            time(),
            feeAmount(),
            costs(),
            distance(),
            money(Key.PER_KM).map(Stated::amount),
            read(Key.OVER, notation::span),
            read(Key.DAYS_PER_WEEK, notation::daysPerWeek));
    return needsSpan(work)
        ? work.withOver(new RowDays(plan, cells).span(work.firstPeriod()))
        : work;
  }

  /** Whether amounts of several kinds, or charges of a year, ask how long the work lasted. */
  private boolean needsSpan(StatedWork work) {
    boolean hasPeriod = work.firstPeriod().isPresent();
    return work.over().isEmpty() && (hasPeriod ? work.hasAmountForWork() : !scheme().isEmpty());
  }

  /** A distance whose cost nobody knows would pass for one that costs nothing. */
  private Optional<Stated> distance() {
    Optional<Stated> distance = read(Key.DISTANCE_KM, notation::kilometres);
    if (distance.isPresent() && !cells.has(Key.PER_KM)) {
      problem(Key.PER_KM, DISTANCE_WITHOUT_COST);
    }
    return distance;
  }

  StatedDeductions deductions(Optional<StatedCharges> scheme) {
    String fee = cells.text(Key.PLATFORM_FEE);
    boolean percent = fee != null && !Notation.isAmount(fee);
    Optional<StatedCharges> charges =
        scheme.isPresent() || !scheme().isEmpty()
            ? scheme
            : percent(Key.CHARGES).map(StatedCharges.Percent::new);
    return new StatedDeductions(
        percent ? percent(Key.PLATFORM_FEE) : Optional.empty(),
        percent(Key.ACCOUNT_RENT),
        charges,
        percent(Key.INCOME_TAX));
  }

  /** The charge scheme that the record names; empty for a percentage, or none. */
  String scheme() {
    String charges = cells.text(Key.CHARGES);
    return charges != null && Notation.isName(charges) ? charges : "";
  }

  boolean chargesStated() {
    return cells.has(Key.CHARGES);
  }

  private StatedTime time() {
    Optional<Stated> hours = withPeriod(wholeTime(), Key.HOURS_PERIOD);
    Optional<Stated> paid =
        withPeriod(partOfTime(Key.PAID_HOURS, Key.PAID_SECONDS), Key.HOURS_PERIOD);
    Optional<Stated> unpaid =
        withPeriod(partOfTime(Key.UNPAID_HOURS, Key.UNPAID_SECONDS), Key.HOURS_PERIOD);
    boolean both = paid.isPresent() && unpaid.isPresent();
    if (both && hours.isPresent() && !isSum(hours.get(), paid.get(), unpaid.get())) {
      problem(timeKey(), Note.of("problem.hours-no-sum", cells.text(timeKey())));
    }
    Optional<Stated> all = both ? Optional.empty() : hours.or(this::betweenStamps);
    checkAboveZero(all.or(() -> both ? Optional.empty() : paid.or(() -> unpaid)));
    return new StatedTime(all, paid, unpaid);
  }

  private Optional<Stated> wholeTime() {
    Optional<Stated> hours = read(Key.HOURS, notation::hours);
    Optional<Stated> minutes = read(Key.MINUTES, notation::minutes);
    Optional<Stated> seconds = read(Key.SECONDS, notation::seconds);
    Optional<Stated> smaller = same(Key.MINUTES, minutes, Key.SECONDS, seconds);
    return same(Key.HOURS, hours, minutes.isPresent() ? Key.MINUTES : Key.SECONDS, smaller);
  }

  private Optional<Stated> partOfTime(Key inHours, Key inSeconds) {
    Optional<Stated> hours = read(inHours, notation::hours);
    return same(inHours, hours, inSeconds, read(inSeconds, notation::seconds));
  }

  /**
   * A time that two columns give. 7 of hours and 30 of minutes may be 7 h 30, of which either
   * column alone is another time.
   */
  private Optional<Stated> same(
      Key key, Optional<Stated> time, Key otherKey, Optional<Stated> other) {
    if (time.isPresent() && other.isPresent() && !isSame(key, time.get(), other.get())) {
      problem(otherKey, Note.of("problem.other-time", cells.text(otherKey), cells.title(key)));
    }
    return time.or(() -> other);
  }

  private static boolean isSame(Key key, Stated time, Stated other) {
    Rational most = key == Key.MINUTES ? ROUNDED.dividedBy(60) : ROUNDED;
    return time.per().equals(other.per())
        && isSame(time.amount().low(), other.amount().low(), most)
        && isSame(time.amount().high(), other.amount().high(), most);
  }

  private static boolean isSame(Rational time, Rational other, Rational most) {
    Rational more = time.minus(other);
    return time.isZero() == other.isZero() && more.max(more.negated()).compareTo(most) <= 0;
  }

  /** Whether three times agree, to the minute to which people round them. */
  private static boolean isSum(Stated hours, Stated paid, Stated unpaid) {
    return hours.per().equals(paid.per())
        && hours.per().equals(unpaid.per())
        && isSum(hours.amount().low(), paid.amount().low(), unpaid.amount().low())
        && isSum(hours.amount().high(), paid.amount().high(), unpaid.amount().high());
  }

  private static boolean isSum(Rational hours, Rational paid, Rational unpaid) {
    Rational more = hours.minus(paid.plus(unpaid));
    return more.max(more.negated()).compareTo(MINUTE) <= 0;
  }

  /** From 0 hours on there would be every rate. */
  private void checkAboveZero(Optional<Stated> time) {
    time.map(Stated::amount)
        .filter(hours -> hours.low().isZero() && !hours.isPoint())
        .ifPresent(hours -> problem(timeKey(), Note.of("problem.hours-from-zero")));
  }

  private Key timeKey() {
    for (Key key : List.of(Key.HOURS, Key.MINUTES, Key.SECONDS, Key.PAID_HOURS, Key.PAID_SECONDS)) {
      if (cells.has(key)) {
        return key;
      }
    }
    return Key.UNPAID_HOURS;
  }

  /** From acceptance to the end of a task; a clock that went back is a problem. */
  private Optional<Stated> betweenStamps() {
    boolean given = plan.mapping().gives(Key.ACCEPT) && plan.mapping().gives(Key.END);
    if (!given) {
      return Optional.empty();
    }
    Optional<Stamp> accept = stamp(Key.ACCEPT);
    Optional<Stamp> end = stamp(Key.END);
    if (accept.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Rational seconds = end.get().secondsSince(accept.get());
    if (seconds.isNegative()) {
      problem(Key.END, Note.of("problem.clock-back", cells.text(Key.END), cells.text(Key.ACCEPT)));
      return Optional.empty();
    }
    return Optional.of(Stated.forWork(seconds.dividedBy(3600)));
  }

  private Optional<Stamp> stamp(Key key) {
    return read(key, plan.stamps().forColumn(cells.title(key))::read);
  }

  private Optional<Stated> feeAmount() {
    String fee = cells.text(Key.PLATFORM_FEE);
    return fee != null && Notation.isAmount(fee) ? money(Key.PLATFORM_FEE) : Optional.empty();
  }

  /** One amount, or named ones: {@code phone=20€/month; bag=80€/24months}. */
  private List<StatedCost> costs() {
    String text = cells.text(Key.COSTS);
    if (text == null) {
      return List.of();
    }
    List<StatedCost> costs = new ArrayList<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? UNNAMED_COST : part.substring(0, equals).strip();
      readText(Key.COSTS, part.substring(equals + 1).strip(), this::money)
          .ifPresent(amount -> costs.add(new StatedCost(name, amount)));
    }
    return costs;
  }

  private Optional<Stated> money(Key key) {
    return read(key, this::money);
  }

  /** A currency in the cell is that of the record's other money, and of its own column. */
  private Stated money(String text) {
    Optional<Currency> ofRecord = currency.or(this::statedCurrency);
    StatedMoney money = notation.money(text).beside(ofRecord);
    if (ofRecord.isPresent()
        && money.currency().isPresent()
        && !ofRecord.equals(money.currency())) {
      throw new NotationException(text, "expected.record-currency", ofRecord.get());
    }
    currency = currency.or(money::currency);
    return money.stated();
  }

  private Optional<Currency> statedCurrency() {
    return cells.has(Key.CURRENCY) ? Notation.currency(cells.text(Key.CURRENCY)) : Optional.empty();
  }

  private Optional<Range> percent(Key key) {
    return read(key, notation::percent);
  }

  /** A column that says what another's amounts are for, where the cell itself does not. */
  private Optional<Stated> withPeriod(Optional<Stated> stated, Key period) {
    if (stated.isEmpty() || stated.get().per() != Per.Each.WORK || !cells.has(period)) {
      return stated;
    }
    return read(period, Notation::per).map(per -> new Stated(stated.get().amount(), per));
  }

  private <T> Optional<T> read(Key key, Function<String, T> reader) {
    return readText(key, cells.text(key), reader);
  }

  private <T> Optional<T> readText(Key key, String text, Function<String, T> reader) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (NotationException e) {
      problem(key, e.problem());
      return Optional.empty();
    }
  }

  private void problem(Key key, Note what) {
    problems.add(new RowProblem(cells.record().line(), cells.title(key), what));
  }
}
