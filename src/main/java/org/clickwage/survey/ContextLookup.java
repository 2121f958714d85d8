package org.clickwage.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Floors;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.group.ReferenceRole;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.MoneyCells;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * One search for what a record's place, day and currency refer to, which reports everything that is
 * wrong with its cells.
 */
public final class ContextLookup {
  public static final Note NO_CURRENCY = NotationException.absent("expected.currency");

  private final BatchPlan plan;
  private final ReferenceLookup laws;
  private final FieldCells cells;
  private final ReferenceCells referenceCells;
  private final StatedTerms stated;
  private final List<RecordProblem> problems = new ArrayList<>();

  public ContextLookup(
      BatchPlan plan,
      ReferenceLookup laws,
      FieldCells cells,
      ReferenceCells referenceCells,
      StatedTerms stated) {
    this.plan = plan;
    this.laws = laws;
    this.cells = cells;
    this.referenceCells = referenceCells;
    this.stated = stated;
  }

  /** What the cells refer to on the record's day, with what is missing in the tables. */
  ReferenceContext context(Optional<LocalDate> day) {
    return find(day, true);
  }

  /** What the record asks for, its references not looked up. */
  public ReferenceContext question() {
    return find(day(), false);
  }

  /** The day of the work, or the first one of a span. */
  Optional<LocalDate> day() {
    return referenceCells.day(problems);
  }

  private ReferenceContext find(Optional<LocalDate> day, boolean looksUp) {
    Optional<Currency> currency = currency();
    ReferenceRequest asked = request(currency, day);
    List<RecordReference> references = looksUp ? references(asked) : List.of();
    Optional<MoneyFactor> factor = looksUp ? factor(asked, day) : Optional.empty();
    Optional<StatedCharges> charges = scheme(day);
    return new ReferenceContext(
        currency,
        day,
        asked,
        factor
            .map(money -> references.stream().map(each -> each.in(money)).toList())
            .orElse(references),
        looksUp ? floors(asked, day) : Floors.NONE,
        factor,
        charges,
        charges.filter(each -> isElsewhere(each, asked.place())).isPresent(),
        // A scheme may be another one on each day, and so may a floor.
        stated.scheme().isEmpty() && plan.floors().isEmpty()
            ? asked.validityRange(plan.facts())
            : DayRange.only(asked.on()),
        List.copyOf(problems));
  }

  /** A cell of the currency that does not read leaves the record's money without one. */
  private Optional<Currency> currency() {
    Optional<Currency> ofCell = cells.read(RecordField.CURRENCY, Notation::knownCurrency, problems);
    return cells.has(RecordField.CURRENCY) ? ofCell : stated.currency();
  }

  /** A place without a day has no minimum wage, so it is not asked for. */
  private ReferenceRequest request(Optional<Currency> currency, Optional<LocalDate> day) {
    Optional<Place> place = referenceCells.place(problems);
    Optional<Place> client = referenceCells.clientPlace(problems);
    boolean placed = place.isPresent() || client.isPresent();
    ReferenceRequest asked =
        plan.asked(day.orElseGet(plan.facts()::date))
            .withMinimum(hourly(plan.minimum().or(() -> rate(RecordField.MINIMUM)), currency))
            .withCurrency(currency)
            .withCharges(stated.hasCharges());
    boolean isOfAnyDay = asked.minimum().stream().anyMatch(asked::isOfAnyDay);
    if (placed && day.isEmpty() && referenceCells.lacksDay() && !isOfAnyDay) {
      problem(RecordField.DATE, NotationException.absent("expected.date-for-minimum"));
    }
    ReferenceRequest rates = asked.withPromised(hourly(rate(RecordField.PROMISED), currency));
    return day.isPresent() ? rates.withPlaces(place, client) : rates;
  }

  /** A law is dated, and is one of its place; a proposed floor is tried on any day. */
  private Floors floors(ReferenceRequest asked, Optional<LocalDate> day) {
    LegalFloors known = plan.facts().legalFloors();
    List<String> names =
        plan.floors().stream()
            .filter(name -> day.isPresent() || !known.names().contains(name))
            .filter(name -> asked.place().filter(there -> !known.isAt(name, there)).isEmpty())
            .toList();
    return Floors.of(names, asked, plan.facts());
  }

  /** Empty where money stays as it is, and where it can't be brought into that of all. */
  private Optional<MoneyFactor> factor(ReferenceRequest asked, Optional<LocalDate> day) {
    return asked.terms().money().isOwn()
        ? Optional.empty()
        : new MoneyCells(cells, referenceCells, laws, asked.terms())
            .factor(asked.currency(), asked.place(), day, problems);
  }

  private List<RecordReference> references(ReferenceRequest asked) {
    boolean lacksPlace =
        plan.mapping().gives(RecordField.COUNTRY) && !cells.has(RecordField.COUNTRY);
    if (lacksPlace && asked.minimum().isEmpty()) {
      problem(RecordField.COUNTRY, NotationException.absent("expected.country-for-minimum"));
    }
    boolean placed = asked.place().isPresent() || asked.clientPlace().isPresent();
    if (!placed && asked.minimum().isEmpty() && asked.promised().isEmpty()) {
      return List.of();
    }
    if (asked.currency().isEmpty()) {
      // That no column gives pay, to be compared with a minimum wage, is reported once.
      if (plan.mapping().givesPay() && !cells.has(RecordField.CURRENCY)) {
        problem(RecordField.CURRENCY, NO_CURRENCY);
      }
      return List.of();
    }
    return found(asked);
  }

  /** Each is looked up alone, so that what is missing is reported of the cell that asks for it. */
  private List<RecordReference> found(ReferenceRequest asked) {
    ReferenceRequest rates = asked.withoutPlaces();
    boolean hasOwnRate = !asked.minimum().isEmpty();
    ReferenceRequest places = asked.withMinimum(List.of()).withPromised(List.of());
    List<ReferenceWage> given =
        find(RecordField.MINIMUM, rates.withPromised(List.of()), hasOwnRate);
    List<ReferenceWage> own =
        find(RecordField.COUNTRY, places.withPlace(asked.place()), hasOwnRate);
    List<ReferenceWage> ofClient =
        asked.clientPlace().equals(asked.place())
            ? own
            : find(RecordField.CLIENT_COUNTRY, places.withPlace(asked.clientPlace()), hasOwnRate);
    List<ReferenceWage> promised =
        find(RecordField.PROMISED, rates.withMinimum(List.of()), hasOwnRate);
    List<RecordReference> found = new ArrayList<>();
    // A rate given for all records goes first: it is what the user asked to see.
    given.forEach(each -> found.add(new RecordReference(ReferenceRole.GIVEN, each)));
    own.forEach(each -> found.add(new RecordReference(ReferenceRole.MINIMUM, each)));
    ofClient.forEach(each -> found.add(new RecordReference(ReferenceRole.CLIENT_MINIMUM, each)));
    promised.forEach(each -> found.add(new RecordReference(ReferenceRole.PROMISED, each)));
    return List.copyOf(found);
  }

  private List<ReferenceWage> find(RecordField asking, ReferenceRequest asked, boolean hasOwnRate) {
    References known = laws.of(asked).ofRecord(hasOwnRate);
    References answer = asked.terms().money().isOfParity() ? known.withoutExchange() : known;
    answer.missing().forEach(why -> problem(asking, why));
    return answer.found();
  }

  private Optional<DeclaredMoney> rate(RecordField key) {
    return referenceCells.rate(key, problems);
  }

  private static List<HourlyRate> hourly(
      Optional<DeclaredMoney> rate, Optional<Currency> currency) {
    return rate.flatMap(money -> money.hourlyRate(currency)).stream().toList();
  }

  private static boolean isElsewhere(StatedCharges charges, Optional<Place> ofWork) {
    return charges instanceof Charges.Scheme legal && legal.elsewhere(ofWork).isPresent();
  }

  private Optional<StatedCharges> scheme(Optional<LocalDate> day) {
    if (stated.scheme().isEmpty()) {
      return Optional.empty();
    }
    if (day.isEmpty()) {
      if (referenceCells.lacksDay()) {
        problem(RecordField.DATE, NotationException.absent("expected.date-for-charges"));
      }
      // Its rates are not known, but whether there is such a scheme is.
      readScheme(spec -> plan.facts().chargeSchemes().find(spec, plan.facts().date()));
      return Optional.empty();
    }
    Optional<Lookup<ChargeScheme>> answer = readScheme(spec -> laws.scheme(spec, day.get()));
    answer.flatMap(Lookup::reason).ifPresent(why -> problem(RecordField.CHARGES, why));
    return answer.flatMap(Lookup::toOptional).map(Charges.Scheme::new);
  }

  private Optional<Lookup<ChargeScheme>> readScheme(Function<String, Lookup<ChargeScheme>> reader) {
    return cells.read(RecordField.CHARGES, stated.scheme(), reader, problems);
  }

  private void problem(RecordField cell, Note what) {
    problems.add(cells.problem(cell, what));
  }
}
