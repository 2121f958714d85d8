package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Document;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.Palette;
import org.clickwage.document.RenderContext;
import org.clickwage.document.Result;
import org.clickwage.document.TextWriter;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.Progress;
import org.clickwage.output.Provenance;
import org.clickwage.reference.ReferenceData;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;

/**
 * One run of a command: where it reads and writes, and how it speaks.
 *
 * @param typed what the user typed, whose facts are those of the run
 * @param problems what is wrong with the command so far; a command adds to it and then stops at all
 *     of it
 */
record CommandContext(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Environment environment,
    Wording wording,
    OutputOptions output,
    Palette palette,
    ParsedOptions typed,
    Problems problems) {
  private static final int FILE_WIDTH = 80;

  /** The same in other words. */
  CommandContext in(Wording other) {
    return new CommandContext(in, out, err, environment, other, output, palette, typed, problems);
  }

  /** The same for one of many inputs, whose problems are its own. */
  CommandContext ofOne() {
    return new CommandContext(
        in, out, err, environment, wording, output, palette, typed, new Problems());
  }

  /** The reference facts: the bundled ones, or the user's own tables before them. */
  ReferenceData facts() {
    return typed.facts();
  }

  /** The day of the clock. */
  LocalDate today() {
    return now().toLocalDate();
  }

  /** What the clock shows. */
  LocalDateTime now() {
    return environment.now().get();
  }

  /**
   * Opens the files of a command, whose problems with options come first: what seems to be a file
   * that is not there may be of one of these.
   */
  InputFiles open(List<String> names) throws IOException {
    try {
      return InputFiles.open(names, in);
    } catch (IOException e) {
      problems.throwIfAny();
      throw e;
    }
  }

  /** The records of a table, in the pieces that threads calculate. */
  Chunker chunker(InputStream table, Dialect dialect) throws IOException {
    return new Chunker(table, dialect, environment.chunkBytes());
  }

  Format format() {
    return output.format();
  }

  /** Writes a result in the format that was asked for; what machines read is always UTF-8. */
  void write(Result result, ReferenceData facts) throws IOException {
    Charset charset = format() == Format.TEXT ? environment.charset() : StandardCharsets.UTF_8;
    RenderContext render = renderContext(facts, Links.NONE, charset, palette, environment.width());
    if (format() == Format.XLSX && environment.terminal()) {
      problems.add(OutputOptions.FORMAT, "problem.workbook-on-screen");
      problems.throwIfAny();
    }
    result.write(format(), render, out);
    out.flush();
  }

  Provenance provenance(ReferenceData facts) {
    return new Provenance(Version.NUMBER, facts.date());
  }

  /** A result as one sheet of paper, with where to ask. */
  byte[] leaflet(Result result, Optional<String> contact, ReferenceData facts) {
    return result.leaflet(inFile(facts, Links.NONE), contact).getBytes(StandardCharsets.UTF_8);
  }

  /** How a file is written: plain, text 80 columns wide, the same wherever it is made. */
  RenderContext inFile(ReferenceData facts, Links links) {
    return renderContext(facts, links, StandardCharsets.UTF_8, Palette.NONE, FILE_WIDTH);
  }

  private RenderContext renderContext(
      ReferenceData facts, Links links, Charset charset, Palette colours, int width) {
    return new RenderContext(
        wording,
        provenance(facts),
        output.heading(),
        links,
        charset,
        colours,
        width,
        output.isBrief(),
        output.isPlain() || environment.isAccessible());
  }

  /** The format of a file by its ending; of any other, and of text, what was asked for. */
  Format formatOf(String file) {
    return Format.of(file).filter(ending -> ending != Format.TEXT).orElse(format());
  }

  /** Writes a line of a file; a failure comes out again where the file is closed. */
  void write(OutputStream file, String line) {
    try {
      file.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows how far a run has come; left out where it can't be shown. */
  void printQuietly(String text) {
    try {
      print(err, text, environment.charset());
    } catch (IOException e) {
      return;
    }
  }

  /** Begins to show how far a run has come, on a terminal. */
  Progress progress(List<InputFile> files) {
    return environment.errorTerminal()
        ? new Progress(
            this::printQuietly,
            state -> state.in(wording),
            System::nanoTime,
            () -> files.stream().mapToLong(InputFile::position).sum(),
            files.stream().mapToLong(InputFile::size).sum(),
            environment.width())
        : Progress.NONE;
  }

  /** Says a sentence to a person, within the width of the terminal. */
  void say(Tone tone, String sentence) throws IOException {
    Document document = Document.saying(sentence, tone);
    print(TextWriter.write(document, environment.charset(), palette, environment.width()));
  }

  /** Prints a text as it is. */
  void print(String text) throws IOException {
    print(out, text, environment.charset());
  }

  /** Prints each of these on a line of its own, apart from the result. */
  void printNotes(List<Note> notes) throws IOException {
    for (Note note : notes) {
      printError(wording.say(note));
    }
  }

  /** Prints a line about what went wrong. */
  void printError(String line) throws IOException {
    print(err, errorText(line, environment), environment.charset());
  }

  /** A line about what went wrong: it fits the terminal, and names in it can't steer it. */
  static String errorText(String line, Environment environment) {
    String stripControls = Theme.stripControls(line.stripTrailing());
    return environment.errorTerminal()
        ? TextWriter.folded(stripControls, environment.charset(), environment.width()) + "\n"
        : stripControls + "\n";
  }

  static void print(OutputStream stream, String text, Charset charset) throws IOException {
    stream.write(Theme.fit(text, charset).getBytes(charset));
    stream.flush();
  }
}
