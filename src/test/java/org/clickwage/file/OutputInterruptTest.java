package org.clickwage.file;

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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when the process ends before its work. */
class OutputInterruptTest {
  @TempDir Path folder;

  private Process process;
  private BufferedReader said;

  @BeforeEach
  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                home(OutputProcess.class) + File.pathSeparator + home(OutputFiles.class),
                OutputProcess.class.getName(),
                folder.resolve("a.csv").toString(),
                folder.resolve("b.csv.gz").toString())
            .redirectErrorStream(true)
            .start();
    said = process.inputReader(StandardCharsets.UTF_8);
    assertEquals("ready", said.readLine());
    assertEquals(2, names().size());
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
    process.toHandle().destroy();
    assertEquals("tidied", said.readLine());
    process.waitFor();
    assertEquals(List.of(), names());
  }

  @Test
  void aKilledProcessLeavesNothingUnderTheFinalNameAndTheNextRunTidies()
      throws IOException, InterruptedException {
    OutputPlan next =
        new OutputPlan(OutputStream.nullOutputStream()).write(folder.resolve("a.csv").toString());
    next.prepare().close();
    assertEquals(2, names().size(), "a run that goes on is left alone");
    process.destroyForcibly();
    process.waitFor();
    assertEquals(
        List.of(".a.csv", ".b.csv.gz"),
        names().stream().map(name -> name.substring(0, name.indexOf(".clickwage-"))).toList());
    next.write(folder.resolve("b.csv.gz").toString()).prepare().close();
    assertEquals(List.of(), names());
  }
}
