package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.reference.PublishedFigure;
import org.clickwage.reference.PublishedPay;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.PublishedReport;

/** Published figures of what an hour of platform work pays, of all places or of one. */
final class PublishedCommand extends Subcommand {
  private static final Argument OF = new Argument("PLACE|PLATFORM", "place-or-platform", "");

  PublishedCommand() {
    super("published", OF, ReferenceOptions.REFERENCE);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    ReferenceData data = context.facts();
    PublishedPay published = data.publishedPay();
    Optional<String> asked = typed.argument();
    List<PublishedFigure> figures =
        asked.isEmpty()
            ? published.all()
            : context.problems().read(OF.label(), asked.get(), published::find).orElse(List.of());
    context.problems().throwIfAny();
    if (figures.isEmpty()) {
      context.printNotes(List.of(Note.of("published.none", asked.orElse(""))));
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    context.write(new PublishedReport(figures, context.wording()).result(), data);
    return ExitCode.FINE;
  }
}
