package org.clickwage.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The values of cells, held against a map of their texts. */
class ByteMapTest {
  private static final int KEYS = 20_000;

  /** From nothing to more than fits in the table itself, so that every length meets every other. */
  private static final int LONGEST = 40;

  /** Some cells are as much longer: their lengths take one byte or five. */
  private static final int MUCH = 235;

  /** Control characters that a key might take for its own, or for the length of a cell. */
  private static final String LETTERS = "b\0\u001f\u0002";

  private final SplittableRandom random = new SplittableRandom(7);
  private final ByteMap<String> map = new ByteMap<>();
  private final Map<List<String>, String> expected = new HashMap<>();
  private final CellKey key = new CellKey();

  @Test
  void everyKeyHasItsValueAndNoOther() {
    for (int i = 0; i < KEYS; i++) {
      List<String> cells = List.of(text(), text());
      String value = "value " + i;
      assertEquals(
          expected.computeIfAbsent(cells, none -> value),
          map.get(key(cells), () -> value),
          cells.toString());
    }
    Map<List<String>, String> all = new HashMap<>();
    map.forEach((each, value) -> all.put(texts(each), value));
    assertEquals(expected, all);
    map.forEach((each, value) -> assertEquals(value, map.get(each)));
  }

  @Test
  void whatWasNeverPutIsNotThere() {
    map.put(key(List.of("FR", "EUR")), "one");
    assertNull(map.get(key(List.of("FREUR", ""))));
    assertNull(map.get(key(List.of("FR\u0003EUR"))));
    assertNull(map.get(key(List.of("FR"))));
    assertNull(map.get(key(List.of("FR", "EUR", ""))));
    assertNull(map.get(key(List.of())));
  }

  /** Of few letters, so that short ones come again, and long ones differ at their end. */
  private String text() {
    int length = random.nextInt(LONGEST) + (random.nextInt(10) == 0 ? MUCH : 0);
    StringBuilder text = new StringBuilder("a".repeat(length));
    for (int i = Math.max(0, length - 4); i < length; i++) {
      text.setCharAt(i, LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private CellKey key(List<String> cells) {
    key.clear();
    cells.forEach(key::add);
    return key;
  }

  private static List<String> texts(CellKey key) {
    return key.cells().stream().map(cell -> new String(cell, StandardCharsets.ISO_8859_1)).toList();
  }
}
