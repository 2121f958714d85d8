package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.RowsFormat;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.parts.PartsFolder;

/**
 * The files of one survey or task log, with the options, and with what must be known of them before
 * the calculation.
 *
 * @param asked how it is calculated in parts; empty where it is not
 * @param folder of the parts, once it is opened; none for what is calculated as one
 * @param ranges whether results have columns for the two ends of ranges
 */
record TableInput<F extends TableFile>(
    InputTables<F> tables,
    FileOptions files,
    ParsedOptions typed,
    Optional<PartsOptions> asked,
    Optional<PartsFolder> folder,
    boolean ranges) {
  /** The same with what is known by now. */
  TableInput<F> with(InputTables<F> known, Optional<PartsFolder> opened, boolean hasRanges) {
    return new TableInput<>(known, files, typed, asked, opened, hasRanges);
  }

  /** Whether both give the same results: with the same records left out, and the same columns. */
  boolean isAs(TableInput<F> other) {
    return ranges == other.ranges && tables.leftOut().equals(other.tables.leftOut());
  }

  List<F> all() {
    return tables.all();
  }

  F first() {
    return tables.first();
  }

  /** The part that alone is calculated, where this is one of several processes. */
  Optional<PartsOptions.Part> part() {
    return asked.flatMap(PartsOptions::part);
  }

  /** Whether records are written as cells, not as they came. */
  boolean areCells() {
    return files.rows(FileOptions.OUT) != RowsFormat.CSV;
  }

  /** Whether each file has an output of its own. */
  boolean isInFolder() {
    return files.isFolder(FileOptions.OUT);
  }

  /** Whether the records of a file are written below their titles, not below those of another. */
  boolean hasHead(F of) {
    return isInFolder() || of == first();
  }
}
