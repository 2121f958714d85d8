package org.clickwage.options;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.stamp.IsoDay;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** What an answer that reads was understood as, in a sentence: {@code Hours: 60 to 70 h a week}. */
public record InterviewEcho(ParsedOptions typed, Wording wording) {
  private static final Notation NOTATION = Notation.PLAIN;
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Pattern BEFORE_ACRE = Pattern.compile(",acre=(?=[-\\d]{10}$)");
  private static final Pattern WITHOUT_CENTS = Pattern.compile("[.,]00(?!\\d)");

  public String of(Option<?> option, String answer) {
    return wording.say("said." + option.word(), understood(option, answer));
  }

  private String understood(Option<?> option, String answer) {
    Figures figures = wording.figures();
    return switch (option.word()) {
      case "pay", "promised" -> money(answer);
      case "tasks" -> stated(NOTATION.count(answer), figures::count);
      case "hours", "unpaid-hours" ->
          Notation.isPercentage(answer)
              ? figures.percent(NOTATION.percent(answer))
              : stated(NOTATION.hours(answer), figures::hours);
      case "platform-fee" -> Notation.isAmount(answer) ? money(answer) : ofPay(answer);
      case "cost" -> cost(answer);
      case "charges" -> charges(answer);
      case "charges-withheld" -> "";
      case "country", "client-country" -> wording.show(typed.facts().place(answer, null));
      case "work", "vehicle" -> wording.say(option.word() + "." + answer);
      case "one-platform" -> wording.say("pocket.label." + answer);
      case "on" -> wording.show(IsoDay.parse(answer));
      case "over" -> NOTATION.span(answer).asLength(wording);
      default -> figures.count(NOTATION.daysPerWeek(answer));
    };
  }

  private String stated(Stated stated, Function<Range, String> amount) {
    return (amount.apply(stated.amount()) + " " + stated.perInWords(wording)).strip();
  }

  private String money(String text) {
    return money(NOTATION.money(text));
  }

  private String money(DeclaredMoney money) {
    Optional<Currency> currency = money.currency().or(this::currencyOfPay);
    boolean ofTask = money.stated().per() == Per.Each.TASK && currency.isPresent();
    return stated(
        money.stated(),
        amount ->
            ofTask
                ? wording.figures().pieceRate(amount, currency.get())
                : wording.figures().money(amount, currency));
  }

  /** How answers to a field are written, with amounts in the currency of the work. */
  public String examples(FormField field) {
    Object[] amounts = field.examples().stream().map(this::example).toArray();
    return wording.say("example." + field.option().word(), amounts);
  }

  /** An amount of as many more digits as money has there. */
  private String example(String euros) {
    int digits =
        typed
            .facts()
            .exchangeRates()
            .find(List.of(), EURO, currency(), typed.facts().date())
            .map(rate -> rate.factor(EURO).toDecimal().toBigInteger().toString().length() - 1)
            .orElse(0);
    Rational amount = Rational.of(new BigDecimal(euros).scaleByPowerOfTen(digits));
    String shown = wording.figures().money(Range.of(amount), currency());
    return WITHOUT_CENTS.matcher(shown).replaceFirst("");
  }

  /** The currency of the pay, else that of the place, else the euro. */
  private Currency currency() {
    return currencyOfPay().or(() -> ReferenceOptions.currencyThere(typed)).orElse(EURO);
  }

  /** The currency of the pay, as far as it is known. */
  public Optional<Currency> currencyOfPay() {
    return typed.value(WorkOptions.PAY).flatMap(TypedMoney::currency);
  }

  private String cost(String text) {
    int equals = text.indexOf('=');
    return text.substring(0, equals).strip() + ", " + money(text.substring(equals + 1).strip());
  }

  /** A percentage with what it comes to: {@code 70% = €280.00}. */
  private String ofPay(String percent) {
    Range read = NOTATION.percent(percent);
    String shown = wording.figures().percent(read);
    return Optional.ofNullable(typed.text(WorkOptions.PAY))
        .map(NOTATION::money)
        .map(pay -> shown + " = " + money(pay.part(read)))
        .orElse(shown);
  }

  /**
   * Whether a bare number of a fee is a percentage, with what that makes of the pay; empty for one
   * that can't be meant as an amount.
   */
  private Optional<Note> percentOrAmount(String fee) {
    boolean isBare = !Notation.isPercentage(fee) && !Notation.isAmount(fee);
    return Notation.ifReads(fee, NOTATION::percent)
        .filter(percent -> isBare && !percent.isZero() && typed.has(WorkOptions.PAY))
        .map(
            percent ->
                Note.of(
                    "ask.percent-or-amount",
                    wording.figures().percent(percent),
                    money(pay().part(percent)),
                    money(asAmount(fee))));
  }

  /** A bare number as an amount in the terms in which the pay was stated. */
  private String asAmount(String fee) {
    String sign = wording.figures().sign(pay().currency().orElseThrow());
    return (fee.strip() + " " + sign + " " + pay().stated().perInWords(wording)).strip();
  }

  private DeclaredMoney pay() {
    return NOTATION.money(typed.text(WorkOptions.PAY));
  }

  private String charges(String answer) {
    if (Notation.isName(answer)) {
      String[] scheme = BEFORE_ACRE.split(answer, 2);
      String name =
          Optional.ofNullable(choices().schemes().get(scheme[0])).map(wording::show).orElse(answer);
      return scheme.length == 1
          ? name
          : wording.say("said.acre", name, wording.show(IsoDay.parse(scheme[1])));
    }
    return Notation.isAmount(answer)
        ? money(answer)
        : wording.figures().percent(NOTATION.percent(answer));
  }

  /** Whether the vehicle decides what is due where the work is done. */
  boolean hasFloorsByVehicle() {
    return place()
        .filter(there -> typed.facts().legalFloors().dependOnVehicle(there, work()))
        .isPresent();
  }

  /** Whether the distance may do so: that of rides. */
  boolean hasFloorsByDistance() {
    return isOf(LegalFloor.Work.RIDES) && hasFloors();
  }

  boolean hasFloors() {
    return !typed.facts().legalFloors().of(place(), work()).isEmpty();
  }

  /** Whether the work is of this kind, as far as it is known. */
  boolean isOf(LegalFloor.Work kind) {
    return work().kinds().contains(kind);
  }

  private PlatformWork work() {
    return ReferenceOptions.work(typed);
  }

  /** Where the work is done, as far as it is known. */
  public Optional<Place> place() {
    return typed.value(ReferenceOptions.COUNTRY);
  }

  /** What an answer leaves open, such as the currency of pay. */
  public Optional<Note> openQuestion(FormField field, String answer) {
    return switch (field) {
      case PAY ->
          Optional.of(Note.of("ask.currency", wording.figures().sign(currency())))
              .filter(q -> TypedMoney.lacksCurrency(answer));
      case PLACE, CLIENT ->
          Notation.ifReads(answer, text -> typed.facts().place(text, null))
              .flatMap(typed.facts().minimumWages()::regionsToName)
              .map(regions -> Note.of("ask.region", regions));
      case FEE -> percentOrAmount(answer);
      case ON ->
          Optional.of(Note.of("ask.on-range"))
              .filter(q -> new InterviewAnswer(answer).isOneOf("season"));
      case CHARGES ->
          Optional.of(Note.of("ask.acre"))
              .filter(
                  q -> Notation.isName(answer) && typed.facts().chargeSchemes().takesAcre(answer));
      default -> Optional.empty();
    };
  }

  /** A named part of a country; elsewhere the country alone is known. */
  private String within(String country, String part) {
    String code = typed.facts().place(country, null).country();
    return Notation.ifReads(part, named -> typed.facts().place(named, null))
        .filter(place -> place.country().equals(code))
        .map(place -> part)
        .orElse(country);
  }

  /** An answer with another one to the question that it left open. */
  public String completed(FormField field, String text, InterviewAnswer other) {
    return switch (field) {
      case FEE -> other.isYes() ? text + "%" : other.isNo() ? asAmount(text) : other.text();
      case PAY -> other.isUnknown() ? text : TypedMoney.withCurrency(text, other.text());
      case ON -> other.text();
      default -> other.isUnknown() ? text : within(text, other.text());
    };
  }

  /** The schemes that the worker's country offers, as far as it is known. */
  public InterviewChoices choices() {
    Map<String, Text> schemes =
        place().map(Place::country).map(typed.facts().chargeSchemes()::askedIn).orElse(Map.of());
    return new InterviewChoices(schemes);
  }
}
