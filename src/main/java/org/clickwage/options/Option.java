package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/**
 * One option: its name, its values, and its conditions on other options. To the parser all values
 * are text: they are read later, so that all problems are reported at once.
 *
 * <p>The parser gets options as objects, not as annotated fields: reading annotations would take
 * longer than all the arithmetic of a short call.
 *
 * @param label the placeholder of its value on the help page; empty for the words of its values
 * @param takes how many values it has
 * @param key the key of its description in the messages
 * @param values reads a value
 * @param conditions which other options a call must give with it, or must not
 */
public record Option<T>(
    String name,
    String label,
    Takes takes,
    String key,
    ValueReader<T> values,
    List<Condition> conditions)
    implements Options {
  /** How many values an option has. */
  public enum Takes {
    NOTHING,
    ONE,
    /** Words between commas. */
    WORDS,
    /** One at a time, as often as it is given. */
    SEVERAL,
    /** One file or folder, which a shell can complete. */
    FILE
  }

  /** The text of an option without a value that is given. */
  public static final String SET = "true";

  private static final String DASHES = "--";

  Option(String name, String label, Takes takes, ValueReader<T> values, Condition... own) {
    this(name, label, takes, name.substring(DASHES.length()), values, List.of(own));
  }

  /**
   * The option with the description and the conditions of one command, where it differs from that
   * of others.
   */
  public Option<T> described(String other, Condition... own) {
    return new Option<>(name, label, takes, other, values, List.of(own));
  }

  @Override
  public List<Option<?>> options() {
    return List.of(this);
  }

  /** The option with the conditions of one command. */
  public Option<T> where(Condition... own) {
    return described(key, own);
  }

  /** The option where it must be given. */
  Option<T> required(String example) {
    Note why = Note.of("problem.required", of(example));
    return where(new Condition(true, List.of(this), Optional.empty(), why));
  }

  @Override
  public String label() {
    return values instanceof Values.OneOf<?> words && label.isEmpty() ? words.label() : label;
  }

  /** The option followed by a value or its beginning: {@code --set pay}. */
  String of(String part) {
    return name + " " + part;
  }

  /** The name without dashes, as in the keys of messages. */
  public String word() {
    return name.substring(DASHES.length());
  }

  /** Whether a value with this placeholder is the name of a file or folder. */
  public static boolean isOfFile(String label) {
    return label.contains("FILE") || label.equals("DIR");
  }

  /** The option of this list that an argument gives, with its value or without. */
  public static Optional<Option<?>> in(List<Option<?>> options, String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return options.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** Options are equal by name: commands may have different descriptions of one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Option<?> option && name.equals(option.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
