package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;

/**
 * Many people's exports: each is read when it is its turn, so that few of them are in memory.
 *
 * @param exports folders and archives, each of one person
 * @param files those of the folders and archives that were named
 * @param typed the names of these, and the options of each statement
 */
record PeopleInput(
    List<Path> exports, List<Path> files, ParsedOptions typed, CommandContext context) {
  /** Reports why a folder or an archive is none of exports. */
  static PeopleInput of(ParsedOptions typed, CommandContext context) throws IOException {
    Problems wrong = context.problems();
    List<Path> exports = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String name : typed.arguments()) {
      PeopleFolder folder = PeopleFolder.of(name);
      exports.addAll(folder.exports(wrong));
      files.addAll(folder.files());
    }
    wrong.addIf(typed.arguments().isEmpty(), StatementCommand.INPUT.label(), "problem.no-folder");
    return new PeopleInput(List.copyOf(exports), List.copyOf(files), typed, context);
  }

  /** Whether the periods of each are to be written. */
  boolean hasRows() {
    return FileOptions.ofSurvey(typed).has(FileOptions.OUT);
  }
}
