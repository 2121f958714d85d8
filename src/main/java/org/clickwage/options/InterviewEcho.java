package org.clickwage.options;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.stamp.IsoDay;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** What an answer that reads was understood as, in a sentence: {@code Hours: 60 to 70 h a week}. */
public record InterviewEcho(ParsedOptions typed, ReferenceData facts, Wording wording) {
  private static final Notation NOTATION = Notation.PLAIN;

  public String of(Option option, String answer) {
    return wording.say("said." + option.word(), understood(option, answer));
  }

  private String understood(Option option, String answer) {
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
      case "country", "client-country" -> wording.show(facts.place(answer, null));
      case "work", "vehicle" -> wording.say(option.word() + "." + answer);
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

  /** The currency of the pay, as far as it is known. */
  public Optional<Currency> currencyOfPay() {
    return Optional.ofNullable(typed.text(WorkOptions.PAY))
        .flatMap(pay -> Notation.ifReads(pay, NOTATION::money))
        .flatMap(DeclaredMoney::currency);
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
  String asAmount(String fee) {
    String sign = wording.figures().sign(pay().currency().orElseThrow());
    return (fee.strip() + " " + sign + " " + pay().stated().perInWords(wording)).strip();
  }

  private DeclaredMoney pay() {
    return NOTATION.money(typed.text(WorkOptions.PAY));
  }

  private String charges(String answer) {
    if (Notation.isName(answer)) {
      return Optional.ofNullable(choices().schemes().get(answer)).map(wording::show).orElse(answer);
    }
    return Notation.isAmount(answer)
        ? money(answer)
        : wording.figures().percent(NOTATION.percent(answer));
  }

  /** Whether the kind of work decides what is due where it is done. */
  public boolean hasFloors() {
    return place().filter(facts.legalFloors()::isAny).isPresent();
  }

  /** Whether the vehicle does. */
  public boolean hasFloorsByVehicle() {
    PlatformWork work = ReferenceOptions.work(typed, new Problems());
    return place().filter(there -> facts.legalFloors().dependOnVehicle(there, work)).isPresent();
  }

  private Optional<Place> place() {
    return Optional.ofNullable(typed.text(ReferenceOptions.COUNTRY))
        .map(country -> facts.place(country, null));
  }

  /** What an answer leaves open, such as the currency of pay. */
  public Optional<Note> openQuestion(Option option, String answer) {
    return switch (option.word()) {
      case "pay" ->
          Optional.of(Note.of("ask.currency")).filter(q -> TypedMoney.lacksCurrency(answer));
      case "country", "client-country" ->
          Notation.ifReads(answer, text -> facts.place(text, null))
              .flatMap(facts.minimumWages()::regionsToName)
              .map(regions -> Note.of("ask.region", regions));
      case "platform-fee" -> percentOrAmount(answer);
      case "charges" ->
          Optional.of(Note.of("ask.acre"))
              .filter(q -> Notation.isName(answer) && facts.chargeSchemes().takesAcre(answer));
      default -> Optional.empty();
    };
  }

  /** A named part of a country; elsewhere the country alone is known. */
  String within(String country, String part) {
    String code = facts.place(country, null).country();
    return Notation.ifReads(part, named -> facts.place(named, null))
        .filter(place -> place.country().equals(code))
        .map(place -> part)
        .orElse(country);
  }

  /** The schemes that the worker's country offers, as far as it is known. */
  public InterviewChoices choices() {
    Map<String, Text> schemes =
        place().map(Place::country).map(facts.chargeSchemes()::askedIn).orElse(Map.of());
    return new InterviewChoices(schemes);
  }
}
