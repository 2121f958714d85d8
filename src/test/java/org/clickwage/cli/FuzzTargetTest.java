package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Inputs of which some were found by chance and once went wrong. */
class FuzzTargetTest {
  private static final Path INPUTS = Path.of("src/test/resources/fuzz");

  /** Of a stop, and not of a slow machine. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> endsInAResultOrARefusal() throws IOException {
    return Stream.of(FuzzTarget.values()).flatMap(this::inputs);
  }

  private Stream<DynamicTest> inputs(FuzzTarget target) {
    Path inputs = INPUTS.resolve(target.name().toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(inputs)) {
      List<Path> all = files.sorted().toList();
      return all.stream()
          .map(
              file ->
                  dynamicTest(
                      target + " " + file.getFileName(),
                      () -> assertTimeout(LONGEST, () -> take(target, file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(FuzzTarget target, Path file) throws IOException {
    byte[] data = Files.readAllBytes(file);
    target.takeAlone(data, folder);
    target.takeWhole(data, folder);
  }
}
