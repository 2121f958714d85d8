package org.clickwage.cli;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.message.Language;
import org.clickwage.parts.Elsewhere;
import org.clickwage.table.Chunker;
import org.fusesource.jansi.AnsiConsole;

/**
 * What the program knows of where it runs, given to it so that the same call gives the same bytes.
 *
 * @param terminal whether results go to a person's terminal
 * @param asks how a person can be asked, at a terminal too
 * @param errorTerminal whether errors and progress go to a person's terminal
 * @param width columns of the terminal
 * @param charset what the terminal can show
 * @param language the environment's language
 * @param now what the clock shows, read nowhere else, and only when it is asked for
 * @param variables environment variables
 * @param chunkBytes how much of a table a thread calculates at once
 * @param elsewhere who calculates the parts of a survey; empty where threads of this process do
 */
public record Environment(
    boolean terminal,
    Asks asks,
    boolean errorTerminal,
    int width,
    Charset charset,
    Language language,
    Supplier<LocalDateTime> now,
    Map<String, String> variables,
    int chunkBytes,
    Optional<Elsewhere> elsewhere) {
  private static final int USUAL_WIDTH = 80;
  private static final int NARROWEST = 40;
  static final int WIDEST = 120;

  /** How questions are answered. */
  public enum Asks {
    NEVER,
    LINE_BY_LINE,
    /** By lines that can be edited. */
    AT_TERMINAL
  }

  /** The same with others who calculate. */
  public Environment with(Elsewhere others) {
    return new Environment(
        terminal,
        asks,
        errorTerminal,
        width,
        charset,
        language,
        now,
        variables,
        chunkBytes,
        Optional.of(others));
  }

  public boolean canAsk() {
    return asks != Asks.NEVER;
  }

  /** Whether the user asks for text that a screen reader reads well. */
  boolean isAccessible() {
    String asked = variables.getOrDefault("ACCESSIBLE", "");
    return !asked.isEmpty() && !asked.equals("0");
  }

  /** The environment of this process. */
  public static Environment ofProcess() {
    Map<String, String> variables = System.getenv();
    boolean terminal = isTerminal();
    return new Environment(
        terminal,
        terminal && System.console() != null ? Asks.AT_TERMINAL : Asks.NEVER,
        Boolean.getBoolean("clickwage.error-terminal"),
        terminal ? width(variables.get("COLUMNS")) : USUAL_WIDTH,
        terminalCharset(),
        Language.ofEnvironment(variables),
        LocalDateTime::now,
        variables,
        Chunker.USUAL_SIZE,
        Optional.empty());
  }

  /**
   * What the terminal shows. In a locale without letters beyond ASCII, Java would lose them in the
   * arguments too: there the launcher gives it a wider locale, and says here what the terminal has.
   */
  private static Charset terminalCharset() {
    String launcher = System.getProperty("clickwage.charset", "");
    return Charset.forName(
        launcher.isEmpty() ? System.getProperty("native.encoding", "UTF-8") : launcher);
  }

  /** The launcher says so without a call to the system; without it, a console is a good sign. */
  private static boolean isTerminal() {
    String launcher = System.getProperty("clickwage.terminal");
    return launcher == null ? System.console() != null : Boolean.parseBoolean(launcher);
  }

  private static int width(String columns) {
    try {
      int width = columns == null ? terminalWidth() : Integer.parseInt(columns.strip());
      return Math.max(NARROWEST, Math.min(WIDEST, width));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }

  private static int terminalWidth() {
    int width = AnsiConsole.getTerminalWidth();
    return width > 0 ? width : USUAL_WIDTH;
  }
}
