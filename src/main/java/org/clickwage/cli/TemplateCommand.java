package org.clickwage.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.Table;
import org.clickwage.document.TableRows;
import org.clickwage.document.Tone;
import org.clickwage.message.BundledText;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.options.FileOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.table.CellSink;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordCursor;

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
    context.problems().throwIfAny();
    String name = Note.word(kind.orElseThrow());
    String text = text(name, context.wording().language());
    if (!files.has(FileOptions.OUT)) {
      CommandContext.print(context.out(), text, StandardCharsets.UTF_8);
      return ExitCode.FINE;
    }
    try (RunOutputs outputs = RunOutputs.alone(files, List.of(), context)) {
      byte[] table = (MARK_OF_UTF_8 + text).getBytes(StandardCharsets.UTF_8);
      if (files.rows(FileOptions.OUT) == RowsFormat.CSV) {
        outputs.write(FileOptions.OUT, out -> out.write(table));
      } else {
        write(table, outputs);
      }
      outputs.commit();
    }
    String file = ShellCommand.quoted(files.name(FileOptions.OUT));
    context.say(Tone.PLAIN, context.wording().say("template." + name));
    context.print("  clickwage " + kind.get().command + " " + Theme.stripControls(file) + "\n");
    return ExitCode.FINE;
  }

  private static void write(byte[] table, RunOutputs outputs) throws IOException {
    Dialect dialect = DialectDetector.detect(table, true, DialectOverrides.NONE);
    int titles = dialect.headRecords();
    TableRows rows = outputs.rows(FileOptions.OUT, List.of(), titles);
    CellSink cells = new TableSink(dialect, titles, rows).part(dialect);
    try (Chunker all =
        new Chunker(new ByteArrayInputStream(table), dialect.withoutHead(), Chunker.USUAL_SIZE)) {
      RecordCursor record = all.records();
      all.read(
          record,
          () -> {
            cells.copy(record);
            cells.end(record);
            return true;
          });
    }
    cells.send();
    rows.finish(Table.NONE);
  }

  private static String text(String name, Language language) {
    return BundledText.find("templates/" + name + "_" + language.code() + ".csv")
        .orElseGet(() -> BundledText.of("templates/" + name + ".csv"));
  }
}
