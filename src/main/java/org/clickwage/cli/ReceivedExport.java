package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.report.DataRequest;
import org.clickwage.report.ExportCheckReport;
import org.clickwage.statement.ExportCheck;
import org.clickwage.statement.ExportGaps;
import org.clickwage.statement.StatementTable;

/**
 * Files that a platform sent, read as those of a statement.
 *
 * @param usable the files, folders and archives that may have tables
 * @param unusable what has none, each in a sentence
 */
record ReceivedExport(StatementRequest asked, List<String> usable, List<Note> unusable) {
  /** What people look at and programs don't read. */
  private static final String NO_TABLE = "(?i).*\\.(?:pdf|png|jpe?g|heic|gif|tiff?|bmp|docx?)";

  /**
   * A file that should have a table and can't be read is refused: that may be its reader's fault.
   */
  static ReceivedExport of(StatementRequest asked) throws IOException {
    List<String> usable = new ArrayList<>();
    List<Note> unusable = new ArrayList<>();
    for (String name : asked.names()) {
      if (name.matches(NO_TABLE)) {
        add(InputFile.pathOf(name), unusable);
      } else {
        usable.add(name);
      }
      addPictures(name, unusable);
    }
    return new ReceivedExport(asked, usable, unusable);
  }

  private static void add(Path file, List<Note> unusable) {
    unusable.add(Note.of("check.no-table", String.valueOf(file.getFileName())));
  }

  private static void addPictures(String name, List<Note> unusable) throws IOException {
    Path path = InputFile.pathOf(name);
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(file -> file.toString().matches(NO_TABLE))
            .sorted()
            .forEach(file -> add(file, unusable));
      }
    }
  }

  /** Holds them against what was asked for. */
  ExportCheckReport check(DataRequest request) throws IOException {
    try (InputFiles files = asked.context().open(usable)) {
      StatementInput input = new StatementFiles(asked, true).read(files, asked.reader());
      ExportCheck check = new ExportCheck(request.columns(), input.headers());
      for (StatementTable table : input.tables()) {
        check.read(table);
      }
      List<Note> gaps = new ArrayList<>(unusable);
      gaps.addAll(
          ExportGaps.of(input.records(), input.tables(), request.from(), request.to()).notes());
      return new ExportCheckReport(
          request, check.found(), gaps, check.ofCustomers(), asked.context().wording());
    }
  }
}
