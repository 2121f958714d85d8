package org.clickwage.checks;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Per;

/**
 * How a column is understood, by its first records.
 *
 * @param field what the column gives; empty where it is not read
 * @param title the column's; empty where one value is set for all records
 * @param units the units of its amounts, of which there should be one
 * @param periods what its amounts are for: one period, or several that cells or a column name
 * @param spread the ends and the middle of its amounts, where they have one unit and one period
 */
public record ColumnPreview(
    Optional<RecordField> field,
    Optional<String> title,
    List<Example> examples,
    List<String> units,
    List<Per> periods,
    Optional<Spread> spread) {
  /** A cell as it is in the file, with what it is understood as; nothing where it is unread. */
  public record Example(String cell, Optional<CellMeaning> meaning) {}

  /** The least of some amounts, the middle one and the greatest. */
  public record Spread(Rational least, Rational median, Rational greatest) {}

  public boolean isRead() {
    return field.isPresent();
  }

  /** What is of all records: cells, and one of several units or periods, are those of a few. */
  public ColumnPreview ofAll() {
    return new ColumnPreview(
        field,
        title,
        List.of(),
        units.size() == 1 ? units : List.of(),
        periods.size() == 1 ? periods : List.of(),
        Optional.empty());
  }
}
