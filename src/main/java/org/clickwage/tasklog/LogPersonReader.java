package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.profile.Key;
import org.clickwage.profile.RowCells;
import org.clickwage.reference.Place;
import org.clickwage.work.Notation;
import org.clickwage.work.StatedMoney;

/** Reads from the record at hand what a log says of its worker: group, weight, place and day. */
final class LogPersonReader {
  private final LogPlan plan;
  private final RowCells cells;
  private final Notation notation;
  private final boolean weighted;

  LogPersonReader(LogPlan plan, RowCells cells, Notation notation) {
    this.plan = plan;
    this.cells = cells;
    this.notation = notation;
    this.weighted = plan.mapping().gives(Key.WEIGHT);
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
      group.add(cells.record().text(column).strip());
    }
    return plan.people().name(group, worker);
  }

  Optional<Rational> weight() {
    String text = weighted ? cells.text(Key.WEIGHT) : null;
    return text == null ? Optional.empty() : Optional.of(notation.weight(text));
  }

  boolean readsPlaces() {
    return plan.people().places().isPresent();
  }

  Optional<Place> place() {
    return Optional.ofNullable(cells.text(Key.COUNTRY))
        .map(code -> Place.written(code, cells.text(Key.REGION)))
        .map(plan.people().places().orElseThrow()::parse);
  }

  Optional<StatedMoney> minimum() {
    return Optional.ofNullable(cells.text(Key.MINIMUM))
        .map(text -> StatedMoney.ofHour(text, notation));
  }

  /** The record's own day, else that of the acceptance, as it is written. */
  LocalDate day() {
    return plan.stamps().day(cells.text(cells.has(Key.DATE) ? Key.DATE : Key.ACCEPT));
  }
}
