package org.clickwage.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The hand-written files of this room. */
final class RecordFixture {
  /** Those that Commons CSV can read. */
  static final String[] READABLE = {
    "duplicate-headers.csv",
    "empty-lines.csv",
    "empty.csv",
    "grouped-numbers.csv",
    "header-only.csv",
    "latin9.csv",
    "macroman-cr.csv",
    "mixed-marks.csv",
    "one-column.csv",
    "preamble-padded.csv",
    "preamble-short.csv",
    "qualtrics.csv",
    "question-texts.csv",
    "quotes-inside.csv",
    "refused-first.csv",
    "semicolon-comma-1252.csv",
    "sep-line.csv",
    "short-records.csv",
    "tabs.tsv",
    "utf16be-bare.csv",
    "utf16le-mark.csv",
    "utf8-mark.csv"
  };

  private RecordFixture() {}

  static byte[] bytes(String name) throws IOException {
    try (InputStream in = RecordFixture.class.getResourceAsStream("/csv/" + name)) {
      return in.readAllBytes();
    }
  }

  static Dialect dialect(String name) throws IOException {
    return DialectDetector.detect(bytes(name), true, DialectOverrides.NONE);
  }

  static String text(byte[] file, Dialect dialect) {
    byte[] unmarked = Arrays.copyOfRange(file, dialect.bomBytes(), file.length);
    return new String(unmarked, dialect.charset());
  }
}
