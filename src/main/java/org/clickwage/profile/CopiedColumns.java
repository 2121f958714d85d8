package org.clickwage.profile;

import java.io.IOException;
import java.util.List;
import org.clickwage.output.InputFile;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Columns that an export writes twice under one title: any of them will do where all cells are. */
public record CopiedColumns(InputFile file, Dialect dialect) {
  private static final int CHUNK_SIZE = 1 << 18;

  /**
   * Whether these columns have the same cells in each record, to the end of the file.
   *
   * @param numbers the columns by their places: {@code #3}
   */
  public boolean are(List<String> numbers) throws IOException {
    int[] places =
        numbers.stream().mapToInt(number -> Integer.parseInt(number.substring(1)) - 1).toArray();
    RecordCursor record = new RecordCursor(dialect);
    try (Chunker chunker = new Chunker(file.read(), dialect, CHUNK_SIZE)) {
      for (Chunk chunk = chunker.next(); chunk != null; chunk = chunker.next()) {
        long line = chunker.nextLine();
        record.start(chunk, line);
        while (record.next()) {
          if (!isSame(record, places)) {
            return false;
          }
        }
        chunker.giveBack(chunk, record.nextLine() - line);
      }
    }
    return true;
  }

  private static boolean isSame(RecordCursor record, int... places) {
    String first = record.text(places[0]);
    for (int place : places) {
      if (!record.text(place).equals(first)) {
        return false;
      }
    }
    return true;
  }
}
