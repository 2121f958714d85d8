package org.clickwage.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings detected, and turned into UTF-8 and back without a loss. */
class EncodingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "60 à 70",
        "payé",
        "Éloïse; l’été",
        "déjà vu, où ça ?",
        "Müller verdient 12 €",
        "Straße",
        "niño, año, ¿cuánto?",
        "São Paulo: 3 ½ horas",
        "« très bien »",
        "LÉA; NOËL",
        "n° 5",
        "Kjøbenhavn på gården",
        "l’heure – 45 €"
      })
  void windowsAndMacAreDistinguishedByWords(String text) {
    for (String name : new String[] {"windows-1252", "x-MacRoman"}) {
      Charset charset = Charset.forName(name);
      if (charset.newEncoder().canEncode(text)) {
        byte[] file = ("name;pay\n1;" + text + "\n").getBytes(charset);
        assertEquals(charset, EncodingDetector.detect(file, true).charset(), text);
      }
    }
  }

  /** Alone, {@code Ç} would be {@code «} and {@code ¥} a bullet on a Mac. */
  @ParameterizedTest
  @ValueSource(strings = {"Ç", "¥420", "ÀÉ"})
  void linesOfWindowsSpeakForItsLetters(String text) {
    Charset windows = Charset.forName("windows-1252");
    byte[] file = ("name;pay\r\n1;" + text + "\r\n").getBytes(windows);
    assertEquals(windows, EncodingDetector.detect(file, true).charset());
  }

  /** Behind an amount, the byte is no currency sign of Windows and no § of a Mac. */
  @ParameterizedTest
  @CsvSource({
    "1200 €, ISO-8859-15",
    "12\u00A0€ payé, ISO-8859-15",
    "§ 12, windows-1252",
    "12 € of 5 §, x-MacRoman",
  })
  void theEuroSignTellsLatin9(String text, Charset charset) {
    byte[] file = ("name;pay\n1;" + text + "\n").getBytes(charset);
    assertEquals(charset, EncodingDetector.detect(file, true).charset());
  }

  @ParameterizedTest
  @CsvSource({
    "900 zł, windows-1250",
    "12zł za godzinę, windows-1250",
    "1 200\u00A0zł, windows-1250",
    "350 Kč, windows-1250",
    "5 m³, windows-1252",
    "z³ 5, windows-1252",
  })
  void moneyShowsTheWindowsOfCentralEurope(String text, Charset charset) {
    byte[] file = ("name;pay\n1;" + text + "\n").getBytes(charset);
    assertEquals(charset, EncodingDetector.detect(file, true).charset());
  }

  @Test
  void wideTextWithoutAMarkIsKnownByItsZeros() {
    for (Charset wide : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      byte[] file = "姓名,工资,备注\n张三,12.50,按时\n".getBytes(wide);
      assertEquals(wide, EncodingDetector.detect(file, true).charset());
    }
  }

  @Test
  void plainUtf16IsMadeDefinite() throws IOException {
    DialectOverrides set =
        new DialectOverrides(
            Optional.empty(),
            Optional.empty(),
            Optional.of(StandardCharsets.UTF_16),
            Optional.empty(),
            Optional.empty());
    byte[] file = RecordFixture.bytes("utf16le-mark.csv");
    Dialect found = DialectDetector.detect(file, true, set);
    assertEquals(StandardCharsets.UTF_16LE, found.charset());
    assertEquals(2, found.bomBytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
  void utf32ComesBackInItsOrderAndWithItsMark(String name) throws IOException {
    byte[] file = "\uFEFFname,pay\nÉva,5\n".getBytes(Charset.forName(name));
    assertEquals(name, EncodingDetector.detect(file, true).charset().name());
    Charset found = EncodingDetector.withByteOrder(file, Charset.forName("UTF-32"));
    assertEquals(name, found.name());
    assertEquals(4, EncodingDetector.markLength(file, found));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    try (InputStream in = Transcoding.input(new ByteArrayInputStream(file), found);
        OutputStream out = Transcoding.output(back, found)) {
      in.transferTo(out);
    }
    assertArrayEquals(file, back.toByteArray());
  }

  /** Pairs of units may be parted anywhere, and so may the bytes of a character. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void anyTextComesBackAsItWas(String name) throws IOException {
    Charset charset = Charset.forName(name);
    SplittableRandom random = new SplittableRandom(5);
    StringBuilder text = new StringBuilder();
    while (text.length() < 100_000) {
      int point = random.nextInt(Character.MAX_CODE_POINT);
      text.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 'x' : point);
    }
    byte[] file = text.toString().getBytes(charset);
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    try (InputStream in = Transcoding.input(new ByteArrayInputStream(file), charset);
        OutputStream out = Transcoding.output(back, charset)) {
      byte[] part = new byte[4096];
      for (int read = in.read(part, 0, 1 + random.nextInt(4095)); read > 0; ) {
        out.write(part, 0, read);
        read = in.read(part, 0, 1 + random.nextInt(4095));
      }
    }
    assertArrayEquals(file, back.toByteArray());
  }

  /** What could not be given back is refused: half of a pair, half of a unit at the end. */
  @Test
  void whatIsNoTextOfTheEncodingIsRefused() throws IOException {
    for (byte[] file : new byte[][] {{'a', 0, 0, (byte) 0xD8, 'b', 0}, {'a', 0, (byte) 0xE9}}) {
      try (InputStream in =
          Transcoding.input(new ByteArrayInputStream(file), StandardCharsets.UTF_16LE)) {
        UnreadableInputException refused =
            assertThrows(UnreadableInputException.class, in::readAllBytes);
        assertEquals(Note.of("input.other-encoding", "UTF-16LE"), refused.reason());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Shift_JIS", "GB18030", "UTF-32LE", "IBM037"})
  void otherEncodingsGoThroughUtf8(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String text = charset.newEncoder().canEncode('表') ? "表,ソ,pay\n能,0.05\n" : "name,pay\n";
    Dialect dialect = RecordOracle.dialect(',', charset, 0);
    byte[] file = text.getBytes(charset);
    assertEquals(RecordOracle.byCommonsCsv(text, ','), RecordOracle.byChunks(file, dialect, 5));
    ByteArrayOutputStream back = new ByteArrayOutputStream();
    try (OutputStream out = Transcoding.output(back, dialect)) {
      out.write(text.getBytes(dialect.cellCharset()));
    }
    assertArrayEquals(file, back.toByteArray());
  }

  /** The first megabyte leaves the encoding open; the first other bytes show it, or end the run. */
  @Test
  void whatFollowsPlainAsciiMustBeUtf8() throws IOException {
    byte[] beginning = "name,pay\nann,1\n".getBytes(StandardCharsets.US_ASCII);
    Dialect open = DialectDetector.detect(beginning, false, DialectOverrides.NONE);
    assertEquals(StandardCharsets.UTF_8, open.charset());
    Chunk ascii = read("ben,2\n".getBytes(StandardCharsets.US_ASCII), open);
    Chunk utf8 = read("zoé,1 €\n".getBytes(StandardCharsets.UTF_8), open);
    Chunk other = read("travaillé,2\n".getBytes(Charset.forName("windows-1252")), open);
    Chunker undecided = chunker(open);
    undecided.giveBack(ascii);
    UnreadableInputException refused =
        assertThrows(UnreadableInputException.class, () -> undecided.giveBack(other));
    assertEquals(Note.of("input.not-utf-8-later", "windows-1252"), refused.reason());
    Chunker shown = chunker(open);
    shown.giveBack(utf8);
    shown.giveBack(other);
    chunker(DialectDetector.detect(beginning, true, DialectOverrides.NONE)).giveBack(other);
  }

  /** A chunk whose one record was read. */
  private static Chunk read(byte[] bytes, Dialect dialect) {
    Chunk chunk = Chunk.of(bytes);
    RecordCursor cursor = new RecordCursor(dialect);
    cursor.start(chunk);
    assertTrue(cursor.next());
    assertFalse(cursor.next());
    return chunk;
  }

  private static Chunker chunker(Dialect dialect) throws IOException {
    return new Chunker(InputStream.nullInputStream(), dialect, Chunker.USUAL_SIZE);
  }
}
