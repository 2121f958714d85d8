package org.clickwage.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;

/** How many problems of each kind an input has, and the first of them. */
public final class ProblemTotals {
  /** So many are shown to a person. */
  private static final int FIRST = 20;

  private final Map<ProblemKind, Long> kinds = new TreeMap<>();
  private final List<RecordProblem> first = new ArrayList<>();

  public void add(RecordProblem problem) {
    kinds.merge(problem.kind(), 1L, Long::sum);
    if (first.size() < FIRST) {
      first.add(problem);
    }
  }

  /** Takes over those of another part of the input, which may come before or after this one. */
  public void merge(ProblemTotals other) {
    other.kinds.forEach((kind, number) -> kinds.merge(kind, number, Long::sum));
    keepFirst(other.first);
  }

  private void keepFirst(List<RecordProblem> more) {
    first.addAll(more);
    first.sort(Comparator.comparingLong(RecordProblem::line));
    first.subList(Math.min(FIRST, first.size()), first.size()).clear();
  }

  /**
   * Takes them, or adds those that were written.
   *
   * @param linesAbove in the whole input, above the part that is read
   */
  public void exchange(BinaryForm form, long linesAbove) {
    form.each(
        kinds.keySet(),
        kind -> {
          BinaryValue.exchange(kind, form);
          form.count(kinds.get(kind));
        },
        () -> kinds.merge(BinaryValue.<ProblemKind>exchange(null, form), form.count(0), Long::sum));
    List<RecordProblem> read = new ArrayList<>();
    form.each(
        first,
        each -> BinaryValue.exchange(each, form),
        () -> read.add(BinaryValue.<RecordProblem>exchange(null, form).below(linesAbove)));
    keepFirst(read);
  }

  /** How many there are of each kind. */
  public Map<ProblemKind, Long> kinds() {
    return kinds;
  }

  /** The first of them, in the order of the input. */
  public List<RecordProblem> first() {
    return first;
  }

  /** How many there are of all kinds. */
  public long count() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }
}
