package org.clickwage.options;

import java.util.List;
import java.util.Optional;

/**
 * One option. All are texts to the parser: what they mean is read later, so that everything that is
 * wrong with them is reported at once.
 *
 * <p>They are given to the parser as objects rather than as annotated fields, since reading
 * annotations takes a short call longer than all its arithmetic.
 *
 * @param label the placeholder of its value on the help page
 * @param takes how many values it takes
 * @param key what its description is found by
 */
public record Option(String name, String label, Takes takes, String key) {
  /** How many values an option takes. */
  public enum Takes {
    NOTHING,
    ONE,
    /** One at a time, as often as it is given. */
    SEVERAL,
    /** One file or folder, which a shell can complete. */
    FILE
  }

  /** The text of an option that takes none. */
  public static final String SET = "true";

  private static final String DASHES = "--";

  Option(String name, String label, Takes takes) {
    this(name, label, takes, name.substring(DASHES.length()));
  }

  /** The option as a command describes it that means something else by it than the others. */
  public Option described(String other) {
    return new Option(name, label, takes, other);
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
  public static Optional<Option> in(List<Option> options, String argument) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    for (Option option : options) {
      if (option.name.equals(name)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }

  /** By its name: a command may only describe it differently. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Option option && name.equals(option.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
