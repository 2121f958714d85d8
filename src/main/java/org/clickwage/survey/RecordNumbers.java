package org.clickwage.survey;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.Record;
import org.clickwage.table.PlainNumber;
import org.clickwage.work.NumberNotation;

/** A record's numbers as they are given, where each is a plain decimal for the whole work. */
final class RecordNumbers {
  /** The keys that the fast path understands; a file that gives others takes the slow path. */
  private static final List<RecordField> NUMBERS =
      Stream.of(
              RecordField.MONEY,
              RecordField.TIMES,
              RecordField.DEDUCTIONS,
              EnumSet.of(RecordField.TASKS, RecordField.WEIGHT))
          .flatMap(Set::stream)
          .toList();

  private static final List<RecordField> SLOW_ONLY =
      List.of(
          RecordField.PAY_PERIOD,
          RecordField.PAYMENTS,
          RecordField.CHARGES_WITHHELD,
          RecordField.HOURS_PERIOD,
          RecordField.OVER,
          RecordField.DAYS_PER_WEEK,
          RecordField.PER_KM);

  // A bit for each of some keys by its place.
  private static final long WHOLE_TIMES = bits(RecordField.WHOLE_TIMES);
  private static final long PAID_TIMES =
      bits(EnumSet.of(RecordField.PAID_HOURS, RecordField.PAID_SECONDS));
  private static final long UNPAID_TIMES =
      bits(EnumSet.of(RecordField.UNPAID_HOURS, RecordField.UNPAID_SECONDS));

  private final Record record;

  /** How each key's are written; those of money may take another number for thousands. */
  private final NumberNotation[] notations = new NumberNotation[RecordField.values().length];

  private final boolean hasStamps;
  private final boolean isWeighted;
  private final boolean givesWholeTime;
  private final int[] columns = new int[RecordField.values().length];

  /** The digits of each number that the record has. */
  private final long[] digits = new long[columns.length];

  /** How many of them are decimals. */
  private final int[] places = new int[columns.length];

  /**
   * The keys that have a number in all records, a bit for each, and those that have one in this.
   */
  private long constants;

  private long known;

  /** Those of the keys that have a column. */
  private final int[] used;

  /** Those that have a column or are the same for all records. */
  private final int[] percents;

  private RecordNumbers(BatchPlan plan, Record record) {
    this.record = record;
    Arrays.fill(notations, plan.dialect().decimal());
    NumberNotation ofMoney = plan.mapping().decimalOfMoney(plan.dialect());
    RecordField.MONEY.forEach(key -> notations[key.ordinal()] = ofMoney);
    this.isWeighted = plan.mapping().gives(RecordField.WEIGHT);
    this.hasStamps =
        plan.mapping().gives(RecordField.ACCEPT) && plan.mapping().gives(RecordField.END);
    for (RecordField key : RecordField.values()) {
      columns[key.ordinal()] = plan.mapping().column(key);
    }
    this.used =
        NUMBERS.stream()
            .mapToInt(Enum::ordinal)
            .filter(key -> columns[key] != Mapping.NONE)
            .toArray();
    this.percents =
        RecordField.DEDUCTIONS.stream()
            .filter(plan.mapping()::gives)
            .mapToInt(Enum::ordinal)
            .toArray();
    this.givesWholeTime = RecordField.WHOLE_TIMES.stream().anyMatch(plan.mapping()::gives);
  }

  private static long bits(Set<RecordField> keys) {
    return keys.stream().mapToLong(key -> 1L << key.ordinal()).sum();
  }

  /** The fast path of a file; empty where one of its columns or constants needs the slow path. */
  static Optional<RecordNumbers> of(BatchPlan plan, Record record) {
    boolean isSlow =
        SLOW_ONLY.stream().anyMatch(plan.mapping()::gives)
            || hasForms(plan)
            || plan.mapping().composesCells();
    if (isSlow || hasNumbersForNothing(plan)) {
      return Optional.empty();
    }
    RecordNumbers numbers = new RecordNumbers(plan, record);
    for (RecordField key : NUMBERS) {
      Optional<String> constant = plan.mapping().constant(key);
      if (constant.isPresent() && !numbers.read(key.ordinal(), constant.get().strip())) {
        return Optional.empty();
      }
    }
    return Optional.of(numbers);
  }

  /** Whether a bare number may be of another unit than its key's. */
  private static boolean hasForms(BatchPlan plan) {
    return RecordField.TIMES.stream().anyMatch(key -> plan.mapping().form(key).isPresent());
  }

  /** Whether a number may mean an empty cell, as 999 in a survey. */
  private static boolean hasNumbersForNothing(BatchPlan plan) {
    return plan.mapping().profile().records().nothing().stream()
        .anyMatch(word -> word.chars().anyMatch(Character::isDigit));
  }

  /** Reads the record's numbers; false where one of them is not plain. */
  boolean read() {
    long found = constants;
    for (int key : used) {
      long number = record.unscaled(columns[key], notations[key]);
      if (number == Record.NOT_PLAIN) {
        return false;
      }
      digits[key] = number;
      places[key] = record.scale();
      found |= number == Record.NO_NUMBER ? 0 : 1L << key;
    }
    known = found;
    return isCalculable();
  }

  private boolean read(int key, String constant) {
    byte[] bytes = constant.getBytes(StandardCharsets.UTF_8);
    PlainNumber reader = new PlainNumber();
    digits[key] = reader.read(bytes, 0, bytes.length, notations[key]);
    places[key] = reader.decimals();
    constants |= 1L << key;
    return digits[key] != Record.NOT_PLAIN;
  }

  /** What the slow path would refuse, or take from stamps, is left to it. */
  private boolean isCalculable() {
    boolean hasWhole = hasAny(WHOLE_TIMES);
    boolean hasPart = hasAny(PAID_TIMES | UNPAID_TIMES);
    boolean hasBothParts = hasAny(PAID_TIMES) && hasAny(UNPAID_TIMES);
    boolean stamped = hasStamps && !hasWhole && !hasBothParts;
    // Two of work, paid and unpaid time say the third, by the rules of the slow path; one part
    // does not say all of it where a column does.
    boolean mixedTimes = hasPart && (hasWhole || givesWholeTime && !hasBothParts);
    return !stamped && !mixedTimes && !isTimeTwice() && !lacksWeight() && arePercents();
  }

  /** Whether two columns give the same time, and may not agree. */
  private boolean isTimeTwice() {
    return hasSeveral(WHOLE_TIMES) || hasSeveral(PAID_TIMES) || hasSeveral(UNPAID_TIMES);
  }

  private boolean arePercents() {
    for (int key : percents) {
      if (has(key) && digits[key] > 100 * PowersOfTen.of(places[key])) {
        return false;
      }
    }
    return true;
  }

  boolean isPartOfTime() {
    return hasAny(PAID_TIMES) != hasAny(UNPAID_TIMES) && !hasAny(WHOLE_TIMES);
  }

  boolean chargesStated() {
    return has(RecordField.CHARGES);
  }

  private boolean lacksWeight() {
    return isWeighted && !has(RecordField.WEIGHT);
  }

  /** The survey weight; null where no record has one. */
  Rational weight() {
    return has(RecordField.WEIGHT)
        ? Rational.ofDecimal(
            digits[RecordField.WEIGHT.ordinal()], places[RecordField.WEIGHT.ordinal()])
        : null;
  }

  boolean has(RecordField key) {
    return has(key.ordinal());
  }

  private boolean has(int key) {
    return (known >>> key & 1) != 0;
  }

  private boolean hasAny(long keys) {
    return (known & keys) != 0;
  }

  private boolean hasSeveral(long keys) {
    return Long.bitCount(known & keys) > 1;
  }

  /** The first of two keys that the record has a number for; null for none. */
  RecordField first(RecordField one, RecordField other) {
    return has(one) ? one : has(other) ? other : null;
  }

  /** Sets an amount to a number; to one that is not known where the record has none. */
  void set(Amount amount, RecordField key) {
    if (has(key)) {
      amount.set(digits[key.ordinal()], places[key.ordinal()], key.unit());
    } else {
      amount.setUnknown();
    }
  }

  /** The same, but to 0 where the record has no number. */
  void setOrZero(Amount amount, RecordField key) {
    if (has(key)) {
      set(amount, key);
    } else {
      amount.setZero();
    }
  }
}
