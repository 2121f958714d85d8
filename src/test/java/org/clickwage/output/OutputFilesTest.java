package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();

  private OutputPlan plan(String... names) {
    OutputPlan plan = new OutputPlan(standardOutput);
    Arrays.stream(names).forEach(name -> plan.write(path(name)));
    return plan;
  }

  private String path(String name) {
    return name.equals("-") ? name : folder.resolve(name).toString();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private InputFingerprint write(OutputFiles files, String name, String text) throws IOException {
    OutputFile file = files.open(path(name));
    file.write(text.getBytes(StandardCharsets.UTF_8));
    file.close();
    return file.fingerprint();
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** A folder that is not empty is as little deleted as a file in a folder that forbids it. */
  @Test
  void whatCanNotBeDeletedAfterTheCommitIsNamed() throws IOException {
    try (OutputFiles files = plan("a.csv").prepare()) {
      write(files, "a.csv", "one");
      String waiting = folder.resolve(names().get(0)).toString();
      Path stays = Path.of(waiting.replace(".part", ".old"));
      Files.createFile(Files.createDirectory(stays).resolve("x"));
      files.commit();
      assertEquals(List.of(Note.of("output.left-behind", stays.toString())), files.leftBehind());
      assertEquals(List.of(stays.getFileName().toString(), "a.csv"), names());
    }
  }

  @Test
  void anInterruptedRunBeginsNoOutput() throws IOException {
    OutputFiles files = plan("a.csv").prepare();
    files.close();
    InputOutputException refused =
        assertThrows(InputOutputException.class, () -> files.open(path("a.csv")));
    assertEquals(List.of(Note.of("output.interrupted")), refused.reasons());
  }

  @Test
  void outputsAppearTogetherAtTheCommit() throws IOException {
    try (OutputFiles files = plan("a.csv", "b.csv").prepare()) {
      write(files, "a.csv", "one");
      write(files, "b.csv", "two");
      assertFalse(Files.exists(folder.resolve("a.csv")));
      assertEquals(2, names().size());
      files.commit();
    }
    assertEquals(List.of("a.csv", "b.csv"), names());
    assertEquals("one", text("a.csv"));
    assertEquals("two", text("b.csv"));
  }

  /** The files, and at the end their names. */
  @Test
  void outputsAreBroughtToTheDiskAtTheCommit() throws IOException {
    List<String> forced = new ArrayList<>();
    Path recorded = folder.resolve("recorded.jfr");
    try (Recording recording = new Recording();
        OutputFiles files = plan("a.csv", "b.csv").prepare()) {
      write(files, "a.csv", "one");
      write(files, "b.csv", "two");
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      files.commit();
      recording.stop();
      recording.dump(recorded);
    }
    RecordingFile.readAllEvents(recorded).stream()
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .map(event -> Path.of(event.getString("path")))
        .forEach(path -> forced.add(path.equals(folder) ? "folder" : ending(path)));
    assertEquals(List.of(".part", ".part", "folder", "folder"), forced);
  }

  private static String ending(Path path) {
    return path.toString().substring(path.toString().lastIndexOf('.'));
  }

  @Test
  void withoutACommitNothingIsLeft() throws IOException {
    try (OutputFiles files = plan("a.csv", "b.csv").prepare()) {
      write(files, "a.csv", "one");
      files.open(path("b.csv")).write(new byte[1 << 20]);
    }
    assertEquals(List.of(), names());
  }

  @Test
  void anUnfinishedOutputIsNoneToCommit() throws IOException {
    try (OutputFiles files = plan("a.csv").prepare()) {
      files.open(path("a.csv")).write('x');
      assertThrows(IllegalStateException.class, files::commit);
    }
    assertEquals(List.of(), names());
  }

  @Test
  void forceReplacesAndKeepsPermissions() throws IOException {
    Path old = Files.writeString(folder.resolve("a.csv"), "old");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));
    try (OutputFiles files = plan("a.csv").force(true).prepare()) {
      write(files, "a.csv", "new");
      assertEquals("old", text("a.csv"));
      files.commit();
    }
    assertEquals(List.of("a.csv"), names());
    assertEquals("new", text("a.csv"));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(old)));
  }

  @Test
  void aNewFileHasTheUsualPermissions() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    try (OutputFiles files = plan("a.csv").prepare()) {
      write(files, "a.csv", "new");
      files.commit();
    }
    assertEquals(
        Files.getPosixFilePermissions(usual),
        Files.getPosixFilePermissions(folder.resolve("a.csv")));
  }

  @Test
  void aLinkLeadsToTheFileThatIsReplaced() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a.csv");
    Files.writeString(real, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    try (OutputFiles files = plan("link.csv").force(true).prepare()) {
      write(files, "link.csv", "new");
      files.commit();
    }
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void allHaveTheirNamesOrNone() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "old");
    try (OutputFiles files = plan("a.csv", "b.csv", "c.csv").force(true).prepare()) {
      write(files, "a.csv", "new");
      write(files, "b.csv", "new");
      write(files, "c.csv", "new");
      // Another program makes a folder there in the meantime.
      Files.createDirectories(folder.resolve("c.csv").resolve("full"));
      assertThrows(InputOutputException.class, files::commit);
    }
    assertEquals(List.of("a.csv", "c.csv"), names());
    assertEquals("old", text("a.csv"));
  }

  @Test
  void whatAppearedInTheMeantimeIsNotReplacedWithoutForce() throws IOException {
    try (OutputFiles files = plan("a.csv", "b.csv").prepare()) {
      write(files, "a.csv", "new");
      write(files, "b.csv", "new");
      Files.writeString(folder.resolve("b.csv"), "theirs");
      assertThrows(InputOutputException.class, files::commit);
    }
    assertEquals(List.of("b.csv"), names());
    assertEquals("theirs", text("b.csv"));
  }

  /** Runs that end together: the output is one of theirs, and the other one is reported. */
  @Test
  void ofRunsThatEndAtOnceOneHasTheName() throws Exception {
    ExecutorService runs = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 200; round++) {
        String name = round + ".csv";
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<String>> both = new ArrayList<>();
        for (String text : List.of("one", "other")) {
          both.add(
              () -> {
                try (OutputFiles files = plan(name).prepare()) {
                  write(files, name, text);
                  together.await();
                  files.commit();
                  return text;
                } catch (InputOutputException e) {
                  return e.reasons().get(0).key();
                }
              });
        }
        List<String> ends = new ArrayList<>();
        for (Future<String> each : runs.invokeAll(both)) {
          ends.add(each.get());
        }
        assertTrue(ends.remove("output.exists"), "round " + round);
        assertEquals(ends, List.of(text(name)));
      }
    } finally {
      runs.shutdownNow();
    }
    assertEquals(200, names().size(), "nothing is left beside");
  }

  @Test
  void packedOutputsAreTheSameBytesEachTime() throws IOException {
    String text = "worker,pay\n".repeat(100_000);
    for (String name : List.of("a.csv.gz", "b.CSV.GZ")) {
      try (OutputFiles files = plan(name).prepare()) {
        write(files, name, text);
        files.commit();
      }
    }
    byte[] packed = Files.readAllBytes(folder.resolve("a.csv.gz"));
    assertArrayEquals(packed, Files.readAllBytes(folder.resolve("b.CSV.GZ")));
    assertEquals(0, packed[3], "no name in the header");
    assertArrayEquals(new byte[4], Arrays.copyOfRange(packed, 4, 8), "no time in the header");
    try (InputFile input = InputFile.open(path("a.csv.gz"), InputFileTest.NOTHING)) {
      assertEquals(text, new String(input.read().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void theFingerprintIsThatOfTheFile() throws Exception {
    byte[] bytes = new byte[5_000_001];
    new Random(7).nextBytes(bytes);
    for (String name : List.of("a.bin", "a.bin.gz")) {
      try (OutputFiles files = plan(name).prepare()) {
        OutputFile file = files.open(path(name));
        for (int at = 0, size = 1; at < bytes.length; at += size, size = size * 3 % 700_001) {
          size = Math.min(size, bytes.length - at);
          file.write(bytes, at, size);
        }
        file.close();
        files.commit();
        byte[] there = Files.readAllBytes(folder.resolve(name));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        assertEquals(
            new InputFingerprint(there.length, HexFormat.of().formatHex(sha256.digest(there))),
            file.fingerprint());
      }
    }
    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("a.bin")));
  }

  @Test
  void withoutFingerprintsTheLengthIsStillKnown() throws IOException {
    try (OutputFiles files = plan("a.csv").withoutFingerprints().prepare()) {
      assertEquals(new InputFingerprint(3, ""), write(files, "a.csv", "new"));
    }
  }

  @Test
  void theStandardOutputIsWrittenAtOnceOrHeldBack() throws IOException {
    try (OutputFiles files = plan("-").prepare()) {
      write(files, "-", "at once");
      assertEquals("at once", standardOutput.toString(StandardCharsets.UTF_8));
    }
    standardOutput.reset();
    try (OutputFiles files = plan("-").holdStandardOutput(true).prepare()) {
      write(files, "-", "later");
      assertEquals(0, standardOutput.size());
      files.commit();
    }
    assertEquals("later", standardOutput.toString(StandardCharsets.UTF_8));
    standardOutput.reset();
    try (OutputFiles files = plan("-").holdStandardOutput(true).prepare()) {
      write(files, "-", "never");
    }
    assertEquals(0, standardOutput.size());
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void aReaderThatClosesThePipeEndsARunThatWritesNothingElse() throws IOException {
    for (String reported : List.of("Broken pipe", "Relais brisé (pipe)")) {
      OutputPlan plan = new OutputPlan(failing(reported)).write("-");
      try (OutputFiles files = plan.prepare()) {
        OutputFile file = files.open("-");
        file.write('x');
        assertThrows(OutputClosedException.class, file::close);
      }
    }
  }

  /** Whether it is noticed where the summary is written, or where the last of it is. */
  @Test
  void aReaderThatClosesThePipeDoesNotLoseTheOtherOutputs() throws IOException {
    OutputStream closed = failing("Broken pipe");
    for (OutputStream out : List.of(closed, new BufferedOutputStream(closed))) {
      for (boolean held : new boolean[] {false, true}) {
        OutputPlan plan = new OutputPlan(out).holdStandardOutput(held);
        try (OutputFiles files = plan.write("-").write(path("a.csv")).prepare()) {
          write(files, "-", "a summary");
          write(files, "a.csv", "records");
          files.commit();
        }
        assertEquals("records", text("a.csv"));
        Files.delete(folder.resolve("a.csv"));
      }
    }
  }

  @Test
  void aStandardOutputThatFailsOtherwiseLeavesNothing() throws IOException {
    OutputPlan plan = new OutputPlan(failing("Input/output error")).write("-").write(path("a.csv"));
    try (OutputFiles files = plan.prepare()) {
      write(files, "a.csv", "records");
      OutputFile file = files.open("-");
      file.write('x');
      InputOutputException e = assertThrows(InputOutputException.class, file::close);
      assertEquals("output.not-written", e.reasons().get(0).key());
      assertThrows(IllegalStateException.class, files::commit);
    }
    assertEquals(List.of(), names());
  }

  @Test
  void aFullDiskLeavesNothing() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full));
    try (OutputFiles files = plan("a.csv").write(full.toString()).prepare()) {
      write(files, "a.csv", "records");
      OutputFile file = files.open(full.toString());
      InputOutputException e =
          assertThrows(InputOutputException.class, () -> file.write(new byte[1 << 20]));
      assertEquals("output.disk-full", e.reasons().get(0).key());
    }
    assertEquals(List.of(), names());
    assertTrue(Files.exists(full));
  }

  @Test
  void aDeviceIsWrittenAndStays() throws IOException {
    Path device = Path.of("/dev/null");
    Assumptions.assumeTrue(Files.exists(device));
    try (OutputFiles files = plan().write(device.toString()).prepare()) {
      OutputFile file = files.open(device.toString());
      file.write('x');
      file.close();
      files.commit();
    }
    assertFalse(Files.isRegularFile(device));
  }

  @Test
  void leftoversOfKilledRunsAreDeletedAndNothingElse() throws IOException {
    String ours = ".clickwage-" + HexFormat.of().toHexDigits("a.csv".hashCode());
    String ofAnother = ".clickwage-" + HexFormat.of().toHexDigits("b.csv".hashCode());
    List<String> others =
        List.of(
            ours + "-0123456789abcdef.mine",
            ours + "-x.part",
            ofAnother + "-0123456789abcdef.part",
            ours.substring(1) + "-0123456789abcdef.part");
    for (String name : others) {
      Files.writeString(folder.resolve(name), "");
    }
    Files.writeString(folder.resolve(ours + "-0123456789abcdef.part"), "half");
    Files.writeString(folder.resolve(ours + "-0123456789abcdef.old"), "replaced");
    plan("a.csv").prepare().close();
    assertEquals(others.stream().sorted().toList(), names());
  }

  @Test
  void aRunThatGoesOnIsNoLeftover() throws IOException {
    try (OutputFiles first = plan("a.csv").prepare()) {
      write(first, "a.csv", "first");
      plan("a.csv").prepare().close();
      first.commit();
    }
    assertEquals("first", text("a.csv"));
  }

  /** The second is cut at a character of two units, the third has 240 bytes. */
  @Test
  void aLongNameIsNoTrouble() throws IOException {
    String face = "😀";
    Charset ofNames = Charset.forName(System.getProperty("sun.jnu.encoding"));
    boolean anyName = ofNames.newEncoder().canEncode(face);
    List<String> names = List.of("n".repeat(250), "n".repeat(49) + face + "n", face.repeat(59));
    for (String stem : names.subList(0, anyName ? names.size() : 1)) {
      String name = stem + ".csv";
      try (OutputFiles files = plan(name).prepare()) {
        write(files, name, "x");
        files.commit();
      }
      assertEquals("x", text(name));
    }
    assertEquals(anyName ? names.size() : 1, names().size());
  }
}
