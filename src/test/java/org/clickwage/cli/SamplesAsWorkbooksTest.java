package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.Call;
import org.clickwage.workbook.WorkbookFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table comes to the same as a workbook. */
class SamplesAsWorkbooksTest {
  @TempDir Path folder;

  private static List<List<String>> rows(Path table) throws IOException {
    String text = Files.readString(table);
    char delimiter = text.indexOf(';') < text.indexOf('\n') && text.contains(";") ? ';' : ',';
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .get()
        .parse(new StringReader(text))
        .stream()
        .map(CSVRecord::toList)
        .toList();
  }

  /** All tables of a folder as workbooks. */
  private Path workbooks(Path tables, String ending) throws IOException {
    Path all = Files.createDirectory(folder.resolve(ending));
    try (Stream<Path> files = Files.list(tables)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".csv")).toList()) {
        List<List<String>> rows = rows(file);
        byte[] workbook =
            ending.equals("xlsx") ? WorkbookFiles.xlsx(rows) : WorkbookFiles.ods(rows);
        String name = file.getFileName().toString().replace("csv", ending);
        Files.write(all.resolve(name), workbook);
      }
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "batch, '', survey, --by platform",
    "batch, '', survey, --where country=FR --where platform!=none",
    "compare, '', cases, ''",
    "compare, '', couriers-2023, ''",
    "sessions, '', tasks, --minimum 7.25USD/h",
    "statement, driver-export, '', --charges fr-micro-bic-services"
  })
  void eachSampleComesToTheSame(String command, String folder, String sample, String options)
      throws IOException {
    Path tables = Path.of("samples", folder);
    String call = command + " %s/%s " + options + " --format json";
    Call ofTable = Call.line(call.formatted(tables, sample.isEmpty() ? "" : sample + ".csv"));
    for (String ending : List.of("xlsx", "ods")) {
      String workbook = sample.isEmpty() ? "" : sample + "." + ending;
      Call same = Call.line(call.formatted(workbooks(tables, ending), workbook));
      assertEquals(ofTable.out(), same.out().replace("." + ending, ".csv"), same.err());
      assertEquals(ofTable.exit(), same.exit());
    }
  }
}
