package org.clickwage.reference;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;

/** A table as a page has it: lines of cells between tabs, the titles first. */
final class TableFile {
  private TableFile() {}

  @JSBody(
      params = {"text", "between"},
      script = "return text.split(between);")
  private static native String[] parts(String text, String between);

  static List<Row> rows(String text) {
    String[] lines = parts(text, "\n");
    List<String> titles = List.of(parts(lines[0], "\t"));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      rows.add(new Row(titles, List.of(parts(lines[i], "\t")), i + 1L, false));
    }
    return rows;
  }
}
