package org.clickwage.csv;

import java.util.ArrayList;
import java.util.List;

/** A record as a list of texts, for the few places where speed doesn't matter. */
final class RecordTexts {
  private RecordTexts() {}

  static List<String> of(RecordCursor cursor) {
    List<String> texts = new ArrayList<>(cursor.cells());
    for (int i = 0; i < cursor.cells(); i++) {
      texts.add(cursor.text(i));
    }
    return texts;
  }
}
