package org.clickwage.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/** Problems as they are reported where columns are hidden: none of them quotes what is hidden. */
final class RedactedProblems {
  /** What finds a minimum wage or a scheme is quoted together, under the title of any of them. */
  private static final List<RecordField> ASKING =
      Stream.concat(BatchPlan.ASKING.stream(), Stream.of(RecordField.CHARGES)).toList();

  private static final List<RecordField> STAMPS = List.of(RecordField.ACCEPT, RecordField.END);

  private static final List<RecordField> DAYS =
      List.of(RecordField.DATE, RecordField.FROM, RecordField.TO);

  /** Those of columns that are hidden, or quoted together with one that is. */
  private final Set<String> titles = new HashSet<>();

  private final boolean hidesAmounts;
  private final boolean hidesCurrency;

  RedactedProblems(Mapping mapping, ColumnRedaction hiding) {
    for (int column = 0; column < mapping.header().size(); column++) {
      if (hiding.hides(column)) {
        titles.add(mapping.nameOf(column));
      }
    }
    for (List<RecordField> together : List.of(ASKING, STAMPS, DAYS)) {
      if (together.stream().mapToInt(mapping::column).anyMatch(hiding::hides)) {
        together.forEach(key -> titles.add(FieldCells.title(mapping, key)));
      }
    }
    this.hidesAmounts =
        RecordParser.AMOUNTS.stream().mapToInt(mapping::column).anyMatch(hiding::hides);
    this.hidesCurrency = hidesAmounts || hiding.hides(mapping.column(RecordField.CURRENCY));
  }

  /** The problems, or only their kinds where they may quote a hidden cell. */
  List<RecordProblem> redacted(List<RecordProblem> problems) {
    return titles.isEmpty() || problems.isEmpty()
        ? problems
        : problems.stream().map(this::redacted).toList();
  }

  private RecordProblem redacted(RecordProblem problem) {
    Note.Kind kind = problem.kind().of();
    boolean ofCell = titles.contains(problem.column()) && kind != NotationException.ABSENT;
    boolean ofAmounts = hidesAmounts && kind instanceof RecordParser.Required;
    boolean ofCurrency = hidesCurrency && kind == Expected.RECORD_CURRENCY;
    return ofCell || ofAmounts || ofCurrency ? problem.unquoted() : problem;
  }
}
