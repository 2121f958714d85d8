package org.clickwage.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.output.InputBeginning;
import org.clickwage.output.InputFile;
import org.clickwage.source.RecordSample;
import org.clickwage.table.CsvSource;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;

/**
 * How the beginning of a file is written, and how many rows of titles it has.
 *
 * @param asked what goes before what is found
 * @param dialect as found, at first without knowing which export it is
 * @param first the titles and the first records
 */
public record DialectHead(
    InputFile file,
    InputBeginning beginning,
    DialectOverrides asked,
    Dialect dialect,
    RecordSample first) {
  private static final int FIRST_RECORDS = 1 << 16;

  public static DialectHead of(InputFile file, DialectOverrides asked) throws IOException {
    InputBeginning beginning = file.beginning(DialectDetector.BEGINNING);
    DialectOverrides known = file.sheet().isEmpty() ? asked : asked.ofSheet(file.hasNumbers());
    return of(file, beginning, known);
  }

  /** Titles that have taken in the records below them are refused. */
  private static DialectHead of(InputFile file, InputBeginning beginning, DialectOverrides asked)
      throws IOException {
    Dialect text =
        DialectDetector.detect(beginning.bytes(), beginning.isWhole(), asked, Profiles::known);
    Dialect found = file.sheet().map(text::ofSheet).orElse(text);
    return new DialectHead(file, beginning, asked, found, first(file, found));
  }

  /** The titles and first records of a file, by which it is decided how columns are understood. */
  static RecordSample first(InputFile file, Dialect dialect) throws IOException {
    return new CsvSource(file::look, dialect, FIRST_RECORDS).sample();
  }

  /** The same with the further title rows of a survey tool, which are the profile's to know. */
  public DialectHead withTitlesOf(Profile profile) throws IOException {
    int extra = profile.records().extraHeaderRows(firstRows());
    boolean isSame =
        asked.headerRows().isPresent()
            || dialect.headerRows() == 0
            || extra == 0
            || dialect.headerRows() == 1 + extra;
    return isSame
        ? this
        : of(
            file,
            beginning,
            new DialectOverrides(
                asked.delimiter(),
                asked.decimal(),
                asked.charset(),
                Optional.of(1 + extra),
                Optional.of(dialect.preambleLines())));
  }

  /** The rows after the first row of titles, as far as they may be titles too. */
  private List<List<String>> firstRows() {
    List<List<String>> rows = new ArrayList<>(first.titles().stream().skip(1).toList());
    first.forEach(
        () -> {
          rows.add(first.records().texts());
          return rows.size() < ProfileRecords.MOST_HEADER_ROWS;
        });
    return rows;
  }
}
