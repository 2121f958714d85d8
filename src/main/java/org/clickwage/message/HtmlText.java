package org.clickwage.message;

import java.util.regex.Pattern;

/** Text escaped for a page or a picture: none of its characters is markup or a control. */
public final class HtmlText {
  /** A date in words, such as {@code 1 June 2019} or {@code 1er juin 2019}. */
  private static final Pattern DATE =
      Pattern.compile("(\\b\\d{1,2}(?:er)?)[ \u00a0](\\p{L}{3,9}) (?=\\d{4}\\b)");

  private HtmlText() {}

  public static String escaped(String text) {
    String safe = withWholeDates(Theme.stripControls(text));
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

  /** A text whose dates stay on one line; a terminal’s is too short for that. */
  public static String withWholeDates(String text) {
    return DATE.matcher(text).replaceAll("$1\u00a0$2\u00a0");
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
