package org.clickwage.document;

/** The formats of a result. */
public enum Format {
  TEXT,
  MARKDOWN,
  CSV,
  JSON,
  HTML,
  LATEX
}
