package org.clickwage;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The golden cases about figures, read in pieces by several threads and in parts of a file. */
class GoldenPartsTest {
  /** Words and layout come after the parts are put together. */
  private static final Set<String> NOT_OF_FIGURES = Set.of("call", "en", "exports", "fr", "output");

  private static Stream<GoldenCase> casesOf(String command) {
    return GoldenCase.all().stream()
        .filter(golden -> golden.command().equals(command))
        .filter(golden -> !NOT_OF_FIGURES.contains(golden.theme()));
  }

  /** A record or two a piece, and more threads than pieces may have. */
  @TestFactory
  Stream<DynamicNode> tablesComeOutTheSameInSmallPiecesOfSeveralThreads() {
    return Stream.of("batch", "sessions")
        .flatMap(GoldenPartsTest::casesOf)
        .filter(golden -> !List.of(golden.args()).contains("--threads"))
        .map(golden -> dynamicTest(golden.name(), () -> comesOutInPieces(golden)));
  }

  private static void comesOutInPieces(GoldenCase golden) {
    GoldenCasesTest.assertExpected(golden, golden.written(Call.pipe(50), "--threads", "3"));
  }

  @TestFactory
  Stream<DynamicNode> tablesComeOutTheSameInPartsThatAreCalculatedElsewhere() {
    return Stream.of("batch", "sessions")
        .flatMap(GoldenPartsTest::casesOf)
        .map(golden -> dynamicTest(golden.folder().toString(), () -> comesOutInParts(golden)));
  }

  @TestFactory
  Stream<DynamicNode> taskLogsComeOutTheSameInPartsOfProcesses() {
    return casesOf("sessions")
        .map(golden -> dynamicTest(golden.folder().toString(), () -> comesOutMerged(golden)));
  }

  private static void comesOutMerged(GoldenCase golden) throws IOException {
    String parts = Files.createTempDirectory("clickwage-parts").toString();
    for (int part = 1; part <= 7; part++) {
      golden.written(Call.PIPE, "--parts", parts, "--part", part + "/7");
    }
    GoldenCasesTest.assertExpected(golden, golden.written(Call.PIPE, "--parts", parts));
    try (Stream<Path> left =
        Files.exists(Path.of(parts)) ? Files.list(Path.of(parts)) : Stream.of()) {
      left.forEach(file -> file.toFile().delete());
    }
    Files.deleteIfExists(Path.of(parts));
  }

  private static void comesOutInParts(GoldenCase golden) {
    GoldenCasesTest.assertExpected(golden, golden.written(Call.PIPE.with(new InParts(7))));
  }
}
