package org.clickwage.parts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartWalkTest {
  private static final int BYTES = 90;

  /** 18 lines of five bytes. */
  private static final String LINES = "abcd\n".repeat(BYTES / 5);

  private record Calculated(Cut cut, Cut.Done done) implements Part {
    @Override
    public InputStream sums() {
      return InputStream.nullInputStream();
    }

    @Override
    public InputStream records() {
      return InputStream.nullInputStream();
    }
  }

  private static PartWalk.Opener file(String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    return from -> new ByteArrayInputStream(bytes, (int) from, bytes.length - (int) from);
  }

  private static List<Long> bounds(long bytes, int parts) throws IOException {
    return new PartWalk<>(from -> InputStream.nullInputStream(), bytes, parts)
        .missing(part -> true, parts).stream().map(Cut::bound).toList();
  }

  /** Ten bytes in three parts: behind bytes 3 and 6. */
  @Test
  void partsAreSpreadEvenly() throws IOException {
    assertEquals(List.of(3L, 6L, 10L), bounds(10, 3));
    assertEquals(Long.MAX_VALUE, bounds(Long.MAX_VALUE, 7).get(6));
    assertEquals(List.of(0L, 0L, 0L, 1L, 1L, 1L, 2L), bounds(2, 7));
  }

  private static long secondOf(int parts, String text) throws IOException {
    return new PartWalk<>(file(text), text.length(), parts)
        .missing(part -> part == 1, 1)
        .get(0)
        .start();
  }

  /** The line end may be the very byte before the place, of two bytes, or at no place behind it. */
  @Test
  void aPartBeginsBehindALineEnd() throws IOException {
    assertEquals(6, secondOf(2, "ab\ncd\nef"));
    assertEquals(4, secondOf(2, "abc\ndefg"));
    assertEquals(5, secondOf(2, "abc\r\ndef"));
    assertEquals(4, secondOf(2, "abc\rdefg"));
    assertEquals(8, secondOf(2, "abcdefgh"));
    assertEquals(8, secondOf(2, "abcdefg\n"));
    assertEquals(8, secondOf(2, "abcdefg\r"));
    // No other part than the first begins with the file.
    assertEquals(1, secondOf(7, "\na"));
  }

  /**
   * Walks through three parts.
   *
   * @param ends where a part ends that begins at a place; other places can't be read
   * @param ranges where parts begin that lack columns for the ends of ranges
   * @param rounds takes what is asked for
   */
  private static List<Calculated> walk(
      int atOnce, Map<Long, Long> ends, List<Long> ranges, List<List<Long>> rounds)
      throws IOException {
    return new PartWalk<Calculated>(file(LINES), BYTES, 3)
        .all(
            atOnce,
            missing -> {
              rounds.add(missing.stream().map(Cut::start).toList());
              return missing.stream()
                  .filter(cut -> ends.containsKey(cut.start()))
                  .map(
                      cut ->
                          new Calculated(
                              cut,
                              new Cut.Done(ends.get(cut.start()), ranges.contains(cut.start()))))
                  .toList();
            });
  }

  private static List<Long> starts(List<Calculated> parts) {
    return parts.stream().map(part -> part.cut().start()).toList();
  }

  @Test
  void aPartThatBeganElsewhereIsDoneAgain() throws IOException {
    List<List<Long>> rounds = new ArrayList<>();
    Map<Long, Long> ends = Map.of(0L, 35L, 30L, 61L, 35L, 66L, 61L, 90L, 66L, 90L);
    assertEquals(List.of(0L, 35L, 66L), starts(walk(3, ends, List.of(), rounds)));
    assertEquals(List.of(List.of(0L, 30L, 60L), List.of(35L, 61L), List.of(66L)), rounds);
  }

  @Test
  void oneAfterTheOtherNoneIsDoneTwice() throws IOException {
    List<List<Long>> rounds = new ArrayList<>();
    Map<Long, Long> ends = Map.of(0L, 35L, 35L, 66L, 66L, 90L);
    assertEquals(List.of(0L, 35L, 66L), starts(walk(1, ends, List.of(), rounds)));
    assertEquals(List.of(List.of(0L), List.of(35L), List.of(66L)), rounds);
  }

  /** What the second took for a range at first, from byte 30 on, was between quotes. */
  @Test
  void aRangeCountsWhereAllBeforeItIsDone() throws IOException {
    List<List<Long>> rounds = new ArrayList<>();
    Map<Long, Long> ends = Map.of(0L, 35L, 30L, 60L, 35L, 60L, 60L, 90L);
    assertEquals(List.of(0L, 35L, 60L), starts(walk(3, ends, List.of(30L), rounds)));
    assertEquals(List.of(35L), starts(walk(3, ends, List.of(30L, 35L), rounds)));
    assertEquals(List.of(30L), starts(walk(3, Map.of(0L, 30L, 30L, 60L), List.of(30L), rounds)));
  }
}
