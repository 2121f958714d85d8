package org.clickwage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options that commands share, each said once. They are all texts here: what they mean is read
 * later, so that everything that is wrong with them is told at once.
 *
 * <p>They are given to the parser as objects rather than as annotated fields, since reading
 * annotations takes a short call longer than all its arithmetic.
 */
final class Options {
  /** How many values an option takes. */
  enum Takes {
    NOTHING,
    ONE,
    /** One at a time, as often as it is given. */
    SEVERAL,
    /** One file or folder, which a shell can complete. */
    FILE
  }

  /**
   * One option: its name, what stands for its value on the help page, how many values it takes.
   *
   * @param key what its description is found by
   */
  record Option(String name, String label, Takes takes, String key) {
    Option(String name, String label, Takes takes) {
      this(name, label, takes, name.substring(2));
    }

    /** The option as a command describes it that means something else by it than the others. */
    Option described(String other) {
      return new Option(name, label, takes, other);
    }

    static Option flag(String name) {
      return new Option(name, "", Takes.NOTHING);
    }

    static Option value(String name, String label) {
      return new Option(name, label, Takes.ONE);
    }

    static Option file(String name, String label) {
      return new Option(name, label, Takes.FILE);
    }

    static Option list(String name, String label) {
      return new Option(name, label, Takes.SEVERAL);
    }
  }

  /**
   * Reads a file's name. A class with a name, since a lambda of this old interface would keep it
   * and picocli's own converters out of the archive of classes, and slow each start.
   */
  private static final class FileName implements ITypeConverter<Path> {
    @Override
    public Path convert(String name) {
      return Path.of(name);
    }
  }

  /** How a result is shown. */
  static final List<Option> OUTPUT =
      List.of(
          Option.value("--lang", "${bundle:languages}"),
          Option.value("--format", "text|markdown|csv|json|html|latex"),
          Option.value("--color", "auto|always|never"));

  /** What a worker knows of a work. */
  static final List<Option> WORK =
      List.of(
          Option.value("--pay", "MONEY[/PERIOD]"),
          Option.value("--bonus", "MONEY[/PERIOD]"),
          Option.value("--tips", "MONEY[/PERIOD]"),
          Option.flag("--without-tips"),
          Option.value("--tasks", "N[/PERIOD]"),
          Option.value("--hours", "DURATION[/PERIOD]"),
          Option.value("--paid-hours", "DURATION[/PERIOD]"),
          Option.value("--unpaid-hours", "DURATION[/PERIOD]"),
          Option.value("--days-per-week", "N"),
          Option.value("--over", "SPAN"),
          Option.value("--platform-fee", "PERCENT|MONEY"),
          Option.value("--account-rent", "PERCENT"),
          Option.value("--charges", "PERCENT|SCHEME[,option…]"),
          Option.value("--income-tax", "PERCENT"),
          Option.list("--cost", "NAME=MONEY[/PERIOD]"),
          Option.value("--distance", "KM[/PERIOD]"),
          Option.value("--per-km", "MONEY"));

  static final Option ON = Option.value("--on", "YYYY-MM-DD");
  static final Option SERIES = Option.value("--series", "NAME");
  static final Option DAYS_PER_WEEK = Option.value("--days-per-week", "N");

  /** Which reference facts are used: the bundled ones, or the user's own tables before them. */
  static final Option REFERENCE = Option.file("--reference", "DIR");

  /** Legal floors for platform work, by name. */
  static final Option FLOOR = Option.value("--floor", "NAME,…");

  /** What to set a wage beside. */
  static final List<Option> BESIDE =
      List.of(
          Option.value("--country", "CC[-REGION]"),
          Option.value("--client-country", "CC[-REGION]"),
          ON,
          Option.value("--basis", "auto|gross|net"),
          SERIES,
          Option.value("--minimum", "MONEY/h"),
          Option.value("--promised", "MONEY/h"),
          Option.value("--with-paid-leave", "PERCENT"),
          Option.value("--legal-hours", "HOURS/PERIOD"),
          Option.list("--exchange-rate", "CUR/CUR=RATE"),
          REFERENCE);

  /** How a table of records is read and what it is set beside, for batch, sessions and compare. */
  static final List<Option> TABLE_INPUT =
      List.of(
          Option.value("--profile", "NAME|FILE|auto"),
          Option.list("--map", "KEY=COLUMN"),
          Option.list("--set", "KEY=VALUE"),
          Option.value("--delimiter", "CHAR"),
          Option.value("--decimal", "dot|comma"),
          Option.value("--encoding", "NAME"),
          Option.value("--preamble", "N"),
          Option.value("--header-rows", "N"),
          Option.value("--date-format", "PATTERN"),
          Option.value("--zone", "ZONE"),
          Option.list("--status", "WORD=STATUS"),
          Option.value("--count", "STATUS,…"),
          Option.value("--pending", "paid|unpaid|apart"),
          Option.value("--per", "worker|record"),
          Option.value("--rate", "advertised|gross|earnings|net"),
          Option.value("--minimum", "MONEY/h"),
          Option.value("--country", "CC[-REGION]"),
          Option.value("--basis", "auto|gross|net"),
          Option.list("--exchange-rate", "CUR/CUR=RATE"),
          REFERENCE,
          Option.value("--threads", "N"),
          Option.flag("--force"));

  /** Group statistics, for batch and sessions alike. */
  static final List<Option> STATISTICS =
      List.of(
          Option.list("--by", "KEY,…"),
          Option.value("--weight", "COLUMN"),
          Option.value("--confidence", "PERCENT"),
          Option.value("--bootstrap", "N"),
          Option.value("--seed", "S"),
          Option.value("--min-group", "N"));

  private Options() {}

  static List<Option> without(Set<String> names, List<Option> options) {
    return options.stream().filter(option -> !names.contains(option.name())).toList();
  }

  static List<Option> both(List<Option> some, List<Option> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  static OptionSpec spec(Option option) {
    OptionSpec.Builder spec =
        OptionSpec.builder(option.name()).descriptionKey("option." + option.key());
    switch (option.takes()) {
      case NOTHING -> spec.type(boolean.class).arity("0");
      case ONE -> spec.type(String.class).arity("1").paramLabel(option.label());
      case FILE ->
          spec.type(Path.class).converters(new FileName()).arity("1").paramLabel(option.label());
      case SEVERAL ->
          spec.type(List.class).auxiliaryTypes(String.class).arity("1").paramLabel(option.label());
    }
    return spec.build();
  }

  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .type(boolean.class)
        .usageHelp(true)
        .descriptionKey("option.help")
        .build();
  }

  static OptionSpec version() {
    return OptionSpec.builder("-V", "--version")
        .type(boolean.class)
        .versionHelp(true)
        .descriptionKey("option.version")
        .build();
  }

  /**
   * What stands without an option: one argument, or several where its label ends with an ellipsis.
   * A command tells itself that it is missing.
   */
  static void addArgument(CommandSpec command, String label, String key) {
    boolean several = label.endsWith("…");
    command.addPositional(
        PositionalParamSpec.builder()
            .index(several ? "0..*" : "0")
            .arity(several ? "0..*" : "0..1")
            .type(several ? List.class : String.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .hideParamSyntax(true)
            .descriptionKey("parameter." + key)
            .build());
  }
}
