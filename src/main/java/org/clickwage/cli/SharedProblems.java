package org.clickwage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.clickwage.message.Wording;
import org.clickwage.survey.RecordParser;
import org.clickwage.table.RecordProblem;

/** The first problems for a person: one that records of a file share is one line. */
final class SharedProblems {
  private record First(String file, RecordProblem problem) {}

  private final int most;

  /** By what they share, in their order. */
  private final Map<List<Object>, First> first = new LinkedHashMap<>();

  private final Map<List<Object>, Long> sharing = new HashMap<>();
  private long shown;

  /**
   * @param most how many different ones are kept
   */
  SharedProblems(int most) {
    this.most = most;
  }

  void add(String file, RecordProblem problem) {
    List<Object> shared = shared(file, problem);
    if (first.size() < most) {
      first.putIfAbsent(shared, new First(file, problem));
    }
    if (first.containsKey(shared)) {
      sharing.merge(shared, 1L, Long::sum);
      shown++;
    }
  }

  /** What records with the same problem share, though it may quote the amounts of each. */
  private static List<Object> shared(String file, RecordProblem problem) {
    boolean quotesAll = problem.kind().of() instanceof RecordParser.Required;
    return List.of(file, problem.column(), quotesAll ? problem.kind() : problem.what());
  }

  /** How many problems the lines are of. */
  long shown() {
    return shown;
  }

  /**
   * Each with the place of its first record, and how many have it.
   *
   * @param worded says a problem of a file
   */
  List<String> lines(BiFunction<String, RecordProblem, String> worded, Wording words) {
    List<String> lines = new ArrayList<>();
    first.forEach(
        (shared, each) -> {
          String line = worded.apply(each.file(), each.problem());
          Long records = sharing.get(shared);
          lines.add(records == 1 ? line : words.say("problem.shared", line, records.toString()));
        });
    return lines;
  }
}
