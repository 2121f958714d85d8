package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clickwage.document.Tone;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.PageSettings;
import org.clickwage.options.ParsedOptions;
import org.clickwage.pocket.PocketPage;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/** The hour in a pocket: one page that calculates on a telephone as the program does. */
final class PageCommand extends Subcommand {
  private static final int BYTES_OF_A_KILOBYTE = 1000;

  PageCommand() {
    super("page", PageSettings.ALL);
  }

  @Override
  boolean isInSeveral(ParsedOptions typed) {
    return true;
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData facts = context.facts();
    PageSettings settings = PageSettings.of(typed, facts, context.problems());
    FileOptions files = FileOptions.ofResult(typed);
    context.problems().throwIfAny();
    List<Place> unknown = settings.unknown(facts);
    if (!unknown.isEmpty()) {
      context.printNotes(
          unknown.stream().map(place -> Note.of("reference.no-table", place)).toList());
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    List<Language> chosen = context.output().languages();
    PocketPage page =
        new PocketPage(
            settings.places(),
            settings.since(),
            context.today(),
            chosen.isEmpty() ? List.of(context.wording().language()) : chosen,
            files.contact(),
            settings.minimum());
    try (RunOutputs outputs = RunOutputs.alone(files, List.of(), context)) {
      byte[] html = page.write(context.provenance(facts), facts).getBytes(StandardCharsets.UTF_8);
      outputs.write(FileOptions.OUT, out -> out.write(html));
      outputs.commit();
      String size = Integer.toString((html.length + BYTES_OF_A_KILOBYTE - 1) / BYTES_OF_A_KILOBYTE);
      context.say(
          Tone.PLAIN, context.wording().say("page.written", files.name(FileOptions.OUT), size));
    }
    return ExitCode.FINE;
  }
}
