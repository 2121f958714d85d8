package org.clickwage.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.source.Record;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * The values that are set for all records, read as those of a record whose cells are empty: what is
 * wrong with them is wrong once, and not in each record.
 */
public final class ConstantFields {
  /** A record that has none. */
  private record NoFields() implements Record {
    @Override
    public long line() {
      return 0;
    }

    @Override
    public int fields() {
      return 0;
    }

    @Override
    public String text(int field) {
      return "";
    }
  }

  private final Mapping mapping;
  private final FieldCells cells;
  private final Notation notation;
  private final List<RecordProblem> problems = new ArrayList<>();

  public ConstantFields(Dialect dialect, Mapping mapping) {
    this.mapping = mapping;
    this.cells = new FieldCells(mapping, new NoFields());
    this.notation = mapping.notation(dialect);
  }

  public FieldCells cells() {
    return cells;
  }

  public Notation notation() {
    return notation;
  }

  /** Whether the value of a key reads; where it does not, that is kept as a problem. */
  public boolean reads(RecordField key, Runnable reader) {
    try {
      reader.run();
      return true;
    } catch (NotationException e) {
      problems.add(new RecordProblem(0, key.columnName(), e.problem()));
    }
    return false;
  }

  /** Takes what was found wrong with the empty record, its missing cells too. */
  public void take(Collection<RecordProblem> found) {
    found.forEach(each -> problems.add(new RecordProblem(0, each.column(), each.what())));
  }

  /** What is wrong with each value, its key in the place of a column. */
  public List<RecordProblem> problems() {
    if (mapping.constant(RecordField.STATUS).isPresent()) {
      reads(RecordField.STATUS, new RecordStatus(mapping, cells)::read);
    }
    mapping
        .constant(RecordField.WEIGHT)
        .ifPresent(text -> reads(RecordField.WEIGHT, () -> notation.weight(text)));
    Set<String> set =
        Stream.of(RecordField.values())
            .filter(key -> mapping.constant(key).isPresent())
            .map(RecordField::columnName)
            .collect(Collectors.toSet());
    return problems.stream().filter(each -> set.contains(each.column())).distinct().toList();
  }
}
