package org.clickwage.profile;

import org.clickwage.csv.RecordCursor;

/** The cells of the record at hand by their keys: from its columns, or what all records have. */
public final class RowCells {
  private final Mapping mapping;
  private final RecordCursor record;
  private final String[] constants = new String[Key.values().length];

  public RowCells(Mapping mapping, RecordCursor record) {
    this.mapping = mapping;
    this.record = record;
    for (Key key : Key.values()) {
      constants[key.ordinal()] = mapping.constant(key).orElse(null);
    }
  }

  /** The text of a key without spaces around it; null where there is none. */
  public String text(Key key) {
    int column = mapping.column(key);
    if (column == Mapping.NONE) {
      return constants[key.ordinal()];
    }
    if (record.isEmpty(column)) {
      return null;
    }
    String text = stripped(record.text(column));
    return mapping.profile().rows().isNothing(text) ? null : text;
  }

  /** Pages of the web, and who copies from them, put spaces that do not break around a text. */
  private static String stripped(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether there is a text of a key. */
  public boolean has(Key key) {
    return text(key) != null;
  }

  /** The title that a problem names: the column's, or the key that was set for all records. */
  public String title(Key key) {
    return title(mapping, key);
  }

  public static String title(Mapping mapping, Key key) {
    return mapping.column(key) == Mapping.NONE ? key.columnName() : mapping.title(key);
  }

  public RecordCursor record() {
    return record;
  }
}
