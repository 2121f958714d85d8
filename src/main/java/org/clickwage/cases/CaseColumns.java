package org.clickwage.cases;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.table.RecordProblem;

/**
 * The columns that a file of cases may have and a survey has not, in which such titles may mean
 * anything: so they are no fields of a work record.
 */
public final class CaseColumns {
  /** What such a column says. */
  enum Kind {
    /** The legal floors by their names. */
    FLOOR,
    /** The kind of platform work. */
    WORK,
    VEHICLE,
    /** The name of the rate that the case is compared with. */
    MINIMUM_NAME,
    /** The case that this one retells. */
    VARIANT_OF;

    private String title() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<Kind, Integer> places = new EnumMap<>(Kind.class);
  private final List<String> header;

  public CaseColumns(Mapping mapping) {
    this.header = mapping.header();
    for (Kind kind : Kind.values()) {
      places.put(kind, mapping.titles().columnNamed(kind.title()));
    }
  }

  boolean has(int place) {
    return places.containsValue(place);
  }

  /** What a case says; empty text where it says nothing. */
  String cell(Kind kind, StatedCase stated) {
    return cell(kind, stated.cells());
  }

  /** The same by all cells of the case. */
  String cell(Kind kind, List<String> cells) {
    int place = places.get(kind);
    return place == Mapping.NONE || place >= cells.size() ? "" : cells.get(place).strip();
  }

  /** What is wrong with a case's cell, or with what an option says instead. */
  RecordProblem problem(Kind kind, StatedCase stated, Note what) {
    return new RecordProblem(stated.line(), title(kind), what);
  }

  private String title(Kind kind) {
    int place = places.get(kind);
    return place == Mapping.NONE ? kind.title() : header.get(place);
  }

  /** Those that have titles in another language. */
  Optional<Note> translated() {
    List<String> read = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (!title(kind).equals(kind.title())) {
        read.add(kind.title() + "=" + title(kind));
      }
    }
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of("compared.translated", String.join(", ", read)));
  }
}
