package org.clickwage.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.work.NotationException;

/** Everything that is wrong with one command, gathered so that it can be reported at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  public void add(String where, String key, Object... values) {
    add(where, Note.of(key, values));
  }

  public void add(Option<?> option, String key, Object... values) {
    add(option.name(), key, values);
  }

  /** Adds a problem of an option where something is so. */
  public void addIf(boolean isWrong, Option<?> option, String key, Object... values) {
    addIf(isWrong, option.name(), key, values);
  }

  public void addIf(boolean isWrong, String where, String key, Object... values) {
    if (isWrong) {
      add(where, key, values);
    }
  }

  public void add(Option<?> option, Note what) {
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

  /** Adds what is wrong with all that was given, in the order of the options. */
  public void check(ParsedOptions typed, OptionGroup options) {
    for (Option<?> option : options.options()) {
      check(typed, option);
    }
  }

  private void check(ParsedOptions typed, Option<?> option) {
    for (String text : typed.words(option)) {
      read(option, text, typed.reader(option));
    }
    for (Condition each : option.conditions()) {
      if (each.isBroken(option, typed)) {
        add(option, each.why());
      }
    }
  }

  public <T> Optional<T> read(Option<?> option, String text, Function<String, T> reader) {
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
