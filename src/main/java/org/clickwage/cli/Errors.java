package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.clickwage.document.MissingFontsException;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.number.BinaryForm;
import org.clickwage.options.Problem;
import org.clickwage.options.Refusals;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputOutputException;
import org.clickwage.output.OutputClosedException;
import org.clickwage.output.OutputPlan;
import org.clickwage.reference.OwnFileException;
import org.clickwage.table.UnreadableInputException;
import org.clickwage.workbook.WorkbookException;

/**
 * The one place that prints errors, and keeps three kinds apart: the user's command, the user's
 * data, our bug.
 */
final class Errors {
  private static final int MEGABYTE_BITS = 20;
  private static final Pattern ARGUMENT = Pattern.compile("[A-Z]+(?:\\.csv)?…?");

  /** As many as of a survey's problems: a wrong folder may hold hundreds of files. */
  private static final int MOST_OF_TABLES = 20;

  private final OutputStream err;
  private final Environment environment;
  private final Supplier<Wording> wording;
  private final String command;

  /** Printed where there may be no memory left to word anything. */
  private final byte[] ofMemory;

  /**
   * @param wording the language as far as it is known: options in a file may ask for another
   */
  Errors(OutputStream err, Environment environment, Supplier<Wording> wording, String command) {
    this.err = err;
    this.environment = environment;
    this.wording = wording;
    this.command = command.isEmpty() ? "clickwage" : "clickwage " + command;
    this.ofMemory = ofMemory();
  }

  ExitCode report(RuntimeException e) {
    List<Problem> problems = Refusals.of(e);
    if (!problems.isEmpty()) {
      return usage(problems);
    } else if (e instanceof OwnFileException table) {
      return badTable(table);
    } else if (e instanceof UnreadableInputException unreadable) {
      return reasons(List.of(unreadable.reason()));
    } else if (e instanceof BinaryForm.DamagedException) {
      return reasons(List.of(Note.of("parts.damaged")));
    } else if (e instanceof UncheckedIOException unchecked) {
      return io(unchecked.getCause());
    }
    return bug(e);
  }

  private String say(String key, Object... values) {
    return wording.get().say(key, values);
  }

  private ExitCode usage(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    String count = Integer.toString(problems.size());
    lines.add(say("error.count", command, count));
    problems.forEach(problem -> lines.add("  " + inLanguage(problem).say(wording.get())));
    lines.add(say("error.try-help", command));
    return print(lines, ExitCode.WRONG_COMMAND);
  }

  /** A problem of an argument under its label as help has it. */
  private Problem inLanguage(Problem problem) {
    String where = problem.where();
    return ARGUMENT.matcher(where).matches()
        ? new Problem(HelpPage.translated(where, wording.get()), problem.what())
        : problem;
  }

  private ExitCode badTable(OwnFileException table) {
    List<Note.Kind> ofReading =
        List.of(
            OwnFileException.Expected.A_FOLDER,
            OwnFileException.Expected.A_READABLE_FILE,
            OwnFileException.Expected.IN_UTF_8);
    boolean unreadable =
        table.problems().stream().allMatch(each -> ofReading.contains(each.expected().kind()));
    List<String> lines = new ArrayList<>();
    table.problems().stream().limit(MOST_OF_TABLES).map(this::line).forEach(lines::add);
    int more = table.problems().size() - lines.size();
    if (more > 0) {
      lines.add(say("table.more", Integer.toString(more)));
    }
    return print(lines, unreadable ? ExitCode.COULD_NOT_READ_OR_WRITE : ExitCode.PROBLEMS_IN_INPUT);
  }

  private String line(OwnFileException.Problem problem) {
    String place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
    String column = problem.column().isEmpty() ? "" : ": " + problem.column();
    String what =
        problem.found().isEmpty()
            ? say("problem.absent", problem.expected())
            : say("problem.notation", problem.found(), problem.expected());
    return place + column + ": " + what;
  }

  /** A reader that closed the pipe has seen enough: that is no error. */
  ExitCode io(IOException e) {
    if (e instanceof InputOutputException files) {
      return reasons(files.reasons());
    } else if (e instanceof WorkbookException workbook) {
      return reasons(List.of(workbook.reason()));
    } else if (e instanceof MissingFontsException) {
      return reasons(List.of(Note.of("chart.no-fonts")));
    }
    if (OutputClosedException.isMeantBy(e)) {
      return ExitCode.FINE;
    }
    if (InputOutputException.isOfFullDisk(e)) {
      String name = e instanceof FileSystemException file ? file.getFile() : InputFile.STANDARD;
      return reasons(List.of(Note.of("output.disk-full", name)));
    }
    String key =
        e instanceof NoSuchFileException
            ? "io.no-such-file"
            : e instanceof AccessDeniedException
                ? "io.access-denied"
                : e instanceof FileAlreadyExistsException ? "io.exists" : "io.other";
    String message = String.valueOf(e.getMessage());
    return print(List.of(say(key, command, message)), ExitCode.COULD_NOT_READ_OR_WRITE);
  }

  private ExitCode reasons(List<Note> reasons) {
    List<String> lines =
        reasons.stream().map(reason -> say("io.refused", command, reason)).toList();
    boolean ofNames =
        reasons.stream().allMatch(reason -> reason.kind() instanceof OutputPlan.Clash);
    return print(lines, ofNames ? ExitCode.WRONG_COMMAND : ExitCode.COULD_NOT_READ_OR_WRITE);
  }

  private byte[] ofMemory() {
    long most = Runtime.getRuntime().maxMemory() >> MEGABYTE_BITS;
    String sentence = say("error.memory", command, Long.toString(most), Long.toString(2 * most));
    return bytes(List.of(sentence));
  }

  ExitCode memory() {
    return print(ofMemory, ExitCode.COULD_NOT_READ_OR_WRITE);
  }

  private ExitCode bug(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : trace[0].toString();
    String what = e.getClass().getSimpleName() + ": " + e.getMessage() + " (" + at + ")";
    return print(List.of(say("error.bug", command, what)), ExitCode.OUR_BUG);
  }

  private ExitCode print(List<String> lines, ExitCode code) {
    return print(bytes(lines), code);
  }

  private byte[] bytes(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(CommandContext.errorText(line, environment)));
    Charset charset = environment.charset();
    return Theme.fit(text.toString(), charset).getBytes(charset);
  }

  private ExitCode print(byte[] text, ExitCode code) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException e) {
      // With no standard error left, the exit code is all that is left.
      return code;
    }
    return code;
  }
}
