package org.clickwage.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.group.RecordCounts;
import org.clickwage.group.RecordKind;
import org.clickwage.message.Note;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.profile.TestRecords;
import org.clickwage.source.Record;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.WageQuantity;

/** Which records are such that a reader of the figures has to know of them. */
public final class RecordDiagnostics {
  /** The amounts that are 0 where a record leaves them empty. */
  private static final List<WageQuantity> NOTHING_IS_0 = WageQuantity.ZERO_IF_UNSTATED;

  private final Mapping mapping;
  private final TestRecords tests;

  /** What would leave out those that were met. */
  private final Set<String> withoutTests = new TreeSet<>();

  private final int[] columns;

  /** How many paid records with a rate leave each of them empty. */
  private final long[] empty = new long[NOTHING_IS_0.size()];

  private final FieldCells cells;

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
    this.mapping = mapping;
    this.records = records;
    this.tests = new TestRecords(mapping, record);
    this.cells = new FieldCells(mapping, record);
    this.columns =
        NOTHING_IS_0.stream().mapToInt(each -> mapping.column(RecordField.of(each))).toArray();
  }

  /** The amounts of a record that was paid whose cells are empty, a bit for each. */
  int empty(RecordResult result) {
    int amounts = 0;
    for (int i = 0; i < columns.length && result.status == TaskOutcome.APPROVED; i++) {
      amounts |= columns[i] != Mapping.NONE && cells.isEmpty(columns[i]) ? 1 << i : 0;
    }
    return amounts;
  }

  /**
   * @param result what the record at hand comes to
   * @param counted whether its status counts
   * @param inRates whether it has a rate
   */
  void add(RecordResult result, boolean counted, boolean inRates) {
    if (counted && result.isCalculated()) {
      records.add(RecordKind.TEST, tests.isOne(withoutTests));
      records.add(RecordKind.SCHEME_ELSEWHERE, result.isOfSchemeElsewhere);
    }
    if (inRates) {
      records.add(RecordKind.PART_OF_TIME, result.isPartOfTime);
      records.add(RecordKind.CALENDAR, result.usesCalendar);
      records.add(RecordKind.HOURLY_RATE, result.isHourlyRate);
      records.add(RecordKind.PAID, result.status == TaskOutcome.APPROVED);
      for (int i = 0; i < columns.length && result.empty != 0; i++) {
        empty[i] += result.empty >>> i & 1;
      }
      if (!result.isHourlyRate && !result.span.equals(lastLength)) {
        lengths.add(result.span);
        lastLength = result.span;
      }
    }
  }

  /** Takes over those that another thread saw. */
  void merge(RecordDiagnostics other) {
    lengths.addAll(other.lengths);
    withoutTests.addAll(other.withoutTests);
    for (int i = 0; i < empty.length; i++) {
      empty[i] += other.empty[i];
    }
  }

  void exchange(BinaryForm form) {
    form.each(
        lengths.stream().sorted(Comparator.comparing(Object::toString)).toList(),
        each -> exchange(each, form),
        () -> lengths.add(exchange(Optional.empty(), form)));
    form.each(withoutTests, form::text, () -> withoutTests.add(form.text(null)));
    for (int i = 0; i < empty.length; i++) {
      empty[i] += form.more(empty[i]);
    }
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

  /** Says of each amount that records leave empty how many do, where others give it. */
  public List<Note> nothingIs0() {
    return places().mapToObj(this::nothingIs0).toList();
  }

  private Note nothingIs0(int amount) {
    return Note.of(
        "summary.nothing-is-0",
        Rational.of(empty[amount]),
        Rational.of(records.of(RecordKind.PAID)),
        FieldCells.title(mapping, RecordField.of(NOTHING_IS_0.get(amount))));
  }

  /** Those amounts, a bit for each. */
  public int emptyInSome() {
    return places().map(amount -> 1 << amount).sum();
  }

  /** The places of those amounts. */
  private IntStream places() {
    return IntStream.range(0, empty.length)
        .filter(amount -> empty[amount] > 0 && empty[amount] < records.of(RecordKind.PAID));
  }

  /** Says how many of the records are tests of the survey, or the like; empty where none is. */
  public Optional<Note> tests() {
    String conditions =
        withoutTests.stream()
            .map(each -> " --where " + (each.contains(" ") ? '"' + each + '"' : each))
            .collect(Collectors.joining());
    Rational ofTests = Rational.of(records.of(RecordKind.TEST));
    return Optional.of(Note.of("summary.tests", ofTests, tests.titles(), conditions.strip()))
        .filter(note -> ofTests.isPositive());
  }

  /**
   * Whether records with a rate are for spans of different lengths: one for a week, another for a
   * month.
   */
  public boolean mixesSpans() {
    return lengths.size() > 1;
  }
}
