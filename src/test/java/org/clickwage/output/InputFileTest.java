package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir Path folder;

  private static byte[] someBytes() {
    byte[] bytes = new byte[3_000_001];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static InputFingerprint fingerprint(byte[] bytes) throws Exception {
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(bytes);
    return new InputFingerprint(bytes.length, HexFormat.of().formatHex(sha256));
  }

  private InputFile input(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("in.csv"), bytes);
    return InputFile.open(file.toString(), NOTHING);
  }

  private static InputFile standard(byte[] bytes) throws IOException {
    return InputFile.open("-", new ByteArrayInputStream(bytes));
  }

  /** Its hash is that of the file, whichever sheet is read, and the standard input is one too. */
  @Test
  void aWorkbookReadsLikeItsSheet() throws Exception {
    Path file = Path.of("src", "test", "resources", "workbook", "gnumeric.ods");
    byte[] bytes = Files.readAllBytes(file);
    try (InputFile named = InputFile.open(file + "#Notes", NOTHING);
        InputStream in = named.readTakingFingerprint();
        InputFile standard = standard(bytes)) {
      assertEquals("x,y\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      assertEquals(Optional.of("Notes"), named.sheet());
      assertEquals("gnumeric.ods", named.fileName());
      assertEquals(fingerprint(bytes), named.fingerprint());
      assertEquals(Optional.of("Survey"), standard.sheet());
      assertEquals(fingerprint(bytes), standard.fingerprint());
      assertArrayEquals(bytes, standard.bytes().readAllBytes());
    }
  }

  /** In place: longer, shorter, and with other bytes of the same number. */
  @ParameterizedTest
  @ValueSource(strings = {"worker,pay\nA,10\nB,20\n", "worker,pay\n", "worker,pay\nA,99\n"})
  void itIsRefusedWhereItChangesWhileItIsRead(String changed) throws IOException {
    Path file = folder.resolve("in.csv");
    try (InputFile input = input("worker,pay\nA,10\n".getBytes(StandardCharsets.UTF_8));
        InputStream in = input.read()) {
      assertEquals("worker", new String(in.readNBytes(6), StandardCharsets.UTF_8));
      FileTime before = Files.getLastModifiedTime(file);
      Files.writeString(file, changed);
      Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 1000));
      InputOutputException refused =
          assertThrows(InputOutputException.class, () -> in.readAllBytes());
      assertEquals(List.of(Note.of("input.changed", file.toString())), refused.reasons());
    }
  }

  @Test
  void itIsReadAgainAndAgainWithItsFingerprint() throws Exception {
    byte[] bytes = someBytes();
    for (InputFile each : List.of(input(bytes), standard(bytes))) {
      try (InputFile input = each) {
        assertEquals(bytes.length, input.size());
        assertEquals(0, input.position());
        assertEquals(100, input.read().readNBytes(100).length);
        assertEquals(100, input.position());
        try (InputStream in = input.readTakingFingerprint()) {
          assertArrayEquals(bytes, in.readAllBytes());
        }
        assertEquals(bytes.length, input.position());
        assertEquals(fingerprint(bytes), input.fingerprint());
      }
    }
  }

  @Test
  void theFingerprintOfAnUnfinishedReadingIsStillThatOfTheFile() throws Exception {
    byte[] bytes = someBytes();
    try (InputFile input = input(bytes)) {
      try (InputStream in = input.readTakingFingerprint()) {
        in.readNBytes(1_000_000);
      }
      assertEquals(fingerprint(bytes), input.fingerprint());
    }
  }

  @Test
  void nothingIsInAnEmptyFile() throws Exception {
    try (InputFile input = input(new byte[0])) {
      assertEquals(-1, input.readTakingFingerprint().read());
      assertEquals(fingerprint(new byte[0]), input.fingerprint());
    }
  }

  @Test
  void packedMembersAreReadOneAfterTheOther() throws Exception {
    byte[] bytes = someBytes();
    byte[] text = "worker,pay\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = joined(gzip(bytes), gzip(new byte[0]), gzip(text), new byte[512]);
    for (InputFile each : List.of(input(packed), standard(packed))) {
      try (InputFile input = each) {
        assertArrayEquals(joined(bytes, text), input.readTakingFingerprint().readAllBytes());
        assertEquals(fingerprint(packed), input.fingerprint(), "of the packed bytes");
        assertEquals(packed.length, input.position());
      }
    }
  }

  @Test
  void headersMayHaveNamesAndMore() throws IOException {
    byte[] plain = gzip("text".getBytes(StandardCharsets.UTF_8));
    byte[] header = {0x1F, (byte) 0x8B, 8, 2 | 4 | 8 | 16, 1, 2, 3, 4, 0, 3};
    byte[] more = {2, 0, 'x', 'y', 'n', 'a', 0, 'c', 0};
    CRC32 ofHeader = new CRC32();
    ofHeader.update(joined(header, more));
    byte[] sum = {(byte) ofHeader.getValue(), (byte) (ofHeader.getValue() >> 8)};
    byte[] packed = joined(header, more, sum, Arrays.copyOfRange(plain, 10, plain.length));
    try (InputFile input = input(packed)) {
      assertEquals("text", new String(input.read().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private String refusal(byte[] packed) throws IOException {
    try (InputFile input = input(packed)) {
      InputOutputException e =
          assertThrows(InputOutputException.class, () -> input.read().readAllBytes());
      Note reason = e.reasons().get(0);
      assertTrue(reason.values().get(0).toString().endsWith("in.csv"));
      return reason.key();
    }
  }

  @Test
  void whatIsCutOffOrDamagedIsReportedAndNeverTakenForTheEnd() throws IOException {
    byte[] packed = gzip(someBytes());
    for (int length : List.of(3, 12, 1000, packed.length - 9, packed.length - 1)) {
      assertEquals("input.gzip-cut", refusal(Arrays.copyOf(packed, length)), "" + length);
    }
    byte[] wrongSum = packed.clone();
    wrongSum[packed.length - 8] ^= 1;
    assertEquals("input.gzip-damaged", refusal(wrongSum));
    byte[] wrongLength = packed.clone();
    wrongLength[packed.length - 1] ^= 1;
    assertEquals("input.gzip-damaged", refusal(wrongLength));
    assertEquals("input.gzip-damaged", refusal(joined(packed, new byte[] {'x', 'y', 'z'})));
    assertEquals("input.gzip-damaged", refusal(joined(packed, Arrays.copyOf(packed, 5))));
    assertEquals("input.gzip-cut", refusal(joined(packed, Arrays.copyOf(packed, 500))));
    assertEquals("input.gzip-damaged", refusal(joined(Arrays.copyOf(packed, 10), new byte[] {7})));
  }

  @Test
  void aMissingFileAndAFolderAreReported() {
    String none = folder.resolve("none.csv").toString();
    assertThrows(NoSuchFileException.class, () -> InputFile.open(none, NOTHING));
    assertThrows(NoSuchFileException.class, () -> InputFile.open("a\0b", NOTHING));
    InputOutputException e =
        assertThrows(InputOutputException.class, () -> InputFile.open(folder.toString(), NOTHING));
    assertEquals("input.folder", e.reasons().get(0).key());
  }

  @Test
  void aPipeIsCopiedToo() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    byte[] bytes = someBytes();
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(pipe, bytes);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    writer.start();
    try (InputFile input = InputFile.open(pipe.toString(), NOTHING)) {
      assertArrayEquals(bytes, input.read().readAllBytes());
      assertArrayEquals(bytes, input.read().readAllBytes());
    }
    writer.join();
  }

  @Test
  void theCopyOfTheStandardInputHasNoNameForOthers() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    List<Path> before = copies(temporary);
    try (InputFile input = standard(someBytes())) {
      assertEquals(before, copies(temporary));
      assertEquals("stdin", input.fileName());
    }
  }

  private static List<Path> copies(Path temporary) throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(file -> file.getFileName().toString().matches("clickwage-[0-9a-f-]{36}"))
          .sorted()
          .toList();
    }
  }

  @Test
  void aFailingStandardInputIsReported() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    InputOutputException e =
        assertThrows(InputOutputException.class, () -> InputFile.open("-", failing));
    assertEquals("input.standard-not-read", e.reasons().get(0).key());
  }

  @Test
  void theFolderIsNotPartOfTheFileName() throws IOException {
    try (InputFile input = input(new byte[1])) {
      assertEquals("in.csv", input.fileName());
    }
  }
}
