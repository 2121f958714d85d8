package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.checks.ColumnProfile;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackage;
import org.clickwage.output.InputFile;
import org.clickwage.profile.ResolvedInput;

/** What a page and a data package say of a run over tables. */
interface TablesRun extends Publication.Run {
  InputTables<?> read();

  Wording words();

  @Override
  default List<ColumnProfile> columns() throws IOException {
    TableFile first = read().first();
    return first.sample().shown(first.hiding()::hides);
  }

  @Override
  default List<String> readings() throws IOException {
    return read().howTheyAreRead(InputFile::label, false, words());
  }

  @Override
  default List<DataPackage.Source> sources() throws IOException {
    return read().sources();
  }

  @Override
  default Optional<ResolvedInput> input() {
    return Optional.of(read().first().input());
  }
}
