package org.clickwage.profile;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A fact of a work record that a column can hold. */
public enum RecordField {
  WORKER,
  PLATFORM,
  NAME,
  GROUP,
  STORY,
  SOURCE,
  COUNTRY,
  REGION,
  CLIENT_COUNTRY,
  DATE,
  FROM,
  TO,
  CURRENCY,
  PAY,
  BONUS,
  TIPS,
  TASKS,
  HOURS,
  PAID_HOURS,
  UNPAID_HOURS,
  MINUTES,
  SECONDS,
  PAID_SECONDS,
  UNPAID_SECONDS,
  ACCEPT,
  END,
  STATUS,
  PLATFORM_FEE,
  ACCOUNT_RENT,
  CHARGES,
  INCOME_TAX,
  COSTS,
  DISTANCE_KM,
  PER_KM,
  WEIGHT,
  WORKERS,
  PAY_PERIOD,
  HOURS_PERIOD,
  DAYS_PER_WEEK,
  OVER,
  PROMISED,
  MINIMUM;

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

  /** The title of a column that holds it, and its name in {@code --map} and {@code --set}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a whole time in the unit of this time; empty for what is no time. */
  public Optional<RecordField> wholeTime() {
    return switch (this) {
      case HOURS, PAID_HOURS, UNPAID_HOURS -> Optional.of(HOURS);
      case MINUTES -> Optional.of(MINUTES);
      case SECONDS, PAID_SECONDS, UNPAID_SECONDS -> Optional.of(SECONDS);
      default -> Optional.empty();
    };
  }

  /** Whether its cells may hold numbers with decimals, and not words, days and codes. */
  boolean mayHaveDecimals() {
    return switch (this) {
      case WORKER, PLATFORM, NAME, GROUP, STORY, SOURCE, COUNTRY, REGION, CLIENT_COUNTRY -> false;
      case DATE, FROM, TO, ACCEPT, END, CURRENCY, STATUS, PAY_PERIOD, HOURS_PERIOD -> false;
      default -> true;
    };
  }

  /** Whether a figure would be wrong without it, where a column of it is not read. */
  private boolean isOfFigures() {
    return switch (this) {
      case BONUS, TIPS, COSTS, DISTANCE_KM, WEIGHT -> true;
      case PLATFORM_FEE, ACCOUNT_RENT, CHARGES, INCOME_TAX -> true;
      case PAID_HOURS, UNPAID_HOURS, PAY_PERIOD, HOURS_PERIOD, DAYS_PER_WEEK -> true;
      default -> false;
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
    String words = NO_LETTERS.matcher(Profile.plain(title)).replaceAll("_") + "_";
    return OF_ANOTHER_THING.matcher(words).find()
        ? Optional.empty()
        : Stream.of(values())
            .filter(key -> key.isOfFigures() && key.begins(words))
            .findFirst()
            .or(() -> ofGroup(title));
  }

  /**
   * The key of figures, or of what they are compared with, that a title is the name of: what
   * somebody adds to an export, whose own columns may be of anything.
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
    String joined = BETWEEN_WORDS.matcher(Profile.plain(name)).replaceAll("_");
    return Optional.ofNullable(BY_COLUMN.get(joined));
  }
}
