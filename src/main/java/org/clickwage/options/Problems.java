package org.clickwage.options;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clickwage.message.Note;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/** Everything that is wrong with one command, gathered so that it can be reported at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(String where, String key, Object... values) {
    add(where, Note.of(key, values));
  }

  public void add(Option option, String key, Object... values) {
    add(option.name(), key, values);
  }

  /** Adds a problem of an option where something is so. */
  public void addIf(boolean isWrong, Option option, String key, Object... values) {
    addIf(isWrong, option.name(), key, values);
  }

  public void addIf(boolean isWrong, String where, String key, Object... values) {
    if (isWrong) {
      add(where, key, values);
    }
  }

  public void add(Option option, Note what) {
    add(option.name(), what);
  }

  public void add(String where, Note what) {
    add(new Problem(where, what));
  }

  /**
   * Adds a problem; one that was met before, since its option was read before, is reported once.
   */
  public void add(Problem problem) {
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Reads what was given to an option; a text that does not read becomes a problem. */
  public <T> Optional<T> read(Option option, ParsedOptions typed, Function<String, T> reader) {
    return read(option.name(), typed.text(option), reader);
  }

  public <T> Optional<T> read(Option option, String text, Function<String, T> reader) {
    return read(option.name(), text, reader);
  }

  /** Reads a text, if there is one. */
  public <T> Optional<T> read(String option, String text, Function<String, T> reader) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(text));
    } catch (UnknownNameException e) {
      unknown(option, e);
    } catch (NotationException e) {
      add(option, "problem.notation", e.found(), e.expected());
    }
    return Optional.empty();
  }

  /** Reads each word of a list, and keeps what it says once. */
  <T> List<T> each(Option option, ParsedOptions typed, Function<String, T> reader) {
    return typed.listed(option).stream()
        .flatMap(word -> read(option, word, reader).stream())
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /** Reads the day that was given to an option. */
  Optional<LocalDate> date(Option option, ParsedOptions typed, Supplier<LocalDate> today) {
    return read(option, typed, text -> SpokenDay.read(text, typed, today));
  }

  /** Reads one of an enum's constants, written in lower case. */
  public <E extends Enum<E>> Optional<E> choice(Option option, ParsedOptions typed, Class<E> type) {
    return choice(option.name(), typed.text(option), type);
  }

  public <E extends Enum<E>> Optional<E> choice(String option, String text, Class<E> type) {
    return read(
        option,
        text,
        word -> constant(word, type, constant -> constant.name().toLowerCase(Locale.ROOT)));
  }

  /** One of an enum's constants by the word for it; throws {@link NotationException} for none. */
  static <E extends Enum<E>> E constant(String text, Class<E> type, Function<E, String> wordOf) {
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = wordOf.apply(constant);
      if (name.equals(text.strip().toLowerCase(Locale.ROOT))) {
        return constant;
      }
      names.add(name);
    }
    throw new NotationException(text, Expected.ONE_OF, String.join(", ", names));
  }

  /** A whole number between two others; throws {@link NotationException} for anything else. */
  static int wholeNumber(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number that is too small or too large.
    }
    throw new NotationException(
        text, "expected.whole-number", Integer.toString(least), Integer.toString(most));
  }

  void unknown(String where, UnknownNameException e) {
    add(new Problem(where, UnknownNames.of(e)));
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new UsageException(found);
    }
  }
}
