package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README and the pages of its doors show is what the packaged program does: the commands
 * of each {@code sh} block are run, and the {@code text} block behind it is what they printed.
 * {@code -Dcases.update=true} rewrites what is shown; the diff is then the review.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher and the README's commands need sh")
class ReadmeIT {
  private static final Path README = Path.of("README.md");
  private static final Path SITE = Path.of("src", "site", "markdown");
  private static final List<Path> PAPERS =
      Stream.concat(
              Stream.of(README),
              Stream.of(
                      "worker",
                      "survey",
                      "campaign",
                      "worker.fr",
                      "survey.fr",
                      "campaign.fr",
                      "parts",
                      "parts.fr",
                      "data")
                  .map(name -> SITE.resolve(name + ".md")))
          .toList();
  private static final Path LAUNCHER =
      Path.of(System.getProperty("clickwage.home"), "bin", "clickwage").toAbsolutePath();
  private static final boolean UPDATE = Boolean.getBoolean("cases.update");

  /** The picture as it is committed, before the README's own command makes it again. */
  private static final Path PICTURE = Path.of("samples", "cases.svg");

  private static final byte[] COMMITTED = committed();

  private static byte[] committed() {
    try {
      return Files.readAllBytes(PICTURE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?");
  private static final Pattern PROGRAM =
      Pattern.compile("^(?:target/clickwage/bin/)?clickwage(?= |$)");
  private static final Pattern OTHER_EXIT = Pattern.compile("# exit (\\d+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+)\\)");
  private static final Pattern COMMAND_LISTED = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
  private static final Pattern COMMAND_OF_HELP = Pattern.compile("(?m)^  ([a-z]+)  ");

  @TempDir private Path temporary;

  private record Outcome(int code, String out, String err) {}

  /** Commands, and what they print according to a paper. */
  private record Example(
      Path paper, int line, List<String> commands, Optional<String> shown, String source) {
    String place() {
      return paper.getFileName() + ":" + line;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyExampleIsTrue() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path paper : PAPERS) {
      examples.addAll(examples(paper));
    }
    return examples.stream().map(each -> dynamicTest(each.place(), () -> isTrue(each)));
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (Path paper : PAPERS) {
      for (String link : found(LINK, Files.readString(paper))) {
        Path target = paper.resolveSibling(link);
        assertTrue(Files.exists(target), () -> paper + ": " + link);
      }
    }
  }

  @Test
  void itsCommandMakesThePictureThatItShows() throws Exception {
    String command =
        examples(SITE.resolve("campaign.md")).stream()
            .flatMap(example -> example.commands().stream())
            .filter(line -> line.contains("--chart " + PICTURE))
            .findFirst()
            .orElseThrow();
    assertTrue(Files.readString(README).contains("](" + PICTURE + ")"));
    run(command, "picture");
    assertArrayEquals(COMMITTED, Files.readAllBytes(PICTURE));
  }

  @Test
  void listsTheCommandsOfTheProgram() throws Exception {
    String help = run("clickwage --help", "help").out();
    String commands = help.substring(help.indexOf("Commands:"));
    assertEquals(found(COMMAND_OF_HELP, commands), found(COMMAND_LISTED, Files.readString(README)));
  }

  private void isTrue(Example example) throws Exception {
    StringBuilder printed = new StringBuilder();
    for (String line : example.commands()) {
      if (!line.startsWith("mvn")) {
        Outcome outcome = run(line, example.place());
        assertEndsAsReported(line, outcome);
        printed.append(outcome.out()).append(outcome.err());
      }
    }
    if (example.shown().isPresent()) {
      if (UPDATE) {
        show(example, printed.toString());
      } else {
        assertEquals(example.shown().get(), printed.toString());
      }
    }
  }

  private static void assertEndsAsReported(String line, Outcome outcome) {
    Matcher other = OTHER_EXIT.matcher(line);
    int expected = other.find() ? Integer.parseInt(other.group(1)) : 0;
    assertEquals(expected, outcome.code(), () -> line + "\n" + outcome.err());
    assertEquals(expected == 0, outcome.err().isEmpty(), () -> line + "\n" + outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
  }

  private static void show(Example example, String printed) throws IOException {
    String shown = "```text\n" + example.shown().orElseThrow() + "```\n";
    String source = example.source();
    String updated =
        source.substring(0, source.length() - shown.length()) + "```text\n" + printed + "```\n";
    Path paper = example.paper();
    Files.writeString(paper, Files.readString(paper).replace(source, updated));
  }

  private static List<Example> examples(Path paper) throws IOException {
    String text = Files.readString(paper);
    List<Example> examples = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(text); block.find(); ) {
      int line = 1 + (int) text.substring(0, block.start(1)).lines().count();
      List<String> commands =
          block.group(1).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList();
      Optional<String> shown = Optional.ofNullable(block.group(2));
      examples.add(new Example(paper, line, commands, shown, block.group()));
    }
    assertFalse(examples.isEmpty(), () -> "no commands in " + paper);
    return examples;
  }

  /**
   * Runs a line of a paper as a shell does, from the project's folder. The line goes through a
   * file, since a JVM without a locale can't pass "€" on as an argument.
   */
  private Outcome run(String line, String logbook) throws Exception {
    Matcher program = PROGRAM.matcher(line);
    assertTrue(program.find(), () -> "neither a command of the program nor of the build: " + line);
    Path script = temporary.resolve("line.sh");
    Files.writeString(script, program.replaceFirst("\"\\$CLICKWAGE\"") + "\n");
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString());
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    setEnvironment(builder.environment());
    // A logbook of an example is its own, and not that of whoever runs this.
    builder.environment().put("XDG_DATA_HOME", temporary.resolve(logbook).toString());
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), line);
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void setEnvironment(Map<String, String> environment) {
    environment
        .keySet()
        .removeAll(List.of("LANG", "LANGUAGE", "JAVA_TOOL_OPTIONS", "CLICKWAGE_JAVA_OPTS"));
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("CLICKWAGE", LAUNCHER.toString());
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = pattern.matcher(text).results().map(each -> each.group(1)).toList();
    assertNotEquals(List.of(), found);
    return found;
  }
}
