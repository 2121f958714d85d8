package org.clickwage.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.clickwage.survey.RecordBytes;
import org.clickwage.table.CellSink;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordCursor;
import org.junit.jupiter.api.Test;

/** Records of id, name, pay and remark, of which the name is dropped and the id has a pseudonym. */
class ColumnRedactionTest {
  private static final int WIDTH = 4;

  private static final Dialect DIALECT =
      DialectDetector.detect(
          "id,name,pay,remark\n".getBytes(StandardCharsets.UTF_8), true, DialectOverrides.NONE);

  private final ColumnRedaction hiding =
      new ColumnRedaction(
          new boolean[] {false, true}, new boolean[] {true}, id -> "p-" + id.length());

  private static RecordCursor record(String text) {
    RecordCursor record = new RecordCursor(DIALECT);
    record.start(Chunk.of(text.getBytes(StandardCharsets.UTF_8)), 0);
    assertTrue(record.next());
    return record;
  }

  private static String written(ColumnRedaction redaction, String text) {
    return written(out -> redaction.copy(record(text), WIDTH, out));
  }

  private static String written(Consumer<CellSink> record) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CellSink part = new RecordBytes(out).part(DIALECT);
    record.accept(part);
    try {
      part.send();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNotHiddenLeavesAsItCame() {
    assertEquals("p-3,\"1,5\",late", written(hiding, "w17,Ana Roux,\"1,5\",late\n"));
    assertEquals(",1.5,late", written(hiding, ",Ana Roux,1.5,late\n"));
    assertEquals("w17,\"A\",,", written(ColumnRedaction.NOTHING, "w17,\"A\"\n"));
    assertEquals("a,b,c,d,e", written(ColumnRedaction.NOTHING, "a,b,c,d,e\n"));
    assertEquals(
        "id,pay,remark", written(out -> hiding.copyTitles(record("id,name,pay,remark\n"), out)));
  }

  @Test
  void aShortRecordIsFilledUpWithoutTheDroppedCell() {
    assertEquals("p-3,,", written(hiding, "w17\n"));
    assertEquals("p-3,,", written(hiding, "w17,Ana\n"));
  }

  /**
   * “Roux, Ana” without quotes puts “Ana” under pay: of five cells none is known from the first.
   */
  @Test
  void cellsThatACommaMovedAreLeftOut() {
    assertEquals(",,", written(hiding, "w17,Roux, Ana,1.5,late\n"));
    ColumnRedaction dropping =
        new ColumnRedaction(new boolean[] {false, true}, new boolean[0], text -> text);
    assertEquals("w17,,", written(dropping, "w17,Roux, Ana,1.5,late\n"));
  }

  /** A quote that is never closed takes the name of the next record in. */
  @Test
  void theCellOfAnOpenQuoteIsLeftOut() {
    assertEquals("p-3,1.5,", written(hiding, "w17,Ana,1.5,\"late\nw18,Bea,2,\n"));
    assertEquals("p-3,,", written(hiding, "w17,Ana,\"1.5,late\nw18,Bea,2,\n"));
  }

  @Test
  void aHiddenCellIsCountedThatAnotherOneTells() {
    written(hiding, "w17,Ana Roux,1.5,thanks ANA  ROUX!\n");
    written(hiding, "w18,Bea,1.5,Beatrice\n");
    assertEquals(1, hiding.revealingRecords());
    assertEquals(List.of(3), hiding.revealingColumns());
    written(hiding, "w19,Céo,ceo,w19\n");
    assertEquals(2, hiding.revealingRecords());
    assertEquals(List.of(2, 3), hiding.revealingColumns());
    assertEquals(0, hiding.copy().revealingRecords());
    assertEquals(List.of(), hiding.copy().revealingColumns());
  }

  /** Three digits or a letter are found in other cells by chance. */
  @Test
  void shortTextsTellNobody() {
    written(hiding, "123,B,123,B\n");
    assertEquals(0, hiding.revealingRecords());
    written(hiding, "1234,B,1234,\n");
    written(hiding, "1,Bo,,to Bo\n");
    assertEquals(2, hiding.revealingRecords());
  }

  @Test
  void columnsAreKnownByTheirPlaces() {
    assertEquals(List.of(0, 1), List.of(hiding.columns()[0], hiding.columns()[1]));
    assertTrue(hiding.renames(0) && hiding.drops(1) && hiding.hides(0) && hiding.hides(1));
    assertFalse(hiding.renames(-1) || hiding.drops(-1) || hiding.drops(0) || hiding.renames(1));
    assertFalse(hiding.hides(2) || hiding.hides(3));
    assertTrue(hiding.hidesAny() && hiding.renamesAny());
    assertFalse(ColumnRedaction.NOTHING.hidesAny() || ColumnRedaction.NOTHING.renamesAny());
    assertEquals(
        List.of("p-3", "Lyon", ""), hiding.shown(List.of(0, 2, 0), List.of("w17", "Lyon", "")));
  }
}
