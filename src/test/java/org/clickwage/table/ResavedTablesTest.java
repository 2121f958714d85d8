package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.profile.Profiles;
import org.junit.jupiter.api.Test;

/**
 * A spreadsheet that saves a table again quotes only what has to be quoted, and fills each line up
 * with empty cells: every table of the golden cases reads as before after that.
 */
class ResavedTablesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final int FEWEST = 300;

  @Test
  void tablesOfGoldenCasesReadAsBefore() throws IOException {
    TreeSet<String> changed = new TreeSet<>();
    int tables = 0;
    for (Path file : inputs()) {
      byte[] bytes = Files.readAllBytes(file);
      Dialect before = detect(bytes);
      tables++;
      for (char delimiter : new char[] {',', ';', '\t', '|'}) {
        Dialect after = detect(resaved(bytes, before, delimiter));
        if (!reported(before, delimiter).equals(reported(after, after.delimiter()))) {
          changed.add(
              CASES.relativize(file)
                  + ": "
                  + reported(before, delimiter)
                  + " -> "
                  + reported(after, after.delimiter()));
        }
      }
    }
    assertEquals("", String.join("\n", changed));
    assertTrue(tables >= FEWEST, tables + " tables");
  }

  private static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(csv|tsv|txt)"))
          .filter(file -> !file.toString().matches(".*/(out|before)/.*"))
          .filter(ResavedTablesTest::isTable)
          .toList();
    }
  }

  private static boolean isTable(Path file) {
    try {
      Dialect dialect = detect(Files.readAllBytes(file));
      return dialect.header().size() > 1
          && dialect.evidence().stream().noneMatch(each -> each.note().key().endsWith("announced"));
    } catch (IOException | UnreadableInputException e) {
      return false;
    }
  }

  private static Dialect detect(byte[] bytes) {
    return DialectDetector.detect(bytes, true, DialectOverrides.NONE, Profiles::known);
  }

  private static byte[] resaved(byte[] bytes, Dialect dialect, char delimiter) {
    DialectSample sample = new DialectSample(bytes, true, dialect.charset(), dialect.bomBytes());
    List<List<String>> rows = sample.shape(dialect.delimiter(), 0).rows();
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return rows.stream()
        .map(row -> line(row, width, delimiter))
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<String> row, int width, char delimiter) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String cell = i < row.size() ? row.get(i) : "";
      boolean isPlain = !cell.matches("(?s).*[\"\r\n" + delimiter + "].*");
      cells.add(isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(String.valueOf(delimiter), cells) + "\r\n";
  }

  private static String reported(Dialect dialect, char delimiter) {
    List<String> titles = new ArrayList<>(dialect.header());
    while (!titles.isEmpty() && titles.get(titles.size() - 1).isBlank()) {
      titles.remove(titles.size() - 1);
    }
    return "'%s' %d %d %s"
        .formatted(delimiter, dialect.preambleLines(), dialect.headerRows(), titles);
  }
}
