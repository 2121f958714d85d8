package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;
import org.clickwage.work.Notation;

/** Finds what a record's place, day and currency stand for, once for each combination. */
final class ReferenceContexts {
  /** A day with its time, or a rate of one's own, seldom comes twice, and a file has millions. */
  private static final int MOST_KEPT = 1 << 14;

  private static final byte[] STATED = {1};
  private static final byte[] NOT_STATED = {0};

  private final BatchPlan plan;
  private final ReferenceLookup laws;
  private final RowCells cells;
  private final Notation notation;

  /** By all cells that ask for something, as they are written. */
  private ByteMap<ReferenceContext> found = new ByteMap<>();

  /** By all of these cells but the day. */
  private ByteMap<ContextCalendar> calendars = new ByteMap<>();

  /**
   * The same for records of plain cells, whose key need not say more; the second map is for charges
   * that are stated.
   */
  private final List<ByteMap<ContextCalendar>> plainCalendars =
      Arrays.asList(new ByteMap<>(), new ByteMap<>());

  private final CellKey key = new CellKey();
  private final CellRuns runs;
  private final int dayColumn;

  /** Gives the day where its own cell is empty; {@link Mapping#NONE} where nothing does. */
  private final int stampColumn;

  private final CellRuns runsWithoutDay;

  /**
   * @param laws those of all threads
   */
  ReferenceContexts(BatchPlan plan, ReferenceLookup laws, RowCells cells, Notation notation) {
    this.plan = plan;
    this.laws = laws;
    this.cells = cells;
    this.notation = notation;
    this.dayColumn =
        plan.mapping()
            .column(plan.mapping().gives(RecordField.DATE) ? RecordField.DATE : RecordField.FROM);
    this.stampColumn =
        plan.isBlankDayOfStamp() ? plan.mapping().column(RecordField.ACCEPT) : Mapping.NONE;
    int[] columns =
        BatchPlan.ASKING.stream()
            .mapToInt(plan.mapping()::column)
            .filter(column -> column != Mapping.NONE)
            .toArray();
    this.runs = new CellRuns(IntStream.of(columns));
    this.runsWithoutDay = new CellRuns(IntStream.of(columns).filter(column -> column != dayColumn));
  }

  /** The context of a record whose charges are not stated, or a percentage. */
  ReferenceContext of(boolean chargesStated) {
    int day = dayColumn == Mapping.NONE ? Record.NO_DAY : cells.record().day(dayColumn);
    if (day == Record.NO_DAY) {
      return ofAllCells(chargesStated);
    }
    key.clear();
    runsWithoutDay.addTo(key, cells.record());
    int map = chargesStated ? 1 : 0;
    ContextCalendar calendar = plainCalendars.get(map).get(key, ContextCalendar::new);
    ReferenceContext known = calendar.get(day);
    if (known == null) {
      known = ofAllCells(chargesStated);
      if (plan.stamps().readsIsoDays()) {
        calendar.keep(day, known);
      } else {
        calendar.put(day, known);
      }
      plainCalendars.set(map, few(plainCalendars.get(map)));
    }
    return known;
  }

  private static <V> ByteMap<V> few(ByteMap<V> kept) {
    return kept.size() < MOST_KEPT ? kept : new ByteMap<>();
  }

  private ReferenceContext ofAllCells(boolean chargesStated) {
    fillKey(runs, chargesStated);
    addStampOfBlankDay();
    return found(Optional.empty(), "", chargesStated);
  }

  /**
   * The context of a record whose money cells name a currency, or whose charges name a scheme.
   *
   * @param scheme the scheme's name and options; empty where charges are a percentage or not stated
   */
  ReferenceContext of(Optional<Currency> written, String scheme, boolean chargesStated) {
    fillKey(runs, written, scheme, chargesStated);
    addStampOfBlankDay();
    return found(written, scheme, chargesStated);
  }

  private void fillKey(CellRuns columns, boolean chargesStated) {
    key.clear();
    columns.addTo(key, cells.record());
    key.add(chargesStated ? STATED : NOT_STATED);
  }

  private void fillKey(
      CellRuns columns, Optional<Currency> written, String scheme, boolean chargesStated) {
    fillKey(columns, chargesStated);
    key.add(written.map(Currency::getCurrencyCode).orElse(""));
    key.add(scheme);
  }

  private void addStampOfBlankDay() {
    if (stampColumn != Mapping.NONE
        && !cells.has(RecordField.DATE)
        && !cells.has(RecordField.FROM)) {
      cells.record().addTo(key, stampColumn);
    }
  }

  private ReferenceContext found(Optional<Currency> written, String scheme, boolean chargesStated) {
    ReferenceContext known = found.get(key);
    if (known == null) {
      CellKey asked = key.copy();
      known = search(written, scheme, chargesStated);
      found = few(found);
      found.put(asked, known);
    }
    return known;
  }

  private ReferenceContext search(
      Optional<Currency> written, String scheme, boolean chargesStated) {
    ContextLookup search = lookup(written, scheme, chargesStated);
    Optional<LocalDate> day = search.day();
    if (day.isEmpty()) {
      return search.context(day);
    }
    calendars = few(calendars);
    fillKey(runsWithoutDay, written, scheme, chargesStated);
    ContextCalendar calendar = calendars.get(key, ContextCalendar::new);
    int number = Record.day(day.get());
    ReferenceContext known = calendar.get(number);
    if (known == null) {
      known = search.context(day);
      calendar.keep(number, known);
    }
    return known;
  }

  private ContextLookup lookup(Optional<Currency> written, String scheme, boolean chargesStated) {
    return new ContextLookup(plan, laws, cells, notation, written, scheme, chargesStated);
  }

  /** What a record asks for, its references not looked up. */
  ReferenceContext question(Optional<Currency> written, String scheme, boolean chargesStated) {
    return lookup(written, scheme, chargesStated).question();
  }
}
