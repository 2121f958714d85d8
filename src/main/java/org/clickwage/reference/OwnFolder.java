package org.clickwage.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.reference.BadTableException.Expected;
import org.clickwage.reference.BadTableException.Problem;

/** A user's own folder of tables: a table under a name that nothing reads would change nothing. */
final class OwnFolder {
  private static final List<String> FILES =
      List.of("countries.csv", "country-notes.csv", "regions.csv", "gaps.csv");
  private static final List<String> FOLDERS =
      List.of("minimum-wages", "exchange-rates", "purchasing-power", "charges", "legal-floors");

  private OwnFolder() {}

  static void check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new BadTableException(List.of(problem(folder, Expected.A_FOLDER)));
    }
    List<Problem> problems = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".csv") && !isTable(folder.relativize(file))) {
          problems.add(problem(file, Expected.A_TABLE_NAME));
        }
      }
    } catch (IOException unreadable) {
      problems.add(problem(folder, Expected.A_READABLE_FILE));
    }
    if (!problems.isEmpty()) {
      throw new BadTableException(problems);
    }
  }

  private static boolean isTable(Path file) {
    return file.getNameCount() == 1
        ? FILES.contains(file.toString())
        : file.getNameCount() == 2 && FOLDERS.contains(file.getName(0).toString());
  }

  private static Problem problem(Path file, Expected expected) {
    return new Problem(file.toString(), 0, "", "", expected);
  }
}
