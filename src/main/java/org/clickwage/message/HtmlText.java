package org.clickwage.message;

/** Text escaped for a page or a picture: none of its characters is markup or a control. */
public final class HtmlText {
  private HtmlText() {}

  public static String escaped(String text) {
    String safe = Theme.stripControls(text);
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
