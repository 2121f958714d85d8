package org.clickwage.source;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static Ranges.Opener file(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    return from -> new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
  }

  /** Ten bytes in three parts: behind bytes 3 and 6. */
  @Test
  void placesAreSpreadEvenly() {
    Ranges ranges = new Ranges(10, 3);
    assertEquals(0, ranges.place(0));
    assertEquals(3, ranges.place(1));
    assertEquals(6, ranges.place(2));
    assertEquals(10, ranges.place(3));
    assertEquals(Long.MAX_VALUE, new Ranges(Long.MAX_VALUE, 7).place(7));
    assertEquals(0, new Ranges(2, 7).place(3));
  }

  /** The line end may be the very byte before the place, of two bytes, or at no place behind it. */
  @Test
  void aPartBeginsBehindALineEnd() throws IOException {
    assertEquals(0, new Ranges(8, 2).start(0, file("ab\ncd\nef")));
    assertEquals(6, new Ranges(8, 2).start(1, file("ab\ncd\nef")));
    assertEquals(4, new Ranges(8, 2).start(1, file("abc\ndefg")));
    assertEquals(5, new Ranges(8, 2).start(1, file("abc\r\ndef")));
    assertEquals(4, new Ranges(8, 2).start(1, file("abc\rdefg")));
    assertEquals(8, new Ranges(8, 2).start(1, file("abcdefgh")));
    assertEquals(8, new Ranges(8, 2).start(1, file("abcdefg\n")));
    assertEquals(8, new Ranges(8, 2).start(1, file("abcdefg\r")));
    // No other part than the first begins with the file.
    assertEquals(1, new Ranges(2, 7).start(1, file("\na")));
  }

  @Test
  void aPartThatBeganElsewhereIsDoneAgain() throws IOException {
    Ranges ranges = new Ranges(90, 3);
    assertEquals(List.of(0, 1, 2), ranges.missing());
    assertTrue(ranges.follows(0, 0));
    assertFalse(ranges.follows(1, 30));
    ranges.done(2, 61, 90);
    ranges.done(0, 0, 30);
    assertEquals(List.of(1), ranges.missing());
    assertEquals(30, ranges.start(1, null));
    ranges.done(1, 35, 61);
    assertEquals(List.of(1), ranges.missing());
    ranges.done(1, 30, 66);
    assertEquals(List.of(2), ranges.missing());
    assertEquals(66, ranges.start(2, null));
    assertTrue(ranges.follows(2, 66));
    assertFalse(ranges.follows(2, 61));
    ranges.done(2, 66, 90);
    assertEquals(List.of(), ranges.missing());
  }
}
