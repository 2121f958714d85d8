package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.clickwage.document.DisplayWidth;
import org.clickwage.document.TextLines;
import org.clickwage.message.WordList;
import org.clickwage.message.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command, its options in groups under headings. Lines end at spaces only: the
 * library would also end one after an apostrophe, and inside {@code 0.05€/task}.
 */
final class HelpPage {
  /** The end of the name of a command's own group: what most people need. */
  private static final String FIRST = "-first";

  private static final Pattern WORD = Pattern.compile("[A-Z]+");

  /** A name that is longer stands on a line of its own, or the sentences would get too little. */
  private static final int LONGEST_NAME = 28;

  private final CommandLine command;
  private final Help help;
  private final UsageMessageSpec usage;
  private final Wording wording;
  private final StringBuilder page = new StringBuilder();

  private HelpPage(CommandLine command, Wording wording) {
    this.command = command;
    this.wording = wording;
    help = command.getHelp();
    usage = command.getCommandSpec().usageMessage();
  }

  /**
   * What to type first, for those who typed nothing, line by line.
   *
   * @param isAmerican whether the worker's example is of the United States, where it is in English
   */
  static List<String> start(Wording wording, boolean isAmerican) {
    List<String> lines = new ArrayList<>(List.of(wording.say("start.program")));
    for (String who : List.of("worker", "researcher", "activist")) {
      lines.add("");
      lines.add(wording.say("start." + who));
      String own = "start." + who + "-types.us";
      boolean hasOwn = isAmerican && wording.has(own);
      lines.add("  " + wording.say(hasOwn ? own : "start." + who + "-types"));
    }
    lines.addAll(List.of("", wording.say("start.questions"), wording.say("start.help")));
    return lines;
  }

  static String of(CommandLine command, Wording wording) {
    return new HelpPage(command, wording).text();
  }

  /** What options and arguments take, such as MONEY, in the reader's language. */
  static String translated(String english, Wording wording) {
    Map<String, String> labels = new HashMap<>();
    // Pairs of an English word and its translation; what is no pair says that nothing is
    // translated.
    for (String pair : wording.say("usage.labels").split(", ")) {
      String[] words = pair.split(" ");
      labels.put(words[0], words[words.length - 1]);
    }
    return WORD.matcher(english)
        .replaceAll(word -> labels.getOrDefault(word.group(), word.group()));
  }

  private String text() {
    page.append(help.synopsisHeading())
        .append(translated(help.synopsis(help.synopsisHeadingLength()), wording));
    paragraph(usage.description());
    Map<String, String> arguments = described(command.getCommandSpec().positionalParameters());
    List<OptionSpec> options = command.getCommandSpec().options();
    Map<String, String> all = described(options);
    all.putAll(arguments);
    int column = column(all.keySet());
    section(usage.parameterListHeading(), arguments, column);
    if (command.getSubcommands().isEmpty()) {
      groups(options, column);
    } else {
      section(usage.optionListHeading(), all, column);
      Map<String, String> commands = new LinkedHashMap<>();
      command
          .getSubcommands()
          .forEach((name, known) -> commands.put("  " + name, description(known)));
      section(usage.commandListHeading(), commands, column(commands.keySet()));
    }
    paragraph(usage.footer());
    return page.toString();
  }

  private void groups(List<OptionSpec> options, int column) {
    WordList groups = WordList.named("help");
    String first = command.getCommandName().replaceFirst(".* ", "") + FIRST;
    List<OptionSpec> left = new ArrayList<>(options);
    for (String group : groups.names()) {
      if (!group.endsWith(FIRST) || group.equals(first)) {
        List<OptionSpec> some = new ArrayList<>();
        for (String name : groups.expression(group).split("\\|")) {
          left.stream().filter(each -> each.longestName().equals(name)).forEach(some::add);
        }
        left.removeAll(some);
        section(heading(group.equals(first) ? "first" : group), described(some), column);
      }
    }
    section(heading("output"), described(left), column);
  }

  private String heading(String group) {
    return "\n" + wording.say("help." + group) + "\n";
  }

  private void paragraph(String... sentences) {
    page.append('\n');
    for (String sentence : sentences) {
      TextLines.wrapped(sentence, usage.width()).forEach(this::line);
    }
  }

  /** Each name with what it does beside it, under a heading. */
  private void section(String heading, Map<String, String> described, int column) {
    if (described.isEmpty()) {
      return;
    }
    page.append(heading.replace("%n", "\n"));
    described.forEach(
        (name, sentence) -> {
          String before = name;
          if (DisplayWidth.of(name) > column - 2) {
            line(name);
            before = "";
          }
          for (String line : TextLines.wrapped(sentence, usage.width() - column)) {
            line(before + " ".repeat(column - DisplayWidth.of(before)) + line);
            before = "";
          }
        });
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  /** Where the sentences begin beside these names. */
  private static int column(Collection<String> names) {
    return 2
        + names.stream()
            .mapToInt(DisplayWidth::of)
            .filter(width -> width <= LONGEST_NAME)
            .max()
            .orElse(0);
  }

  /** What options or arguments do, under the names that they are typed by. */
  private Map<String, String> described(List<? extends ArgSpec> arguments) {
    Map<String, String> described = new LinkedHashMap<>();
    for (ArgSpec argument : arguments) {
      String names = argument instanceof OptionSpec option ? names(option) : "";
      described.put(
          String.format("%6s%s", names, label(argument)), String.join(" ", argument.description()));
    }
    return described;
  }

  private String names(OptionSpec option) {
    List<String> all = new ArrayList<>(List.of(option.names()));
    all.addAll(OptionNames.of(option.longestName(), wording.language()));
    String names = String.join(", ", all);
    return names.startsWith("--") ? " ".repeat(6) + names : "  " + names;
  }

  private static String description(CommandLine command) {
    return String.join(" ", command.getCommandSpec().usageMessage().description());
  }

  /** What an option takes, such as MONEY, in the reader's language. */
  private String label(ArgSpec argument) {
    return translated(
        help.parameterLabelRenderer()
            .renderParameterLabel(argument, Ansi.OFF, List.of())
            .toString(),
        wording);
  }
}
