package org.clickwage.options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Options in the order of the help page. A group is filled as its options are declared, in the
 * class that reads them.
 */
public final class OptionGroup {
  private final List<Option> options = new ArrayList<>();

  public List<Option> options() {
    return List.copyOf(options);
  }

  public Option flag(String name) {
    return add(new Option(name, "", Option.Takes.NOTHING));
  }

  public Option value(String name, String label) {
    return add(new Option(name, label, Option.Takes.ONE));
  }

  public Option file(String name, String label) {
    return add(new Option(name, label, Option.Takes.FILE));
  }

  /** An option that may be given several times. */
  Option list(String name, String label) {
    return add(new Option(name, label, Option.Takes.SEVERAL));
  }

  public Option add(Option option) {
    options.add(option);
    return option;
  }

  /** These options one after another. */
  public static OptionGroup of(Option... options) {
    OptionGroup group = new OptionGroup();
    group.options.addAll(List.of(options));
    return group;
  }

  /** The options of these groups one after another. */
  public static OptionGroup of(OptionGroup... groups) {
    OptionGroup all = new OptionGroup();
    for (OptionGroup group : groups) {
      all.options.addAll(group.options);
    }
    return all;
  }

  public boolean has(String name) {
    return Option.in(options, name).isPresent();
  }

  public OptionGroup without(Option... others) {
    Set<Option> left = Set.of(others);
    return of(options.stream().filter(option -> !left.contains(option)).toArray(Option[]::new));
  }
}
