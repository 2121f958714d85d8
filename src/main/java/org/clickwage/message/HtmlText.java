package org.clickwage.message;

import java.util.regex.Pattern;

/** Text escaped for a page or a picture: none of its characters is markup or a control. */
public final class HtmlText {
  /** The space before a unit or a currency. */
  private static final Pattern UNIT = Pattern.compile("(?<=\\d) (?=(?:h|km|min|[A-Z]{3})\\b)");

  /** {@code €4.34–5.07}: its dash is where a page would begin a new line. */
  private static final Pattern RANGE =
      Pattern.compile("[\\p{Sc}\\d.,\u202f]{0,20}\\d–\\p{Sc}?\\d[\\d.,\u202f]*");

  /** A date in words, such as {@code 1 June 2019} or {@code 1er juin 2019}. */
  private static final Pattern DATE =
      Pattern.compile("(\\b\\d{1,2}(?:er)?)[ \u00a0](\\p{L}{3,9}) (?=\\d{4}\\b)");

  /** The first of a month in French. */
  private static final Pattern FIRST = Pattern.compile("\\b1er\\b");

  private HtmlText() {}

  /** A text between tags, escaped, whose ranges stay on one line. */
  public static String inPage(String text) {
    String first = FIRST.matcher(escaped(text)).replaceAll("1<sup>er</sup>");
    return RANGE.matcher(first).replaceAll("<span class=\"whole\">$0</span>");
  }

  public static String escaped(String text) {
    String safe = withWholeValues(Theme.stripControls(text));
    StringBuilder escaped = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isText(safe, i) ? c : '\ufffd');
      }
    }
    return escaped.toString();
  }

  /** A text whose amounts and dates stay on one line; a terminal’s is too short for that. */
  public static String withWholeValues(String text) {
    String withWholeDates = DATE.matcher(text).replaceAll("$1\u00a0$2\u00a0");
    return UNIT.matcher(withWholeDates).replaceAll("\u00a0");
  }

  /** Half of a character, and what XML forbids, is no text. */
  private static boolean isText(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c != '\ufffe' && c != '\uffff';
  }
}
