package org.clickwage.csv;

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

  /**
   * From nothing to more than stands in the table itself, so that every length meets every other.
   */
  private static final int LONGEST = 40;

  private final SplittableRandom random = new SplittableRandom(7);
  private final ByteMap<String> map = new ByteMap<>();
  private final Map<String, String> expected = new HashMap<>();
  private final CellKey key = new CellKey();

  @Test
  void everyKeyHasItsValueAndNoOther() {
    for (int i = 0; i < KEYS; i++) {
      List<String> cells = List.of(text(), text());
      String value = "value " + i;
      assertEquals(
          expected.computeIfAbsent(joined(cells), none -> value),
          map.get(key(cells), () -> value),
          cells.toString());
    }
    Map<String, String> all = new HashMap<>();
    map.forEach(
        (each, value) -> all.put(new String(each.toArray(), StandardCharsets.ISO_8859_1), value));
    assertEquals(expected, all);
    map.forEach((each, value) -> assertEquals(value, map.get(each)));
  }

  @Test
  void whatWasNeverPutIsNotThere() {
    map.put(key(List.of("FR", "EUR")), "one");
    assertNull(map.get(key(List.of("FREUR", ""))));
    assertNull(map.get(key(List.of("FR"))));
    assertNull(map.get(key(List.of("FR", "EUR", ""))));
    assertNull(map.get(key(List.of())));
  }

  /** Of two letters alone, so that short ones come again, and long ones differ at their end. */
  private String text() {
    int length = random.nextInt(LONGEST);
    StringBuilder text = new StringBuilder("a".repeat(length));
    for (int i = Math.max(0, length - 4); i < length; i++) {
      text.setCharAt(i, random.nextBoolean() ? 'b' : '\0');
    }
    return text.toString();
  }

  private CellKey key(List<String> cells) {
    key.clear();
    cells.forEach(key::add);
    return key;
  }

  private static String joined(List<String> cells) {
    StringBuilder joined = new StringBuilder();
    cells.forEach(cell -> joined.append(cell).append('\u001f'));
    return joined.toString();
  }
}
