package org.clickwage.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.clickwage.number.Rational;
import org.clickwage.work.TimeForm;

/**
 * A time that several columns have parts of, all in days, hours and minutes.
 *
 * @param columns by their places
 */
record AddedTimes(List<Integer> columns) {
  AddedTimes {
    columns = List.copyOf(columns);
  }

  /**
   * Their sum as a duration; null where all are empty, and where one does not read that one.
   *
   * @param cells the text of a column; null for none
   */
  String text(IntFunction<String> cells) {
    List<String> written =
        columns.stream()
            .flatMap(column -> Optional.ofNullable(cells.apply(column)).stream())
            .toList();
    Rational sum = Rational.ZERO;
    for (String cell : written) {
      Optional<Rational> hours = TimeForm.daysHoursMinutes(cell);
      if (hours.isEmpty()) {
        return cell + " (" + TimeForm.DAYS_HOURS_MINUTES.written() + ")";
      }
      sum = sum.plus(hours.get());
    }
    return written.isEmpty() ? null : sum.times(60).toDecimal().toPlainString() + "min";
  }
}
