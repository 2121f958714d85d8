package org.clickwage.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.workbook.TableFormat;

/** The formats of a table of records; the name of its file says which of them it has. */
public enum RowsFormat {
  CSV,
  WORKBOOK,
  PARQUET;

  private static final String OTHERS = "(?i).*\\.(?:xls[xmb]?|ods|numbers|parquet)(?:\\.gz)?";

  /** The format of a file by its name; empty where this is of a table that can't be written. */
  public static Optional<RowsFormat> of(String file) {
    if (Format.of(file).filter(Format.XLSX::equals).isPresent()) {
      return Optional.of(WORKBOOK);
    } else if (file.matches("(?i).*\\.parquet")) {
      return Optional.of(PARQUET);
    }
    return Optional.of(CSV).filter(text -> !file.matches(OTHERS));
  }

  /** Why no such file can be written here, if so. */
  public Optional<Note> refusal() throws IOException {
    return this == PARQUET && TableFormat.installed().isEmpty()
        ? Optional.of(Note.of("parquet.not-installed"))
        : Optional.empty();
  }

  /**
   * Begins a file of records.
   *
   * @param fields its columns
   * @param titles how many rows are above the records
   */
  public TableRows open(OutputStream out, List<Field> fields, int titles, Wording words)
      throws IOException {
    return switch (this) {
      case CSV -> new CsvWriter(out);
      case WORKBOOK -> TableWorkbook.ofRecords(out, fields, titles, words);
      case PARQUET -> new TableParquet(out, fields);
    };
  }
}
