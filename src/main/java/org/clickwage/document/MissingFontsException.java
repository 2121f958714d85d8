package org.clickwage.document;

import java.io.IOException;

/** No letter can be drawn or measured: a Java for servers alone may lack what reads fonts. */
public final class MissingFontsException extends IOException {
  private static final long serialVersionUID = 1L;

  public MissingFontsException(Throwable cause) {
    super(cause);
  }
}
