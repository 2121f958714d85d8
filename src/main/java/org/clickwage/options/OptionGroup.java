package org.clickwage.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Options in the order of the help page. A group is filled as its options are declared, in the
 * class that reads them.
 */
public final class OptionGroup implements Options {
  private final List<Option<?>> options = new ArrayList<>();

  @Override
  public List<Option<?>> options() {
    return List.copyOf(options);
  }

  public Option<String> flag(String name, Condition... conditions) {
    return add(new Option<>(name, "", Option.Takes.NOTHING, (text, typed) -> text, conditions));
  }

  public <T> Option<T> file(
      String name, String label, ValueReader<T> values, Condition... conditions) {
    return add(new Option<>(name, label, Option.Takes.FILE, values, conditions));
  }

  /** An option that may be given several times. */
  <T> Option<T> list(
      String name, String label, ValueReader.Plain<T> values, Condition... conditions) {
    return list(name, label, (ValueReader<T>) values, conditions);
  }

  <T> Option<T> list(String name, String label, ValueReader<T> values, Condition... conditions) {
    return add(new Option<>(name, label, Option.Takes.SEVERAL, values, conditions));
  }

  public <T> Option<T> value(
      String name, String label, ValueReader.Plain<T> values, Condition... conditions) {
    return value(name, label, (ValueReader<T>) values, conditions);
  }

  /** The same where it reads by other options, by facts or by the day. */
  public <T> Option<T> value(
      String name, String label, ValueReader<T> values, Condition... conditions) {
    return add(new Option<>(name, label, Option.Takes.ONE, values, conditions));
  }

  /** Values between commas. */
  <T> Option<T> words(String name, String label, ValueReader.Plain<T> values) {
    return words(name, label, (ValueReader<T>) values);
  }

  <T> Option<T> words(String name, String label, ValueReader<T> values) {
    return add(new Option<>(name, label, Option.Takes.WORDS, values));
  }

  /** A whole number between two others. */
  Option<Integer> number(String name, String label, int least, int most) {
    return value(name, label, new Values.WholeNumbers(least, most));
  }

  /** One of an enum's constants. */
  public <E extends Enum<E>> Option<E> choice(String name, Class<E> type, Condition... conditions) {
    return value(name, "", new Values.OneOf<>(type), conditions);
  }

  public <T> Option<T> add(Option<T> option) {
    options.add(option);
    return option;
  }

  /** All of these one after another. */
  public static OptionGroup of(Options... parts) {
    OptionGroup all = new OptionGroup();
    for (Options part : parts) {
      all.options.addAll(part.options());
    }
    return all;
  }

  /** These options as a command has them that asks something of its others. */
  public OptionGroup where(Condition... conditions) {
    return of(options.stream().map(each -> each.where(conditions)).toArray(Option<?>[]::new));
  }

  public boolean has(String name) {
    return Option.in(options, name).isPresent();
  }

  public OptionGroup without(Option<?>... others) {
    Set<Option<?>> left = Set.of(others);
    return of(options.stream().filter(option -> !left.contains(option)).toArray(Option<?>[]::new));
  }
}
