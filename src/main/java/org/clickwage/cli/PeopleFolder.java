package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clickwage.message.Suggestions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;

/** A folder in which each of many people has a folder or an archive. */
record PeopleFolder(String name, Path path) {
  static PeopleFolder of(String name) throws IOException {
    return new PeopleFolder(name, InputFile.pathOf(name));
  }

  /** Theirs in the order of their names; files beside them are no one's, and are reported. */
  List<Path> exports(Problems problems) throws IOException {
    List<Path> exports = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Path entry : Files.isRegularFile(path) ? List.of(path) : entries()) {
      if (!entry.equals(path) && isExport(entry)) {
        exports.add(entry);
      } else {
        others.add(entry.getFileName().toString());
      }
    }
    if (!others.isEmpty()) {
      problems.add(
          StatementCommand.INPUT.label(), "problem.no-ones-file", Suggestions.titles(others));
    } else if (exports.isEmpty()) {
      problems.add(StatementCommand.INPUT.label(), "problem.no-people", name);
    }
    return exports;
  }

  /** What an operating system keeps in folders is left out. */
  private List<Path> entries() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().matches("(?i)\\..*|__macosx"))
          .sorted()
          .toList();
    }
  }

  private static boolean isExport(Path entry) {
    return Files.isDirectory(entry) || entry.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** All files in it, which no output replaces. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
