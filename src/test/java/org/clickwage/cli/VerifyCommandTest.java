package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.Call;
import org.clickwage.document.Format;
import org.clickwage.document.Heading;
import org.clickwage.document.Palette;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.UsageException;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.InputOutputException;
import org.clickwage.output.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path descriptor;

  @BeforeEach
  void describe() throws IOException {
    descriptor = folder.resolve("datapackage.json");
    Files.createDirectory(folder.resolve("sub"));
    List<String> outputs = new ArrayList<>();
    for (String name : List.of("a.csv", "sub/b.csv")) {
      outputs.add(described("path", name, write(folder.resolve(name), "records of " + name)));
    }
    InputFingerprint input = write(folder.resolve("survey.csv"), "input");
    String text = "{\"resources\": [%s], \"sources\": [%s]}\n";
    String source = described("title", "survey.csv", input);
    Files.writeString(descriptor, String.format(text, String.join(", ", outputs), source));
  }

  private static String described(String key, String name, InputFingerprint file) {
    String text = "{\"%s\": \"%s\", \"bytes\": %d, \"hash\": \"sha256:%s\"}";
    return String.format(text, key, name, file.bytes(), file.sha256());
  }

  private static Provenance provenance() {
    return new Provenance("1.0.0", DAY);
  }

  private static InputFingerprint write(Path file, String text) throws IOException {
    return InputFingerprint.of(Files.writeString(file, text));
  }

  private ExitCode verify(Format format, String... more) throws IOException {
    out.reset();
    err.reset();
    Environment pipe = Call.pipe(DAY);
    CommandContext session =
        new CommandContext(
            InputStream.nullInputStream(),
            out,
            err,
            pipe,
            Wording.in(Language.ENGLISH),
            new OutputOptions(
                List.of(),
                Optional.of(format),
                OutputOptions.Color.NEVER,
                new Heading(Optional.empty(), Optional.empty()),
                false,
                false),
            Palette.NONE,
            new ParsedOptions(Map.of(), List.of(), List.of(), () -> DAY),
            new Problems());
    VerifyCommand command = new VerifyCommand();
    List<String> args = new ArrayList<>(List.of(descriptor.toString()));
    args.addAll(List.of(more));
    return command.run(command.parse(args, () -> LocalDate.EPOCH), session);
  }

  private List<String> states(ExitCode expected, String... more) throws IOException {
    assertEquals(expected, verify(Format.CSV, more));
    assertEquals(expected == ExitCode.FINE, err.size() == 0);
    return out.toString(StandardCharsets.UTF_8).lines().skip(1).toList();
  }

  @Test
  void allThatMatchesIsFine() throws IOException {
    assertEquals(List.of("ok,a.csv", "ok,sub/b.csv", "ok,survey.csv"), states(ExitCode.FINE));
  }

  @Test
  void aChangedAndAMissingFileAreReported() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "Records of a.csv");
    Files.delete(folder.resolve("sub").resolve("b.csv"));
    assertEquals(
        List.of("changed,a.csv", "missing,sub/b.csv", "ok,survey.csv"),
        states(ExitCode.PROBLEMS_IN_INPUT));
    Files.writeString(folder.resolve("a.csv"), "longer than it was before");
    assertEquals("changed,a.csv", states(ExitCode.PROBLEMS_IN_INPUT).get(0));
  }

  @Test
  void anInputMayBeElsewhere() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("private")).resolve("s.csv");
    Files.move(folder.resolve("survey.csv"), elsewhere);
    assertEquals("not_checked,survey.csv", states(ExitCode.FINE).get(2));
    assertEquals("ok,survey.csv", states(ExitCode.FINE, "--input", elsewhere.toString()).get(2));
    Files.writeString(elsewhere, "other");
    String[] input = {"--input", elsewhere.toString()};
    assertEquals("changed,survey.csv", states(ExitCode.PROBLEMS_IN_INPUT, input).get(2));
    Files.delete(elsewhere);
    assertThrows(NoSuchFileException.class, () -> verify(Format.CSV, input));
  }

  @Test
  void aPersonReadsALineForEachFile() throws IOException {
    Files.delete(folder.resolve("a.csv"));
    assertEquals(ExitCode.PROBLEMS_IN_INPUT, verify(Format.TEXT));
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("missing  a.csv\n"), text);
    assertTrue(text.contains("ok       sub/b.csv\n"), text);
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("1 of 3"));
  }

  @Test
  void aScriptReadsJson() throws IOException {
    assertEquals(ExitCode.FINE, verify(Format.JSON));
    String json = out.toString(StandardCharsets.UTF_8);
    assertEquals(
        "{\"state\":\"ok\",\"file\":\"a.csv\"}",
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("files").get(0).toString());
  }

  @Test
  void aDescriptorThatCanNotBeReadIsReported() throws IOException {
    Files.writeString(descriptor, "{\"resources\": [{\"path\": \"../a.csv\"}]}");
    InputOutputException e = assertThrows(InputOutputException.class, () -> verify(Format.TEXT));
    assertEquals(descriptor.toString(), e.reasons().get(0).values().get(0));
    assertEquals(
        Note.of("descriptor.path-outside", "../a.csv"), e.reasons().get(0).values().get(1));
    Files.delete(descriptor);
    assertThrows(NoSuchFileException.class, () -> verify(Format.TEXT));
  }

  @Test
  void anInputThatTheDescriptorDoesNotNameIsAMistake() throws IOException {
    Files.writeString(descriptor, "{\"resources\": [{\"path\": \"a.csv\"}]}");
    assertThrows(UsageException.class, () -> verify(Format.TEXT, "--input", "x.csv"));
  }
}
