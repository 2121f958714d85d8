package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.reference.Basis;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.Place;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.source.CellText;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;

/** Reads from the record at hand what a log says of its worker: group, weight, place and day. */
final class TaskWorkerReader {
  private final LogPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final boolean isNamed;
  private final boolean isWeighted;
  private final Map<TaskWorker.Setting, TaskWorker.Setting> lawful = new HashMap<>();

  /** Most tasks are of the place of the one before. */
  private String lastCountry;

  private String lastRegion;
  private Optional<Place> lastPlace = Optional.empty();

  TaskWorkerReader(LogPlan plan, RowCells cells, Notation notation) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.isNamed = plan.mapping().gives(RecordField.WORKER);
    this.isWeighted = plan.mapping().gives(RecordField.WEIGHT);
  }

  /** Where no column names any worker, all tasks are of one. */
  Optional<String> name() {
    return isNamed ? Optional.ofNullable(cells.text(RecordField.WORKER)) : Optional.of("");
  }

  WorkerKey key(String name) {
    return new WorkerKey(plan.by().isEmpty() ? List.of() : group(), name);
  }

  private List<String> group() {
    return plan.by().stream()
        .map(column -> CellText.stripped(cells.record().text(column)))
        .toList();
  }

  /** The survey weight; 1 where nothing gives any. */
  Rational weight() {
    return isWeighted
        ? notation.weight(Objects.toString(cells.text(RecordField.WEIGHT), ""))
        : Rational.ONE;
  }

  Optional<Place> place() {
    String country = cells.text(RecordField.COUNTRY);
    String region = cells.text(RecordField.REGION);
    if (!Objects.equals(country, lastCountry) || !Objects.equals(region, lastRegion)) {
      lastPlace =
          Optional.ofNullable(country).map(each -> plan.facts().places().parse(each, region));
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
                plan.facts()
                    .minimumWages()
                    .find(place, plan.facts().date(), Basis.GROSS, Optional.empty()));
  }

  Optional<DeclaredMoney> minimum() {
    return Optional.ofNullable(cells.text(RecordField.MINIMUM))
        .map(text -> DeclaredMoney.ofHour(text, notation));
  }

  /** The record's own day; where its cell is empty that of the acceptance, as it is written. */
  LocalDate day() {
    return plan.input()
        .stamps()
        .day(cells.text(cells.has(RecordField.DATE) ? RecordField.DATE : RecordField.ACCEPT));
  }

  /**
   * What the reference of a task hangs on. Days of one law are one, or a worker would have as many
   * as days.
   */
  TaskWorker.Setting setting(
      Optional<Place> place, LocalDate day, Optional<DeclaredMoney> minimum) {
    TaskWorker.Setting written = new TaskWorker.Setting(place, Optional.of(day), minimum);
    return minimum.isPresent() || place.isEmpty()
        ? written.onFirstOf(DayRange.yearOf(day)) // as an exchange rate
        : lawful.computeIfAbsent(written, this::ofLaw);
  }

  private TaskWorker.Setting ofLaw(TaskWorker.Setting written) {
    Place place = written.place().orElseThrow();
    LocalDate day = written.day().orElseThrow();
    try {
      return written.onFirstOf(plan.facts().minimumWages().steadyDays(place, day));
    } catch (UnknownNameException e) {
      return written; // reported where its reference is looked for
    }
  }
}
