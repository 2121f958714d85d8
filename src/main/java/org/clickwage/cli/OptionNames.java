package org.clickwage.cli;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;

/** Other names of options, by which people of a language know them: {@code --pays}. */
final class OptionNames {
  private static final WordList ALL = WordList.named("options");
  private static final Map<String, String> BY_NAME = ALL.byWord();

  private OptionNames() {}

  /**
   * Puts the option in the place of another name of it.
   *
   * @param at where that is
   * @param isKnown whether the command has an option
   */
  static void replace(String[] words, int at, Predicate<String> isKnown) {
    int equals = words[at].indexOf('=');
    String name = equals < 0 ? words[at] : words[at].substring(0, equals);
    String[] meant = BY_NAME.getOrDefault(name, "").split(" ");
    if (meant.length < 2 || !isKnown.test(meant[1])) {
      return;
    }
    words[at] = meant[1] + words[at].substring(name.length());
    int value = equals < 0 ? at + 1 : at;
    if (meant.length > 2 && value < words.length) {
      words[value] += meant[2];
    }
  }

  /** A script of a shell that lists options between quotes, with their other names. */
  static String addedTo(String script) {
    String all = script;
    for (Map.Entry<String, String> name : BY_NAME.entrySet()) {
      String option = "'" + name.getValue().split(" ")[1] + "' ";
      all = all.replace(option, option + "'" + name.getKey() + "' ");
    }
    return all;
  }

  /** The other names of an option that help in a language shows. */
  static List<String> of(String option, Language language) {
    return ALL.names().stream()
        .map(each -> each.split(" "))
        .filter(each -> each[1].equals(option))
        .filter(each -> each[0].equals("*") || each[0].equals(language.code()))
        .flatMap(each -> ALL.plain(String.join(" ", each)).stream())
        .toList();
  }
}
