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
 * @param dialect as found without knowing which export it is
 */
public record DialectHead(
    InputFile file, InputBeginning beginning, DialectOverrides asked, Dialect dialect) {
  private static final int FIRST_RECORDS = 1 << 16;

  public static DialectHead of(InputFile file, DialectOverrides asked) throws IOException {
    InputBeginning beginning = file.beginning(DialectDetector.BEGINNING);
    DialectOverrides known = file.sheet().isEmpty() ? asked : asked.ofSheet(file.hasNumbers());
    return new DialectHead(file, beginning, known, detect(file, beginning, known));
  }

  private static Dialect detect(InputFile file, InputBeginning beginning, DialectOverrides asked) {
    Dialect found =
        DialectDetector.detect(beginning.bytes(), beginning.isWhole(), asked, Profiles::known);
    return file.sheet().map(found::ofSheet).orElse(found);
  }

  /**
   * The dialect with the further title rows of a survey tool, which are the profile's to know.
   * Titles that have taken in the records below them are refused.
   */
  public Dialect withTitlesOf(Profile profile) throws IOException {
    Dialect found = asked.headerRows().isPresent() ? dialect : withHeaderRows(profile);
    sample(found);
    return found;
  }

  private Dialect withHeaderRows(Profile profile) throws IOException {
    int extra = profile.records().extraHeaderRows(firstRows());
    boolean same = dialect.headerRows() == 0 || extra == 0 || dialect.headerRows() == 1 + extra;
    return same
        ? dialect
        : detect(
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
  private List<List<String>> firstRows() throws IOException {
    RecordSample sample = sample(dialect);
    List<List<String>> rows = new ArrayList<>(sample.titles().stream().skip(1).toList());
    sample.forEach(
        () -> {
          rows.add(sample.records().texts());
          return rows.size() < ProfileRecords.MOST_HEADER_ROWS;
        });
    return rows;
  }

  private RecordSample sample(Dialect read) throws IOException {
    return new CsvSource(file::look, read, FIRST_RECORDS).sample();
  }
}
