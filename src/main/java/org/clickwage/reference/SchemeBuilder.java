package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;

/** Puts the levies of a scheme together as in force on one day. */
final class SchemeBuilder {
  private final ChargeTables tables;
  private final SchemeSpec spec;
  private final LocalDate on;
  private final List<YearlyLevy> levies = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** When the rows that nothing follows were last seen in force, at the worst. */
  private LocalDate oldestSight;

  private Optional<Rational> ceiling = Optional.empty();

  SchemeBuilder(ChargeTables tables, SchemeSpec spec, LocalDate on) {
    this.tables = tables;
    this.spec = spec;
    this.on = on;
    this.oldestSight = on;
  }

  /**
   * @param rules the rows of {@code levies.csv} that the scheme is made of
   * @param doubts what the tables note for it
   */
  Lookup<ChargeScheme> build(Row scheme, List<Row> rules, List<Note> doubts) {
    for (Row rule : rules) {
      if (spec.takes(rule.optional("option"))) {
        Optional<Note> missing = add(rule);
        if (missing.isPresent()) {
          return new Lookup.Missing<>(missing.get());
        }
      }
    }
    if (on.isAfter(oldestSight.plusMonths(WageSeries.MONTHS_WITHOUT_NOTE))) {
      notes.add(Note.of(FactNote.CHARGES_CARRIED, oldestSight, on));
    }
    Currency currency = scheme.currency("currency");
    levies.forEach(levy -> notes.addAll(levy.formula(currency)));
    notes.addAll(doubts);
    return Lookup.found(
        new ChargeScheme(
            spec.name(),
            scheme.text("country"),
            currency,
            on,
            levies,
            ceiling,
            notes,
            Optional.empty()));
  }

  /** Adds a levy, or says why there is no such scheme on the day. */
  private Optional<Note> add(Row rule) {
    Optional<LocalDate> first = firstDay(rule);
    if (first.isPresent() && on.isBefore(first.get())) {
      return Optional.of(Note.of("charges.before-first-row", spec.name(), first.get()));
    }
    List<ChargeRow> rows = take(rule.list("rows"));
    if (rows.isEmpty()) {
      return Optional.empty(); // A levy that has ended, such as the compulsory class 2.
    }
    List<ChargeRow> parts = rows;
    if (rule.optional("reduction").isPresent() && spec.acre().isPresent()) {
      Lookup<Acre.Outcome> aid = spec.acre().get().apply(rows.get(0), rule, on, tables);
      if (aid.reason().isPresent()) {
        return aid.reason();
      }
      Acre.Outcome outcome = aid.toOptional().orElseThrow();
      notes.add(outcome.note());
      parts = outcome.row().map(List::of).orElse(rows);
    }
    levies.add(levy(rule, rows, parts));
    if (rule.optional("ceiling").isPresent()) {
      ceiling = value(tables.oneInForce(rule.optional("ceiling"), on));
    }
    return Optional.empty();
  }

  /** The first day on which the rate and, where the levy has one, its cap are both known. */
  private Optional<LocalDate> firstDay(Row rule) {
    Optional<LocalDate> rate = tables.firstDay(rule.list("rows"));
    Optional<LocalDate> cap = rule.optional("cap").map(List::of).flatMap(tables::firstDay);
    return rate.isPresent() && cap.isPresent() && cap.get().isAfter(rate.get()) ? cap : rate;
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
    return name.flatMap(known -> take(List.of(known)).stream().findFirst());
  }

  private static Optional<Rational> value(Optional<ChargeRow> row) {
    return row.map(ChargeRow::value);
  }

  private YearlyLevy levy(Row rule, List<ChargeRow> rows, List<ChargeRow> parts) {
    Optional<ChargeRow> minimum = one(rule.optional("minimum"));
    Optional<ChargeRow> cap = one(rule.optional("cap"));
    // A limit that is older than the rate is the limit of an earlier rate.
    Optional<ChargeRow> limit =
        one(rule.optional("limit"))
            .filter(row -> !row.validFrom().isBefore(rows.get(0).validFrom()));
    Optional<ChargeRow> exempt = tables.oneInForce(rule.optional("exempt_up_to"), on);
    List<ChargeRow> restsOn = new ArrayList<>(parts);
    Stream.of(minimum, cap, limit, exempt).flatMap(Optional::stream).forEach(restsOn::add);
    return new YearlyLevy(
        named(rule, parts.get(0), restsOn),
        counted(rule),
        parts,
        value(minimum),
        value(cap).or(() -> upper(rule, "cap", rows)),
        value(limit).or(() -> upper(rule, "limit", rows)),
        value(exempt));
  }

  private static Rational counted(Row rule) {
    return rule.number("counted_percent").dividedBy(Rational.HUNDRED);
  }

  private static Optional<Rational> upper(Row rule, String meaning, List<ChargeRow> rows) {
    return rule.text("upper_is").equals(meaning) ? rows.get(0).upper() : Optional.empty();
  }

  private static Levy named(Row rule, ChargeRow first, List<ChargeRow> restsOn) {
    Confidence confidence = Confidence.SOURCED;
    Set<Text> sources = new LinkedHashSet<>();
    for (ChargeRow row : restsOn) {
      confidence = confidence.and(row.confidence());
      sources.add(row.source());
    }
    Optional<Share> percent =
        first.kind() == ChargeRow.Kind.PERCENT
            ? Optional.of(Share.ofPercent(first.value().times(counted(rule))))
            : Optional.empty();
    return new Levy(
        rule.text("levy"),
        rule.constant("kind", Levy.Kind.class),
        rule.constant("base", Levy.Base.class),
        percent,
        first.validFrom(),
        confidence,
        sources.stream().reduce((one, next) -> one.and(Citation.BETWEEN, next)).orElseThrow());
  }
}
