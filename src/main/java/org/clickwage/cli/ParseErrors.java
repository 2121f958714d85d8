package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.options.Option;
import org.clickwage.options.Problems;
import org.clickwage.options.WorkOptions;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the option parser did not understand, as problems in the reader's language. */
final class ParseErrors {
  private static final String CALC = "calc";

  private ParseErrors() {}

  /**
   * The problems of the parser; after an option without its value it has lost its place, so then
   * that alone is reported, and at once.
   */
  static Problems of(ParseResult parsed, CommandLine commandLine) {
    Problems problems = new Problems();
    for (Exception error : parsed.errors()) {
      if (error instanceof MissingParameterException missing) {
        missing.getMissing().forEach(arg -> missing(arg, problems));
      }
    }
    for (OptionSpec option : parsed.matchedOptions()) {
      // A file without a name is a variable of the shell that was never set. The label comes last:
      // that of --lang takes time to find.
      if (option.originalStringValues().contains("") && Option.isOfFile(option.paramLabel())) {
        missing(option, problems);
      }
    }
    problems.throwIfAny();
    List<String> unquoted = unquoted(parsed, commandLine, problems);
    for (Exception error : parsed.errors()) {
      if (error instanceof UnmatchedArgumentException unmatched) {
        List<String> words = new ArrayList<>(unmatched.getUnmatched());
        words.removeAll(unquoted);
        unmatched(words, commandLine, problems);
      } else if (error instanceof OverwrittenOptionException twice) {
        problems.add(name(twice.getOverwritten()), "problem.given-twice");
      } else if (error instanceof MaxValuesExceededException) {
        flagsWithValues(parsed, commandLine, problems);
      } else {
        problems.add("", "problem.other", String.valueOf(error.getMessage()));
      }
    }
    // Where help is asked for, the parser keeps to itself what it did not understand.
    if (parsed.isUsageHelpRequested() && !parsed.unmatched().isEmpty()) {
      unmatched(parsed.unmatched(), commandLine, problems);
    }
    return problems;
  }

  /** The words that follow the value of an option without its quotes: --pay 400 €. */
  private static List<String> unquoted(
      ParseResult parsed, CommandLine commandLine, Problems problems) {
    List<String> unquoted = new ArrayList<>();
    List<String> words = parsed.originalArgs();
    for (int i = 0; i < words.size(); i++) {
      int equals = words.get(i).indexOf('=');
      String name = equals < 0 ? words.get(i) : words.get(i).substring(0, equals);
      // The parser finds an option by its bare name too, which may be the value of another.
      OptionSpec option =
          name.startsWith("-") ? commandLine.getCommandSpec().findOption(name) : null;
      int value = equals < 0 ? i + 1 : i;
      if (option != null && option.arity().max() > 0 && value < words.size()) {
        List<String> rest = unmatchedFrom(value + 1, words, parsed.unmatched());
        if (!rest.isEmpty()) {
          String whole = words.get(value).substring(value == i ? equals + 1 : 0);
          String quoted = whole + " " + String.join(" ", rest);
          problems.add(option.longestName(), "problem.spaces", quoted, name);
        }
        unquoted.addAll(rest);
      }
    }
    return unquoted;
  }

  private static List<String> unmatchedFrom(int first, List<String> words, List<String> unmatched) {
    List<String> behind = new ArrayList<>();
    for (String word : words.subList(first, words.size())) {
      if (word.startsWith("-") || !unmatched.contains(word)) {
        break;
      }
      behind.add(word);
    }
    return behind;
  }

  private static void unmatched(List<String> words, CommandLine commandLine, Problems problems) {
    boolean mistyped = isProgram(commandLine) && !words.isEmpty() && !words.get(0).startsWith("-");
    boolean behindOption = false;
    // What follows a mistyped command are the words of that command.
    for (String word : mistyped ? words.subList(0, 1) : words) {
      boolean option = word.startsWith("-");
      // What follows an unknown option is its value, not a second mistake.
      if (option || !behindOption) {
        unmatched(word, commandLine, problems);
      }
      behindOption = option;
    }
  }

  private static void unmatched(String word, CommandLine commandLine, Problems problems) {
    boolean option = word.startsWith("-");
    boolean program = isProgram(commandLine);
    List<String> known = new ArrayList<>();
    if (option) {
      commandLine.getCommandSpec().options().forEach(each -> known.add(each.longestName()));
    } else if (program) {
      known.addAll(Commands.NAMES);
    }
    String written = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    if (option && known.contains(written)) {
      Note notHere = Note.of("unknown.argument", written);
      problems.add("", "problem.unknown", notHere, Note.of("hint.behind-dashes"));
      return;
    }
    List<String> near =
        program && option && optionsOf(CALC).contains(written)
            ? List.of("clickwage " + CALC + " " + written)
            : Suggestions.near(written, known);
    String kind = option ? "option" : program ? "command" : "argument";
    Note what = Note.of("unknown." + kind, written);
    boolean takesPay = program || optionsOf(command(commandLine)).contains(WorkOptions.PAY.name());
    String advised =
        kind.equals("argument") && !takesPay ? "hint.argument-in-quotes" : "hint." + kind;
    Note hint =
        near.isEmpty()
            ? Note.of(advised, commandLine.getCommandName())
            : Note.of("hint.did-you-mean", String.join(", ", near));
    problems.add("", "problem.unknown", what, hint);
  }

  /** The name of the command alone: the parser has only those of its options that were typed. */
  private static String command(CommandLine commandLine) {
    String name = commandLine.getCommandName();
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static Set<String> optionsOf(String command) {
    return Commands.named(command).spec().optionsMap().keySet();
  }

  private static boolean isProgram(CommandLine commandLine) {
    return !commandLine.getSubcommands().isEmpty();
  }

  /** The library reports flags that were given a value in its own language only. */
  private static void flagsWithValues(ParseResult parsed, CommandLine parser, Problems problems) {
    for (String word : parsed.originalArgs()) {
      String name = word.substring(0, Math.max(0, word.indexOf('=')));
      OptionSpec option = parser.getCommandSpec().findOption(name);
      if (option != null && option.arity().max() == 0) {
        problems.add(name, "problem.with-value");
      }
    }
  }

  private static void missing(ArgSpec argument, Problems problems) {
    problems.add(name(argument), "problem.without-value", Note.of(argument.descriptionKey()));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
