package org.clickwage.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A walk through the parts of a file where nobody has looked at quotes from the beginning. Each
 * part begins behind the first line end that it meets, and says where its last record ends; where
 * the next one began elsewhere, between quotes, that one is done again from there.
 */
public final class PartWalk<P extends Part> {
  /** What gives the bytes of a file from a place on. */
  public interface Opener {
    InputStream open(long from) throws IOException;
  }

  /** Who calculates some parts. */
  public interface Walker<P extends Part> {
    /** The first of them, and as many others as can be read, in their order. */
    List<P> calculate(List<Cut> missing) throws IOException;
  }

  private final Opener file;
  private final long bytes;

  /** Null for each part that is not done yet. */
  private final List<P> done;

  /**
   * @param bytes that the file has
   */
  public PartWalk(Opener file, long bytes, int parts) {
    this.file = file;
    this.bytes = bytes;
    this.done = new ArrayList<>(Collections.nCopies(parts, null));
  }

  /**
   * All parts in their order; or the first that lacks columns for the ends of ranges.
   *
   * @param atOnce how many are calculated at once, at most
   */
  public List<P> all(int atOnce, Walker<P> walker) throws IOException {
    List<Cut> missing = missing(part -> true, atOnce);
    while (!missing.isEmpty()) {
      for (P each : walker.calculate(missing)) {
        if (!each.done().lacksEnds()) {
          done.set(each.cut().part(), each);
        } else if (missing(part -> true, 1).contains(each.cut())) {
          return List.of(each);
        } // else what it took for a range may be between quotes
      }
      missing = missing(part -> true, atOnce);
    }
    return done;
  }

  /** Those that are not done, or began elsewhere than the one before them ended. */
  List<Cut> missing(IntPredicate asked, int most) throws IOException {
    List<Cut> missing = new ArrayList<>();
    for (int part :
        IntStream.range(0, done.size())
            .filter(this::isMissing)
            .filter(asked)
            .limit(most)
            .toArray()) {
      missing.add(new Cut(part, start(part), place(part + 1)));
    }
    return missing;
  }

  private boolean isMissing(int part) {
    P known = done.get(part);
    return known == null
        || part > 0
            && done.get(part - 1) != null
            && known.cut().start() != done.get(part - 1).done().end();
  }

  /** Behind the part before where that is done, else as the file shows. */
  private long start(int part) throws IOException {
    if (part == 0) {
      return 0;
    }
    P before = done.get(part - 1);
    return before == null ? behindLineEnd(Math.max(1, place(part))) : before.done().end();
  }

  /** The place that a part begins behind; past the last one, the end of the file. */
  private long place(int part) {
    int parts = done.size();
    return bytes / parts * part + bytes % parts * part / parts;
  }

  /** The first place behind a line end that is not before this one; the end of the file at most. */
  private long behindLineEnd(long place) throws IOException {
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
