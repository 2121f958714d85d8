package org.clickwage.report;

import java.util.Locale;

/** The formats of a result. */
public enum Format {
  TEXT,
  MARKDOWN,
  CSV,
  JSON,
  HTML,
  LATEX;

  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
