package org.clickwage.options;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.Notation;

/**
 * What was typed, as texts: the values of options, and the arguments without one. Only classes that
 * declare options ask for these texts; all others have the values that they read from them.
 */
public final class ParsedOptions {
  private final Map<String, List<String>> values = new TreeMap<>();
  private final List<String> arguments;
  private final List<Path> files;
  private final Supplier<LocalDate> today;

  private final Function<ParsedOptions, ReferenceData> source;

  /** Null until they are needed. */
  private ReferenceData facts;

  /**
   * @param values the texts of each option that was given, by its name
   * @param files those that some of it was in
   * @param today the day of the clock, read only where it is needed
   */
  public ParsedOptions(
      Map<String, List<String>> values,
      List<String> arguments,
      List<Path> files,
      Supplier<LocalDate> today) {
    this(values, arguments, files, today, typed -> ReferenceData.bundled());
  }

  /**
   * @param source of the facts, by what was typed
   */
  public ParsedOptions(
      Map<String, List<String>> values,
      List<String> arguments,
      List<Path> files,
      Supplier<LocalDate> today,
      Function<ParsedOptions, ReferenceData> source) {
    this.source = source;
    this.values.putAll(values);
    this.arguments = List.copyOf(arguments);
    this.files = List.copyOf(files);
    this.today = today;
  }

  /** The same by other facts than those that it names. */
  public ParsedOptions by(ReferenceData others) {
    return new ParsedOptions(values, arguments, files, today, typed -> others);
  }

  /** The reference facts, the same for all that is read of it. */
  public ReferenceData facts() {
    if (facts == null) {
      facts = source.apply(this);
    }
    return facts;
  }

  /** The day of the clock. */
  public LocalDate today() {
    return today.get();
  }

  /** The argument without an option. */
  public Optional<String> argument() {
    return arguments.stream().findFirst();
  }

  /** All of them, for a command that takes several. */
  public List<String> arguments() {
    return arguments;
  }

  /** The files that some of it was in. */
  List<Path> files() {
    return files;
  }

  /** The text of an option; null where it was not given. */
  public String text(Option<?> option) {
    List<String> all = values.get(option.name());
    return all == null || all.isEmpty() ? null : all.get(all.size() - 1);
  }

  /** The text of an option without the spaces around it. */
  public Optional<String> stripped(Option<?> option) {
    return Optional.ofNullable(text(option)).map(String::strip);
  }

  /**
   * What an option says; empty where it was not given, or does not read, which is reported with all
   * options of the command.
   */
  public <T> Optional<T> value(Option<T> option) {
    List<T> all = values(option);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** All that it says; of a list between commas each once. */
  public <T> List<T> values(Option<T> option) {
    List<T> all = new ArrayList<>();
    for (String text : words(option)) {
      Optional<T> read = Notation.ifReads(text, reader(option));
      boolean isKnown =
          option.takes() == Option.Takes.WORDS && read.filter(all::contains).isPresent();
      if (read.isPresent() && !isKnown) {
        all.add(read.get());
      }
    }
    return List.copyOf(all);
  }

  /** Reads a text of an option, as in this call. */
  <T> Function<String, T> reader(Option<T> option) {
    return text -> option.values().read(text, this);
  }

  /** The texts of an option, each of which is one value. */
  List<String> words(Option<?> option) {
    List<String> texts = texts(option);
    return option.takes() == Option.Takes.WORDS
        ? texts.stream().flatMap(text -> Stream.of(text.split(",", -1))).toList()
        : texts;
  }

  /** Every text of an option that may be given several times. */
  public List<String> texts(Option<?> option) {
    return values.getOrDefault(option.name(), List.of());
  }

  /** The options that were given, by their names, with all their texts. */
  public Map<String, List<String>> given() {
    return values;
  }

  public boolean has(Option<?> option) {
    return values.containsKey(option.name());
  }

  /** The same with other options, which were in a file. */
  public ParsedOptions with(Map<String, List<String>> others, Path file) {
    Map<String, List<String>> all = new TreeMap<>(values);
    all.putAll(others);
    List<Path> read = Stream.concat(files.stream(), Stream.of(file)).toList();
    return with(all, read);
  }

  /** The same with other texts of an option; without it where there are none. */
  public ParsedOptions with(Option<?> option, List<String> texts) {
    Map<String, List<String>> all = new TreeMap<>(values);
    all.remove(option.name());
    if (!texts.isEmpty()) {
      all.put(option.name(), texts);
    }
    return with(all, files);
  }

  /** With the facts that it has read already, if any. */
  private ParsedOptions with(Map<String, List<String>> all, List<Path> read) {
    ParsedOptions others = new ParsedOptions(all, arguments, read, today, source);
    others.facts = facts;
    return others;
  }

  boolean hasAny(Option<?>... options) {
    return Stream.of(options).anyMatch(this::has);
  }

  /** Whether no argument was given and none but these options. */
  public boolean hasOnly(OptionGroup options) {
    return arguments.isEmpty() && values.keySet().stream().allMatch(options::has);
  }

  /** Takes an answer to a question as if it had been typed. */
  public void add(Option<?> option, String text) {
    values.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(text);
  }

  /** Takes an answer back, and gives its text. */
  public String removeLast(Option<?> option) {
    List<String> all = values.get(option.name());
    String last = all.remove(all.size() - 1);
    if (all.isEmpty()) {
      values.remove(option.name());
    }
    return last;
  }
}
