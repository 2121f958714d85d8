package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.clickwage.Call;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables to fill in: what reads them understands every column and the example. */
class TemplateCommandTest {
  @TempDir Path folder;

  /** 420 € ÷ 48 h = 8.75; 400 € ÷ 70 h = 5.714…; 38.50 € ÷ 4.5 h = 8.555… */
  @ParameterizedTest
  @CsvSource({
    "survey, en, batch, 8.75, csv",
    "survey, fr, batch, 8.75, csv",
    "survey, fr, batch, 8.75, xlsx",
    "cases, en, compare, 5.71, csv",
    "cases, fr, compare, 5.71, csv",
    "logbook, en, statement, 8.555, csv",
    "logbook, fr, statement, 8.555, csv",
    "logbook, fr, statement, 8.555, xlsx"
  })
  void theTableIsReadByItsCommand(
      String kind, String language, String command, String hourly, String ending) {
    String file = folder.resolve("table." + ending).toString();
    Call template = Call.of("template", kind, "--lang", language, "--out", file);
    assertEquals(0, template.exit(), template.err());
    assertTrue(
        template.out().contains("  clickwage " + command + " " + file + "\n"), template.out());
    String ofFew = command.equals("batch") ? " --min-group 1" : "";
    Call read = Call.line(command + " " + file + " --format csv" + ofFew);
    assertEquals(0, read.exit(), read.err());
    assertTrue(read.out().contains(hourly), read.out());
  }
}
