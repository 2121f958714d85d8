package org.clickwage.checks;

import java.io.IOException;
import java.util.function.Consumer;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;

/** The first records of a file, by which it is told how its columns are to be understood. */
public final class FirstRecords {
  /** So many bytes of records are looked at. */
  public static final int LOOKED_AT = 1 << 16;

  private FirstRecords() {}

  public static void forEach(ResolvedInput input, Consumer<RowCells> look) throws IOException {
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
