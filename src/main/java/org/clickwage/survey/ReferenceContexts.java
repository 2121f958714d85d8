package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Currency;
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
public final class ReferenceContexts {
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

  /** By all of these cells but the day, and then by the day. */
  private ByteMap<ContextCalendar> calendars = new ByteMap<>();

  private final CellKey key = new CellKey();
  private final CellRuns runs;
  private final int dayColumn;
  private final boolean readsIsoDays;

  /** Gives the day where its own cell is empty; {@link Mapping#NONE} where nothing does. */
  private final int stampColumn;

  private final CellRuns runsWithoutDay;

  /**
   * @param laws those of all threads
   */
  public ReferenceContexts(
      BatchPlan plan, ReferenceLookup laws, RowCells cells, Notation notation) {
    this.plan = plan;
    this.laws = laws;
    this.cells = cells;
    this.notation = notation;
    this.dayColumn =
        plan.mapping()
            .column(plan.mapping().gives(RecordField.DATE) ? RecordField.DATE : RecordField.FROM);
    this.readsIsoDays = plan.stamps().readsIsoDays() && dayColumn != Mapping.NONE;
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
    int day = readsIsoDays ? cells.record().day(dayColumn) : Record.NO_DAY;
    ReferenceContext known = null;
    if (day != Record.NO_DAY) {
      fillKey(runsWithoutDay, Optional.empty(), "", chargesStated);
      ContextCalendar calendar = calendars.get(key);
      known = calendar == null ? null : calendar.get(day);
    }
    return known == null ? of(Optional.empty(), "", chargesStated) : known;
  }

  private static <V> ByteMap<V> few(ByteMap<V> kept) {
    return kept.size() < MOST_KEPT ? kept : new ByteMap<>();
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

  private void fillKey(
      CellRuns columns, Optional<Currency> written, String scheme, boolean chargesStated) {
    key.clear();
    columns.addTo(key, cells.record());
    key.add(chargesStated ? STATED : NOT_STATED);
    // Plain cells name neither, and their key need not say it.
    if (written.isPresent() || !scheme.isEmpty()) {
      key.add(written.map(Currency::getCurrencyCode).orElse(""));
      key.add(scheme);
    }
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
    ReferenceContext known = calendar.get(Record.day(day.get()));
    if (known == null) {
      known = search.context(day);
      calendar.keep(day.get(), known);
    }
    return known;
  }

  private ContextLookup lookup(Optional<Currency> written, String scheme, boolean chargesStated) {
    return new ContextLookup(plan, laws, cells, notation, written, scheme, chargesStated);
  }

  /** What a record asks for, its references not looked up. */
  public ReferenceContext question(
      Optional<Currency> written, String scheme, boolean chargesStated) {
    return lookup(written, scheme, chargesStated).question();
  }
}
