package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFiles;

/** Cases of a table compared with each other and with minimum wages: a table, a page, a picture. */
final class CompareCommand extends TableCommand {
  /** Each record is a case of its own, shown in full: there is nothing to count or to sum. */
  CompareCommand() {
    super(
        "compare",
        "CASES.csv…",
        CompareSettings.ALL,
        TableSettings.FILE_COLUMN,
        FileOptions.OF_FINDING,
        FileOptions.OF_LEAFLET,
        TableSettings.OF_CASES);
  }

  /** Each has files of its own in a folder for a campaign. */
  @Override
  boolean isInSeveral(ParsedOptions typed) {
    return FileOptions.ofResult(typed).kit().isPresent();
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    return new CompareJob(typed, context, inputs).run();
  }
}
