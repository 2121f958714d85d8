package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.table.RowProblem;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;
import org.clickwage.work.Stated;

/** The reading of one record's cells, which keeps what was found to be wrong with them. */
final class CellReading {
  private final RowCells cells;
  private final List<RowProblem> problems = new ArrayList<>();

  CellReading(RowCells cells) {
    this.cells = cells;
  }

  RowCells cells() {
    return cells;
  }

  /** What was found to be wrong, the first cell first. */
  List<RowProblem> problems() {
    return problems;
  }

  /** The cell of a key; empty where there is none, and where it does not read. */
  <T> Optional<T> read(RecordField key, Function<String, T> reader) {
    return cells.read(key, reader, problems);
  }

  /** A part of the cell of a key. */
  <T> Optional<T> readText(RecordField key, String text, Function<String, T> reader) {
    return cells.read(key, text, reader, problems);
  }

  /** A column that says what another's amounts are for, where the cell itself does not. */
  Optional<Stated> withPeriod(Optional<Stated> stated, RecordField period) {
    if (stated.isEmpty() || stated.get().per() != Per.Each.WORK || !cells.has(period)) {
      return stated;
    }
    return read(period, Notation::per).map(per -> new Stated(stated.get().amount(), per));
  }

  void problem(RecordField key, Note what) {
    problems.add(cells.problem(key, what));
  }
}
