package org.clickwage.survey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.number.HourlyRate;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.table.ByteMap;
import org.clickwage.table.CellKey;
import org.clickwage.wage.StatedCharges;
import org.clickwage.work.Notation;

/**
 * Finds what a record's place, day and currency stand for, once for each combination: a thread asks
 * its own maps first, then what any thread has found.
 */
final class ReferenceContexts {
  /** A day with its time, or a rate of one's own, seldom comes twice, and a file has millions. */
  static final int MOST_KEPT = 1 << 14;

  private static final byte[] STATED = {1};
  private static final byte[] NOT_STATED = {0};

  private final BatchPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private ByteMap<ReferenceContext> found = new ByteMap<>();

  /**
   * Those of records whose cell of the day is written as most are, by their other cells; the second
   * map is for charges that are stated.
   */
  private final List<ByteMap<ContextCalendar>> calendars =
      Arrays.asList(new ByteMap<>(), new ByteMap<>());

  /** A charge scheme with its options, on a day. */
  private record SchemeDay(String scheme, LocalDate day) {}

  private final Map<SchemeDay, Optional<ChargeScheme>> schemes = new HashMap<>();

  private final ContextCache foundByAll;
  private final CellKey key = new CellKey();
  private final CellRuns runs;
  private final int dayColumn;

  /** Gives the day where its own cell is empty; {@link Mapping#NONE} where nothing does. */
  private final int stampColumn;

  private final CellRuns runsWithoutDay;

  /**
   * @param foundByAll the settings of all threads
   */
  ReferenceContexts(BatchPlan plan, RowCells cells, Notation notation, ContextCache foundByAll) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.foundByAll = foundByAll;
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

  /** The setting of a record whose charges are not stated, or a percentage. */
  ReferenceContext of(boolean chargesStated) {
    int day =
        dayColumn == Mapping.NONE
            ? ContextCalendar.NONE
            : ContextCalendar.number(cells.record(), dayColumn);
    if (day == ContextCalendar.NONE) {
      return ofAllCells(chargesStated);
    }
    key.clear();
    runsWithoutDay.addTo(key, cells.record());
    ContextCalendar calendar = calendars.get(chargesStated ? 1 : 0).get(key, ContextCalendar::new);
    ReferenceContext known = calendar.get(day);
    if (known == null) {
      known = ofAllCells(chargesStated);
      // What is met once, as a rate that only one record has, is not worth all of its days.
      if (plan.stamps().readsIsoDays() && !calendar.isEmpty()) {
        calendar.putForItsDays(day, known);
      } else {
        calendar.put(day, known);
      }
      keepFew(chargesStated ? 1 : 0);
    }
    return known;
  }

  private void keepFew(int calendar) {
    if (calendars.get(calendar).size() >= MOST_KEPT) {
      calendars.set(calendar, new ByteMap<>());
    }
  }

  private ReferenceContext ofAllCells(boolean chargesStated) {
    fillKey(runs, chargesStated);
    addStampOfBlankDay();
    return found(Optional.empty(), "", chargesStated);
  }

  /**
   * The setting of a record whose money cells name a currency, or whose charges name a scheme.
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
      key.add(cells.record(), stampColumn);
    }
  }

  private ReferenceContext found(Optional<Currency> written, String scheme, boolean chargesStated) {
    ReferenceContext known = found.get(key);
    if (known == null) {
      CellKey asked = key.copy();
      known = search(written, scheme, chargesStated);
      found = found.size() < MOST_KEPT ? found : new ByteMap<>();
      found.put(asked, known);
    }
    return known;
  }

  private ReferenceContext search(
      Optional<Currency> written, String scheme, boolean chargesStated) {
    ContextLookup search = new ContextLookup(plan, cells, notation, written, scheme, chargesStated);
    Optional<LocalDate> day = search.day();
    if (day.isEmpty()) {
      return foundByAll.met(search.setting(day));
    }
    fillKey(runsWithoutDay, written, scheme, chargesStated);
    if (scheme.isEmpty()) {
      return foundByAll.of(key.copy(), day.get(), () -> search.setting(day));
    }
    key.add(day.get().toString());
    return foundByAll.ofDay(key.copy(), () -> search.setting(day));
  }

  /** Whether a reference is another, in its own money, or missing on one of these days. */
  boolean changes(ReferenceContext setting, Collection<LocalDate> days, boolean chargesStated) {
    return !setting.references().isEmpty()
        && days.stream()
            .filter(day -> !setting.days().contains(day))
            .anyMatch(day -> !rates(setting).equals(rates(on(day, setting, chargesStated))));
  }

  /** Whether a charge scheme takes more or less on one of these days, or is missing there. */
  boolean changes(Optional<StatedCharges> taken, String scheme, Collection<LocalDate> days) {
    return taken.isPresent()
        && taken.get() instanceof StatedCharges.Scheme known
        && days.stream()
            .anyMatch(day -> !scheme(scheme, day).filter(known.scheme()::takesAs).isPresent());
  }

  private Optional<ChargeScheme> scheme(String scheme, LocalDate day) {
    if (schemes.size() >= MOST_KEPT) {
      schemes.clear();
    }
    return schemes.computeIfAbsent(
        new SchemeDay(scheme, day),
        asked -> plan.facts().chargeSchemes().find(scheme, day).toOptional());
  }

  private ReferenceContext on(LocalDate day, ReferenceContext setting, boolean chargesStated) {
    return new ContextLookup(plan, cells, notation, setting.currency(), "", chargesStated)
        .setting(Optional.of(day));
  }

  private static List<HourlyRate> rates(ReferenceContext setting) {
    return setting.references().stream().map(each -> each.wage().stated()).toList();
  }

  /** What a record asks for, its references not looked up yet. */
  RowQuestion question(Optional<Currency> written, String scheme, boolean chargesStated) {
    return new ContextLookup(plan, cells, notation, written, scheme, chargesStated).question();
  }
}
