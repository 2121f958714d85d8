package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/** The legal schemes of social charges that the tables know. */
public final class ChargeSchemes {
  static final String SCHEMES_FILE = "charges/schemes.csv";
  static final String NOTES_FILE = "charges/notes.csv";
  private final Tables tables;
  private final ChargeTables rows;

  ChargeSchemes(Tables tables) {
    this.tables = tables;
    this.rows = new ChargeTables(tables);
  }

  public List<String> names() {
    return tables.read(SCHEMES_FILE).stream().map(row -> row.text("scheme")).toList();
  }

  /** Who the scheme is for, in a few words. */
  public Text description(String name) {
    return scheme(name.toLowerCase(Locale.ROOT)).sentence("description");
  }

  /**
   * A scheme with its options on a day.
   *
   * @param spec the name, then options after commas: {@code fr-micro-bnc,acre=2026-07-01}
   * @throws UnknownNameException for a scheme or option that is not known, and for an option's day
   *     that is none
   */
  public Lookup<ChargeScheme> find(String spec, LocalDate on) {
    Row scheme = scheme(SchemeSpec.nameIn(spec));
    List<LevyRule> rules = rules(scheme.text("scheme"));
    SchemeSpec parsed = SchemeSpec.parse(spec, rules);
    SchemeBuilder built = new SchemeBuilder(rows, parsed, on).addAll(rules);
    if (built.missing().isPresent()) {
      return new Lookup.Missing<>(built.missing().get());
    }
    Currency currency = Currency.getInstance(scheme.text("currency"));
    List<Note> notes = new ArrayList<>(built.notes());
    built.levies().forEach(levy -> notes.addAll(levy.formula(currency)));
    notes.addAll(said(parsed, on));
    return Lookup.found(
        new SchemeInForce(
            parsed.name(),
            scheme.text("country"),
            currency,
            on,
            List.copyOf(built.levies()),
            built.ceiling(),
            List.copyOf(notes)));
  }

  private Row scheme(String name) {
    for (Row row : tables.read(SCHEMES_FILE)) {
      if (row.text("scheme").equals(name)) {
        return row;
      }
    }
    throw new UnknownNameException(Kind.SCHEME, name, names());
  }

  private List<LevyRule> rules(String scheme) {
    List<LevyRule> rules = new ArrayList<>();
    for (Row row : tables.read(LevyRule.FILE)) {
      if (row.text("scheme").equals(scheme)) {
        rules.add(LevyRule.of(row));
      }
    }
    return rules;
  }

  /** The doubts that the tables note for a scheme, its options and the day. */
  private List<Note> said(SchemeSpec spec, LocalDate on) {
    List<Note> notes = new ArrayList<>();
    for (Row row : tables.read(NOTES_FILE)) {
      if (row.text("scheme").equals(spec.name())
          && spec.takes(row.optional("option"))
          && !row.optionalDay("valid_from").orElse(on).isAfter(on)
          && !row.optionalDay("valid_until").orElse(on).isBefore(on)) {
        notes.add(Note.of("charges.scheme-note", row.sentence("note")));
      }
    }
    return notes;
  }
}
