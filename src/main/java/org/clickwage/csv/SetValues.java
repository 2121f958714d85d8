package org.clickwage.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.note.Note;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/**
 * The values that are set for all records, read as those of a record whose cells are empty: what is
 * wrong with them is wrong once, and not in each record.
 */
public final class SetValues {
  private static final List<Key> REWARDS = List.of(Key.PAY, Key.BONUS, Key.TIPS);

  private final Mapping mapping;
  private final RowCells cells;
  private final Notation notation;
  private final List<RowProblem> problems = new ArrayList<>();

  private SetValues(Dialect dialect, Mapping mapping) {
    this.mapping = mapping;
    RecordCursor empty = new RecordCursor(dialect);
    empty.start(Chunk.of("\n".getBytes(StandardCharsets.US_ASCII)));
    empty.next();
    this.cells = new RowCells(mapping, empty);
    this.notation = new Notation(dialect.decimal());
  }

  /** What is wrong with each value, its key in the place of a column. */
  public static List<RowProblem> problems(BatchPlan plan) {
    SetValues values = new SetValues(plan.dialect(), plan.mapping());
    values.read(plan);
    return values.ofThoseSet();
  }

  /** The same of a task log, whose rewards are read in their own way. */
  public static List<RowProblem> problems(LogPlan plan) {
    SetValues values = new SetValues(plan.dialect(), plan.mapping());
    LogRewards rewards = new LogRewards(plan, values.cells, Optional.empty());
    values.check(Key.CURRENCY, rewards::readCurrency);
    if (values.problems.isEmpty()) {
      REWARDS.forEach(key -> values.check(key, () -> rewards.read(key)));
    }
    values.readStatusAndWeight();
    return values.ofThoseSet();
  }

  private List<RowProblem> ofThoseSet() {
    Set<String> set =
        Stream.of(Key.values())
            .filter(key -> mapping.constant(key).isPresent())
            .map(Key::columnName)
            .collect(Collectors.toSet());
    return problems.stream().filter(each -> set.contains(each.column())).toList();
  }

  private void read(BatchPlan plan) {
    RowStatement row = new RowStatement(plan, cells, notation);
    row.work();
    row.deductions(Optional.empty());
    problems.addAll(row.problems());
    SettingSearch search =
        new SettingSearch(plan, cells, notation, row.currency(), "", row.chargesStated());
    problems.addAll(search.question().setting().problems());
    // Which rates a scheme has depends on the day of each record, but not whether there is one.
    if (!row.scheme().isEmpty()) {
      check(
          Key.CHARGES, () -> plan.facts().chargeSchemes().find(row.scheme(), plan.facts().date()));
    }
    readStatusAndWeight();
  }

  private void readStatusAndWeight() {
    if (mapping.constant(Key.STATUS).isPresent()) {
      check(Key.STATUS, new RowStatus(mapping, cells)::read);
    }
    mapping.constant(Key.WEIGHT).ifPresent(text -> check(Key.WEIGHT, () -> notation.weight(text)));
  }

  private void check(Key key, Runnable reader) {
    try {
      reader.run();
    } catch (NotationException e) {
      problem(key, Note.of("problem.notation", e.found(), e.expected()));
    } catch (UnknownNameException e) {
      problem(key, RowSettings.unknown(e));
    }
  }

  private void problem(Key key, Note what) {
    problems.add(new RowProblem(0, key.columnName(), what));
  }
}
