package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPlanTest {
  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void writeInput() throws IOException {
    input = Files.writeString(folder.resolve("in.csv"), "worker,pay\n");
  }

  private OutputPlan plan(Path... outputs) {
    OutputPlan plan = new OutputPlan(OutputStream.nullOutputStream()).keep(input);
    Stream.of(outputs).forEach(output -> plan.write(output.toString()));
    return plan;
  }

  private static List<String> refusals(OutputPlan plan) {
    InputOutputException e = assertThrows(InputOutputException.class, plan::prepare);
    return e.reasons().stream().map(Note::key).toList();
  }

  @Test
  void anExistingOutputIsRefusedWithoutForce() throws IOException {
    Path there = Files.writeString(folder.resolve("out.csv"), "old");
    assertEquals(List.of("output.exists"), refusals(plan(there)));
    plan(there).force(true).prepare().close();
    assertEquals("old", Files.readString(there));
  }

  @Test
  void allRefusalsAreReportedAtOnce() throws IOException {
    Path there = Files.writeString(folder.resolve("out.csv"), "old");
    Path nowhere = folder.resolve("none").resolve("out.csv");
    Path below = there.resolve("out.csv");
    Path free = folder.resolve("free.csv");
    assertEquals(
        List.of(
            "output.exists",
            "output.no-such-folder",
            "output.no-such-folder",
            "output.folder",
            "output.is-read",
            "output.twice"),
        refusals(plan(there, nowhere, below, folder, input, free, free)));
  }

  @Test
  void theInputIsRefusedUnderEveryName() throws IOException {
    Path soft = Files.createSymbolicLink(folder.resolve("soft.csv"), input);
    Path hard = Files.createLink(folder.resolve("hard.csv"), input);
    Path other = Files.createSymbolicLink(folder.resolve("other"), folder).resolve("in.csv");
    Path detour = Files.createDirectory(folder.resolve("sub")).resolve("..").resolve("in.csv");
    for (Path name : List.of(input, soft, hard, other, detour)) {
      assertEquals(List.of("output.is-read"), refusals(plan(name).force(true)), name.toString());
    }
    assertEquals("worker,pay\n", Files.readString(input));
  }

  @Test
  void aKeyThatIsStillToBeMadeIsRefusedToo() throws IOException {
    Path key = folder.resolve("key");
    Path link = Files.createSymbolicLink(folder.resolve("other"), folder);
    assertEquals(List.of("output.is-read"), refusals(plan(link.resolve("key")).keep(key)));
  }

  @Test
  void twoOutputsAreNeverOneFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("other"), folder);
    Path one = folder.resolve("out.csv");
    assertEquals(List.of("output.same-as"), refusals(plan(one, link.resolve("out.csv"))));
    Files.writeString(one, "old");
    Path hard = Files.createLink(folder.resolve("hard.csv"), one);
    assertEquals(List.of("output.same-as"), refusals(plan(one, hard).force(true)));
    OutputPlan twice = new OutputPlan(OutputStream.nullOutputStream()).write("-").write("-");
    assertEquals(List.of("output.twice"), refusals(twice));
  }

  @Test
  void aLinkThatLeadsNowhereIsThereToo() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("none"));
    assertEquals(List.of("output.exists"), refusals(plan(link)));
  }

  @Test
  void aNameThatNoFileCanHaveIsRefused() {
    assertEquals(List.of("output.bad-name"), refusals(plan().write("a\0b")));
  }

  @Test
  void theStandardInputStandsNowhere() throws IOException {
    try (InputFile standard = InputFile.open("-", new ByteArrayInputStream(new byte[3]))) {
      plan(folder.resolve("out.csv")).keep(standard.path()).write("-").prepare().close();
    }
  }
}
