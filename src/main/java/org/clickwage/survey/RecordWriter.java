package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.ResultTitle;
import org.clickwage.number.Range;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.table.CellSink;
import org.clickwage.table.RecordCursor;

/**
 * Writes each record as it came, byte for byte, and the result columns after it. A short record is
 * filled up with empty cells, so that our columns are under their titles.
 */
final class RecordWriter {
  private static final String BETWEEN_PROBLEMS = " | ";

  private final BatchPlan plan;
  private final RecordCursor record;
  private final ColumnRedaction hiding;
  private final int width;
  private final Optional<String> fileName;
  private final ResultColumn[] columns;
  private final boolean hidesStatus;
  private final boolean hidesWhere;

  RecordWriter(BatchPlan plan, RecordCursor record, ColumnRedaction hiding) {
    this.plan = plan;
    this.record = record;
    this.hiding = hiding;
    this.fileName = plan.fileColumn().map(FileColumn::fileName);
    this.columns = plan.columns().toArray(ResultColumn[]::new);
    int status = plan.mapping().column(RecordField.STATUS);
    this.hidesStatus = status != Mapping.NONE && hiding.hides(status);
    this.hidesWhere = plan.where().isOn(hiding::hides);
    this.width = plan.mapping().header().size() + plan.dialect().surplus();
  }

  /** The titles of the added columns: {@code gross_pay}, or two with their ends. */
  static List<String> titles(BatchPlan plan) {
    List<String> titles = new ArrayList<>();
    for (ResultColumn column : plan.columns()) {
      if (plan.ranges() && column.isQuantity()) {
        titles.add(column.title() + "_low");
        titles.add(column.title() + "_high");
      } else {
        titles.add(column.title());
      }
    }
    titles.replaceAll(title -> free(title, plan.mapping().header()));
    plan.fileColumn().ifPresent(file -> titles.add(0, file.title()));
    return titles;
  }

  /** A title that the input does not have; one that was enriched before has ours already. */
  private static String free(String title, List<String> header) {
    String own = header.contains(title) ? ResultTitle.prefixed(title) : title;
    String free = own;
    for (int i = 2; header.contains(free); i++) {
      free = own + "_" + i;
    }
    return free;
  }

  /** The preamble as it is; after the row of keys our titles; after further title rows nothing. */
  void writeHead(CellSink out) {
    for (int above = plan.dialect().preambleLines(); record.next(); above--) {
      if (above > 0) {
        out.copy(record);
      } else {
        writeTitles(above == 0, out);
      }
      out.end(record);
    }
  }

  private void writeTitles(boolean areKeys, CellSink out) {
    hiding.copyTitles(record, out);
    // Empty cells that records have after the titles are between these and ours.
    for (int i = record.fields(); i < width && plan.dialect().surplus() > 0; i++) {
      out.text("");
    }
    plan.titles().forEach(title -> out.text(areKeys ? title : ""));
  }

  /** The record and its results; an empty line stays one. */
  void write(RecordResult result, CellSink out) {
    if (record.isEmptyLine()) {
      out.copy(record);
    } else {
      hiding.copy(record, width, out);
      fileName.ifPresent(out::text);
      for (ResultColumn column : columns) {
        writeColumn(column, result, out);
      }
    }
    out.end(record);
  }

  private void writeColumn(ResultColumn column, RecordResult result, CellSink out) {
    if (column == ResultColumn.PROBLEM) {
      out.text(
          result.problems.isEmpty()
              ? ""
              : result.problems.stream()
                  .map(plan.words())
                  .collect(Collectors.joining(BETWEEN_PROBLEMS)));
    } else if (column == ResultColumn.COUNTED) {
      out.text(counted(result.counted));
    } else if (plan.ranges() && column.isQuantity()) {
      Optional<Range> range = result.isCalculated() ? range(column, result) : Optional.empty();
      out.number(range.map(Range::low).orElse(null));
      out.number(range.map(Range::high).orElse(null));
    } else if (column.isNumber()) {
      out.number(result.isCalculated() ? result.figure(column) : null);
    } else {
      boolean isCompared = result.isCalculated() && result.reference() != null;
      out.text(isCompared ? word(column, result).orElse("") : "");
    }
  }

  /** Why a record is left out would reveal what a hidden column says. */
  private String counted(RecordResult.Counted counted) {
    if (counted == null) {
      return "";
    }
    return switch (counted) {
      case YES -> "yes";
      case WHERE -> hidesWhere ? "hidden" : "where";
      case STATUS -> hidesStatus ? "hidden" : "status";
      case PROBLEM -> "problem";
    };
  }

  /** The ends of a figure of a calculated record; empty where it is not known. */
  static Optional<Range> range(ResultColumn column, RecordResult result) {
    if (result.isHourlyRate && column.isTotal()) {
      return Optional.empty();
    }
    ReferenceWage reference = result.reference();
    return Range.over(result.wages, wage -> Optional.ofNullable(column.figure(wage, reference)));
  }

  /** What a column says of the reference that a calculated record has. */
  static Optional<String> word(ResultColumn column, RecordResult result) {
    return column == ResultColumn.VERDICT
        ? range(ResultColumn.RATIO, result).map(ratio -> word(Verdict.of(ratio)))
        : Optional.of(ResultColumn.word(column, result.reference()));
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case BELOW -> "below";
      case BETWEEN -> "between";
      case AT_OR_ABOVE -> "at_or_above";
    };
  }
}
