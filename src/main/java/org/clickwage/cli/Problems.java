package org.clickwage.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.reference.CountryNames;
import org.clickwage.reference.IsoDay;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNameException.Kind;
import org.clickwage.work.NotationException;

/** Everything that is wrong with one command, gathered so that it can be told at once. */
final class Problems {
  private static final int LONGEST_CODE = 3;

  private final List<Problem> found = new ArrayList<>();

  void add(String where, String key, Object... values) {
    add(where, Note.of(key, values));
  }

  void add(Option option, String key, Object... values) {
    add(option.name(), key, values);
  }

  void add(Option option, Note what) {
    add(option.name(), what);
  }

  void add(String where, Note what) {
    add(new Problem(where, what));
  }

  /** Adds a problem; one that was met before, since its option was read before, is told once. */
  private void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Reads what was given to an option; a text that does not read becomes a problem. */
  <T> Optional<T> read(Option option, ParsedOptions typed, Function<String, T> reader) {
    return read(option.name(), typed.text(option), reader);
  }

  <T> Optional<T> read(Option option, String text, Function<String, T> reader) {
    return read(option.name(), text, reader);
  }

  /** Reads a text, if there is one. */
  <T> Optional<T> read(String option, String text, Function<String, T> reader) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (NotationException e) {
      add(option, "problem.notation", e.found(), e.expected());
    } catch (UnknownNameException e) {
      unknown(option, e);
    }
    return Optional.empty();
  }

  Optional<LocalDate> date(Option option, ParsedOptions typed) {
    return read(option, typed, Problems::date);
  }

  Optional<LocalDate> date(String option, String text) {
    return read(option, text, Problems::date);
  }

  private static LocalDate date(String text) {
    try {
      return IsoDay.parse(text.strip());
    } catch (DateTimeException e) {
      throw new NotationException(text, "expected.date");
    }
  }

  /** Reads one of an enum's constants, written in lower case. */
  <E extends Enum<E>> Optional<E> choice(Option option, ParsedOptions typed, Class<E> type) {
    return choice(option.name(), typed.text(option), type);
  }

  <E extends Enum<E>> Optional<E> choice(String option, String text, Class<E> type) {
    return choice(option, text, type, constant -> constant.name().toLowerCase(Locale.ROOT));
  }

  /** Reads one of an enum's constants by the word for it. */
  <E extends Enum<E>> Optional<E> choice(
      String option, String text, Class<E> type, Function<E, String> wordOf) {
    return read(
        option,
        text,
        word -> {
          List<String> names = new ArrayList<>();
          for (E constant : type.getEnumConstants()) {
            String name = wordOf.apply(constant);
            if (name.equals(word.strip().toLowerCase(Locale.ROOT))) {
              return constant;
            }
            names.add(name);
          }
          throw new NotationException(word, "expected.one-of", String.join(", ", names));
        });
  }

  void unknown(String where, UnknownNameException e) {
    add(new Problem(where, unknown(e)));
  }

  /** A name that no table has, with those that may have been meant. */
  static Note unknown(UnknownNameException e) {
    List<String> near = near(e);
    Note hint =
        near.isEmpty() ? hint(e.kind()) : Note.of("hint.did-you-mean", String.join(", ", near));
    return Note.of("problem.unknown", e.problem(), hint);
  }

  /** How the names of a kind are found. */
  static Note hint(Kind kind) {
    return Note.of("hint." + kind.word());
  }

  /** What is wrong with a cell, with the names that may have been meant where it is unknown. */
  static Note withHint(Note what, ReferenceData facts) {
    try {
      if (what.kind() == Kind.SCHEME) {
        facts.chargeSchemes().find(String.valueOf(what.values().get(0)), facts.date());
      } else if (what.kind() == Kind.COUNTRY) {
        facts.places().parse(String.valueOf(what.values().get(0)));
      }
      return what;
    } catch (UnknownNameException e) {
      return unknown(e);
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

  boolean isEmpty() {
    return found.isEmpty();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UsageException(found);
    }
  }
}
