package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.document.Links;
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
    Optional<Path> folder = typed.value(PageSettings.HOST);
    if (folder.isPresent()) {
      host(page, new NewFolder(folder.get(), files, context), files, context);
      return ExitCode.FINE;
    }
    try (RunOutputs outputs = RunOutputs.alone(files, List.of(), context)) {
      byte[] html = html(page, Links.NONE, context);
      outputs.write(FileOptions.OUT, out -> out.write(html));
      outputs.commit();
      String size = Integer.toString((html.length + BYTES_OF_A_KILOBYTE - 1) / BYTES_OF_A_KILOBYTE);
      context.say(
          Tone.PLAIN, context.wording().say("page.written", files.name(FileOptions.OUT), size));
    }
    return ExitCode.FINE;
  }

  private static byte[] html(PocketPage page, Links links, CommandContext context) {
    ReferenceData facts = context.facts();
    return page.write(links, context.provenance(facts), facts).getBytes(StandardCharsets.UTF_8);
  }

  /** For each language a page with the picture of links to it; the first one is the index. */
  private static void host(
      PocketPage page, NewFolder folder, FileOptions files, CommandContext context)
      throws IOException {
    ReferenceData facts = context.facts();
    Map<String, RunOutputs.Content> contents = new LinkedHashMap<>();
    for (Language each : page.languages()) {
      PocketPage own = page.in(each);
      String name = contents.isEmpty() ? "index.html" : each.code() + ".html";
      String picture = "card." + each.code() + ".png";
      byte[] html = html(own, files.links(name, Optional.of(picture)), context);
      byte[] card = own.card(context.provenance(facts), facts).png();
      contents.put(name, out -> out.write(html));
      contents.put(picture, out -> out.write(card));
    }
    folder.write(contents, files.read());
    String path = folder.path().toString();
    String names = String.join(", ", contents.keySet());
    context.say(Tone.PLAIN, context.wording().say("page.hosted", path, names));
  }
}
