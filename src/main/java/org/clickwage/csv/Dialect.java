package org.clickwage.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clickwage.note.Note;
import org.clickwage.work.NumberNotation;

/**
 * How a file is written: found by looking, or set by the user.
 *
 * @param bomBytes the length of the byte order mark in the file, 0 for none
 * @param preambleLines the records before the header: titles, empty lines, {@code sep=;}
 * @param headerRows the records from the header to the first record of work; 0 when there is none
 * @param header the names in the first header row, which carries the keys; they may repeat; of a
 *     file that has none {@code #1}, {@code #2} …
 * @param lineEnd what ends a record: CRLF, LF or CR
 * @param evidence what was seen or set, for the reader who is told how the file was taken
 */
public record Dialect(
    Charset charset,
    int bomBytes,
    char delimiter,
    NumberNotation decimal,
    int preambleLines,
    int headerRows,
    List<String> header,
    String lineEnd,
    List<Note> evidence) {

  public Dialect {
    header = List.copyOf(header);
    evidence = List.copyOf(evidence);
    checkDelimiter(delimiter);
  }

  /** Refuses a character that can't part cells: one byte in every encoding, and not a quote. */
  static void checkDelimiter(char delimiter) {
    boolean possible =
        delimiter < 0x80
            && delimiter != '"'
            && delimiter != '\r'
            && delimiter != '\n'
            && delimiter != 0;
    if (!possible) {
      throw new UnreadableInputException("dialect.bad-delimiter", String.valueOf(delimiter));
    }
  }

  /** The encoding of the bytes in chunks and of the text to append to them. */
  public Charset cellCharset() {
    return isTranscoded() ? StandardCharsets.UTF_8 : charset;
  }

  /** True when the file is turned into UTF-8 before it is cut, and back on its way out. */
  public boolean isTranscoded() {
    return !EncodingDetector.keepsAscii(charset);
  }

  /** The records that come before the first record of work. */
  public int headRecords() {
    return preambleLines + headerRows;
  }
}
