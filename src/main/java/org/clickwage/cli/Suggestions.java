package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Names that a mistyped one was probably meant to be. */
final class Suggestions {
  private static final int MOST = 3;
  private static final int MOST_OF_ALL = 20;

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

  /**
   * The near names, or where none is near all of them, cut with an ellipsis where they are many.
   */
  static List<String> nearOrAll(String mistyped, List<String> names) {
    List<String> near = near(mistyped, names);
    if (!near.isEmpty() || names.size() <= MOST_OF_ALL) {
      return near.isEmpty() ? names : near;
    }
    List<String> some = new ArrayList<>(names.subList(0, MOST_OF_ALL));
    some.add("…");
    return some;
  }

  private static boolean isBeginning(String typed, String name) {
    return typed.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private static int distance(String typed, String name) {
    return LevenshteinDistance.getDefaultInstance().apply(typed, name.toLowerCase(Locale.ROOT));
  }
}
