package org.clickwage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.profile.RecordField;

/** The files of one survey, with what the options say of them. */
record BatchInput(InputTables<BatchFile> tables, FileOptions files, ParsedOptions typed) {
  List<BatchFile> all() {
    return tables.all();
  }

  BatchFile first() {
    return tables.first();
  }

  int threads() {
    return first().settings.threads();
  }

  /** Whether each file has an output of its own. */
  boolean isInFolder() {
    return files.isFolder(FileOptions.OUT);
  }

  /** The name of the output of a file, where each has its own. */
  String inFolder(BatchFile of) {
    return Path.of(files.name(FileOptions.OUT), of.outputName()).toString();
  }

  /** Whether the records of several files are written one below the other. */
  boolean isJoined() {
    return all().size() > 1 && files.has(FileOptions.OUT) && !isInFolder();
  }

  /** Whether the records of a file come below their titles, and not below those of another. */
  boolean hasHead(BatchFile of) {
    return isInFolder() || of == first();
  }

  /** What no output replaces. */
  List<Path> kept() {
    List<Path> kept = new ArrayList<>(tables.inputs().places());
    first().redaction.key().ifPresent(kept::add);
    return kept;
  }

  /** Whether none of these columns is hidden in any file. */
  boolean hidesNone(List<RecordField> fields) {
    return all().stream().allMatch(each -> each.hidesNone(fields));
  }
}
