package org.clickwage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.CommonMoney;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.Floors;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.Chance;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Notation;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;

/** A question as the options of {@code calc} put it, on 3 June 2024 where no day is given. */
public final class Asked {
  public static final ReferenceData FACTS = ReferenceData.bundled();
  public static final Currency EURO = Currency.getInstance("EUR");

  private final Map<String, String> values = new HashMap<>();
  private final List<String> floors = new ArrayList<>();
  private final List<ExchangeRate> rates = new ArrayList<>();
  private Optional<StatedCharges> charges = Optional.empty();

  /** Values by the names of the options, one after the other: {@code "pay", "400 €/week"}. */
  public static Asked of(String... namesAndValues) {
    Asked asked = new Asked();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      asked.values.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return asked;
  }

  public Asked charging(StatedCharges other) {
    charges = Optional.of(other);
    return this;
  }

  /** By a scheme as it was on 1 June 2025. */
  public Asked charging(String scheme) {
    return charging(new Charges.Scheme(Chance.scheme(scheme)));
  }

  public Asked floor(String name) {
    floors.add(name);
    return this;
  }

  public Asked rate(String base, String quote, String rate) {
    rates.add(
        new ExchangeRate(
            Currency.getInstance(base),
            Currency.getInstance(quote),
            Rational.parse(rate),
            "",
            Confidence.SOURCED,
            Text.NONE,
            List.of()));
    return this;
  }

  /** In the currency of the scheme, else in euros. */
  public WageRange wage() {
    return new Chance(work(), deductions()).wage();
  }

  public WageRange wage(String currency) {
    return WageRange.of(work(), deductions(), Optional.of(Currency.getInstance(currency)));
  }

  /** Of a work without ranges. */
  public WageBreakdown point() {
    List<WageBreakdown> points = wage().points();
    if (points.size() != 1) {
      throw new AssertionError("a work without ranges is expected: " + points.size());
    }
    return points.get(0);
  }

  public WageCalculation calculate() {
    return WageCalculation.of(work(), deductions(), request(), floors, FACTS, List.of());
  }

  /** Compared with the only reference that was found. */
  public Comparison compare() {
    List<Comparison> comparisons = calculate().comparisons();
    if (comparisons.size() != 1) {
      throw new AssertionError("one reference is expected: " + comparisons.size());
    }
    return comparisons.get(0);
  }

  public Target target() {
    WorkInput work = work();
    boolean inOneHour = Target.isInOneHour(work);
    WorkInput calculated = Target.solvable(inOneHour ? work.inOneHour() : work);
    WageCalculation calculation =
        WageCalculation.of(calculated, deductions(), request(), floors, FACTS, List.of());
    return new Target(calculation.comparisons().get(0), Target.perTask(work), inOneHour);
  }

  public WorkInput work() {
    return Works.of(
        money("pay"),
        money("bonus"),
        money("tips"),
        value("tasks").map(Notation.PLAIN::count),
        new StatedTime(hours("hours"), hours("paid-hours"), hours("unpaid-hours")),
        money("fee"),
        costs(),
        value("distance").map(Notation.PLAIN::kilometres),
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
        charges.or(() -> percent("charges").map(StatedCharges.Percent::new)),
        percent("income-tax"),
        values.containsKey("charges-withheld"));
  }

  /** The legal floor of a name, with the minimum wage of a city where that is given. */
  public static Floors floors(String name, Optional<HourlyRate> minimum, LocalDate day) {
    ReferenceRequest asked =
        ReferenceRequest.of(day, ReferenceTerms.of(BasisChoice.AUTO, List.of()))
            .withMinimum(minimum.stream().toList());
    return Floors.of(List.of(name), asked, FACTS);
  }

  public ReferenceRequest request() {
    return new ReferenceRequest(
        value("country").map(FACTS.places()::parse),
        value("client-country").map(FACTS.places()::parse),
        LocalDate.parse(values.getOrDefault("on", "2024-06-03")),
        rates("minimum"),
        rates("promised"),
        value("currency").or(() -> Optional.of("EUR")).map(Currency::getInstance),
        charges.isPresent() || values.containsKey("charges"),
        new ReferenceTerms(
            BasisChoice.valueOf(values.getOrDefault("basis", "AUTO")),
            value("series"),
            percent("with-paid-leave").map(percent -> Share.ofPercent(percent.low())),
            hours("legal-hours"),
            PlatformWork.UNKNOWN,
            rates,
            CommonMoney.OWN));
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

  /** The ends of a rate in euros. */
  private List<HourlyRate> rates(String name) {
    return value(name).map(Notation.PLAIN::number).stream()
        .flatMap(range -> List.of(range.low(), range.high()).stream().distinct())
        .map(end -> new HourlyRate(end, EURO))
        .toList();
  }

  public static Place place(String name) {
    return FACTS.places().parse(name);
  }
}
