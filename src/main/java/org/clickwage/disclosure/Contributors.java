package org.clickwage.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.statistics.Contributions;

/**
 * Who is behind a sum.
 *
 * @param others those whom the sum parts from these, as those below a reference from the rest
 * @param between how many people other references part and this one does not, or the reverse
 * @param parts how each part of the sum is shared out
 */
record Contributors(long people, long others, List<Long> between, List<Contributions> parts) {
  static final Contributors NONE = new Contributors(0, 0, List.of(), List.of());

  /** So many at the least are parted from others, if any are. */
  private static final long LEAST_OTHERS = 3;

  Contributors(long people, List<Contributions> parts) {
    this(people, 0, List.of(), parts);
  }

  /**
   * The same with those behind the sum of another group.
   *
   * @param maySame whether one of them may be in both groups
   */
  Contributors plus(Contributors more, boolean maySame) {
    return new Contributors(
        people + more.people,
        others + more.others,
        together(between, more.between, 0L, Long::sum),
        together(parts, more.parts, Contributions.NONE, (one, next) -> one.plus(next, maySame)));
  }

  /** The same with another part first, or with an empty place for it. */
  Contributors withPart(Optional<Contributions> part) {
    return new Contributors(
        people,
        others,
        between,
        Stream.concat(Stream.of(part.orElse(Contributions.NONE)), parts.stream()).toList());
  }

  private static <T> List<T> together(List<T> ours, List<T> theirs, T none, BinaryOperator<T> sum) {
    return IntStream.range(0, Math.max(ours.size(), theirs.size()))
        .mapToObj(i -> sum.apply(at(ours, i, none), at(theirs, i, none)))
        .toList();
  }

  private static <T> T at(List<T> list, int place, T none) {
    return place < list.size() ? list.get(place) : none;
  }

  /** The same where some were counted again. */
  Contributors less(long again) {
    return new Contributors(Math.max(people - again, 0), others, between, parts);
  }

  boolean isNobody() {
    return people == 0 && others == 0;
  }

  /** Whether one of two can work out the other's part from the sum. */
  boolean areOfTwo() {
    return parts.stream().anyMatch(Contributions::areOfTwo);
  }

  /**
   * Whether no one's part can be worked out from the sum: it is of twice as many as a group at the
   * least, and not of two. Where it is of those below a reference, they are a group, none or at
   * least three are not, and as many lie between that reference and another.
   */
  boolean areMany(int least) {
    return people >= least
        && people + others >= 2L * least
        && Stream.concat(Stream.of(others), between.stream())
            .allMatch(n -> n == 0 || n >= LEAST_OTHERS)
        && !areOfTwo();
  }
}
