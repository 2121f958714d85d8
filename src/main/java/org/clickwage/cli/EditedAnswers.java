package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Answers typed at a terminal, whose line can be edited; the arrow keys bring back those before.
 * They are remembered until the interview ends, and nowhere else.
 */
record EditedAnswers(Terminal terminal, LineReader lines) implements Answers {
  EditedAnswers(Terminal terminal) {
    this(
        terminal,
        LineReaderBuilder.builder()
            .terminal(terminal)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.INSERT_TAB, true)
            .build());
  }

  /** Those of this process's terminal; empty where its line can't be edited. */
  static Optional<Answers> at(Charset charset) {
    try {
      return Optional.of(
          new EditedAnswers(TerminalBuilder.builder().encoding(charset).dumb(false).build()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> next(String draft) {
    try {
      return Optional.of(lines.readLine(PROMPT, null, (Character) null, draft));
    } catch (EndOfFileException e) {
      return Optional.empty();
    } catch (UserInterruptException e) {
      throw (CancellationException) new CancellationException().initCause(e);
    }
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
