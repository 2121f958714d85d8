package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Tone;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;

/** A table to fill in: its titles and an example row, in the user's language where it has one. */
final class TemplateCommand extends Subcommand {
  private static final Argument KIND =
      new Argument("survey|cases|logbook", "template", "problem.no-template");

  /** Without it, spreadsheets take accents for signs of another encoding. */
  private static final String MARK_OF_UTF_8 = "\uFEFF";

  /** What the table is for. */
  enum Kind {
    SURVEY("batch"),
    CASES("compare"),
    LOGBOOK("statement");

    private final String command;

    /**
     * @param command what reads the table when it is filled in
     */
    Kind(String command) {
      this.command = command;
    }
  }

  TemplateCommand() {
    super("template", KIND, FileOptions.OF_TEMPLATE);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    Optional<Kind> kind = KIND.choice(typed, context.problems(), Kind.class);
    FileOptions files = FileOptions.ofResult(typed);
    if (files.isPackedTable(FileOptions.OUT) && !files.isWorkbook(FileOptions.OUT)) {
      context.problems().add(FileOptions.OUT, "problem.no-such-ending");
    }
    context.problems().throwIfAny();
    String name = Note.word(kind.orElseThrow());
    String text = text(name, context.wording().language());
    if (!files.has(FileOptions.OUT)) {
      CommandContext.print(context.out(), text, StandardCharsets.UTF_8);
      return ExitCode.FINE;
    }
    try (RunOutputs outputs = RunOutputs.alone(files, List.of(), context)) {
      byte[] table =
          files.isWorkbook(FileOptions.OUT)
              ? SurveyWorkbook.of(text, context.wording())
              : (MARK_OF_UTF_8 + text).getBytes(StandardCharsets.UTF_8);
      outputs.write(FileOptions.OUT, out -> out.write(table));
      outputs.commit();
    }
    String file = ShellCommand.quoted(files.name(FileOptions.OUT));
    context.say(Tone.PLAIN, context.wording().say("template." + name));
    context.print("  clickwage " + kind.get().command + " " + Theme.stripControls(file) + "\n");
    return ExitCode.FINE;
  }

  private static String text(String name, Language language) {
    return BundledText.find("templates/" + name + "_" + language.code() + ".csv")
        .orElseGet(() -> BundledText.of("templates/" + name + ".csv"));
  }
}
