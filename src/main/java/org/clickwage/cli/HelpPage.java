package org.clickwage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.WordList;
import org.clickwage.message.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command, its options in groups under headings. Lines end at spaces only: the
 * library would also end one after an apostrophe, and inside {@code 0.05€/task}. It is given
 * letters in place of such signs.
 */
final class HelpPage {
  private static final String SIGNS = "’‘'\".…,€$-/|=:()[]<>";

  /** A letter of each sign's own, from an alphabet that no help is written in. */
  private static final char FIRST_LETTER = '\u10d0';

  /** The end of the name of a command's own group: what most people need. */
  private static final String FIRST = "-first";

  private static final Pattern WORD = Pattern.compile("[A-Z]+");

  private HelpPage() {}

  /** What to type first, for those who typed nothing, line by line. */
  static List<String> start(Wording wording) {
    List<String> lines = new ArrayList<>(List.of(wording.say("start.program")));
    for (String who : List.of("worker", "researcher", "activist")) {
      lines.add("");
      lines.add(wording.say("start." + who));
      lines.add("  " + wording.say("start." + who + "-types"));
    }
    lines.addAll(List.of("", wording.say("start.questions"), wording.say("start.help")));
    return lines;
  }

  static String of(CommandLine command) {
    if (command.getSubcommands().isEmpty()) {
      Map<String, IHelpSectionRenderer> sections = command.getHelpSectionMap();
      sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
      sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::inGroups);
    }
    command.setResourceBundle(whole(command.getResourceBundle()));
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.footer(whole(usage.footer()));
    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
        .map(each -> each.getCommandSpec().usageMessage())
        .forEach(each -> each.description(whole(each.description())));
    return withSigns(command.getUsageMessage(Ansi.OFF));
  }

  private static String inGroups(Help help) {
    WordList groups = WordList.named("help");
    String first = help.commandSpec().name().replaceFirst(".* ", "") + FIRST;
    List<OptionSpec> left = new ArrayList<>(help.commandSpec().options());
    StringBuilder page = new StringBuilder();
    for (String group : groups.names()) {
      if (!group.endsWith(FIRST) || group.equals(first)) {
        List<OptionSpec> some = new ArrayList<>();
        for (String name : groups.expression(group).split("\\|")) {
          left.stream().filter(each -> each.longestName().equals(name)).forEach(some::add);
        }
        left.removeAll(some);
        page.append(section(group.equals(first) ? "first" : group, some, help));
      }
    }
    return page.append(section("output", left, help)).toString();
  }

  private static String section(String group, List<OptionSpec> options, Help help) {
    if (options.isEmpty()) {
      return "";
    }
    CommandSpec all = help.commandSpec();
    Help.Layout layout =
        help.createDefaultLayout(all.options(), all.positionalParameters(), help.colorScheme());
    layout.addOptions(options, new Labels(help, all.resourceBundle().getString("usage.labels")));
    String heading = all.resourceBundle().getString("help." + group);
    return "\n" + heading + "\n" + layout;
  }

  /** What options take, such as MONEY, in the reader's language. */
  private static final class Labels implements IParamLabelRenderer {
    private final Help help;
    private final Map<String, String> translations = new HashMap<>();

    /**
     * @param pairs of an English word and its translation, as they are listed in a message; what is
     *     no pair is passed over
     */
    private Labels(Help help, String pairs) {
      this.help = help;
      for (String pair : pairs.split(", ")) {
        String[] words = pair.split(" ");
        if (words.length == 2) {
          translations.put(words[0], words[1]);
        }
      }
    }

    @Override
    public Ansi.Text renderParameterLabel(ArgSpec option, Ansi ansi, List<IStyle> styles) {
      IParamLabelRenderer english = help.parameterLabelRenderer();
      String label = english.renderParameterLabel(option, Ansi.OFF, styles).toString();
      return ansi.text(WORD.matcher(label).replaceAll(word -> translated(word.group())));
    }

    private String translated(String word) {
      return translations.getOrDefault(word, word);
    }

    @Override
    public String separator() {
      return help.parameterLabelRenderer().separator();
    }
  }

  private static String[] whole(String... lines) {
    return Stream.of(lines).map(HelpPage::withLetters).toArray(String[]::new);
  }

  private static String withLetters(String text) {
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < letters.length(); i++) {
      int sign = SIGNS.indexOf(letters.charAt(i));
      if (sign >= 0) {
        letters.setCharAt(i, (char) (FIRST_LETTER + sign));
      }
    }
    return letters.toString();
  }

  private static String withSigns(String text) {
    StringBuilder signs = new StringBuilder(text);
    for (int i = 0; i < signs.length(); i++) {
      int sign = signs.charAt(i) - FIRST_LETTER;
      if (sign >= 0 && sign < SIGNS.length()) {
        signs.setCharAt(i, SIGNS.charAt(sign));
      }
    }
    return signs.toString();
  }

  /** The message table, what options and parameters do in words that stay whole. */
  private static ResourceBundle whole(ResourceBundle messages) {
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return messages.keySet().stream()
            .map(key -> new Object[] {key, whole(key, messages.getString(key))})
            .toArray(Object[][]::new);
      }
    };
  }

  private static String whole(String key, String sentence) {
    boolean described = key.startsWith("option.") || key.startsWith("parameter.");
    return described ? withLetters(sentence) : sentence;
  }
}
