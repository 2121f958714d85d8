package org.clickwage.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.Language;

/** The text of a cell: of ours, harmless to a spreadsheet and quoted where it must be; or read. */
public final class CellText {
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+");

  private CellText() {}

  public static String of(String text, char delimiter) {
    return quoted(FormulaEscape.escaped(text), delimiter);
  }

  /**
   * A title without the differences that mean nothing, or that are invisible: capitals, spaces
   * around it, and which spaces and line ends are in it.
   */
  public static String plain(String title) {
    return SPACES.matcher(title).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** The words of a title with a space between them, without their accents and capitals. */
  public static String words(String title) {
    String bare = Language.withoutAccents(title).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
  }

  /** Pages of the web, and who copies from them, put spaces that do not break around a text. */
  public static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** Whether it is a space, one that does not break too. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String quoted(String text, char delimiter) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      char c = text.charAt(i);
      plain = c != delimiter && c != '"' && c != '\n' && c != '\r';
    }
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
