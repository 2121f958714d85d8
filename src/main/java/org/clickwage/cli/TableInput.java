package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.parts.PartsFolder;

/**
 * The files of one survey or task log, with what the options say of them, and what has to be known
 * before their records are calculated.
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
  /** The same as it is known by now. */
  TableInput<F> with(InputTables<F> known, Optional<PartsFolder> opened, boolean hasRanges) {
    return new TableInput<>(known, files, typed, asked, opened, hasRanges);
  }

  /** Whether its records come to what those of another come to, as far as both are known. */
  boolean isAs(TableInput<F> other) {
    return ranges == other.ranges && tables.leftOut().equals(other.tables.leftOut());
  }

  List<F> all() {
    return tables.all();
  }

  F first() {
    return tables.first();
  }

  /** The one of several parts that is calculated, and nothing else. */
  Optional<PartsOptions.Part> part() {
    return asked.flatMap(PartsOptions::part);
  }

  /** Whether each file has an output of its own. */
  boolean isInFolder() {
    return files.isFolder(FileOptions.OUT);
  }

  /** Whether the records of a file come below their titles, and not below those of another. */
  boolean hasHead(F of) {
    return isInFolder() || of == first();
  }
}
