package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

class ChunkerTest {
  /** What the pipeline must be able to promise: every byte comes through. */
  @Test
  void headAndChunksAreTheFile() throws IOException {
    for (String name : RecordFixture.READABLE) {
      comesThrough(name);
    }
    comesThrough("text-after-quote.csv");
    comesThrough("unclosed-quote.csv");
  }

  private static void comesThrough(String name) throws IOException {
    byte[] file = RecordFixture.bytes(name);
    Dialect dialect = RecordFixture.dialect(name);
    for (int size : new int[] {1, 7, 50, Chunker.USUAL_SIZE}) {
      ByteArrayOutputStream back = new ByteArrayOutputStream();
      try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, size);
          OutputStream out = Transcoding.output(back, dialect)) {
        out.write(chunker.byteOrderMark());
        out.write(chunker.headRecords().bytes(), 0, chunker.headRecords().length());
        for (Chunk chunk = chunker.next(); chunk != null; chunk = chunker.next()) {
          out.write(chunk.bytes(), 0, chunk.length());
          chunker.giveBack(chunk);
        }
      }
      assertArrayEquals(file, back.toByteArray(), name + " by " + size);
    }
  }

  /** Bound at each of its places, it ends at the first record end that is not before. */
  @Test
  void aBoundEndsItAtARecordEnd() throws IOException {
    String head = "a,b\n";
    String records = "1,x\r\n22,\"y\ny\"\n\n3,z\r4,last";
    byte[] file = (head + records).getBytes(StandardCharsets.UTF_8);
    Dialect dialect = DialectDetector.detect(file, true, DialectOverrides.NONE);
    List<Integer> ends = List.of(4, 9, 18, 19, 23, 29);
    for (int size : new int[] {1, 7, Chunker.USUAL_SIZE}) {
      for (int bound = 0; bound <= file.length; bound++) {
        int place = bound;
        int end = ends.stream().filter(each -> each >= place).findFirst().orElseThrow();
        int read = head.length();
        try (Chunker chunker =
            Chunker.bounded(new ByteArrayInputStream(file), dialect, size, bound)) {
          for (Chunk chunk = chunker.next(); chunk != null; chunk = chunker.next()) {
            read += chunk.length();
            chunker.giveBack(chunk);
          }
          assertEquals(end, read, "bound " + bound + " by " + size);
          assertEquals(end - bound, chunker.bytesBeyond(), "bound " + bound + " by " + size);
        }
      }
    }
  }

  @Test
  void recordsOfAllFixturesAreThoseOfCommonsCsv() throws IOException {
    for (String name : RecordFixture.READABLE) {
      byte[] file = RecordFixture.bytes(name);
      Dialect dialect = RecordFixture.dialect(name);
      List<RecordOracle.Row> expected =
          RecordOracle.byCommonsCsv(RecordFixture.text(file, dialect), dialect.delimiter());
      for (int size : new int[] {7, 20, 100, 1 << 20}) {
        assertEquals(expected, RecordOracle.byChunks(file, dialect, size), name + " by " + size);
      }
    }
  }

  @Test
  void theHeadIsApartAndLinesGoOn() throws IOException {
    byte[] file = RecordFixture.bytes("qualtrics.csv");
    Dialect dialect = RecordFixture.dialect("qualtrics.csv");
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, 600)) {
      assertEquals(3, records(chunker.headRecords(), dialect));
      Chunk first = chunker.next();
      assertEquals(4, chunker.linesBefore());
      assertEquals(2, records(first, dialect));
      assertNull(chunker.next());
      assertNull(chunker.next());
    }
  }

  @Test
  void linesGoOnFromChunkToChunk() throws IOException {
    byte[] file = "a\nb\n\"c\n\"\nd\n".getBytes(StandardCharsets.UTF_8);
    Dialect dialect = RecordOracle.dialect(',', StandardCharsets.UTF_8, 0);
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, 5)) {
      assertEquals(4, chunker.next().length());
      Chunk second = chunker.next();
      assertEquals(5, second.length());
      assertEquals(1, records(second, dialect));
      chunker.giveBack(second);
      assertEquals(2, chunker.linesBefore());
      assertEquals(2, chunker.next().length());
      assertNull(chunker.next());
    }
  }

  @Test
  void aByteOrderMarkStaysInTheHeadAndOutOfTheCells() throws IOException {
    byte[] file = RecordFixture.bytes("utf8-mark.csv");
    Dialect dialect = RecordFixture.dialect("utf8-mark.csv");
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, 100)) {
      assertEquals("\uFEFF", new String(chunker.byteOrderMark(), StandardCharsets.UTF_8));
      RecordCursor cursor = new RecordCursor(dialect);
      cursor.start(chunker.headRecords());
      cursor.next();
      assertEquals("worker", cursor.text(0));
    }
  }

  @Test
  void aRecordLongerThanAChunkMakesALongerChunk() throws IOException {
    String longRecord = "1,\"" + "x\n".repeat(50_000) + "\"\n";
    byte[] file = ("a,b\n" + longRecord + "2,y\n").getBytes(StandardCharsets.UTF_8);
    Dialect dialect = DialectDetector.detect(file, true, DialectOverrides.NONE);
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, 16)) {
      Chunk chunk = chunker.next();
      assertEquals(1, chunker.linesBefore());
      int records = records(chunk, dialect);
      long length = chunk.length();
      for (Chunk next = chunker.next(); next != null; next = chunker.next()) {
        records += records(next, dialect);
        length += next.length();
      }
      assertEquals(2, records);
      assertEquals(file.length - 4, length);
    }
  }

  /** Cells beyond those of any table are counted, and what they hold is not kept. */
  @Test
  void aRecordMayHaveAnyNumberOfCells() throws IOException {
    byte[] file = ("a,b\n1" + ",\"x\"".repeat(20_000) + "\n2,y\n").getBytes(StandardCharsets.UTF_8);
    RecordCursor cursor =
        new RecordCursor(DialectDetector.detect(file, true, DialectOverrides.NONE));
    cursor.start(Chunk.of(file));
    cursor.next();
    cursor.next();
    assertEquals(20_001, cursor.fields());
    assertEquals("x", cursor.text(16_383));
    assertEquals("", cursor.text(16_384));
    assertEquals(
        Optional.of(Note.of("problem.long-record", Rational.of(20_001), Rational.of(2))),
        cursor.fault(2));
    cursor.next();
    assertEquals(List.of("2", "y"), cursor.texts());
  }

  @Test
  void aSlowInputIsReadToItsEnd() throws IOException {
    byte[] file = RecordFixture.bytes("short-records.csv");
    InputStream slow =
        new ByteArrayInputStream(file) {
          @Override
          public synchronized int read(byte[] target, int from, int most) {
            return super.read(target, from, Math.min(1, most));
          }
        };
    Dialect dialect = RecordFixture.dialect("short-records.csv");
    try (Chunker chunker = new Chunker(slow, dialect, 1 << 10)) {
      assertEquals(4, records(chunker.next(), dialect));
    }
  }

  private static int records(Chunk chunk, Dialect dialect) {
    RecordCursor cursor = new RecordCursor(dialect);
    cursor.start(chunk);
    int records = 0;
    while (cursor.next()) {
      records++;
    }
    return records;
  }
}
