package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import org.clickwage.options.DesignSettings;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.InputFiles;
import org.clickwage.profile.Profiles;
import org.clickwage.report.NamesReport;

/** A survey or platform export to an enriched CSV, a list of problems and group statistics. */
final class BatchCommand extends TableCommand {
  private static final Option<?> PROFILES = new OptionGroup().flag("--profiles");

  BatchCommand() {
    super(
        "batch",
        "INPUT.csv…",
        TableSettings.OF_RECORDS,
        FileOptions.OF_RECORDS.without(FileOptions.WORKERS),
        TableSettings.COLUMNS,
        TableSettings.FILE_COLUMN,
        RedactionOptions.ALL,
        FileOptions.PREVIEW,
        PROFILES,
        FileOptions.SAVE_PROFILE,
        FileOptions.OF_SURVEY,
        TableSettings.STATISTICS,
        ReferenceOptions.TRIED,
        ReferenceOptions.PUBLISHED_OF_WORK,
        DesignSettings.ALL,
        FileOptions.REPLICATION);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    if (typed.has(PROFILES)) {
      context.problems().throwIfAny();
      context.write(NamesReport.profiles(named(), context.wording()), context.facts());
      return ExitCode.FINE;
    }
    return super.run(typed, context);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context, InputFiles inputs) throws IOException {
    BatchJob job = new BatchJob(typed, context, inputs);
    return typed.has(FileOptions.PREVIEW) ? job.preview() : job.run();
  }

  private static List<NamesReport.Named> named() {
    return Profiles.names().stream()
        .map(name -> new NamesReport.Named(name, Profiles.tables(name).get(0).description()))
        .toList();
  }
}
