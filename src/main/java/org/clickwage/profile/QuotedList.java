package org.clickwage.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that are parted by commas; one with a comma in it is quoted, as in CSV.
 *
 * @param isClosed whether each quote that was opened is closed again
 */
record QuotedList(List<String> parts, boolean isClosed) {
  static QuotedList read(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && text.startsWith("\"", i + 1);
      if (doubled) {
        part.append(text.charAt(++i));
      } else if (quoted && c == '"') {
        quoted = false;
      } else if (c == '"' && part.toString().isBlank()) {
        quoted = true;
        part.setLength(0);
      } else if (c == ',' && !quoted) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return new QuotedList(parts, !quoted);
  }
}
