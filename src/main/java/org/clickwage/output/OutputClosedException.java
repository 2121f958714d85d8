package org.clickwage.output;

import java.io.IOException;
import java.util.Locale;

/** Whoever read the standard output has seen enough and closed it: the run ends, without a word. */
class OutputClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputClosedException(IOException cause) {
    super("Broken pipe", cause);
  }

  /** The system says it in its own language, which keeps the word, as in “Relais brisé (pipe)”. */
  static boolean isMeantBy(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
