package org.clickwage.message;

/** Text as it may stand in a page or a picture: none of its characters is markup or steers. */
public final class HtmlText {
  private HtmlText() {}

  public static String escaped(String text) {
    String stripControls = Theme.stripControls(text);
    StringBuilder escaped = new StringBuilder(stripControls.length() + 16);
    for (int i = 0; i < stripControls.length(); i++) {
      char c = stripControls.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(isText(stripControls, i) ? c : '\ufffd');
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
