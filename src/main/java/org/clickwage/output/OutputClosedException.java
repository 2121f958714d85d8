package org.clickwage.output;

import java.io.IOException;
import java.util.Locale;

/** Whoever read the standard output has seen enough and closed it: the run ends, without a word. */
public class OutputClosedException extends IOException {
  private static final long serialVersionUID = 1L;

  OutputClosedException(IOException cause) {
    super(cause);
  }

  /** The system says it in its own language, which keeps the word, as in “Relais brisé (pipe)”. */
  public static boolean isMeantBy(IOException e) {
    return e instanceof OutputClosedException
        || InputOutputException.messageOf(e).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
