package org.clickwage.survey;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.number.Range;
import org.clickwage.source.Parts;
import org.clickwage.source.Records;
import org.clickwage.table.RecordProblem;

/**
 * What one record comes to, for whoever has records of his own.
 *
 * @param figures what is known of it; both ends are the same where nothing in the record is a range
 * @param words the notes on its reference
 * @param problems what is wrong with it; a record that can't be calculated has no figures
 */
public record CalculatedRecord(
    long line,
    Map<ResultColumn, Range> figures,
    Map<ResultColumn, String> words,
    List<RecordProblem> problems) {

  /** Calculates records one after the other; blank ones are left out. */
  public static void ofEach(BatchPlan plan, Parts parts, Consumer<CalculatedRecord> each)
      throws IOException {
    Records records = parts.records();
    RecordCalculator calculator =
        new RecordCalculator(plan, records, new ReferenceLookup(plan.facts()), true);
    RecordResult result = new RecordResult();
    parts.read(
        records,
        () -> {
          if (!records.isBlank()) {
            calculator.calculate(result);
            each.accept(of(records.line(), result));
          }
          return true;
        });
  }

  private static CalculatedRecord of(long line, RecordResult result) {
    Map<ResultColumn, Range> figures = new EnumMap<>(ResultColumn.class);
    Map<ResultColumn, String> words = new EnumMap<>(ResultColumn.class);
    for (ResultColumn column : ResultColumn.values()) {
      figure(column, result).ifPresent(figure -> figures.put(column, figure));
      word(column, result).ifPresent(word -> words.put(column, word));
    }
    return new CalculatedRecord(line, figures, words, result.problems);
  }

  private static Optional<Range> figure(ResultColumn column, RecordResult result) {
    return column.isNumber() && result.isCalculated()
        ? RecordWriter.range(column, result)
        : Optional.empty();
  }

  private static Optional<String> word(ResultColumn column, RecordResult result) {
    boolean isOfReference =
        !column.isNumber()
            && column.compareTo(ResultColumn.PROBLEM) < 0
            && result.reference() != null;
    return isOfReference && result.isCalculated()
        ? RecordWriter.word(column, result)
        : Optional.empty();
  }
}
