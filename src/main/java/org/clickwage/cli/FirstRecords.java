package org.clickwage.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.Chunker;
import org.clickwage.csv.RecordCursor;
import org.clickwage.profile.RowCells;

/** The first records of a file, by which it is told how its columns are to be understood. */
final class FirstRecords {
  /** So many bytes of records are looked at. */
  static final int LOOKED_AT = 1 << 16;

  private FirstRecords() {}

  static void forEach(TableInput input, Consumer<RowCells> look) throws IOException {
    try (Chunker chunker = new Chunker(input.file().read(), input.dialect(), LOOKED_AT)) {
      Chunk first = chunker.next();
      if (first == null) {
        return;
      }
      RecordCursor record = new RecordCursor(input.dialect());
      RowCells cells = new RowCells(input.mapping(), record);
      record.start(first);
      while (record.next()) {
        look.accept(cells);
      }
    }
  }
}
