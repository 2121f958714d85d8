package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.reference.ReferenceData;

/** The files that a result is written to, a picture of it among them; without any, it is shown. */
final class ResultFiles {
  private final FileOptions files;
  private final CommandContext context;

  ResultFiles(ParsedOptions typed, CommandContext context) {
    this.files = FileOptions.ofResult(typed);
    this.context = context;
    files.check(FileOptions.OUT, context.output(), context.problems());
  }

  /**
   * Writes the result where it is asked for; a picture that would be empty is reported.
   *
   * @param read what the run reads, which no output replaces
   */
  ExitCode write(Result result, ReferenceData facts, List<Path> read) throws IOException {
    return write(result, result, facts, read) ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  /**
   * The same with a result of one case; false where a picture would be empty.
   *
   * @param ofOne the result that a card and a figure for other pages show
   */
  boolean write(Result result, Result ofOne, ReferenceData facts, List<Path> read)
      throws IOException {
    boolean isDrawn = true;
    if (!files.outputs().isEmpty()) {
      try (RunOutputs outputs = RunOutputs.alone(files, read, context)) {
        outputs.write(
            FileOptions.OUT,
            out ->
                result.write(
                    format(),
                    context.inFile(facts, files.links(files.name(FileOptions.OUT))),
                    out));
        outputs.write(
            FileOptions.LEAFLET, out -> out.write(context.leaflet(result, files.contact(), facts)));
        isDrawn = outputs.draw(result, ofOne, facts);
        outputs.commit();
      }
    }
    if (!isInFile() && files.kit().isEmpty()) {
      context.write(result, facts);
    }
    return isDrawn;
  }

  /** The folder for a campaign, where one is asked for. */
  Optional<CampaignKit> kit(ReferenceData facts) throws IOException {
    return files.kit().isPresent()
        ? Optional.of(new CampaignKit(files.kit().get(), files, context, facts))
        : Optional.empty();
  }

  /** Whether the result is in a file, and not shown. */
  boolean isInFile() {
    return files.has(FileOptions.OUT);
  }

  /** Whether programs read the result, and not people. */
  boolean isForPrograms() {
    return formatOfResult().isForPrograms();
  }

  /** The format of the result, in its file or as it is shown. */
  Format formatOfResult() {
    return isInFile() ? format() : context.format();
  }

  /** What was asked for, else what the file's ending says. */
  private Format format() {
    return context.output().given().orElseGet(() -> context.formatOf(files.name(FileOptions.OUT)));
  }
}
