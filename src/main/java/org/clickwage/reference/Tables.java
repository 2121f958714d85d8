package org.clickwage.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.reference.BadTableException.Expected;
import org.clickwage.reference.BadTableException.Problem;

/**
 * The reference tables: the bundled ones, and a user's own of the same names, whose rows replace
 * bundled rows of the same key or stand beside them.
 */
final class Tables {
  private final Optional<Path> own;
  private final Map<String, List<Row>> read = new ConcurrentHashMap<>();

  private Tables(Optional<Path> own) {
    this.own = own;
  }

  static Tables bundled() {
    return new Tables(Optional.empty());
  }

  static Tables with(Path own) {
    OwnFolder.check(own);
    return new Tables(Optional.of(own));
  }

  /** The rows of a table, bundled ones first; none where neither place has it. */
  List<Row> read(String file, TableShape shape) {
    return read.computeIfAbsent(file, name -> readBoth(name, shape));
  }

  private List<Row> readBoth(String file, TableShape shape) {
    List<Row> bundled = readBundled(file);
    Optional<Path> ownFile = ownFile(file);
    return ownFile.isEmpty() ? bundled : merged(bundled, readOwn(ownFile.get(), shape), shape);
  }

  /** The first line of a bundled file that is no table. */
  static String line(String file) {
    try (BufferedReader reader = open(Tables.class.getResourceAsStream(file))) {
      return reader.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Path> ownFile(String file) {
    return own.map(folder -> folder.resolve(file)).filter(Files::exists);
  }

  private static List<Row> readBundled(String file) {
    InputStream stream = Tables.class.getResourceAsStream(file);
    if (stream == null) {
      return List.of();
    }
    try (BufferedReader reader = open(stream)) {
      return TableFile.rows(reader, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private static List<Row> readOwn(Path file, TableShape shape) {
    List<Row> rows;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      rows = TableFile.rows(reader, true);
    } catch (UncheckedIOException | IllegalArgumentException | IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      throw new BadTableException(
          List.of(new Problem(file.toString(), 1, "", why, Expected.A_READABLE_FILE)));
    }
    List<Problem> problems = TableFile.problems(file.toString(), rows, shape);
    if (!problems.isEmpty()) {
      throw new BadTableException(problems);
    }
    return rows;
  }

  private static List<Row> merged(List<Row> bundled, List<Row> own, TableShape shape) {
    Map<List<String>, Row> byKey = new LinkedHashMap<>();
    for (Row row : bundled) {
      byKey.put(TableFile.key(row, shape), row);
    }
    for (Row row : own) {
      byKey.put(TableFile.key(row, shape), row);
    }
    return new ArrayList<>(byKey.values());
  }
}
