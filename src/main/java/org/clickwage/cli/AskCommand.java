package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.Format;
import org.clickwage.document.Letter;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.options.AskSettings;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.output.InputFile;
import org.clickwage.reference.Lookup;
import org.clickwage.report.DataRequest;
import org.clickwage.report.DataRequestCalendar;
import org.clickwage.report.DataRequestLetter;
import org.clickwage.report.DataRequestReport;
import org.clickwage.report.ExportCheckReport;

/** The letter that asks a platform for one's own data, and the check of what came. */
final class AskCommand extends Subcommand {
  private static final Argument EXPORT = new Argument("EXPORT…", "export", "");

  AskCommand() {
    super("ask", EXPORT, AskSettings.ALL);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    AskSettings settings = new AskSettings(typed, context.facts(), context.problems());
    context
        .problems()
        .addIf(
            !typed.arguments().isEmpty() && !settings.isCheck(),
            EXPORT.label(),
            "problem.without-other",
            AskSettings.CHECK.name());
    Lookup<DataRequest> found = settings.request();
    context.printNotes(found.reason().stream().toList());
    if (found.reason().isPresent()) {
      return ExitCode.PROBLEMS_IN_INPUT;
    }
    DataRequest request = found.toOptional().orElseThrow();
    if (settings.isCheck()) {
      return check(request, settings, context);
    }
    Letter letter = new DataRequestLetter(request, context.wording()).of(settings.letter());
    write(letter, request, settings, List.of(), context);
    return ExitCode.FINE;
  }

  /** Holds what came against what was asked for; the letter asks for what is missing. */
  private static ExitCode check(DataRequest request, AskSettings settings, CommandContext context)
      throws IOException {
    ParsedOptions typed = settings.typed();
    ReceivedExport received =
        ReceivedExport.of(StatementRequest.of(typed.arguments(), settings.byHour(), context));
    ExportCheckReport report = received.check(request);
    DataRequestReport days =
        new DataRequestReport(request, settings.letter(), List.of(), context.wording());
    List<Path> read = new ArrayList<>();
    for (String name : typed.arguments()) {
      read.add(InputFile.pathOf(name));
    }
    FileOptions files = FileOptions.ofLetter(typed);
    write(
        report.letter(),
        days,
        report.isWhole() ? files.without(FileOptions.OUT) : files,
        read,
        context);
    context.write(report.result(), context.facts());
    if (report.missing() == 0) {
      return ExitCode.FINE;
    }
    boolean isWritten = files.has(FileOptions.OUT);
    context.printNotes(
        List.of(
            isWritten
                ? Note.of("check.letter", files.name(FileOptions.OUT))
                : Note.of("check.no-letter")));
    return ExitCode.PROBLEMS_IN_INPUT;
  }

  /** Writes the letter and the days that follow where they are asked for, and shows the rest. */
  private static void write(
      Letter letter,
      DataRequest request,
      AskSettings settings,
      List<Path> read,
      CommandContext context)
      throws IOException {
    FileOptions files = FileOptions.ofLetter(settings.typed());
    boolean isShown = context.format() == Format.TEXT || context.format() == Format.MARKDOWN;
    boolean isWritten = files.has(FileOptions.OUT);
    DataRequestReport report =
        new DataRequestReport(
            request,
            settings.letter(),
            isShown || isWritten ? List.of() : letter.lines(),
            context.wording());
    write(letter, report, files, read, context);
    if (isShown && !isWritten && !context.output().isBrief()) {
      context.print(
          letter.in(context.format(), context.wording(), context.environment().width()) + "\n");
    }
    Result result = report.result();
    context.write(result, context.facts());
  }

  private static void write(
      Letter letter,
      DataRequestReport report,
      FileOptions files,
      List<Path> read,
      CommandContext context)
      throws IOException {
    if (files.outputs().isEmpty()) {
      return;
    }
    try (RunOutputs outputs = RunOutputs.alone(files, read, context)) {
      if (files.has(FileOptions.OUT)) {
        Format format = Format.of(files.name(FileOptions.OUT)).orElse(Format.TEXT);
        byte[] text =
            letter.in(format, context.wording(), Letter.WIDTH).getBytes(StandardCharsets.UTF_8);
        outputs.write(FileOptions.OUT, out -> out.write(text));
      }
      byte[] days =
          new DataRequestCalendar(
                  report.request().controller().contact().name() + ", " + letter.subject(),
                  report.key(),
                  report.days())
              .text()
              .getBytes(StandardCharsets.UTF_8);
      outputs.write(FileOptions.CALENDAR, out -> out.write(days));
      outputs.commit();
    }
  }
}
