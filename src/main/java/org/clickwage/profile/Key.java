package org.clickwage.profile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A fact of a work record that a column can hold. */
public enum Key {
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

  /** What is told in words, days and codes, never in a number with decimals. */
  private static final Set<Key> WITHOUT_NUMBERS =
      EnumSet.of(
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
          ACCEPT,
          END,
          STATUS,
          PAY_PERIOD,
          HOURS_PERIOD);

  private static final Map<String, Key> BY_COLUMN = new HashMap<>();

  static {
    for (Key key : values()) {
      BY_COLUMN.put(key.columnName(), key);
    }
  }

  /** The title of a column that holds it, and its name in {@code --map} and {@code --set}. */
  public String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its cells may hold numbers with decimals. */
  boolean mayHaveDecimals() {
    return !WITHOUT_NUMBERS.contains(this);
  }

  /**
   * The key of this name; hyphens, as options have them, spaces, as titles have them, and points,
   * as R makes of these, are as good as underscores.
   */
  public static Optional<Key> named(String name) {
    return Optional.ofNullable(BY_COLUMN.get(Profile.plain(name).replaceAll("[ .-]+", "_")));
  }
}
