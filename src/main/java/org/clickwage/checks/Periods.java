package org.clickwage.checks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Period;

/**
 * What pay and hours are for, by what their titles say, where neither the user, a column nor their
 * cells do.
 *
 * @param pay the columns of which one is the pay
 * @param times those of which one is the time, or a part of it
 */
record Periods(Mapping mapping, List<ColumnProfile> pay, List<ColumnProfile> times) {
  private static final String FOR_ALL = "record";

  /** All that pay may be for, and what hours may be for. */
  static final String OF_PAY = FOR_ALL + "|hour|day|week|month|year";

  static final String OF_HOURS = FOR_ALL + "|day|week|month|year";

  /**
   * What is to be set: a period that a title names; empty where the user has to choose, since a
   * title speaks of pay that comes again and again, or only one of pay and time has a period.
   */
  Map<RecordField, Optional<String>> toSet() {
    Map<RecordField, Optional<String>> values = new EnumMap<>(RecordField.class);
    name(RecordField.PAY_PERIOD, pay, values);
    name(RecordField.HOURS_PERIOD, times, values);
    boolean isRecurring = pay.stream().anyMatch(each -> TitleWords.isRecurring(each.title()));
    if (isRecurring) {
      ask(RecordField.PAY_PERIOD, pay, values);
    }
    // By how long the work lasted, amounts of all of it are known.
    if (!mapping.gives(RecordField.TO) && !mapping.gives(RecordField.OVER)) {
      if (hasPeriod(RecordField.PAY_PERIOD, values)) {
        ask(RecordField.HOURS_PERIOD, times, values);
      }
      if (hasPeriod(RecordField.HOURS_PERIOD, values)) {
        ask(RecordField.PAY_PERIOD, pay, values);
      }
    }
    return values;
  }

  /** Whether both are of one period, so that it makes no difference which. */
  static boolean areOne(Map<RecordField, Optional<String>> values) {
    return values.size() == 2
        && values.values().stream().distinct().count() == 1
        && values.get(RecordField.PAY_PERIOD).filter(Periods::isOfCalendar).isPresent();
  }

  private void ask(
      RecordField period, List<ColumnProfile> columns, Map<RecordField, Optional<String>> values) {
    if (isOpen(period, columns)) {
      values.putIfAbsent(period, Optional.empty());
    }
  }

  /** Whether nothing but a title can say what amounts are for. */
  private boolean isOpen(RecordField period, List<ColumnProfile> columns) {
    return !mapping.gives(period)
        && !columns.isEmpty()
        && columns.stream().noneMatch(ColumnProfile::namePeriods);
  }

  /** The period that titles name, if they agree. */
  private void name(
      RecordField period, List<ColumnProfile> columns, Map<RecordField, Optional<String>> values) {
    boolean isOfMoney = period == RecordField.PAY_PERIOD;
    List<Optional<String>> named =
        columns.stream().map(each -> TitlePeriods.of(each.title(), isOfMoney)).distinct().toList();
    if (named.stream().anyMatch(Optional::isPresent) && isOpen(period, columns)) {
      values.put(period, named.size() == 1 ? named.get(0) : Optional.empty());
    }
  }

  /** Whether amounts are for a period of the calendar, be it one that is yet to be chosen. */
  private boolean hasPeriod(RecordField field, Map<RecordField, Optional<String>> values) {
    return values.containsKey(field)
        ? values.get(field).map(Periods::isOfCalendar).orElse(true)
        : mapping.constant(field).filter(Periods::isOfCalendar).isPresent();
  }

  private static boolean isOfCalendar(String period) {
    return Notation.ifReads(period, Notation::per).filter(Period.class::isInstance).isPresent();
  }
}
