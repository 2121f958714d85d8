package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.DayRange;
import org.clickwage.source.ByteMap;
import org.clickwage.source.ByteWords;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;

/** Finds what a record's place, day and currency refer to, once for each combination. */
final class ReferenceContexts {
  /** A day with its time, or a rate of one's own, seldom comes twice, and a file has millions. */
  private static final int MOST_KEPT = 1 << 14;

  /** A survey has some dozens of places: hardly any of them meet. */
  private static final int RECENT_BITS = 10;

  private static final byte[] STATED = {1};
  private static final byte[] NOT_STATED = {0};

  private final BatchPlan plan;
  private final ReferenceLookup laws;
  private final FieldCells cells;
  private final ReferenceCells referenceCells;

  /** By all cells that ask for something, as they are written. */
  private ByteMap<ReferenceContext> found = new ByteMap<>();

  /** By all of these cells but the day, and then by the day. */
  private ByteMap<ContextCalendar> calendars = new ByteMap<>();

  // The calendars of short cells once more, by these as a word, with charges stated or not.
  private final long[] recentWords = new long[2 << RECENT_BITS];
  private final ContextCalendar[] recent = new ContextCalendar[recentWords.length];

  private final CellKey key = new CellKey();
  private final CellRuns runs;
  private final int dayColumn;
  private final boolean readsIsoDays;

  // The first and the last day of any record, by their numbers.
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;

  /** Gives the day where its own cell is empty; {@link Mapping#NONE} where nothing does. */
  private final int stampColumn;

  private final CellRuns runsWithoutDay;

  /**
   * @param laws those of all threads
   */
  ReferenceContexts(
      BatchPlan plan, ReferenceLookup laws, FieldCells cells, ReferenceCells referenceCells) {
    this.plan = plan;
    this.laws = laws;
    this.cells = cells;
    this.referenceCells = referenceCells;
    this.dayColumn =
        plan.mapping()
            .column(plan.mapping().gives(RecordField.DATE) ? RecordField.DATE : RecordField.FROM);
    this.readsIsoDays = plan.stamps().readsIsoDays() && dayColumn != Mapping.NONE;
    this.stampColumn =
        plan.mapping().isBlankDayOfStamp()
            ? plan.mapping().column(RecordField.ACCEPT)
            : Mapping.NONE;
    int[] columns =
        BatchPlan.ASKING.stream()
            .mapToInt(plan.mapping()::column)
            .filter(column -> column != Mapping.NONE)
            .toArray();
    this.runs = new CellRuns(IntStream.of(columns));
    this.runsWithoutDay = new CellRuns(IntStream.of(columns).filter(column -> column != dayColumn));
  }

  /** The context of a record of plain numbers. */
  ReferenceContext of(boolean hasCharges) {
    StatedTerms stated = StatedTerms.plain(hasCharges);
    int day = readsIsoDays ? cells.record().day(dayColumn) : Record.NO_DAY;
    ReferenceContext known = null;
    if (day != Record.NO_DAY) {
      ContextCalendar calendar = calendar(stated);
      known = calendar == null ? null : calendar.get(day);
    }
    if (known != null) {
      meet(day);
    }
    return known == null ? of(stated) : known;
  }

  private void meet(int day) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }

  /** From the first day of any record to the last; empty where none is known. */
  Optional<DayRange> days() {
    return lastDay < firstDay
        ? Optional.empty()
        : Optional.of(new DayRange(Record.dayOf(firstDay), Record.dayOf(lastDay)));
  }

  /** Null where none is known. */
  private ContextCalendar calendar(StatedTerms stated) {
    long word = runsWithoutDay.word(cells.record());
    int place = (int) (ByteWords.hash(word) >>> Long.SIZE - RECENT_BITS) << 1;
    place |= stated.hasCharges() ? 1 : 0;
    if (word != 0 && recentWords[place] == word) {
      return recent[place];
    }
    fillKey(runsWithoutDay, stated);
    ContextCalendar calendar = calendars.get(key);
    if (word != 0 && calendar != null) {
      recentWords[place] = word;
      recent[place] = calendar;
    }
    return calendar;
  }

  private static <V> ByteMap<V> few(ByteMap<V> kept) {
    return kept.size() < MOST_KEPT ? kept : new ByteMap<>();
  }

  /** The context of a record. */
  ReferenceContext of(StatedTerms stated) {
    fillKey(runs, stated);
    addStampOfBlankDay();
    return found(stated);
  }

  private void fillKey(CellRuns columns, StatedTerms stated) {
    key.clear();
    columns.addTo(key, cells.record());
    key.add(stated.hasCharges() ? STATED : NOT_STATED);
    // Plain cells name neither, and their key need not say it.
    if (!stated.isPlain()) {
      key.add(stated.currency().map(Currency::getCurrencyCode).orElse(""));
      key.add(stated.scheme());
    }
  }

  private void addStampOfBlankDay() {
    if (stampColumn != Mapping.NONE
        && !cells.has(RecordField.DATE)
        && !cells.has(RecordField.FROM)) {
      cells.record().addTo(key, stampColumn);
    }
  }

  private ReferenceContext found(StatedTerms stated) {
    ReferenceContext known = found.get(key);
    if (known == null) {
      CellKey asked = key.copy();
      known = search(stated);
      found = few(found);
      found.put(asked, known);
    }
    return known;
  }

  private ReferenceContext search(StatedTerms stated) {
    ContextLookup search = new ContextLookup(plan, laws, cells, referenceCells, stated);
    Optional<LocalDate> day = search.day();
    if (day.isEmpty()) {
      return search.context(day);
    }
    meet(Record.day(day.get()));
    calendars = few(calendars);
    fillKey(runsWithoutDay, stated);
    ContextCalendar calendar = calendars.get(key, ContextCalendar::new);
    ReferenceContext known = calendar.get(Record.day(day.get()));
    if (known == null) {
      known = search.context(day);
      calendar.keep(day.get(), known);
    }
    return known;
  }
}
