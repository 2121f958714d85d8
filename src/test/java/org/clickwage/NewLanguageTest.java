package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A language needs its message table and nothing else: one that the program has never seen is a
 * file on the class path of another Java.
 */
class NewLanguageTest {
  /**
   * Esperanto, as far as the test has it: numbers, a day, and a mark before all that is English.
   */
  private static final String CODE = "eo";

  @TempDir Path folder;

  @BeforeEach
  void writeTable() throws IOException {
    Path table = folder.resolve("org/clickwage/messages_" + CODE + ".properties");
    Files.createDirectories(table.getParent());
    try (InputStream english = getClass().getResourceAsStream("messages.properties")) {
      String sentences = new String(english.readAllBytes(), StandardCharsets.UTF_8);
      Files.writeString(
          table,
          sentences
              .lines()
              .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
              .map(NewLanguageTest::translated)
              .collect(Collectors.joining("\n")));
    }
  }

  private static String translated(String line) {
    String key = line.substring(0, line.indexOf('='));
    return switch (key) {
      case "figures.decimal-mark" -> key + "=,";
      case "figures.group-mark" -> key + "='";
      case "figures.minus",
          "figures.before-unit",
          "figures.before-percent",
          "typography.no-break-space",
          "typography.narrow-space" ->
          line;
      case "range.to" -> key + "=ĝis";
      case "month.1" -> key + "=januaro";
      case "day" -> key + "={0|1:la 1-a de|#} {1} {2}";
      default -> line.replaceFirst("=", "=Ĉ ");
    };
  }

  private String run(String... args) throws IOException, InterruptedException {
    Call call = Call.behind(folder, args);
    assertEquals(0, call.exit(), call.err());
    return call.out();
  }

  /** 400 € over 60 to 70 h are 5.714… to 6.666… €/h. */
  @Test
  void calcSpeaksIt() throws Exception {
    String reported =
        run("calc", "--lang", CODE, "--pay", "400EUR", "--hours", "60..70", "--on", "2024-01-01");
    assertTrue(
        reported.contains("5,71\u00a0ĝis\u00a06,67") || reported.contains("5,71 ĝis 6,67"),
        reported);
    assertTrue(reported.contains("Ĉ "), reported);
  }

  @Test
  void minimumSpeaksIt() throws Exception {
    String reported = run("minimum", "FR", "--lang", CODE, "--on", "2024-02-01");
    assertTrue(reported.contains("11,65"), reported);
    assertTrue(reported.contains("la 1-a de januaro 2024"), reported);
  }

  @Test
  void batchSpeaksIt() throws Exception {
    Path survey = folder.resolve("survey.csv");
    Files.writeString(survey, "pay,currency,hours\n10,EUR,4\n20,EUR,4\n30,EUR,4\n");
    String reported = run("batch", survey.toString(), "--lang", CODE, "--min-group", "1");
    assertTrue(reported.contains("5,00"), reported);
    assertTrue(reported.contains("Ĉ "), reported);
  }

  @Test
  void helpOffersIt() throws Exception {
    assertTrue(run("--help").contains("--lang=en|eo|fr"));
  }
}
