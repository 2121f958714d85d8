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
 * What the README shows is what the packaged program does: the commands of each {@code sh} block
 * are run, and the {@code text} block behind it is what they printed. {@code -Dcases.update=true}
 * rewrites what is shown; the diff is then the review.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher and the README's commands need sh")
class ReadmeIT {
  private static final Path README = Path.of("README.md");
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

  private static final List<String> BUILD =
      List.of(
          "mvn -q -DskipTests package && target/clickwage/bin/clickwage calc --tasks 812"
              + " --hours 8..12h/day --over 7days --pay 30€ --country MG --client-country FR"
              + " --on 2019-06-01",
          "mvn -B verify");

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?");
  private static final Pattern PROGRAM =
      Pattern.compile("^(?:target/clickwage/bin/)?clickwage(?= |$)");
  private static final Pattern OTHER_EXIT = Pattern.compile("# exit (\\d+)$");
  private static final Pattern COMMAND_LISTED = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");
  private static final Pattern COMMAND_OF_HELP = Pattern.compile("(?m)^  ([a-z]+)  ");

  @TempDir private Path temporary;

  private record Outcome(int code, String out, String err) {}

  /** Commands, and what they are said to print, as both stand in the README. */
  private record Example(int line, List<String> commands, Optional<String> shown, String source) {}

  @TestFactory
  Stream<DynamicTest> everyExampleIsTrue() throws IOException {
    return examples().stream()
        .map(each -> dynamicTest("README.md:" + each.line(), () -> isTrue(each)));
  }

  @Test
  void itsCommandMakesThePictureThatItShows() throws Exception {
    String command =
        examples().stream()
            .flatMap(example -> example.commands().stream())
            .filter(line -> line.contains("--chart " + PICTURE))
            .findFirst()
            .orElseThrow();
    assertTrue(Files.readString(README).contains("](" + PICTURE + ")"));
    run(command);
    assertArrayEquals(COMMITTED, Files.readAllBytes(PICTURE));
  }

  @Test
  void isBuiltByTheTwoCommands() throws IOException {
    List<String> building =
        examples().stream()
            .flatMap(example -> example.commands().stream())
            .filter(line -> line.startsWith("mvn"))
            .toList();
    assertEquals(BUILD, building);
  }

  @Test
  void listsTheCommandsOfTheProgram() throws Exception {
    String help = run("clickwage --help").out();
    String commands = help.substring(help.indexOf("Commands:"));
    assertEquals(found(COMMAND_OF_HELP, commands), found(COMMAND_LISTED, Files.readString(README)));
  }

  private void isTrue(Example example) throws Exception {
    StringBuilder printed = new StringBuilder();
    for (String line : example.commands()) {
      if (!line.startsWith("mvn")) {
        Outcome outcome = run(line);
        assertEndsAsSaid(line, outcome);
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

  private static void assertEndsAsSaid(String line, Outcome outcome) {
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
    Files.writeString(README, Files.readString(README).replace(source, updated));
  }

  private static List<Example> examples() throws IOException {
    String readme = Files.readString(README);
    List<Example> examples = new ArrayList<>();
    for (Matcher block = BLOCK.matcher(readme); block.find(); ) {
      int line = 1 + (int) readme.substring(0, block.start(1)).lines().count();
      List<String> commands =
          block.group(1).lines().filter(each -> !each.isBlank() && !each.startsWith("#")).toList();
      Optional<String> shown = Optional.ofNullable(block.group(2));
      examples.add(new Example(line, commands, shown, block.group()));
    }
    assertFalse(examples.isEmpty(), "no commands in the README");
    return examples;
  }

  /**
   * Runs a line of the README as a shell does, from the project's folder. The line goes through a
   * file, since a JVM without a locale can't pass "€" on as an argument.
   */
  private Outcome run(String line) throws Exception {
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
    // A logbook of the README's is not that of whoever runs this.
    builder.environment().put("XDG_DATA_HOME", temporary.resolve("data").toString());
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
