package org.clickwage.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Problems as they are told where columns are hidden: none of them quotes what is hidden. */
final class UnquotedProblems {
  /** What finds a minimum wage or a scheme is quoted together, under the title of any of them. */
  private static final List<Key> ASKING =
      List.of(
          Key.COUNTRY,
          Key.REGION,
          Key.CLIENT_COUNTRY,
          Key.DATE,
          Key.FROM,
          Key.CURRENCY,
          Key.CHARGES,
          Key.MINIMUM,
          Key.PROMISED);

  private static final List<Key> STAMPS = List.of(Key.ACCEPT, Key.END);

  private static final String NOTHING_THERE = "problem.absent";

  private final Set<String> titles = new HashSet<>();

  UnquotedProblems(Mapping mapping, RowHiding hiding) {
    for (int column = 0; column < mapping.header().size(); column++) {
      if (hiding.hides(column)) {
        titles.add(mapping.header().get(column));
      }
    }
    for (List<Key> together : List.of(ASKING, STAMPS)) {
      if (together.stream().mapToInt(mapping::column).anyMatch(hiding::hides)) {
        together.forEach(key -> titles.add(RowCells.title(mapping, key)));
      }
    }
  }

  /** The problem, or only its kind where it may quote a hidden cell. */
  Optional<RowProblem> told(Optional<RowProblem> problem) {
    return titles.isEmpty() ? problem : problem.map(this::told);
  }

  private RowProblem told(RowProblem problem) {
    boolean quotes = titles.contains(problem.column()) && !problem.kind().equals(NOTHING_THERE);
    return quotes ? problem.unquoted() : problem;
  }
}
