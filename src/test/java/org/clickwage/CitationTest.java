package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the program is cited says the same of it as its build. */
class CitationTest {
  private static final Path CITATION = Path.of("src", "site", "CITATION.cff");

  private static String found(Path file, String pattern) throws IOException {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(file));
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  @ParameterizedTest
  @CsvSource({"title,name", "version,version", "abstract,description"})
  void saysTheSameAsTheBuild(String key, String element) throws IOException {
    assertEquals(
        found(Path.of("pom.xml"), "^  <" + element + ">(.*)</" + element + ">$"),
        found(CITATION, "^" + key + ": (.*)$"));
  }

  /** What the Citation File Format 1.2.0 asks for at least. */
  @ParameterizedTest
  @CsvSource({"cff-version,1.2.0", "type,software", "message,.+", "authors,"})
  void hasWhatTheFormatAsksFor(String key, String value) throws IOException {
    String line = found(CITATION, "^" + key + ":(.*)$").strip();
    assertTrue(line.matches(value == null ? "" : value), line);
    assertEquals(
        List.of(),
        Files.readAllLines(CITATION).stream().filter(each -> each.contains("\t")).toList());
  }
}
