package org.clickwage.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.reference.UnknownNameException.Kind;

/** The message about names that no table has. */
public final class UnknownNames {
  private static final int LONGEST_CODE = 3;

  private UnknownNames() {}

  /** A name that no table has, with those that may have been meant. */
  public static Note of(UnknownNameException e) {
    List<String> near = near(e);
    Note hint =
        near.isEmpty() ? hint(e.kind()) : Note.of("hint.did-you-mean", String.join(", ", near));
    return Note.of("problem.unknown", e.problem(), hint);
  }

  /** How the names of a kind are found. */
  public static Note hint(Kind kind) {
    return Note.of("hint." + kind.word());
  }

  /** What is wrong with a cell, with the names that may have been meant where it is unknown. */
  public static Note withHint(Note what, ReferenceData facts) {
    try {
      if (what.kind() == Kind.SCHEME) {
        facts.chargeSchemes().find(String.valueOf(what.values().get(0)), facts.date());
      } else if (what.kind() == Kind.COUNTRY) {
        facts.places().parse(String.valueOf(what.values().get(0)));
      }
      return what;
    } catch (UnknownNameException e) {
      return of(e);
    }
  }

  private static List<String> near(UnknownNameException e) {
    if (e.known().size() == 1) {
      // Where only one name is known, it is the one that was meant: acre is acre with its day.
      return e.known();
    }
    return e.kind() == Kind.COUNTRY
        ? countriesNear(e.found().strip(), e.known())
        : Suggestions.near(e.found(), e.known());
  }

  /**
   * The countries of which a text may be the name, {@code FR (France)} for {@code Frnace}, or the
   * code with a letter too many; two letters are near to too many others.
   */
  private static List<String> countriesNear(String text, List<String> known) {
    if (text.length() <= LONGEST_CODE) {
      return text.length() < LONGEST_CODE ? List.of() : Suggestions.near(text, known);
    }
    Map<String, String> codes = CountryNames.codes();
    // Congo begins the names of two countries, and is near to Tonga.
    List<String> begun = Suggestions.begunBy(text, codes.keySet());
    List<String> near = begun.isEmpty() ? Suggestions.nearest(text, codes.keySet()) : begun;
    Map<String, String> names = new LinkedHashMap<>();
    near.forEach(name -> names.putIfAbsent(codes.get(name), name));
    return names.entrySet().stream()
        .map(country -> country.getKey() + " (" + country.getValue() + ")")
        .toList();
  }
}
