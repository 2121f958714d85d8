package org.clickwage.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.PlatformWork;
import org.clickwage.work.CostNotation;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.WorkInput;

/**
 * Reads answers as the options of {@code calc}, at a terminal and on a page alike. A text that does
 * not read is left as it is, for {@code calc} to refuse.
 *
 * @param typed the answers before
 */
public record AnswerReader(ParsedOptions typed) {
  private static final Notation NOTATION = Notation.PLAIN;
  private static final WordList WORDS = WordList.named("answers");

  /** What an answer may say besides: 30 € for 812 tasks, 8 h a day for a week. */
  private static final List<FormField> BESIDES =
      List.of(FormField.DAYS_PER_WEEK, FormField.TASKS, FormField.HOURS, FormField.OVER);

  private static final List<FormField> QUANTITIES =
      List.of(FormField.PAY, FormField.HOURS, FormField.TASKS);

  private static final Pattern BEFORE_OTHER = ofWords("^(?:%s) ", "for");
  private static final Pattern BETWEEN_PARTS = ofWords(" (?:%s) | ?[+;] ?|,(?!\\d) ?", "and");
  private static final Pattern WAITING = ofWords(" ?(?<!\\p{L})(?:%s)(?!\\p{L})", "waiting");
  private static final Pattern BEFORE_NAME = ofWords("^(?:(?:%s) |[ld]')", "article");
  private static final Pattern AFTER_NAME = ofWords(" (?:%s)$", "is");
  private static final Pattern BEFORE_DAYS = ofWords("^(?:%s) ", "from");
  private static final Pattern BETWEEN_DAYS = ofWords(" (?:%s) ", "until");
  private static final Pattern YEAR_AT_END = Pattern.compile(" \\d{4}$");
  private static final Pattern BARE =
      Pattern.compile("[\\d.,]+(?: ?(?:to|à|[-–]|\\.\\.) ?[\\d.,]+)?");

  /** What is said of an option. */
  public record Said(Option<?> option, String text) {}

  /**
   * What was chosen with an answer, or given before it, for an answer that does not say it itself.
   *
   * @param currency a code
   * @param period as it is written after an amount: {@code /week}
   * @param isPercent whether a bare number of a fee, or of charges, is a percentage
   */
  public record Context(String currency, String period, boolean isPercent) {
    public static final Context NOTHING = new Context("", "", false);

    /** The period of another answer, which may have none. */
    public static Context ofPeriod(String answer) {
      String time = answer == null ? "" : TypedMoney.time(answer);
      boolean isOfTime = Notation.ifReads(time, Notation::per).orElse(null) instanceof Period;
      return isOfTime ? new Context("", time, false) : NOTHING;
    }
  }

  private static Pattern ofWords(String expression, String name) {
    return Pattern.compile(
        expression.replace("%s", WORDS.expression(name)), Pattern.CASE_INSENSITIVE);
  }

  /** What an answer says: of what was asked first, then of what it says besides. */
  public List<Said> read(FormField field, String text, Context context) {
    if (field == FormField.COST) {
      return costs(text).map(cost -> new Said(field.option(), cost(cost, context))).toList();
    }
    Said asked = new Said(field.option(), of(field, text, context));
    return QUANTITIES.contains(field) && !reads(field, asked.text())
        ? inTwo(field, text, context).or(() -> sum(field, text, context)).orElse(List.of(asked))
        : List.of(asked);
  }

  private String of(FormField field, String text, Context context) {
    return switch (field) {
      case ON -> day(text).map(LocalDate::toString).orElse(text);
      case WORK -> PlatformWork.kindIn(text).map(Note::word).orElse(text);
      case VEHICLE -> PlatformWork.vehicleIn(text).map(Note::word).orElse(text);
      case ONE_PLATFORM -> yesOrNo(new InterviewAnswer(text)).orElse(text);
      case WITHHELD -> new InterviewAnswer(text).isAfter() ? Option.SET : text;
      case OVER -> reads(field, text) ? text : inShort(text);
      case DAYS_PER_WEEK -> new InterviewAnswer(text).isOneOf("every day") ? "7" : text;
      case PAY, PROMISED, MINIMUM -> money(text, context);
      case FEE, CHARGES -> part(text, context);
      case HOURS, PAID_HOURS, TASKS -> inPeriod(field, text, context);
      case UNPAID_HOURS ->
          inPeriod(field, WAITING.matcher(text.replace('’', '\'')).replaceAll(""), context);
      case DISTANCE -> inPeriod(field, distance(text), context);
      default -> text;
    };
  }

  private static Optional<String> yesOrNo(InterviewAnswer answer) {
    return answer.isNo() ? Optional.of("no") : Optional.of("yes").filter(agreed -> answer.isYes());
  }

  /** The day that an answer names, or the first of several: from June to August 2026. */
  public Optional<LocalDate> day(String text) {
    String first = BEFORE_DAYS.matcher(BETWEEN_DAYS.split(text)[0]).replaceFirst("");
    Matcher year = YEAR_AT_END.matcher(text);
    return Stream.of(year.find() ? first + year.group() : first, first, text)
        .flatMap(each -> Notation.ifReads(each, day -> SpokenDay.readOfMonth(day, typed)).stream())
        .findFirst();
  }

  private String money(String text, Context context) {
    String amount = TypedMoney.ungrouped(text, typed, Notation.currency(context.currency));
    boolean isOpen = !context.currency.isEmpty() && TypedMoney.lacksCurrency(amount);
    return inPeriod(
        FormField.PAY,
        isOpen ? TypedMoney.withCurrency(amount, context.currency) : amount,
        context);
  }

  private static String inPeriod(FormField field, String text, Context context) {
    return stated(field, text).filter(read -> read.per() == Per.Each.WORK).isPresent()
        ? text + context.period
        : text;
  }

  /** Of the pay: a percentage, or money. */
  private String part(String text, Context context) {
    boolean isBare = !Notation.isPercentage(text) && !Notation.isAmount(text);
    boolean isNothing = Notation.ifReads(text, NOTATION::percent).filter(Range::isZero).isPresent();
    if (isBare && (context.isPercent || isNothing)) {
      return text + "%";
    }
    return isBare && context.currency.isEmpty()
            || Notation.isPercentage(text)
            || Notation.isName(text)
        ? text
        : money(text, context);
  }

  /** A bare number is in the unit of the roads there. */
  private String distance(String text) {
    return inUnit(text, ReferenceOptions.unitOfRoads(typed));
  }

  /** The two ends of a range, which are in a unit where they name none. */
  public static String between(String from, String to, String unit) {
    return from.equals(to) ? from : inUnit(from, unit) + ".." + inUnit(to, unit);
  }

  /** A bare number, or a range of them, is in the unit that was chosen beside it. */
  public static String inUnit(String text, String unit) {
    return BARE.matcher(text).matches() ? text + unit : text;
  }

  /** The time of each task: a bare number, or a range of them, is minutes. */
  public static String ofTask(String text) {
    String time = Notation.inShort(text);
    boolean isBare = BARE.matcher(time).matches();
    String each = (isBare ? time + "min" : time) + (time.indexOf('/') < 0 ? "/task" : "");
    return Notation.ifReads(each, NOTATION::hours).isPresent() ? each : text;
  }

  private static List<String> parts(String text) {
    return Stream.of(BETWEEN_PARTS.split(text)).filter(each -> !each.isBlank()).toList();
  }

  /** Several costs of one answer, where each has its amount. */
  private Stream<String> costs(String text) {
    List<String> parts = parts(text);
    boolean areCosts = parts.stream().allMatch(each -> reads(FormField.COST, each));
    return areCosts ? parts.stream() : Stream.of(text);
  }

  private String cost(String text, Context context) {
    if (!reads(FormField.COST, text)) {
      return text;
    }
    Optional<CostNotation> cost = CostNotation.of(text, TypedMoney::isMoney);
    return cost.map(each -> named(each.name())).orElse(WorkInput.UNNAMED_COST)
        + "="
        + money(cost.map(CostNotation::money).orElse(text), context);
  }

  /** A name without what leads to it: essence of “l’essence c’est”. */
  private static String named(String name) {
    String plain = name.replace('’', '\'');
    String bare = AFTER_NAME.matcher(BEFORE_NAME.matcher(plain).replaceFirst("")).replaceFirst("");
    return bare.equals(plain) ? name : bare;
  }

  /** What was asked, and after it something else that names its unit. */
  private Optional<List<Said>> inTwo(FormField field, String text, Context context) {
    for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
      String first = text.substring(0, at).replaceFirst(",$", "");
      String rest = inShort(BEFORE_OTHER.matcher(text.substring(at + 1)).replaceFirst(""));
      Optional<FormField> other =
          BESIDES.stream()
              .filter(each -> each != field && reads(field, first) && isSaid(each, rest, first))
              .findFirst();
      if (other.isPresent()) {
        boolean isOfAll = other.get() == FormField.OVER;
        return Optional.of(
            List.of(
                new Said(field.option(), of(field, first, isOfAll ? Context.NOTHING : context)),
                new Said(other.get().option(), rest)));
      }
    }
    return Optional.empty();
  }

  /** The same in short, without what leads to a span: week of “for a week”. */
  private static String inShort(String text) {
    return Notation.inShort(text).replaceFirst("^/", "");
  }

  /**
   * Whether a text reads as a field and names its unit; days of a week are those of hours a day.
   */
  private boolean isSaid(FormField field, String written, String before) {
    boolean isNamed =
        switch (field) {
          case TASKS -> written.contains("task");
          case DAYS_PER_WEEK ->
              written.contains("/week") && Notation.inShort(before).contains("/day");
          default -> written.codePoints().anyMatch(Character::isLetter);
        };
    return isNamed && reads(field, written);
  }

  /** The pay of several platforms added up, for one period: 200 on Uber and 150 on Bolt. */
  private Optional<List<Said>> sum(FormField field, String text, Context context) {
    List<String> parts = field == FormField.PAY ? parts(text) : List.of();
    List<DeclaredMoney> amounts = parts.stream().flatMap(each -> amount(each).stream()).toList();
    Set<Currency> currencies =
        amounts.stream().flatMap(each -> each.currency().stream()).collect(Collectors.toSet());
    Set<Per> periods =
        amounts.stream().map(each -> each.stated().per()).collect(Collectors.toSet());
    String time = parts.isEmpty() ? "" : TypedMoney.time(parts.get(parts.size() - 1));
    periods.remove(Per.Each.WORK);
    if (amounts.size() < Math.max(2, parts.size())
        || currencies.size() > 1
        || periods.size() > (time.isEmpty() ? 0 : 1)) {
      return Optional.empty();
    }
    Range total =
        amounts.stream()
            .map(each -> each.stated().amount())
            .reduce(Range.of(Rational.ZERO), Range::plus);
    String unit = currencies.stream().map(own -> " " + own).collect(Collectors.joining());
    return Optional.of(List.of(new Said(field.option(), money(total + unit + time, context))));
  }

  /** The money in a part of an answer, without the words that name what it is of. */
  private static Optional<DeclaredMoney> amount(String text) {
    String time = TypedMoney.time(text);
    String written = Notation.inShort(text);
    String body = written.substring(0, written.length() - time.length());
    return runs(body)
        .filter(run -> run[1].codePoints().noneMatch(Character::isDigit))
        .flatMap(run -> Notation.ifReads(run[0] + time, NOTATION::money).stream())
        .findFirst();
  }

  /** The words without which an answer would read: balles of “400 balles”. */
  public Optional<String> unread(FormField field, String text) {
    List<String[]> runs = new ArrayList<>(runs(text).toList());
    Collections.reverse(runs);
    return runs.stream()
        .filter(run -> !run[1].isEmpty() && reads(field, run[1]))
        .map(run -> run[0])
        .findFirst();
  }

  /** The runs of words of a text, the longest first, each with the other words. */
  private static Stream<String[]> runs(String text) {
    List<String> words = List.of(text.strip().split(" +"));
    List<String[]> runs = new ArrayList<>();
    for (int length = words.size(); length > 0; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        List<String> others = new ArrayList<>(words.subList(0, at));
        others.addAll(words.subList(at + length, words.size()));
        runs.add(
            new String[] {
              String.join(" ", words.subList(at, at + length)), String.join(" ", others)
            });
      }
    }
    return runs.stream();
  }

  private boolean reads(FormField field, String text) {
    return switch (field) {
      case PAY, PROMISED, MINIMUM -> TypedMoney.isMoney(text);
      case COST ->
          TypedMoney.isMoney(text) || CostNotation.of(text, TypedMoney::isMoney).isPresent();
      case FEE, CHARGES ->
          TypedMoney.isMoney(text) || Notation.ifReads(text, NOTATION::percent).isPresent();
      case HOURS, UNPAID_HOURS, TASKS, OVER, DAYS_PER_WEEK ->
          Notation.ifReads(text, typed.reader(field.option())).isPresent();
      default -> false;
    };
  }

  private static Optional<Stated> stated(FormField field, String text) {
    return Notation.ifReads(
        text,
        switch (field) {
          case PAY, PROMISED, MINIMUM -> each -> NOTATION.money(each).stated();
          case TASKS -> NOTATION::count;
          case DISTANCE -> NOTATION::kilometres;
          default -> NOTATION::hours;
        });
  }
}
