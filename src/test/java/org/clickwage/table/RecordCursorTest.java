package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCursorTest {
  private static RecordCursor cursor(String text) {
    RecordCursor cursor = new RecordCursor(RecordOracle.dialect(',', StandardCharsets.UTF_8, 0));
    cursor.start(Chunk.of(RecordOracle.utf8(text)));
    return cursor;
  }

  private static String between(RecordCursor cursor, int start, int end) {
    return new String(cursor.bytes(), start, end - start, StandardCharsets.UTF_8);
  }

  @Test
  void placesOfPlainAndQuotedCells() {
    RecordCursor cursor = cursor("a,\"b,c\" ,\"d\"\"e\",,\r\nf");
    assertTrue(cursor.next());
    assertEquals(5, cursor.fields());
    assertTrue(cursor.isPlain(1));
    assertEquals("b,c", between(cursor, cursor.cellStart(1), cursor.cellEnd(1)));
    assertEquals("\"b,c\" ", between(cursor, cursor.rawStart(1), cursor.rawEnd(1)));
    assertFalse(cursor.isPlain(2));
    assertEquals("d\"e", cursor.text(2));
    assertEquals("\"d\"\"e\"", between(cursor, cursor.rawStart(2), cursor.rawEnd(2)));
    assertTrue(cursor.isEmpty(3));
    assertTrue(cursor.isEmpty(4));
    assertEquals(17, cursor.recordEnd());
    assertEquals(19, cursor.recordEndWithLineEnd());
    assertTrue(cursor.next());
    assertEquals("f", cursor.text(0));
    assertEquals(2, cursor.line());
    assertFalse(cursor.next());
    assertFalse(cursor.next());
  }

  @Test
  void anEmptyLineIsOneEmptyCell() {
    RecordCursor cursor = cursor("\nb");
    assertTrue(cursor.next());
    assertTrue(cursor.isEmptyLine());
    assertEquals(1, cursor.fields());
    assertTrue(cursor.next());
    assertFalse(cursor.isEmptyLine());
  }

  @Test
  void textAfterAClosingQuoteBreaksItsLineOnly() {
    RecordCursor cursor = cursor("1,\"x\"y,\"z\n\"2,\n3\",4\n");
    assertTrue(cursor.next());
    assertTrue(cursor.isBroken());
    assertEquals(List.of("1", "\"x\"y,\"z"), cursor.texts());
    assertTrue(cursor.next());
    assertFalse(cursor.isBroken());
    assertEquals(List.of("2,\n3", "4"), cursor.texts());
    assertEquals(2, cursor.line());
    assertFalse(cursor.next());
  }

  @Test
  void aQuoteNeverClosedTakesTheRest() {
    RecordCursor cursor = cursor("1,x\n2,\"never\n3,y\n");
    assertTrue(cursor.next());
    assertTrue(cursor.next());
    assertTrue(cursor.isBroken());
    assertEquals(2, cursor.line());
    assertEquals(List.of("2", "\"never\n3,y\n"), cursor.texts());
    assertFalse(cursor.next());
  }

  /** Broken records are cut in the same places by the chunker, whatever the size. */
  @Test
  void chunksOfBrokenFilesHoldTheSameRecords() throws IOException {
    Dialect dialect = RecordOracle.dialect(',', StandardCharsets.UTF_8, 0);
    for (int seed = 0; seed < 500; seed++) {
      StringBuilder text = new StringBuilder(new RecordGenerator(seed, ',').file(20));
      for (int i = 0; i < 5; i++) {
        text.insert((text.length() - 1) * i / 5, i % 2 == 0 ? "\"" : "\"y");
      }
      byte[] file = RecordOracle.utf8(text.toString());
      List<RecordOracle.Row> expected = RecordOracle.byChunks(file, dialect, 1 << 20);
      for (int size : new int[] {1, 7, 16, 100}) {
        assertEquals(expected, RecordOracle.byChunks(file, dialect, size), "seed " + seed);
      }
    }
  }

  @Test
  void cellsThatAShortRecordLacksAreEmpty() {
    RecordCursor cursor = cursor("a,b,c\nd,\"e\"\"\"\n");
    assertTrue(cursor.next());
    assertTrue(cursor.next());
    assertEquals(2, cursor.fields());
    assertTrue(cursor.isEmpty(2));
    assertTrue(cursor.isPlain(2));
    assertEquals("", cursor.text(2));
    assertEquals(cursor.recordEnd(), cursor.rawStart(2));
    assertEquals(cursor.recordEnd(), cursor.rawEnd(2));
  }

  @Test
  void aRecordOfManyCells() {
    RecordCursor cursor = cursor("x,".repeat(5000) + "\ny");
    assertTrue(cursor.next());
    assertEquals(5001, cursor.fields());
    assertTrue(cursor.isEmpty(5000));
  }

  @Test
  void textsAreDecodedByTheDialect() {
    Charset mac = Charset.forName("x-MacRoman");
    RecordCursor cursor = new RecordCursor(RecordOracle.dialect(';', mac, 0));
    cursor.start(Chunk.of("été;\"d\"\"où\"".getBytes(mac)));
    assertTrue(cursor.next());
    assertEquals(List.of("été", "d\"où"), cursor.texts());
  }
}
