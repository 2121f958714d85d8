package org.clickwage.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names that a mistyped one was probably meant to be. */
public final class Suggestions {
  /** Qualtrics alone writes seventeen columns of its own before the first question. */
  private static final int MOST_TITLES = 30;

  private static final int MOST = 5;
  private static final int MOST_OF_ALL = 20;
  private static final int LONGEST_NAME = 300;

  private Suggestions() {}

  public static List<String> near(String mistyped, Collection<String> names) {
    int length = mistyped.length();
    return near(mistyped, names, length < 4 ? 1 : Math.max(2, length / 3));
  }

  /** The same of names that many words are like by chance: Berlin is not Benin. */
  public static List<String> nearest(String mistyped, Collection<String> names) {
    return near(mistyped, names, Math.max(1, mistyped.length() / 4));
  }

  private static List<String> near(String mistyped, Collection<String> names, int edits) {
    String typed = mistyped.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> isNear(typed, name, edits) || isBeginning(typed, name))
        .sorted(Comparator.comparing((String name) -> distance(typed, name)).thenComparing(n -> n))
        .limit(MOST)
        .toList();
  }

  /** The names that a text is the beginning of, in their order. */
  public static List<String> begunBy(String text, Collection<String> names) {
    String typed = text.toLowerCase(Locale.ROOT);
    return names.stream().filter(name -> isBeginning(typed, name)).toList();
  }

  /**
   * The near names, or where none is near all of them, cut with an ellipsis where they are many.
   */
  public static List<String> nearOrAll(String mistyped, List<String> names) {
    List<String> near = near(mistyped, names);
    List<String> some = new ArrayList<>(near.isEmpty() ? names : near);
    if (some.size() > MOST_OF_ALL) {
      some.subList(MOST_OF_ALL, some.size()).clear();
      some.add("…");
    }
    some.replaceAll(Suggestions::shortened);
    return some;
  }

  /** The titles of a file that a mistyped one may have been meant to be, or which there are. */
  public static Note titles(
      String mistyped, List<String> titles, Function<List<String>, String> written) {
    String key = near(mistyped, titles).isEmpty() ? "hint.titles" : "hint.did-you-mean";
    return Note.of(key, written.apply(nearOrAll(mistyped, titles)));
  }

  /** A name as it is shown: whole, so that it can be typed; the beginning of what no title is. */
  public static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  /** The first of some titles. */
  public static String titles(List<String> titles) {
    return titles(titles, MOST_TITLES);
  }

  /** The first of some titles, so many at the most. */
  public static String titles(List<String> titles, int most) {
    String some =
        titles.stream().limit(most).map(Suggestions::shortened).collect(Collectors.joining(", "));
    return titles.size() > most ? some + ", …" : some;
  }

  /** Whether one letter more, less, other or in the next one's place makes a word of another. */
  public static boolean isOneLetterFrom(String word, String other) {
    return isNear(word, other, 1) && !word.equals(other);
  }

  private static boolean isBeginning(String typed, String name) {
    return typed.length() >= 3 && name.toLowerCase(Locale.ROOT).startsWith(typed);
  }

  private static boolean isNear(String typed, String name, int edits) {
    return Math.abs(typed.length() - name.length()) <= edits && distance(typed, name) <= edits;
  }

  /** The letters to add, leave out, change or swap with the next one; no letter twice. */
  private static int distance(String typed, String known) {
    String name = known.toLowerCase(Locale.ROOT);
    int[][] edits = new int[typed.length() + 1][name.length() + 1];
    for (int i = 0; i <= typed.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : least(edits, typed, i, name, j);
      }
    }
    return edits[typed.length()][name.length()];
  }

  /** What it takes to make so many letters of one word those of the other. */
  private static int least(int[][] edits, String typed, int i, String name, int j) {
    int change = typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(edits[i - 1][j], edits[i][j - 1]) + 1, edits[i - 1][j - 1] + change);
    return isSwap(typed, i, name, j) ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
  }

  private static boolean isSwap(String typed, int i, String name, int j) {
    return i > 1
        && j > 1
        && typed.charAt(i - 1) == name.charAt(j - 2)
        && typed.charAt(i - 2) == name.charAt(j - 1);
  }
}
