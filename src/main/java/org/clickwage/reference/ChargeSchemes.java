package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.reference.UnknownNameException.Kind;

/** The legal schemes of social charges that the tables know. */
public final class ChargeSchemes {
  static final String SCHEMES_FILE = "charges/schemes.csv";
  static final String LEVIES_FILE = "charges/levies.csv";
  static final String NOTES_FILE = "charges/notes.csv";
  private static final Note.Kind OF_SCHEME = Note.Kind.of("charges.scheme-note");

  /** In the place of an option, of what is said unless pay is known to be after charges. */
  private static final String UNLESS_WITHHELD = "unless-withheld";

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

  /** The schemes that a worker of a country is asked about, each in the words of one. */
  public Map<String, Text> askedIn(String country) {
    Map<String, Text> asked = new LinkedHashMap<>();
    for (Row row : tables.rows(SCHEMES_FILE, "country", country)) {
      if (!row.text("asked").isEmpty()) {
        asked.put(row.text("scheme"), row.sentence("asked"));
      }
    }
    return asked;
  }

  /** Whether a scheme without options takes that of a new business; no other name does. */
  public boolean takesAcre(String name) {
    return rowsOf(LEVIES_FILE, name).stream()
        .anyMatch(row -> row.optional("reduction").isPresent());
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
    List<Row> rules = rowsOf(LEVIES_FILE, scheme.text("scheme"));
    SchemeSpec parsed = SchemeSpec.parse(spec, rules);
    return new SchemeBuilder(rows, parsed, on).build(scheme, rules, doubts(parsed, on));
  }

  private Row scheme(String name) {
    return rowsOf(SCHEMES_FILE, name).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownNameException(Kind.SCHEME, name, names()));
  }

  private List<Row> rowsOf(String file, String scheme) {
    return tables.rows(file, "scheme", scheme);
  }

  /** The doubts that the tables note for a scheme, its options and the day. */
  private List<Note> doubts(SchemeSpec spec, LocalDate on) {
    List<Note> notes = new ArrayList<>();
    for (Row row : rowsOf(NOTES_FILE, spec.name())) {
      boolean isOnPay = row.text("option").equals(UNLESS_WITHHELD);
      if ((isOnPay || spec.takes(row.optional("option")))
          && row.days("valid_from", "valid_until").contains(on)) {
        Note.Kind kind = isOnPay ? ChargeScheme.UNLESS_WITHHELD : OF_SCHEME;
        notes.add(Note.of(kind, row.sentence("note")));
      }
    }
    return notes;
  }
}
