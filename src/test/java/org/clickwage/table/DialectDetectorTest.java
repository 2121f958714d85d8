package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.profile.Profiles;
import org.clickwage.work.NumberNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectDetectorTest {
  @Test
  void aTableHasNoMoreColumnsThanASpreadsheet() {
    byte[] most = ("Report\n\na" + ",b".repeat(16_383) + "\n").getBytes(StandardCharsets.UTF_8);
    assertEquals(16_384, detect(most).header().size());
    byte[] more = ("Report\n\na" + ",b".repeat(16_384) + "\n").getBytes(StandardCharsets.UTF_8);
    UnreadableInputException refused =
        assertThrows(UnreadableInputException.class, () -> detect(more));
    assertEquals(Note.of("input.too-many-columns", 3L), refused.reason());
  }

  private static Dialect detect(byte[] file) {
    return DialectDetector.detect(file, true, DialectOverrides.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "semicolon-comma-1252.csv windows-1252 0 ; COMMA 0 1 CRLF",
        "utf16le-mark.csv UTF-16LE 2 TAB COMMA 0 1 LF",
        "utf16be-bare.csv UTF-16BE 0 , POINT 0 1 CRLF",
        "utf8-mark.csv UTF-8 3 , POINT 0 1 LF",
        "macroman-cr.csv x-MacRoman 0 ; COMMA 0 1 CR",
        "qualtrics.csv UTF-8 0 , POINT 0 3 LF",
        "question-texts.csv UTF-8 0 , POINT 0 2 LF",
        "refused-first.csv UTF-8 0 , POINT 0 1 LF",
        "duplicate-headers.csv UTF-8 0 , POINT 0 1 LF",
        "preamble-padded.csv UTF-8 0 ; COMMA 3 1 LF",
        "preamble-short.csv UTF-8 0 , POINT 3 1 LF",
        "sep-line.csv UTF-8 0 | COMMA 1 1 CRLF",
        "short-records.csv UTF-8 0 , POINT 0 1 CRLF",
        "tabs.tsv UTF-8 0 TAB EITHER 0 1 LF",
        "empty-lines.csv UTF-8 0 , POINT 0 1 LF",
        "header-only.csv UTF-8 0 ; EITHER 0 1 LF",
        "one-column.csv UTF-8 0 , POINT 0 1 LF",
        "grouped-numbers.csv UTF-8 0 , POINT 0 1 LF",
        "mixed-marks.csv UTF-8 0 ; EITHER 0 1 LF",
        "empty.csv UTF-8 0 , EITHER 0 0 LF",
      })
  void findsHowAFileIsWritten(
      String file,
      String charset,
      int mark,
      String delimiter,
      NumberNotation decimal,
      int preamble,
      int headerRows,
      String lineEnd)
      throws IOException {
    Dialect found = RecordFixture.dialect(file);
    assertEquals(Charset.forName(charset), found.charset());
    assertEquals(mark, found.bomBytes());
    assertEquals(delimiter.replace("TAB", "\t"), String.valueOf(found.delimiter()));
    assertEquals(decimal, found.decimal());
    assertEquals(preamble, found.preambleLines());
    assertEquals(headerRows, found.headerRows());
    assertEquals(lineEnd.replace("CR", "\r").replace("LF", "\n"), found.lineEnd());
  }

  @Test
  void namesAreDecodedAndMayRepeat() throws IOException {
    assertEquals(
        List.of("Plateforme", "Heures", "Paie", "Tâches", "Remarque"),
        RecordFixture.dialect("semicolon-comma-1252.csv").header());
    assertEquals(
        List.of("Prénom", "Durée", "Rémunération"),
        RecordFixture.dialect("macroman-cr.csv").header());
    assertEquals(List.of("worker", "pay"), RecordFixture.dialect("utf8-mark.csv").header());
    assertEquals(
        List.of("Timestamp", "Hours", "Pay", "Hours", "Pay"),
        RecordFixture.dialect("duplicate-headers.csv").header());
    assertEquals("StartDate", RecordFixture.dialect("qualtrics.csv").header().get(0));
    assertEquals(List.of(), RecordFixture.dialect("empty.csv").header());
  }

  @Test
  void whatIsSetIsNotSought() throws IOException {
    DialectOverrides set =
        new DialectOverrides(
            Optional.of('|'),
            Optional.of(NumberNotation.POINT),
            Optional.of(Charset.forName("ISO-8859-15")),
            Optional.of(2),
            Optional.of(1));
    Dialect found = DialectDetector.detect(RecordFixture.bytes("latin9.csv"), true, set);
    assertEquals('|', found.delimiter());
    assertEquals(NumberNotation.POINT, found.decimal());
    assertEquals(List.of("Cœur;12,50 €"), found.header());
    assertEquals(3, found.headRecords());
  }

  @Test
  void eachFindingIsReported() throws IOException {
    List<String> keys =
        RecordFixture.dialect("preamble-padded.csv").evidence().stream()
            .map(seen -> seen.note().key())
            .toList();
    assertEquals(
        List.of(
            "dialect.encoding.valid-utf8",
            "dialect.delimiter.found",
            "dialect.preamble.found",
            "dialect.decimal.comma"),
        keys);
  }

  @Test
  void aRecordCutOffByTheEndOfTheBeginningCountsForNothing() {
    byte[] file = "a;b;c\n1;2;3\n4;5;6\n7,1,".getBytes(StandardCharsets.UTF_8);
    assertEquals(';', DialectDetector.detect(file, false, DialectOverrides.NONE).delimiter());
    byte[] cutInside = "é;b\n1;é".getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(cutInside, cutInside.length - 1);
    Dialect found = DialectDetector.detect(cut, false, DialectOverrides.NONE);
    assertEquals(StandardCharsets.UTF_8, found.charset());
  }

  @Test
  void decimalCommasDoNotPassForDelimiters() {
    String text = "pay;hours;bonus\n" + "1,5;2,5;3,5\n".repeat(30);
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(';', DialectDetector.detect(file, true, DialectOverrides.NONE).delimiter());
  }

  /** Cells of several answers, decimals and titles have marks of their own; /: a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        ", worker,pay,seconds,platforms w0,5,3600,Uber;Lyft",
        ", id,paid,which w0,5,a;b;c;d;e",
        ", id,paid,a;b w0,5,x;y",
        ", id,paid,a;b;c 1,20,3;4",
        ", HITId,AssignmentId,WorkerId,Annotation,Reward,Approve,Reject H,A,W,BatchId:1;Id:;,$0.05",
        ", Survey;2024/worker,pay,seconds,all;none w0,5,3600,Uber;Lyft",
        ", Survey;2024,,,/worker,pay,seconds,all;none w0,5,3600,Uber;Lyft",
        ", w0,5,3600,Uber;Lyft w1,5,3600,Uber;Lyft",
        "; worker;pay;tags w0;5,5;a|b",
        "; nom;montant,€;durée,h Ana;5,5;3,2",
        "; Paris,Lyon,2024/nom;montant;durée Ana;5,5;3,2",
        "; Ana;5,5;3,2 Eva;5,5;3,2",
        "; a,b;c,d 1,2;3,4",
        "| worker|pay|platforms w0|5,5|Uber;Lyft",
      })
  void theDelimiterSplitsTitlesAsItSplitsRecords(char delimiter, String head, String record) {
    String text = head.replace('/', '\n') + "\n" + (record + "\n").repeat(30);
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        delimiter,
        DialectDetector.detect(file, true, DialectOverrides.NONE, Profiles::known).delimiter());
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004\u0014\u0000[Content_Types].xml', input.spreadsheet",
    "'PK\u0003\u0004\u0014\u0000survey.csv', input.compressed",
    "'\u00D0\u00CF\u0011\u00E0\u00A1\u00B1', input.spreadsheet",
    "'%PDF-1.7', input.pdf",
    "'<!DOCTYPE html><table>', input.markup",
    "'[{\"worker\": 1}]', input.json",
    "'PAR1\u0015\u0004\u0015', input.compressed",
    "'$FL2@(#) SPSS', input.statistics-package",
  })
  void otherFilesAreRefusedByName(String beginning, String reason) {
    byte[] file = beginning.getBytes(StandardCharsets.ISO_8859_1);
    UnreadableInputException refused =
        assertThrows(
            UnreadableInputException.class,
            () -> DialectDetector.detect(file, true, DialectOverrides.NONE));
    assertEquals(reason, refused.reason().key());
  }

  /** An .ods is known by its first part, an .xlsx and a .numbers by others that follow. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "Index/Document.iwa",
        "xl/workbook.xml"
      })
  void aWorkbookIsKnownByItsParts(String part) {
    byte[] file = ("PK\u0003\u0004" + part).getBytes(StandardCharsets.ISO_8859_1);
    UnreadableInputException refused =
        assertThrows(
            UnreadableInputException.class,
            () -> DialectDetector.detect(file, true, DialectOverrides.NONE));
    assertEquals(Note.of("input.spreadsheet"), refused.reason());
  }

  @Test
  void zeroBytesOnBothSidesAreNoText() {
    byte[] file = {'a', ',', 'b', '\n', '1', 0, 0, 0, ',', '2', 0};
    assertThrows(
        UnreadableInputException.class,
        () -> DialectDetector.detect(file, true, DialectOverrides.NONE));
  }

  /** Next to one letter it would pass for half of a character of UTF-16. */
  @ParameterizedTest
  @ValueSource(strings = {"worker,pay\nw\0001,10\nw2,12\n", "worker,pay\n\000w1,10\nw2,12\n"})
  void aStrayZeroByteMakesNoOtherEncoding(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    Dialect found = DialectDetector.detect(file, true, DialectOverrides.NONE);
    assertEquals(StandardCharsets.UTF_8, found.charset());
    assertEquals(List.of("worker", "pay"), found.header());
  }

  @ParameterizedTest
  @ValueSource(strings = {"worker,pay\nw1,10\n", "worker,pay", "東京,給料\n山田,10\n鈴木,12\n"})
  void wideTextIsKnownByItsLineEnds(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_16BE);
    Dialect found = DialectDetector.detect(file, true, DialectOverrides.NONE);
    assertEquals(StandardCharsets.UTF_16BE, found.charset());
  }

  @Test
  void aDelimiterIsOneByteAndNoQuote() {
    for (char impossible : new char[] {'"', '\n', '§', '€'}) {
      DialectOverrides set =
          new DialectOverrides(
              Optional.of(impossible),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      byte[] file = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
      UnreadableInputException refused =
          assertThrows(
              UnreadableInputException.class, () -> DialectDetector.detect(file, true, set));
      assertTrue(refused.reason().values().contains(String.valueOf(impossible)));
    }
  }
}
