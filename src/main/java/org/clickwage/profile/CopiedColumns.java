package org.clickwage.profile;

import java.io.IOException;
import java.util.List;
import org.clickwage.output.InputFile;
import org.clickwage.source.Parts;
import org.clickwage.source.Record;
import org.clickwage.source.Records;
import org.clickwage.table.CsvSource;
import org.clickwage.table.Dialect;

/** Columns that an export writes twice under one title: any of them will do where all cells are. */
public record CopiedColumns(InputFile file, Dialect dialect) {
  /**
   * Whether these columns have the same cells in each record, to the end of the file.
   *
   * @param numbers the columns by their places: {@code #3}
   */
  public boolean are(List<String> numbers) throws IOException {
    int[] places =
        numbers.stream().mapToInt(number -> Integer.parseInt(number.substring(1)) - 1).toArray();
    boolean[] same = {true};
    try (Parts parts = new CsvSource(file::read, dialect).read()) {
      Records record = parts.records();
      parts.read(record, () -> same[0] = isSame(record, places));
    }
    return same[0];
  }

  private static boolean isSame(Record record, int... places) {
    String first = record.text(places[0]);
    for (int place : places) {
      if (!record.text(place).equals(first)) {
        return false;
      }
    }
    return true;
  }
}
