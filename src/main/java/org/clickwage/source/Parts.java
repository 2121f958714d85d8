package org.clickwage.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One pass over a source: its titles, then its parts in their order. */
public interface Parts extends Closeable {
  /** The rows of titles: the names of the fields, and what some tools write below them. */
  List<List<String>> titles();

  /** What reads the records of parts; one for each thread. */
  Records records();

  /** The next part; null after the last. */
  Part next() throws IOException;

  /** How many lines of the source are above all parts that were not given back yet. */
  long linesBefore();

  /** Takes back a part whose records were read, in the order in which parts were given. */
  void giveBack(Part part);

  /**
   * Reads all records in their order.
   *
   * @param records what is shown each of them
   * @param goesOn whether to go on, asked at each record
   */
  default void read(Records records, BooleanSupplier goesOn) throws IOException {
    for (Part part = next(); part != null; part = next()) {
      records.start(part, linesBefore());
      while (records.next()) {
        if (!goesOn.getAsBoolean()) {
          return;
        }
      }
      giveBack(part);
    }
  }
}
