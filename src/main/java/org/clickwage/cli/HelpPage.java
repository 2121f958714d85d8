package org.clickwage.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The help of a command, in which lines end at spaces only: the library would also end one behind
 * an apostrophe, and inside {@code 0.05€/task}. It is given letters in place of such signs.
 */
final class HelpPage {
  private static final String SIGNS = "’‘'\".…,€$-/|=:()[]<>";

  /** A letter of each sign's own, from an alphabet that no help is written in. */
  private static final char FIRST_LETTER = '\u10d0';

  private HelpPage() {}

  static String of(CommandLine command) {
    command.setResourceBundle(new Whole(command.getResourceBundle()));
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.footer(whole(usage.footer()));
    Stream.concat(Stream.of(command), command.getSubcommands().values().stream())
        .map(each -> each.getCommandSpec().usageMessage())
        .forEach(each -> each.description(whole(each.description())));
    return withSigns(command.getUsageMessage(Ansi.OFF));
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
  private static final class Whole extends ResourceBundle {
    private final ResourceBundle messages;

    Whole(ResourceBundle messages) {
      this.messages = messages;
    }

    @Override
    protected Object handleGetObject(String key) {
      if (!messages.containsKey(key)) {
        return null;
      }
      String sentence = messages.getString(key);
      boolean described = key.startsWith("option.") || key.startsWith("parameter.");
      return described ? withLetters(sentence) : sentence;
    }

    @Override
    public Enumeration<String> getKeys() {
      return Collections.enumeration(messages.keySet());
    }
  }
}
