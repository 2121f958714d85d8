package org.clickwage.parts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.clickwage.source.Ranges;

/** A walk through the parts of a file, until each begins where the one before it ends. */
public final class PartWalk {
  private final Ranges.Opener file;
  private final Ranges ranges;
  private final int parts;

  /** Who calculates some parts. */
  public interface Walker<P extends Part> {
    /** The first of them, and as many others as can be read. */
    List<P> calculate(List<Cut> missing) throws IOException;
  }

  /**
   * @param bytes that the file has
   */
  public PartWalk(Ranges.Opener file, long bytes, int parts) {
    this.file = file;
    this.ranges = new Ranges(bytes, parts);
    this.parts = parts;
  }

  /** Those of the parts that are not done, each from where it is known or presumed to begin. */
  List<Cut> missing(IntPredicate asked, int most) throws IOException {
    List<Cut> missing = new ArrayList<>();
    for (int part : ranges.missing().stream().filter(asked::test).limit(most).toList()) {
      missing.add(new Cut(part, ranges.start(part, file), ranges.place(part + 1)));
    }
    return missing;
  }

  /**
   * All parts in their order; or the first that lacks columns for the ends of ranges.
   *
   * @param atOnce how many are calculated at once, at most
   */
  public <P extends Part> List<P> all(int atOnce, Walker<P> walker) throws IOException {
    List<P> all = new ArrayList<>(Collections.nCopies(parts, null));
    List<Cut> missing = missing(part -> true, atOnce);
    while (!missing.isEmpty()) {
      for (P each : walker.calculate(missing)) {
        Cut cut = each.cut();
        if (!each.done().lacksEnds()) {
          all.set(cut.part(), each);
          ranges.done(cut.part(), cut.start(), each.done().end());
        } else if (ranges.follows(cut.part(), cut.start())) {
          return List.of(each);
        } // else what it took for a range may be between quotes
      }
      missing = missing(part -> true, atOnce);
    }
    return all;
  }
}
