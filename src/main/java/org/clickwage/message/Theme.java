package org.clickwage.message;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * The glyphs that a reader's terminal can show.
 *
 * <pre>
 * UNICODE   Money ──────────   █████░░░   3,6 % à 5,3 %   −2,50 €
 * ASCII     Money ----------   #####...   3,6 % a 5,3 %   -2,50 EUR
 * </pre>
 */
public enum Theme {
  UNICODE('─', '█', '░', "▏", "│╎"),
  ASCII('-', '#', '.', ".", "|:");

  /** Read where a terminal lacks a sign. */
  private static final class InAscii {
    static final Map<String, String> SIGNS = WordList.named("ascii").byWord();
  }

  private static final char NO_BREAK_SPACE = '\u00a0';

  private final char rule;
  private final char full;
  private final char light;
  private final String start;
  private final String marks;

  Theme(char rule, char full, char light, String start, String marks) {
    this.rule = rule;
    this.full = full;
    this.light = light;
    this.start = start;
    this.marks = marks;
  }

  /** The richest theme that a charset can write. */
  public static Theme of(Charset charset) {
    return charset.newEncoder().canEncode("─█░€") ? UNICODE : ASCII;
  }

  public String rule(int width) {
    return String.valueOf(rule).repeat(Math.max(width, 0));
  }

  public String full(int width) {
    return String.valueOf(full).repeat(Math.max(width, 0));
  }

  public String light(int width) {
    return String.valueOf(light).repeat(Math.max(width, 0));
  }

  /** Where a bar of no length begins. */
  public String start() {
    return start;
  }

  /** The line that crosses bars at what they are compared with: the first, or another one. */
  public String mark(boolean isOther) {
    return marks.substring(isOther ? 1 : 0, isOther ? 2 : 1);
  }

  /** A text with every character that the charset lacks replaced by its nearest plain form. */
  public static String fit(String text, Charset charset) {
    String fitted = fitForLayout(text, charset);
    return charset.newEncoder().canEncode(NO_BREAK_SPACE)
        ? fitted
        : fitted.replace(NO_BREAK_SPACE, ' ');
  }

  /**
   * The same before lines are broken: a sign may become longer, and a no-break space must still
   * hold a number and its unit together.
   */
  public static String fitForLayout(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    StringBuilder fitted = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      fitted.append(encoder.canEncode(c) ? String.valueOf(c) : plain(c));
    }
    return fitted.toString();
  }

  /**
   * A text that came from outside as it can't steer the terminal: without control characters, and
   * without those that would turn the direction of the text around it.
   */
  public static String stripControls(String text) {
    return stripControls(text, "");
  }

  /** A text for a table of a machine: its lines are kept, what could steer a terminal is not. */
  public static String withoutControls(String text) {
    return stripControls(text, "\n\r\t\u2028\u2029");
  }

  private static String stripControls(String text, String kept) {
    StringBuilder stripped = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isTerminalControl(c) && kept.indexOf(c) < 0) {
        stripped = stripped == null ? new StringBuilder(text) : stripped;
        stripped.setCharAt(i, '\ufffd');
      }
    }
    return stripped == null ? text : stripped.toString();
  }

  /** Whether a character steers what shows it: ends a line, or turns the direction of others. */
  public static boolean isTerminalControl(char c) {
    boolean turns = c >= '\u2028' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069';
    return turns || Character.isISOControl(c);
  }

  private static String plain(char c) {
    return c == UNICODE.full
        ? String.valueOf(ASCII.full)
        : InAscii.SIGNS.getOrDefault(String.valueOf(c), withoutAccent(c));
  }

  private static String withoutAccent(char c) {
    String base = RunningJava.accentsApart(String.valueOf(c)).substring(0, 1);
    return base.charAt(0) < 128 ? base : "?";
  }
}
