package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.ValidityRange;
import org.clickwage.source.CellText;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;

/** Reads from the record at hand what a log says of its worker: group, weight, place and day. */
final class TaskWorkerReader {
  private final LogPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final boolean weighted;
  private final Map<TaskWorker.Setting, TaskWorker.Setting> lawful = new HashMap<>();

  /** Most tasks are of the place of the one before. */
  private String lastCountry;

  private String lastRegion;
  private Optional<Place> lastPlace = Optional.empty();

  TaskWorkerReader(LogPlan plan, RowCells cells, Notation notation) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.weighted = plan.mapping().gives(RecordField.WEIGHT);
  }

  /** Whether there is anything to read. */
  boolean reads() {
    return weighted || readsPlaces();
  }

  /** The name that the log keeps the worker under: that of the group goes before it. */
  String name(String worker) {
    if (plan.people().by().isEmpty()) {
      return worker;
    }
    List<String> group = new ArrayList<>();
    for (int column : plan.people().by()) {
      group.add(CellText.stripped(cells.record().text(column)));
    }
    return plan.people().name(group, worker);
  }

  /** The survey weight; 1 where nothing gives any. */
  Rational weight() {
    return weighted
        ? notation.weight(Objects.toString(cells.text(RecordField.WEIGHT), ""))
        : Rational.ONE;
  }

  boolean readsPlaces() {
    return plan.people().laws().isPresent();
  }

  /** Nothing where one rate was given for all places. */
  Optional<Place> place() {
    if (plan.people().minimum().isPresent()) {
      return Optional.empty();
    }
    String country = cells.text(RecordField.COUNTRY);
    String region = cells.text(RecordField.REGION);
    if (!Objects.equals(country, lastCountry) || !Objects.equals(region, lastRegion)) {
      lastPlace = Optional.ofNullable(country).map(each -> laws().places().parse(each, region));
      lastCountry = country;
      lastRegion = region;
    }
    return lastPlace;
  }

  /** The same of a place whose region, where one is named, is one of its country. */
  void knownPlace() {
    place()
        .ifPresent(
            place ->
                laws().minimumWages().find(place, laws().date(), Basis.GROSS, Optional.empty()));
  }

  /** The rate that was given for all tasks, else the record's own. */
  Optional<DeclaredMoney> minimum() {
    return plan.people().minimum().isPresent()
        ? plan.people().minimum()
        : Optional.ofNullable(cells.text(RecordField.MINIMUM))
            .map(text -> DeclaredMoney.ofHour(text, notation));
  }

  /**
   * What the reference of a task hangs on. Days of one law are one, or a worker would have as many
   * as days.
   */
  TaskWorker.Setting setting(
      Optional<Place> place, LocalDate day, Optional<DeclaredMoney> minimum) {
    TaskWorker.Setting written = new TaskWorker.Setting(place, Optional.of(day), minimum);
    return minimum.isPresent() || place.isEmpty()
        ? written.onFirstOf(ValidityRange.yearOf(day)) // as an exchange rate
        : lawful.computeIfAbsent(written, this::ofLaw);
  }

  private TaskWorker.Setting ofLaw(TaskWorker.Setting written) {
    Place place = written.place().orElseThrow();
    LocalDate day = written.day().orElseThrow();
    try {
      return written.onFirstOf(laws().minimumWages().steadyDays(place, day));
    } catch (UnknownNameException e) {
      return written; // told where its reference is looked for
    }
  }

  private ReferenceData laws() {
    return plan.people().laws().orElseThrow();
  }

  /** The record's own day, else that of the acceptance, as it is written. */
  LocalDate day() {
    return plan.stamps()
        .day(cells.text(cells.has(RecordField.DATE) ? RecordField.DATE : RecordField.ACCEPT));
  }
}
