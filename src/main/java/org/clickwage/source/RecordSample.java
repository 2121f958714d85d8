package org.clickwage.source;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The beginning of a source, read once.
 *
 * @param titles the rows of titles
 * @param records is each of the first records in turn, while they are looked at
 * @param first the first part; null where there is no record
 */
public record RecordSample(List<List<String>> titles, Records records, Part first) {
  /** Whether there is no record at all. */
  public boolean isEmpty() {
    return first == null;
  }

  /** The same with what reads the records in another way. */
  public RecordSample with(Records other) {
    return new RecordSample(titles, other, first);
  }

  /** Goes through the first records, for as long as whoever looks at each goes on. */
  public void forEach(BooleanSupplier goesOn) {
    if (!isEmpty()) {
      records.start(first);
      while (records.next() && (records.isBlank() || goesOn.getAsBoolean())) {}
    }
  }
}
