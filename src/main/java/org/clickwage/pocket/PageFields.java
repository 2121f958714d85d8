package org.clickwage.pocket;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.options.InterviewAnswer;
import org.clickwage.options.InterviewEcho;
import org.clickwage.options.Option;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.SpokenDay;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;

/**
 * The fields of a page as the options of {@code calc}. Each is read as an answer of the interview
 * is; what it leaves open, its currency and what it is for, is what was chosen beside it. A text
 * that does not read is left as it is, for {@code calc} to refuse.
 */
final class PageFields {
  private static final Notation NOTATION = Notation.PLAIN;
  private static final String CURRENCY = "currency";
  private static final Pattern BARE =
      Pattern.compile("[\\d.,]+(?: ?(?:to|[-–]|\\.\\.) ?[\\d.,]+)?");

  /** Chosen, and taken as they are: NO is Norway. */
  private static final List<Option> AS_TYPED =
      List.of(
          ReferenceOptions.COUNTRY,
          ReferenceOptions.CLIENT_COUNTRY,
          ReferenceOptions.WORK,
          ReferenceOptions.VEHICLE,
          ReferenceOptions.MINIMUM);

  /** Several costs in one field. */
  private static final String BETWEEN_COSTS = ";|,(?!\\d)";

  private final Map<String, String> fields;
  private final Supplier<LocalDate> today;
  private final Problems problems;
  private final ParsedOptions typed = new ParsedOptions(Map.of(), List.of(), List.of());
  private final InterviewEcho echo;

  private PageFields(
      Map<String, String> fields,
      ReferenceData facts,
      Wording wording,
      Supplier<LocalDate> today,
      Problems problems) {
    this.fields = fields;
    this.today = today;
    this.problems = problems;
    this.echo = new InterviewEcho(typed, facts, wording);
  }

  /**
   * @param lines a field each, its name before a space: that of an option, or of what is chosen
   *     beside one
   * @param problems gets that of a field which is only a part of an option
   */
  static ParsedOptions of(
      String lines,
      ReferenceData facts,
      Wording wording,
      Supplier<LocalDate> today,
      Problems problems) {
    Map<String, String> fields = new HashMap<>();
    for (String line : lines.split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        fields.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    PageFields page = new PageFields(fields, facts, wording, today, problems);
    // Days are read as readers of the language write them.
    page.typed.add(OutputOptions.LANG, wording.language().code());
    page.read();
    return page.typed;
  }

  private void read() {
    AS_TYPED.forEach(
        option ->
            Optional.ofNullable(fields.get(option.name()))
                .ifPresent(text -> typed.add(option, text)));
    field(ReferenceOptions.ON)
        .ifPresent(text -> typed.add(ReferenceOptions.ON, of(ReferenceOptions.ON, text)));
    field(WorkOptions.PAY).ifPresent(text -> typed.add(WorkOptions.PAY, money(text)));
    inPeriod(WorkOptions.TASKS, NOTATION::count);
    inPeriod(WorkOptions.DISTANCE, NOTATION::kilometres);
    hours();
    field(WorkOptions.FEE).ifPresent(text -> typed.add(WorkOptions.FEE, fee(text)));
    field(WorkOptions.COST).stream()
        .flatMap(text -> Stream.of(text.split(BETWEEN_COSTS)))
        .filter(text -> !text.isBlank())
        .forEach(text -> typed.add(WorkOptions.COST, cost(text)));
    charges();
  }

  private Optional<String> field(Option option) {
    return field(option.name());
  }

  /** What a field says; one that says “nothing” or “I don’t know” is as an empty one. */
  private Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(text -> !new InterviewAnswer(text).isUnknown());
  }

  private String of(Option option, String text) {
    return new InterviewAnswer(text).of(option, typed, echo.currencyOfPay(), today);
  }

  /** An amount with the currency and the period that were chosen, unless it names its own. */
  private String money(String text) {
    String amount = new InterviewAnswer(text).of(WorkOptions.PAY, typed, currency(), today);
    String named =
        echo.openQuestion(WorkOptions.PAY, amount).isPresent()
            ? new InterviewAnswer(fields.get(CURRENCY))
                .completing(WorkOptions.PAY, amount, echo, today)
            : amount;
    return inPeriod(named, each -> NOTATION.money(each).stated());
  }

  private Optional<Currency> currency() {
    return field(CURRENCY).flatMap(Notation::currency);
  }

  private void inPeriod(Option option, Function<String, Stated> reader) {
    field(option).ifPresent(text -> typed.add(option, inPeriod(text, reader)));
  }

  private String inPeriod(String text, Function<String, Stated> reader) {
    return Notation.ifReads(text, reader).filter(read -> read.per() == Per.Each.WORK).isPresent()
        ? text + field("period").filter(period -> !period.equals("all")).map("/"::concat).orElse("")
        : text;
  }

  /** Where the time of a task is given, it is paid time, and all of it unless hours are given. */
  private void hours() {
    Optional<String> least = field(WorkOptions.HOURS);
    Optional<String> most = field("hours-to");
    String between = echo.wording().say("range.to");
    Optional<String> all =
        least
            .map(
                from ->
                    most.filter(to -> !to.equals(from))
                        .map(to -> ofHours(from) + " " + between + " " + ofHours(to))
                        .orElse(from))
            .or(() -> most);
    all.ifPresent(text -> typed.add(WorkOptions.HOURS, inPeriod(text, NOTATION::hours)));
    inPeriod(WorkOptions.PAID_HOURS, NOTATION::hours);
    field("per-task")
        .ifPresent(
            text ->
                typed.add(
                    all.isPresent() ? WorkOptions.PAID_HOURS : WorkOptions.HOURS, ofTask(text)));
  }

  private static String ofHours(String text) {
    return BARE.matcher(text).matches() ? text + "h" : text;
  }

  /** A bare number, or a range of them, is minutes. */
  private static String ofTask(String text) {
    String time = Notation.inShort(text);
    boolean isBare = BARE.matcher(time).matches();
    String each = (isBare ? time + "min" : time) + (time.indexOf('/') < 0 ? "/task" : "");
    return Notation.ifReads(each, NOTATION::hours).isPresent() ? each : text;
  }

  private String fee(String text) {
    if (Notation.isPercentage(text)) {
      return text;
    }
    boolean isOpen = !Notation.isAmount(text) && field("fee-unit").isPresent();
    return isOpen ? text + "%" : money(text);
  }

  private String cost(String text) {
    String named = of(WorkOptions.COST, text);
    int equals = named.indexOf('=');
    String name = equals < 0 ? WorkInput.UNNAMED_COST : named.substring(0, equals);
    return name + "=" + money(named.substring(equals + 1));
  }

  private void charges() {
    if (field("withheld").isPresent()) {
      typed.add(WorkOptions.CHARGES_WITHHELD, Option.SET);
    }
    field(WorkOptions.CHARGES)
        .flatMap(chosen -> chosen.equals("%") ? field("percent").map(this::percent) : acre(chosen))
        .ifPresent(charges -> typed.add(WorkOptions.CHARGES, charges));
  }

  private String percent(String text) {
    return Notation.isPercentage(text) ? text : text + "%";
  }

  private Optional<String> acre(String scheme) {
    return field("acre")
        .flatMap(
            created ->
                problems.read(
                    WorkOptions.CHARGES,
                    created,
                    text -> SpokenDay.readOfMonth(text, typed, today)))
        .map(created -> scheme + ",acre=" + created)
        .or(() -> Optional.of(scheme));
  }
}
