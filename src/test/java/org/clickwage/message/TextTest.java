package org.clickwage.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextTest {
  private static Text text(String name, Map<String, String> cells) {
    Map<String, String> sorted = new TreeMap<>(cells);
    return Text.of(name, '_', sorted.keySet(), each -> sorted.getOrDefault(each, ""));
  }

  @Test
  void aLanguageHasItsOwnColumnOrTheOneOfAll() {
    Text note =
        text("note", Map.of("note", "one", "note_fr", "un", "note_eo", "unu", "notes_de", "eins"));
    assertEquals("un", note.in("fr"));
    assertEquals("unu", note.in("eo"));
    assertEquals("one", note.in("de"));
  }

  @Test
  void anEmptyCellIsNoTranslation() {
    assertEquals("one", text("note", Map.of("note", "one", "note_fr", "")).in("fr"));
  }

  @Test
  void twoAreJoinedInEachLanguageThatOneOfThemHas() {
    Text both =
        text("a", Map.of("a", "one", "a_fr", "un"))
            .and(text("a", Map.of("a", "two", "a_eo", "du")));
    assertEquals("one two", both.in("en"));
    assertEquals("un two", both.in("fr"));
    assertEquals("one du", both.in("eo"));
  }
}
