package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.clickwage.note.Note;

/** Names that a mistyped one was probably meant to be. */
final class Suggestions {
  /** Qualtrics alone writes seventeen columns of its own before the first question. */
  private static final int MOST_TOLD = 30;

  private static final int MOST = 3;
  private static final int MOST_OF_ALL = 20;
  private static final int LONGEST_TOLD = 300;

  private Suggestions() {}

  static List<String> near(String mistyped, Collection<String> names) {
    String typed = mistyped.toLowerCase(Locale.ROOT);
    // Two letters in the wrong order are two edits: clac for calc.
    int limit = typed.length() < 4 ? 1 : Math.max(2, typed.length() / 3);
    return names.stream()
        .filter(name -> distance(typed, name) <= limit || isBeginning(typed, name))
        .sorted(Comparator.comparing((String name) -> distance(typed, name)).thenComparing(n -> n))
        .limit(MOST)
        .toList();
  }

  /** The names that a text is the beginning of, in their order. */
  static List<String> begunBy(String text, Collection<String> names) {
    String typed = text.toLowerCase(Locale.ROOT);
    return names.stream().filter(name -> isBeginning(typed, name)).toList();
  }

  /**
   * The near names, or where none is near all of them, cut with an ellipsis where they are many.
   */
  static List<String> nearOrAll(String mistyped, List<String> names) {
    List<String> near = near(mistyped, names);
    List<String> some = new ArrayList<>(near.isEmpty() ? names : near);
    if (some.size() > MOST_OF_ALL) {
      some.subList(MOST_OF_ALL, some.size()).clear();
      some.add("…");
    }
    some.replaceAll(Suggestions::told);
    return some;
  }

  /** The titles of a file that a mistyped one may have been meant to be, or which there are. */
  static Note titles(String mistyped, List<String> titles, Function<List<String>, String> written) {
    String key = near(mistyped, titles).isEmpty() ? "hint.titles" : "hint.did-you-mean";
    return Note.of(key, written.apply(nearOrAll(mistyped, titles)));
  }

  /** A name as it is told: whole, so that it can be typed; the beginning of what no title is. */
  static String told(String name) {
    return name.length() > LONGEST_TOLD ? name.substring(0, LONGEST_TOLD) + "…" : name;
  }

  /** The first of some titles. */
  static String titles(List<String> titles) {
    String some =
        titles.stream().limit(MOST_TOLD).map(Suggestions::told).collect(Collectors.joining(", "));
    return titles.size() > MOST_TOLD ? some + ", …" : some;
  }

  private static boolean isBeginning(String typed, String name) {
    return typed.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private static int distance(String typed, String name) {
    return LevenshteinDistance.getDefaultInstance().apply(typed, name.toLowerCase(Locale.ROOT));
  }
}
