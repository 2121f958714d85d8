package org.clickwage.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our records are those of Commons CSV: cells, number and first lines, however they are cut. */
class RecordCursorAgainstCommonsCsvTest {
  private static final int[] SIZES = {7, 8, 13, 64, 1000, 1 << 14, 1 << 20};

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void generatedFiles(char delimiter) throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      String text = new RecordGenerator(seed, delimiter).file(1 + seed % 40);
      agree(text, delimiter, UTF_8, new byte[0], "seed " + seed);
    }
  }

  @Test
  void largeGeneratedFiles() throws IOException {
    for (int seed = 1000; seed < 1004; seed++) {
      String text = new RecordGenerator(seed, ';').file(4000);
      agree(text, ';', UTF_8, new byte[0], "seed " + seed);
    }
  }

  @Test
  void generatedFilesInOtherEncodings() throws IOException {
    byte[] none = {};
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    byte[] littleMark = {(byte) 0xFF, (byte) 0xFE};
    for (int seed = 2000; seed < 2100; seed++) {
      String text = new RecordGenerator(seed, ',').file(1 + seed % 60);
      agree(text, ',', UTF_8, mark, "UTF-8 " + seed);
      agree(text, ',', StandardCharsets.UTF_16LE, littleMark, "UTF-16LE " + seed);
      agree(text, ',', StandardCharsets.UTF_16BE, none, "UTF-16BE " + seed);
      for (String name : List.of("windows-1252", "x-MacRoman", "ISO-8859-15")) {
        Charset charset = Charset.forName(name);
        String known = text.replace('\u3000', ' ').replace('\u2003', ' ');
        agree(new String(known.getBytes(charset), charset), ',', charset, none, name + seed);
      }
    }
  }

  @Test
  void aCellOf95Kilobytes() throws IOException {
    String cell = "a line of an answer, with \"\"quotes\"\"\r\n".repeat(2500);
    String text = "id,answer,pay\r\n1,\"" + cell + "\",0.05\r\n2,x,0.10";
    agree(text, ',', UTF_8, new byte[0], "95 kB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        "\r\r\n\n",
        ",",
        "a,",
        "a,\n",
        "\"\"",
        "\"\"\n",
        "\"\",",
        "\"\"\"\"",
        "a\"b,c\"d\n",
        "a\"b\n\"c\nd\",e",
        "\"a\" ,b",
        " \"a\"\n",
        "\"a\"\r",
        "\"a\r\"",
        "\"a\r\n\nb\"\r\n\r\nc",
        "a\rb\nc\r\nd",
        ",,,\n,,\n",
        "\"a\"\f\u3000\n1",
        "5\" pipe\n\"q\"",
        "\"a\"\"\nb\"\n\"\n\"",
        "12345678\n",
        "1234567\r\n12345678\r\n",
        "a,\"b\"\n\n\nc,\"d\n\n\""
      })
  void smallTexts(String text) throws IOException {
    agree(text, ',', UTF_8, new byte[0], "small");
  }

  /** The files of our cases: surveys and exports in the forms that they really come in. */
  @ParameterizedTest
  @ValueSource(strings = {"src/test/resources/cases", "src/test/resources/csv", "samples"})
  void filesAsTheyCome(String folder) throws IOException {
    int read = 0;
    for (Path path : tables(folder)) {
      byte[] file = Files.readAllBytes(path);
      Charset charset = charset(file);
      String text = new String(file, charset);
      int mark = text.startsWith("\uFEFF") ? "\uFEFF".getBytes(charset).length : 0;
      String unmarked = text.substring(mark > 0 ? 1 : 0);
      boolean isText = Arrays.equals(text.getBytes(charset), file);
      if (isText && isReadByCommonsCsv(unmarked)) {
        byte[] begin = Arrays.copyOf(file, mark);
        agree(unmarked, delimiter(unmarked), charset, begin, path.toString());
        read++;
      }
    }
    assertTrue(read > 0, folder);
  }

  private static List<Path> tables(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().matches(".*\\.(csv|tsv|txt)")).sorted().toList();
    }
  }

  private static Charset charset(byte[] file) {
    if (file.length > 1 && file[0] == (byte) 0xFF && file[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    } else if (file.length > 1 && file[0] == (byte) 0xFE && file[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    boolean isUtf8 = Arrays.equals(new String(file, UTF_8).getBytes(UTF_8), file);
    return isUtf8 ? UTF_8 : Charset.forName("windows-1252");
  }

  /** The one that the first line has most of. */
  private static char delimiter(String text) {
    String line = text.lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t', '|')
        .max(Comparator.comparing(each -> line.chars().filter(c -> c == each).count()))
        .get();
  }

  /** It gives up at a quote that is never closed, or has text behind it: we say of which line. */
  private static boolean isReadByCommonsCsv(String text) throws IOException {
    try {
      return !RecordOracle.byCommonsCsv(text, delimiter(text)).isEmpty();
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static void agree(String text, char delimiter, Charset charset, byte[] mark, String which)
      throws IOException {
    List<RecordOracle.Row> expected = RecordOracle.byCommonsCsv(text, delimiter);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(mark);
    file.write(text.getBytes(charset));
    Dialect dialect = RecordOracle.dialect(delimiter, charset, mark.length);
    for (int size : SIZES) {
      assertEquals(
          expected,
          RecordOracle.byChunks(file.toByteArray(), dialect, size),
          () -> which + ", chunks of " + size);
    }
  }
}
