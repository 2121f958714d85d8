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
import org.clickwage.output.InputOutputException;
import org.clickwage.report.DataRequest;
import org.clickwage.report.ExportCheckReport;
import org.clickwage.statement.ExportCheck;
import org.clickwage.statement.ExportGaps;
import org.clickwage.statement.StatementTable;
import org.clickwage.table.UnreadableInputException;

/**
 * Files that a platform sent, read as those of a statement.
 *
 * @param usable the files, folders and archives that have tables
 * @param unusable why the others have none
 */
record ReceivedExport(StatementRequest asked, List<String> usable, List<Note> unusable) {
  /** What people look at and programs don't read. */
  private static final String NO_TABLE = "(?i).*\\.(?:pdf|png|jpe?g|heic|gif|tiff?|bmp|docx?)";

  /** Looks at each of them by itself: one that can't be read says nothing of the others. */
  static ReceivedExport of(StatementRequest asked) throws IOException {
    List<String> usable = new ArrayList<>();
    List<Note> unusable = new ArrayList<>();
    for (String name : asked.names()) {
      try (InputFiles files = asked.context().open(List.of(name))) {
        new StatementFiles(asked, true).read(files, asked.reader());
        usable.add(name);
      } catch (UnreadableInputException e) {
        refuse(name, e.reason(), asked, unusable);
      } catch (InputOutputException e) {
        refuse(name, e.reasons().get(0), asked, unusable);
      }
      addPictures(name, unusable);
    }
    return new ReceivedExport(asked, usable, unusable);
  }

  /** Says here what is wrong with it; the letter has its name without the folder. */
  private static void refuse(String name, Note reason, StatementRequest asked, List<Note> unusable)
      throws IOException {
    asked.context().printNotes(List.of(reason));
    add(InputFile.pathOf(name), unusable);
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
