package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.message.Note;

/**
 * One option: how it is written, what it may say, and what it asks of the others. All are texts to
 * the parser: what they mean is read later, so that everything that is wrong with them is reported
 * at once.
 *
 * <p>They are given to the parser as objects rather than as annotated fields, since reading
 * annotations takes a short call longer than all its arithmetic.
 *
 * @param label the placeholder of its value on the help page; empty for the words of its values
 * @param takes how many values it takes
 * @param key what its description is found by
 * @param values reads one of its values; throws {@link org.clickwage.work.NotationException} for
 *     what is none
 * @param conditions what it asks of the other options of a call
 */
public record Option<T>(
    String name,
    String label,
    Takes takes,
    String key,
    Function<String, T> values,
    List<Condition> conditions)
    implements Options {
  /** How many values an option takes. */
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

  /** The text of an option that takes none. */
  public static final String SET = "true";

  private static final String DASHES = "--";

  Option(String name, String label, Takes takes, Function<String, T> values, Condition... own) {
    this(name, label, takes, name.substring(DASHES.length()), values, List.of(own));
  }

  /**
   * The option as a command describes it that means something else by it than the others, and asks
   * something else of its own ones.
   */
  public Option<T> described(String other, Condition... own) {
    return new Option<>(name, label, takes, other, values, List.of(own));
  }

  @Override
  public List<Option<?>> options() {
    return List.of(this);
  }

  /** The option as a command has it that asks something of its others. */
  public Option<T> where(Condition... own) {
    return described(key, own);
  }

  /** The same where it must be given. */
  Option<T> required(String example) {
    Note why = Note.of("problem.required", of(example));
    return where(new Condition(true, List.of(this), Optional.empty(), why));
  }

  @Override
  public String label() {
    return values instanceof Values.OneOf<?> words && label.isEmpty() ? words.label() : label;
  }

  /** The option with what is before an equals sign in its value: {@code --set pay}. */
  String of(String part) {
    return name + " " + part;
  }

  /** The name as messages have it in their keys. */
  public String word() {
    return name.substring(DASHES.length());
  }

  /** Whether a value with this label is the name of a file or folder. */
  public static boolean isOfFile(String label) {
    return label.contains("FILE") || label.equals("DIR");
  }

  /** The option of this list that an argument gives, with its value or without. */
  public static Optional<Option<?>> in(List<Option<?>> options, String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    return options.stream().filter(each -> each.name.equals(name)).findFirst();
  }

  /** By its name: a command may only describe it differently. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Option<?> option && name.equals(option.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
