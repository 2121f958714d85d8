package org.clickwage.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which bytes of a file each of its parts has, where parts are read at once and nobody has looked
 * at quotes from the beginning. Each part begins behind the first line end that it meets, and says
 * where its last record ends; where the next one began elsewhere, between quotes, that one is done
 * again from there.
 */
public final class Ranges {
  /** What gives the bytes of a file from a place on. */
  public interface Opener {
    InputStream open(long from) throws IOException;
  }

  /** In the place of a beginning or an end that nobody knows yet. */
  public static final long UNKNOWN = -1;

  private final long size;
  private final long[] starts;
  private final long[] ends;

  /**
   * @param size of the file
   */
  public Ranges(long size, int parts) {
    this.size = size;
    this.starts = new long[parts];
    this.ends = new long[parts];
    Arrays.fill(ends, UNKNOWN);
  }

  /** The place that a part begins behind; past the last one, the end of the file. */
  public long place(int part) {
    return size / starts.length * part + size % starts.length * part / starts.length;
  }

  /** Where a part begins: behind the part before where that is done, else as the file shows. */
  public long start(int part, Opener file) throws IOException {
    return part > 0 && ends[part - 1] != UNKNOWN
        ? ends[part - 1]
        : part == 0 ? 0 : behindLineEnd(file, Math.max(1, place(part)));
  }

  /** Keeps where a part has begun and ended. */
  public void done(int part, long start, long end) {
    starts[part] = start;
    ends[part] = end;
  }

  /** The parts that are not done, or began elsewhere than the one before them ended. */
  public List<Integer> missing() {
    return IntStream.range(0, starts.length)
        .filter(
            part ->
                ends[part] == UNKNOWN
                    || part > 0 && ends[part - 1] != UNKNOWN && starts[part] != ends[part - 1])
        .boxed()
        .toList();
  }

  /** Whether a part that is not done follows all before it, as far as they are done. */
  public boolean follows(int part, long start) {
    return missing().get(0) == part && (part == 0 || ends[part - 1] == start);
  }

  /** The first place behind a line end that is not before this one; the end of the file at most. */
  private static long behindLineEnd(Opener file, long place) throws IOException {
    try (InputStream in = new BufferedInputStream(file.open(place - 1))) {
      long at = place - 1;
      int before = 0;
      for (int next = in.read(); next >= 0 && before != '\n'; next = in.read()) {
        if (before == '\r' && next != '\n') {
          return at;
        }
        before = next;
        at++;
      }
      return at;
    }
  }
}
