package org.clickwage.profile;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.number.Amount.Unit;
import org.clickwage.source.CellText;
import org.clickwage.work.WageQuantity;

/** A fact of a work record that a column can hold. */
public enum RecordField {
  WORKER(Kind.WORD),
  PLATFORM(Kind.WORD),
  NAME(Kind.WORD),
  GROUP(Kind.WORD),
  STORY(Kind.WORD),
  SOURCE(Kind.WORD),
  COUNTRY(Kind.WORD),
  REGION(Kind.WORD),
  CLIENT_COUNTRY(Kind.WORD),
  DATE(Kind.DAY),
  FROM(Kind.DAY),
  TO(Kind.DAY),
  CURRENCY(Kind.WORD),
  PAY(WageQuantity.PAY),
  BONUS(WageQuantity.BONUS),
  TIPS(WageQuantity.TIPS),
  TASKS(WageQuantity.TASKS),
  HOURS(WageQuantity.WORK_HOURS),
  PAID_HOURS(WageQuantity.PAID_HOURS),
  UNPAID_HOURS(WageQuantity.UNPAID_HOURS),
  MINUTES(Kind.TIME),
  SECONDS(Kind.TIME),
  PAID_SECONDS(Kind.TIME),
  UNPAID_SECONDS(Kind.TIME),
  ACCEPT(Kind.DAY),
  END(Kind.DAY),
  STATUS(Kind.WORD),
  PLATFORM_FEE(WageQuantity.PLATFORM_FEE),
  ACCOUNT_RENT(WageQuantity.ACCOUNT_RENT),
  CHARGES(WageQuantity.SOCIAL_CHARGES),
  CHARGES_WITHHELD(Kind.WORD),
  INCOME_TAX(WageQuantity.INCOME_TAX),
  COSTS(WageQuantity.WORK_COSTS),
  REIMBURSEMENTS(WageQuantity.REIMBURSEMENTS),
  DISTANCE_KM(WageQuantity.DISTANCE),
  PER_KM(Kind.NUMBER),
  WEIGHT(Kind.NUMBER),
  WORKERS(Kind.NUMBER),
  PAY_PERIOD(Kind.WORD),
  PAYMENTS(Kind.NUMBER),
  HOURS_PERIOD(Kind.WORD),
  DAYS_PER_WEEK(Kind.NUMBER),
  OVER(Kind.NUMBER),
  PROMISED(Kind.NUMBER),
  MINIMUM(Kind.NUMBER);

  /** What the cells of a field hold. */
  enum Kind {
    /** A name, a code or another word. */
    WORD(Unit.COUNT),
    /** A day, or a moment. */
    DAY(Unit.COUNT),
    /** What is paid, and may be thousands. */
    MONEY(Unit.MONEY),
    /** A time, in the unit that the field's name ends with. */
    TIME(Unit.HOURS),
    /** What comes off the pay. */
    DEDUCTION(Unit.PERCENT),
    /** Any other number. */
    NUMBER(Unit.COUNT);

    private final Unit unit;

    Kind(Unit unit) {
      this.unit = unit;
    }

    private static Kind of(WageQuantity quantity) {
      if (quantity.unit() == Unit.MONEY) {
        return quantity.isShareOfPay() ? DEDUCTION : MONEY;
      }
      return quantity.unit() == Unit.HOURS ? TIME : NUMBER;
    }
  }

  static final Set<RecordField> DATES = of(Kind.DAY);
  public static final Set<RecordField> MONEY = of(Kind.MONEY);

  /** What is stated of time; stamps may give it too. */
  public static final Set<RecordField> TIMES = of(Kind.TIME);

  /** One time by three units, of which a platform's export has one. */
  public static final Set<RecordField> WHOLE_TIMES =
      Collections.unmodifiableSet(EnumSet.of(HOURS, MINUTES, SECONDS));

  public static final Set<RecordField> DEDUCTIONS = of(Kind.DEDUCTION);

  /** What a record without a cell of it has none of: money but the pay, and what comes off it. */
  public static final Set<RecordField> NONE_IF_ABSENT =
      Stream.concat(MONEY.stream(), DEDUCTIONS.stream())
          .filter(field -> field != PAY)
          .collect(Collectors.toUnmodifiableSet());

  /** Words of a title that make its figures those of something else than its first word says. */
  private static final Pattern OF_ANOTHER_THING =
      Pattern.compile(
          "_(?:per|par|pro|por)_(?:hour|heure|stunde|hora|km|kilom|task|tâche|tarea|tarefa)"
              + "|_(?:date|start|end|begin|début|fin)_");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ .-]+");

  private static final Map<String, RecordField> BY_COLUMN = new HashMap<>();

  static {
    for (RecordField key : values()) {
      BY_COLUMN.put(key.columnName(), key);
    }
  }

  private final Kind kind;
  private final WageQuantity quantity;
  private final Unit unit;

  RecordField(Kind kind) {
    this(kind, null);
  }

  RecordField(WageQuantity quantity) {
    this(Kind.of(quantity), quantity);
  }

  RecordField(Kind kind, WageQuantity quantity) {
    this.kind = kind;
    this.quantity = quantity;
    this.unit = kind == Kind.TIME ? Unit.valueOf(lastWord()) : kind.unit;
  }

  private String lastWord() {
    return name().substring(name().lastIndexOf('_') + 1);
  }

  /** The field that states a quantity. */
  public static RecordField of(WageQuantity quantity) {
    return Stream.of(values()).filter(key -> key.quantity == quantity).findFirst().orElseThrow();
  }

  /** Whether it states a part of a result. */
  public boolean isOf(WageQuantity result) {
    return quantity != null && result.parts().contains(quantity);
  }

  /** Whether it is money that comes with the pay, and by its period where it names none. */
  public boolean isPaid() {
    return kind == Kind.MONEY && quantity.sign() == WageQuantity.Sign.ADDED;
  }

  /** Whether it may be an amount where it is a percentage of pay otherwise. */
  public boolean isShareOrAmount() {
    return quantity != null && quantity.isShareOrAmount();
  }

  /** What a bare number of it counts. */
  public Unit unit() {
    return unit;
  }

  static Set<RecordField> of(Kind kind) {
    Set<RecordField> fields = EnumSet.allOf(RecordField.class);
    fields.removeIf(field -> field.kind != kind);
    return Collections.unmodifiableSet(fields);
  }

  /** The title of a column that holds it, and its name in {@code --map} and {@code --set}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a whole time in the unit of this time; empty for what is no time. */
  public Optional<RecordField> wholeTime() {
    return kind == Kind.TIME ? Optional.of(valueOf(lastWord())) : Optional.empty();
  }

  /** Whether its cells may hold numbers with decimals, and not words, days and codes. */
  boolean mayHaveDecimals() {
    return kind != Kind.WORD && kind != Kind.DAY;
  }

  /** What is added up, or comes off: no amount and no time counts as two of these. */
  boolean isSummed() {
    return kind == Kind.MONEY || kind == Kind.DEDUCTION || kind == Kind.TIME;
  }

  /** Whether a figure would be wrong without it, where a column of it is not read. */
  private boolean isOfFigures() {
    return switch (this) {
      case DISTANCE_KM, WEIGHT, CHARGES_WITHHELD -> true;
      case PAID_HOURS, UNPAID_HOURS, PAY_PERIOD, HOURS_PERIOD, DAYS_PER_WEEK -> true;
      default -> NONE_IF_ABSENT.contains(this);
    };
  }

  /** Whether figures would be others without it. */
  boolean changesFigures() {
    return isOfFigures() || isOfReferences();
  }

  /** Whether a record is compared with what it names. */
  private boolean isOfReferences() {
    return switch (this) {
      case COUNTRY, CLIENT_COUNTRY, MINIMUM, PROMISED -> true;
      default -> false;
    };
  }

  /**
   * The key of figures whose name a title begins with, as one or many: {@code Bonus (EUR)}. A cost
   * per hour is no cost of the work, nor is the end of a pay period a period.
   */
  static Optional<RecordField> beginning(String title) {
    String words = NO_LETTERS.matcher(CellText.plain(title)).replaceAll("_") + "_";
    return OF_ANOTHER_THING.matcher(words).find()
        ? Optional.empty()
        : Stream.of(values())
            .filter(key -> key.isOfFigures() && key.begins(words))
            .findFirst()
            .or(() -> ofGroup(title));
  }

  /**
   * The key of figures, or of what they are compared with, that a title is the name of: what a user
   * adds to an export, whose own columns may be of anything.
   */
  static Optional<RecordField> added(String title) {
    return named(title).filter(RecordField::changesFigures);
  }

  /** The key of figures that a question of a group is called like: {@code work/bonus}. */
  private static Optional<RecordField> ofGroup(String title) {
    return named(title.substring(title.lastIndexOf('/') + 1)).filter(RecordField::isOfFigures);
  }

  private boolean begins(String words) {
    String name = columnName();
    String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    return words.startsWith(one + "_") || words.startsWith(one + "s_");
  }

  /**
   * The key of this name; hyphens, as options have them, spaces, as titles have them, and points,
   * as R makes of these, are as good as underscores.
   */
  public static Optional<RecordField> named(String name) {
    String joined = BETWEEN_WORDS.matcher(CellText.plain(name)).replaceAll("_");
    return Optional.ofNullable(BY_COLUMN.get(joined));
  }
}
