package org.clickwage.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the answers of an interview come from, a line each. */
interface Answers extends AutoCloseable {
  String PROMPT = "> ";

  /** What this run can ask: a line that can be edited, else lines as they come. */
  static Answers in(CommandContext context) {
    Environment environment = context.environment();
    Charset charset = charset(environment);
    return (environment.asks() == Environment.Asks.AT_TERMINAL
            ? EditedAnswers.at(charset)
            : Optional.<Answers>empty())
        .orElseGet(() -> asTheyCome(context, charset));
  }

  /** A terminal that shows ASCII alone still sends a euro sign in UTF-8. */
  private static Charset charset(Environment environment) {
    boolean isAscii = environment.charset().equals(StandardCharsets.US_ASCII);
    return isAscii ? StandardCharsets.UTF_8 : environment.charset();
  }

  private static Answers asTheyCome(CommandContext context, Charset charset) {
    BufferedReader lines = new BufferedReader(new InputStreamReader(context.in(), charset));
    return draft -> {
      context.print(PROMPT);
      return Optional.ofNullable(lines.readLine());
    };
  }

  /**
   * The next line; empty where no more lines come. Throws {@link
   * java.util.concurrent.CancellationException} where a key stopped the program instead.
   *
   * @param draft an answer to be changed, shown where a line can be edited
   */
  Optional<String> next(String draft) throws IOException;

  @Override
  default void close() throws IOException {}
}
