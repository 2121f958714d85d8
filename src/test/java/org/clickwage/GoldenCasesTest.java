package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls of the whole program, found by walking folders: a new case needs no code. {@code
 * -Dcases.update=true} rewrites what is expected; the diff is then the review.
 */
class GoldenCasesTest {
  private static final Set<String> COMMANDS =
      Set.of(
          "ask",
          "batch",
          "calc",
          "cases",
          "charges",
          "claim",
          "clickwage",
          "compare",
          "completion",
          "log",
          "minimum",
          "page",
          "published",
          "sessions",
          "statement",
          "target",
          "template",
          "verify");
  private static final Set<String> THEMES =
      Set.of(
          "call",
          "charges",
          "comparison",
          "currency",
          "days",
          "en",
          "exports",
          "fields",
          "fr",
          "output",
          "privacy",
          "statement",
          "statistics",
          "table",
          "tasklog",
          "units",
          "wage");
  private static final boolean UPDATE = Boolean.getBoolean("cases.update");

  /** {@code -Dcases.themes=en,fr} tries some alone. */
  private static final String TRIED = System.getProperty("cases.themes");

  @TestFactory
  Stream<DynamicNode> everyCaseComesOutAsWritten() {
    Set<String> themes = TRIED == null ? THEMES : Set.of(TRIED.split(","));
    return GoldenCase.all().stream()
        .filter(golden -> themes.contains(golden.theme()))
        .collect(Collectors.groupingBy(golden -> golden.theme() + " " + golden.command()))
        .entrySet()
        .stream()
        .map(entry -> DynamicContainer.dynamicContainer(entry.getKey(), tests(entry.getValue())));
  }

  private static List<DynamicNode> tests(List<GoldenCase> cases) {
    return cases.stream()
        .<DynamicNode>map(each -> dynamicTest(each.name(), () -> comesOutAsWritten(each)))
        .toList();
  }

  private static void comesOutAsWritten(GoldenCase golden) {
    Call call = golden.written(Call.PIPE);
    if (UPDATE) {
      golden.update(call);
    }
    assertExpected(golden, call);
  }

  static void assertExpected(GoldenCase golden, Call call) {
    Map<String, String> outputs = golden.outputs();
    assertAll(
        () -> assertEquals(golden.stderr(), golden.comparableMessages(call.err()), "stderr"),
        () -> assertEquals(golden.stdout(), golden.comparable(call.out()), "stdout"),
        () -> assertEquals(golden.exit(), call.exit(), "exit"),
        () -> assertEquals(golden.expectedOutputs(), outputs, "outputs"),
        () -> golden.openDescriptions().forEach(GoldenCasesTest::assertVerified));
  }

  private static void assertVerified(String description) {
    Call call = Call.of("verify", description);
    assertEquals(0, call.exit(), call::err);
  }

  @Test
  void everyThemeHasCases() {
    Set<String> found = new TreeSet<>();
    GoldenCase.all().forEach(golden -> found.add(golden.theme()));
    assertEquals(new TreeSet<>(THEMES), found);
  }

  @Test
  void everyCommandHasCases() {
    Set<String> found = new TreeSet<>();
    GoldenCase.all().forEach(golden -> found.add(golden.command()));
    assertEquals(new TreeSet<>(COMMANDS), found);
  }

  @Test
  void aCaseStandsInTheFolderOfItsCommand() {
    for (GoldenCase golden : GoldenCase.all()) {
      boolean ofProgram = golden.command().equals("clickwage");
      assertTrue(ofProgram || golden.args()[0].equals(golden.command()), golden.folder()::toString);
    }
  }
}
