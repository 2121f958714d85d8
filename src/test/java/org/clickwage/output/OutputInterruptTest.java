package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process ends before its work. */
class OutputInterruptTest {
  @TempDir Path folder;

  private Process process;
  private BufferedReader reported;

  private void start(String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home(OutputProcess.class) + File.pathSeparator + home(OutputFiles.class),
                OutputProcess.class.getName()));
    command.addAll(List.of(args));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    reported = process.inputReader(StandardCharsets.UTF_8);
    assertEquals("ready", reported.readLine());
  }

  private void startWriting() throws IOException {
    start(path("a.csv"), path("b.csv.gz"));
    assertEquals(2, names().size());
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private OutputPlan next(String name) {
    return new OutputPlan(OutputStream.nullOutputStream()).write(path(name));
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** A folder's name may hold a space, which a URL spells otherwise. */
  private static String home(Class<?> type) {
    URL home = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(home.toString())).toString();
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void anInterruptLeavesNothing() throws IOException, InterruptedException {
    startWriting();
    process.toHandle().destroy();
    assertEquals("tidied", reported.readLine());
    process.waitFor();
    assertEquals(List.of(), names());
  }

  @Test
  void whatIsBegunWhileTheProcessEndsIsRefused() throws IOException, InterruptedException {
    start("late", path("a.csv"));
    assertEquals("true", reported.readLine());
    assertEquals(0, process.waitFor());
    assertEquals(List.of(), names());
  }

  @Test
  void aKilledProcessLeavesNothingUnderTheFinalNameAndTheNextRunTidies()
      throws IOException, InterruptedException {
    startWriting();
    OutputPlan next = next("a.csv");
    next.prepare().close();
    assertEquals(2, names().size(), "a run that goes on is left alone");
    kill();
    assertEquals(
        List.of(".clickwage-", ".clickwage-"),
        names().stream().map(name -> name.substring(0, ".clickwage-".length())).toList());
    next.write(path("b.csv.gz")).prepare().close();
    assertEquals(List.of(), names());
  }

  /** Of a and b the first has its new name: both are whole, and the next run says so and tidies. */
  @Test
  void aProcessThatIsKilledWhileItGivesNamesLeavesWholeFiles()
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("a.csv"), "old");
    Files.writeString(folder.resolve("b.csv"), "old");
    start("named=1", path("a.csv"), path("b.csv"));
    kill();
    assertEquals("new old", text("a.csv") + " " + text("b.csv"));
    assertEquals(4, names().size());
    try (OutputFiles next = next("b.csv").force(true).prepare()) {
      assertEquals(List.of(Note.of("output.torn-set", "a.csv", "b.csv")), next.tornSets());
    }
    try (OutputFiles next = next("a.csv").write(path("b.csv")).force(true).prepare()) {
      assertEquals(List.of(), next.tornSets(), "of b nothing is left");
    }
    assertEquals("new old", text("a.csv") + " " + text("b.csv"));
    assertEquals(List.of("a.csv", "b.csv"), names());
  }

  @Test
  void outputsInTwoFoldersAreOneSet() throws IOException, InterruptedException {
    Files.createDirectory(folder.resolve("sub"));
    start("named=1", path("a.csv"), path("sub/b.csv"));
    kill();
    try (OutputFiles next = next("sub/b.csv").write(path("a.csv")).force(true).prepare()) {
      assertEquals(List.of(Note.of("output.torn-set", "a.csv", "b.csv")), next.tornSets());
    }
    assertEquals(List.of("a.csv", "sub"), names());
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }
}
