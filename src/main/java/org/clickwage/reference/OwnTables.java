package org.clickwage.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clickwage.reference.OwnFileException.Expected;
import org.clickwage.reference.OwnFileException.Problem;

/**
 * The bundled tables with a user's own of the same names, whose rows replace bundled rows of the
 * same key or are added to them.
 */
final class OwnTables extends Tables {
  private static final String TABLE = "(?i).*\\.(?:csv|xlsx?|ods)";

  private final Path own;

  /** A table under a name that nothing reads would change nothing, and is refused. */
  OwnTables(Path own) {
    this.own = own;
    if (!Files.isDirectory(own)) {
      throw bad(own, 0, name(own), Expected.A_FOLDER);
    }
    try (Stream<Path> files = Files.walk(own)) {
      List<Problem> problems =
          files
              .filter(file -> file.toString().matches(TABLE))
              .filter(file -> TableShape.of(own.relativize(file).toString()).isEmpty())
              .map(file -> new Problem(file.toString(), 0, "", name(file), Expected.A_TABLE_NAME))
              .sorted(Comparator.comparing(Problem::file))
              .toList();
      refuse(problems);
    } catch (IOException unreadable) {
      throw bad(own, 0, "", Expected.A_READABLE_FILE);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static OwnFileException bad(Path file, long line, String found, Expected expected) {
    return new OwnFileException(List.of(new Problem(file.toString(), line, "", found, expected)));
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new OwnFileException(problems);
    }
  }

  @Override
  List<Row> all(String file) {
    List<Row> bundled = super.all(file);
    Path ownFile = own.resolve(file);
    return Files.exists(ownFile)
        ? merged(bundled, ownFile, TableShape.of(file).orElseThrow())
        : bundled;
  }

  private static List<Row> merged(List<Row> bundled, Path own, TableShape shape) {
    Map<List<String>, Row> byKey = new LinkedHashMap<>();
    bundled.forEach(row -> byKey.put(shape.key(row), row));
    readOwn(own, shape).forEach(row -> byKey.put(shape.key(row), row));
    return new ArrayList<>(byKey.values());
  }

  private static List<Row> readOwn(Path file, TableShape shape) {
    List<Row> rows;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      rows = TableFile.rows(reader, true);
    } catch (UncheckedIOException | IllegalArgumentException | IOException unreadable) {
      if (unreadable instanceof CharacterCodingException
          || unreadable.getCause() instanceof CharacterCodingException) {
        throw bad(file, 0, name(file), Expected.IN_UTF_8);
      }
      throw bad(file, 1, String.valueOf(unreadable.getMessage()), Expected.A_READABLE_FILE);
    }
    refuse(shape.problems(file.toString(), rows));
    return rows;
  }
}
