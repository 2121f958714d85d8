package org.clickwage.survey;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.clickwage.group.RecordCounts;
import org.clickwage.group.RecordKind;
import org.clickwage.message.Note;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.profile.TestRows;
import org.clickwage.source.Record;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/** Which records are such that a reader of the figures has to know of them. */
public final class RecordDiagnostics {
  private final TestRows tests;

  /** Where they are counted: among all. */
  final RecordCounts records;

  /** How long the work of each record with a rate lasted, as it was stated. */
  private final Set<Optional<StatedSpan>> lengths = new HashSet<>();

  private Optional<StatedSpan> lastLength;

  /**
   * @param record null where none is added, but those that were written
   * @param records where they are counted: among all
   */
  RecordDiagnostics(Mapping mapping, Record record, RecordCounts records) {
    this.records = records;
    this.tests = new TestRows(mapping, record);
  }

  /**
   * @param row what the record at hand comes to
   * @param counted whether its status counts
   * @param inRates whether it has a rate
   */
  void add(RowResult row, boolean counted, boolean inRates) {
    records.add(RecordKind.NOT_COUNTED, !counted && row.status != TaskOutcome.PENDING);
    if (counted && row.isCalculated()) {
      records.add(RecordKind.TEST, tests.isOne());
      records.add(RecordKind.SCHEME_ELSEWHERE, row.isOfSchemeElsewhere);
    }
    if (inRates) {
      records.add(RecordKind.PART_OF_TIME, row.isPartOfTime);
      records.add(RecordKind.CALENDAR, row.usesCalendar);
      records.add(RecordKind.HOURLY_RATE, row.isHourlyRate);
      if (!row.isHourlyRate && !row.span.equals(lastLength)) {
        lengths.add(row.span);
        lastLength = row.span;
      }
    }
  }

  /** Takes over those that another thread saw. */
  void merge(RecordDiagnostics other) {
    lengths.addAll(other.lengths);
  }

  void exchange(BinaryForm form) {
    form.each(
        Set.copyOf(lengths),
        each -> exchange(each, form),
        () -> lengths.add(exchange(Optional.empty(), form)));
  }

  private static Optional<StatedSpan> exchange(Optional<StatedSpan> known, BinaryForm form) {
    if (!form.isThere(known.isPresent())) {
      return Optional.empty();
    }
    Rational low = form.number(known.map(span -> span.count().low()).orElse(null));
    Rational high = form.number(known.map(span -> span.count().high()).orElse(null));
    String unit = form.text(known.map(span -> span.unit().name()).orElse(null));
    return Optional.of(new StatedSpan(new Range(low, high), Period.Unit.valueOf(unit)));
  }

  /** Says how many of the records are tests of the survey; empty where none is. */
  public Optional<Note> tests() {
    long ofTests = records.of(RecordKind.TEST);
    return ofTests == 0
        ? Optional.empty()
        : Optional.of(Note.of("summary.tests", Rational.of(ofTests), tests.titles()));
  }

  /**
   * Whether records with a rate are for spans of different lengths: one for a week, another for a
   * month.
   */
  public boolean mixesSpans() {
    return lengths.size() > 1;
  }
}
