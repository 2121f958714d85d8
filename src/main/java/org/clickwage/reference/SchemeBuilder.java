package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Acre.Outcome;

/** Puts the levies of a scheme together as they stood on one day. */
final class SchemeBuilder {
  private final ChargeTables tables;
  private final SchemeSpec spec;
  private final LocalDate on;
  private final List<YearlyLevy> levies = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** When the rows that nothing follows were last seen in force, at the worst. */
  private LocalDate oldestSight;

  private Optional<Rational> ceiling = Optional.empty();
  private Optional<Note> missing = Optional.empty();

  SchemeBuilder(ChargeTables tables, SchemeSpec spec, LocalDate on) {
    this.tables = tables;
    this.spec = spec;
    this.on = on;
    this.oldestSight = on;
  }

  List<YearlyLevy> levies() {
    return levies;
  }

  /** What was noticed while the rows were looked up. */
  List<Note> notes() {
    return notes;
  }

  Optional<Rational> ceiling() {
    return ceiling;
  }

  /** Why there is no such scheme on the day. */
  Optional<Note> missing() {
    return missing;
  }

  SchemeBuilder addAll(List<LevyRule> rules) {
    for (LevyRule rule : rules) {
      if (spec.takes(rule.option()) && missing.isEmpty()) {
        add(rule);
      }
    }
    if (on.isAfter(oldestSight.plusMonths(WageSeries.MONTHS_WITHOUT_NOTE))) {
      notes.add(Note.of(FactNote.CHARGES_CARRIED, oldestSight, on));
    }
    return this;
  }

  private void add(LevyRule rule) {
    Optional<LocalDate> first = firstDay(rule);
    if (first.isPresent() && on.isBefore(first.get())) {
      missing = Optional.of(Note.of("charges.before-first-row", spec.name(), first.get()));
      return;
    }
    // A levy that has ended, such as the compulsory class 2, leaves no row.
    List<ChargeRow> rows = take(rule.rows());
    if (!rows.isEmpty()) {
      levies.add(levy(rule, rows));
      if (rule.ceiling().isPresent()) {
        ceiling = value(tables.oneInForce(rule.ceiling(), on));
      }
    }
  }

  /** The first day on which the rate and, where the levy has one, its cap are both known. */
  private Optional<LocalDate> firstDay(LevyRule rule) {
    Optional<LocalDate> rate = tables.firstDay(rule.rows());
    if (rate.isEmpty() || rule.cap().isEmpty()) {
      return rate;
    }
    Optional<LocalDate> cap = tables.firstDay(List.of(rule.cap().get()));
    return cap.isPresent() && cap.get().isAfter(rate.get()) ? cap : rate;
  }

  private List<ChargeRow> take(List<String> names) {
    List<ChargeRow> rows = tables.inForce(names, on);
    if (!tables.isSucceeded(names, on)) {
      for (ChargeRow row : rows) {
        oldestSight = row.seen().isBefore(oldestSight) ? row.seen() : oldestSight;
      }
    }
    return rows;
  }

  private Optional<ChargeRow> one(Optional<String> name) {
    List<ChargeRow> rows = name.isEmpty() ? List.of() : take(List.of(name.get()));
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  private static Optional<Rational> value(Optional<ChargeRow> row) {
    return row.map(ChargeRow::value);
  }

  private YearlyLevy levy(LevyRule rule, List<ChargeRow> rows) {
    Optional<ChargeRow> minimum = one(rule.minimum());
    Optional<ChargeRow> cap = one(rule.cap());
    Optional<ChargeRow> limit = newer(one(rule.limit()), rows.get(0));
    Optional<ChargeRow> exempt = tables.oneInForce(rule.exemptUpTo(), on);
    List<ChargeRow> parts = reduced(rule, rows);
    List<ChargeRow> restsOn = new ArrayList<>(parts);
    for (Optional<ChargeRow> row : List.of(minimum, cap, limit, exempt)) {
      row.ifPresent(restsOn::add);
    }
    return new YearlyLevy(
        named(rule, parts.get(0), restsOn),
        rule.counted(),
        parts,
        value(minimum),
        cap.isPresent() ? value(cap) : upper(rule, "cap", rows),
        limit.isPresent() ? value(limit) : upper(rule, "limit", rows),
        value(exempt));
  }

  /** A limit that is older than the rate is the limit of an earlier rate. */
  private static Optional<ChargeRow> newer(Optional<ChargeRow> limit, ChargeRow rate) {
    boolean older = limit.isPresent() && limit.get().validFrom().isBefore(rate.validFrom());
    return older ? Optional.empty() : limit;
  }

  private static Optional<Rational> upper(LevyRule rule, String meaning, List<ChargeRow> rows) {
    return rule.upperIs().equals(meaning) ? rows.get(0).upper() : Optional.empty();
  }

  private static Levy named(LevyRule rule, ChargeRow first, List<ChargeRow> restsOn) {
    Confidence confidence = Confidence.SOURCED;
    List<String> sources = new ArrayList<>();
    for (ChargeRow row : restsOn) {
      confidence = confidence.and(row.confidence());
      if (!sources.contains(row.source())) {
        sources.add(row.source());
      }
    }
    Optional<Share> percent =
        first.kind() == ChargeRow.Kind.PERCENT
            ? Optional.of(Share.ofPercent(first.value().times(rule.counted())))
            : Optional.empty();
    return new Levy(
        rule.levy(),
        rule.kind(),
        rule.base(),
        percent,
        first.validFrom(),
        confidence,
        String.join(" | ", sources));
  }

  private List<ChargeRow> reduced(LevyRule rule, List<ChargeRow> rows) {
    return rule.reduction().isPresent() && spec.acre().isPresent()
        ? underAcre(spec.acre().get(), rule, rows)
        : rows;
  }

  private List<ChargeRow> underAcre(Acre acre, LevyRule rule, List<ChargeRow> rows) {
    ChargeRow normal = rows.get(0);
    Outcome outcome = acre.apply(normal, rule, on, tables);
    if (outcome instanceof Outcome.Reduced reduced) {
      notes.add(
          Note.of(
              "charges.acre",
              Share.ofPercent(reduced.percent()),
              Share.ofPercent(normal.value()),
              reduced.until()));
      return List.of(normal.withRate(reduced.percent(), reduced.source(), reduced.confidence()));
    }
    if (outcome instanceof Outcome.Over over) {
      notes.add(Note.of("charges.acre-over", over.since()));
    } else if (outcome instanceof Outcome.NotYet) {
      notes.add(Note.of("charges.acre-not-yet", acre.created()));
    } else {
      missing = Optional.of(Note.of("charges.acre-unknown", acre.created()));
    }
    return rows;
  }
}
