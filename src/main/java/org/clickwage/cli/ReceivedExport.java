package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputOutputException;
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
  private static final String OTHER_FORM = "(?i).*\\.(?:pdf|png|jpe?g|heic|gif|tiff?|bmp|docx?)";

  /**
   * A file that should have a table and can't be read is refused: that may be its reader's fault.
   */
  static ReceivedExport of(StatementRequest asked) throws IOException {
    List<String> usable = new ArrayList<>();
    List<Note> unusable = new ArrayList<>();
    for (String name : asked.names()) {
      add(name, usable, unusable);
    }
    return new ReceivedExport(asked, usable, unusable);
  }

  private static void add(String name, List<String> usable, List<Note> unusable)
      throws IOException {
    if (name.matches(OTHER_FORM)) {
      unusable.add(Note.of("check.no-table", fileName(name)));
      return;
    }
    int before = unusable.size();
    List<String> contents = contents(name, unusable);
    for (String each : contents) {
      if (each.matches(OTHER_FORM)) {
        unusable.add(Note.of("check.no-table", fileName(each)));
      } else if (InputFiles.isArchive(each) && !InputFiles.isArchive(name)) {
        add(each, usable, unusable);
      }
    }
    if (unusable.size() == before || contents.stream().anyMatch(InputFiles::isTable)) {
      usable.add(name);
    }
  }

  /** Of an archive that has a password, nothing is known. */
  private static List<String> contents(String name, List<Note> unusable) throws IOException {
    try {
      return InputFiles.contents(name);
    } catch (InputOutputException e) {
      if (!e.reasons().get(0).kind().equals(InputFiles.LOCKED_ARCHIVE)) {
        throw e;
      }
      unusable.add(Note.of(ExportCheckReport.LOCKED, fileName(name)));
      return List.of();
    }
  }

  /** Without the folder, which may name a person: a letter has it. */
  private static String fileName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Holds them against what was asked for. */
  ExportCheckReport check(DataRequest request) throws IOException {
    try (InputFiles files = asked.context().open(usable)) {
      StatementInput input = new StatementFiles(asked, true, true).read(files, asked.reader());
      if (!input.refused().isEmpty()) {
        throw new InputOutputException(input.refused());
      }
      ExportCheck check = new ExportCheck(request.columns(), input.headers());
      for (StatementTable table : input.tables()) {
        check.read(table);
      }
      List<Note> gaps = new ArrayList<>(unusable);
      gaps.addAll(check.secondTables());
      gaps.addAll(
          ExportGaps.of(input.records(), input.tables(), request.from(), request.to()).notes());
      return new ExportCheckReport(
          request, check.found(), gaps, check.ofCustomers(), asked.context().wording());
    }
  }
}
