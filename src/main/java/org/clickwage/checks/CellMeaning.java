package org.clickwage.checks;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/**
 * What a cell is understood as: an amount in a unit and for a period, or a word, a day, a moment.
 *
 * @param unit a currency, {@link #HOURS}, {@link #PERCENT}, {@link #KILOMETRES}; empty for others
 */
public record CellMeaning(Object value, String unit, Optional<Per> per) {
  public static final String HOURS = "h";
  public static final String PERCENT = "%";
  public static final String KILOMETRES = "km";
  static final String NO_UNIT = "";

  static CellMeaning ofWord(Object word) {
    return new CellMeaning(word, NO_UNIT, Optional.empty());
  }

  static CellMeaning ofNumber(Range number, String unit) {
    return new CellMeaning(number, unit, Optional.empty());
  }

  static CellMeaning of(Stated stated, String unit) {
    return new CellMeaning(stated.amount(), unit, Optional.of(stated.per()));
  }

  /** The same for another period, or for none. */
  CellMeaning of(Optional<Per> other) {
    return new CellMeaning(value, unit, other);
  }

  Optional<Range> number() {
    return value instanceof Range range ? Optional.of(range) : Optional.empty();
  }
}
