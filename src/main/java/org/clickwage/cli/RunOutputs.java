package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.clickwage.document.Drawing;
import org.clickwage.document.Links;
import org.clickwage.document.Result;
import org.clickwage.document.RowsFormat;
import org.clickwage.document.Shape;
import org.clickwage.document.Table;
import org.clickwage.document.TableRows;
import org.clickwage.message.Note;
import org.clickwage.options.FileOptions;
import org.clickwage.options.Option;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.OutputFiles;
import org.clickwage.output.OutputPlan;
import org.clickwage.reference.ReferenceData;

/**
 * The files that a run writes, with a description where they are those of many records.
 *
 * @param begun tables of records that are not whole yet
 */
record RunOutputs(
    FileOptions asked,
    OutputFiles files,
    Optional<String> descriptor,
    CommandContext context,
    List<TableRows> begun)
    implements AutoCloseable {
  /** Only where there is a file to describe. */
  interface Description {
    DataPackage make() throws IOException;
  }

  /** Writes the content of an output. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /** The pictures that a result may have. */
  static final List<Option<?>> DRAWN =
      List.of(FileOptions.CHART, FileOptions.CARD, FileOptions.EMBED);

  /**
   * Outputs with a description, whose name is that of the first file among them.
   *
   * @param inFolder the names of those that are in a folder, one for each input
   */
  static RunOutputs described(
      FileOptions asked, List<String> inFolder, List<Path> kept, CommandContext context)
      throws IOException {
    List<String> names =
        Stream.concat(inFolder.stream(), asked.outputs().values().stream()).toList();
    Optional<String> first = names.stream().filter(OutputPlan::isFile).findFirst();
    return prepare(
        asked,
        names,
        first.map(name -> DataPackage.descriptorOf(Path.of(name)).toString()),
        kept,
        context);
  }

  /** Outputs without a description. */
  static RunOutputs alone(FileOptions asked, List<Path> kept, CommandContext context)
      throws IOException {
    return prepare(asked, asked.outputs().values(), Optional.empty(), kept, context);
  }

  /**
   * Refuses at once every output that was asked for and can't be written.
   *
   * @param names of the outputs, which may be others than were typed
   * @param kept the input, and other files that no output may replace
   */
  static RunOutputs prepare(
      FileOptions asked,
      Collection<String> names,
      Optional<String> descriptor,
      List<Path> kept,
      CommandContext context)
      throws IOException {
    String interrupted = context.wording().say("batch.interrupted");
    OutputPlan plan =
        new OutputPlan(context.out())
            .force(asked.isForced())
            .holdStandardOutput(asked.isStrict())
            .whenInterrupted(() -> context.printQuietly(interrupted + "\n"));
    kept.forEach(plan::keep);
    asked.read().forEach(plan::keep);
    names.forEach(plan::write);
    descriptor.ifPresent(plan::write);
    if (descriptor.isEmpty()) {
      plan.withoutFingerprints();
    }
    OutputFiles files = plan.prepare();
    context.printNotes(files.tornSets());
    return new RunOutputs(asked, files, descriptor, context, new ArrayList<>());
  }

  /** Opens an output; {@code null} where it was not asked for. */
  OutputStream open(Option<?> output) throws IOException {
    return asked.has(output) ? open(asked.name(output)) : null;
  }

  /** Opens one of the outputs in a folder. */
  OutputStream open(String name) throws IOException {
    return files.open(name);
  }

  /** Begins a table of records that was asked for, with the names of its columns. */
  TableRows rows(Option<?> output, List<Field> fields) throws IOException {
    TableRows rows = rows(output, fields, 1);
    rows.head(fields.stream().map(Field::name).toList());
    return rows;
  }

  /**
   * Begins a table of records, in the format that the name of its file says.
   *
   * @param titles how many rows are above the records
   */
  TableRows rows(Option<?> output, List<Field> fields, int titles) throws IOException {
    TableRows rows = asked.rows(output).open(open(output), fields, titles, context.wording());
    begun.add(rows);
    return rows;
  }

  /**
   * Ends the tables of records.
   *
   * @param statistics what workbooks have besides them
   */
  void finish(Table statistics) throws IOException {
    for (TableRows each : begun) {
      each.finish(statistics);
    }
  }

  /** Writes an output, if it was asked for. */
  void write(Option<?> output, Content content) throws IOException {
    if (asked.has(output)) {
      write(asked.name(output), content);
    }
  }

  void write(String name, byte[] content) throws IOException {
    write(name, out -> out.write(content));
  }

  void write(String name, Content content) throws IOException {
    try (OutputStream out = files.open(name)) {
      content.to(out);
    }
  }

  /**
   * Draws what was asked for of a result; false where there is nothing to draw.
   *
   * @param ofOne the result that a card and a figure for other pages show
   */
  boolean draw(Result result, Result ofOne, ReferenceData facts) throws IOException {
    boolean areDrawn = true;
    for (Option<?> output : DRAWN) {
      if (asked.has(output)) {
        areDrawn &= draw(output, output == FileOptions.CHART ? result : ofOne, facts);
      }
    }
    return areDrawn;
  }

  private boolean draw(Option<?> output, Result result, ReferenceData facts) throws IOException {
    String name = asked.name(output);
    Optional<Drawing> drawing =
        output == FileOptions.CARD
            ? result.card(context.inFile(facts, Links.NONE), asked.shape(Shape.WIDE))
            : result.picture(context.inFile(facts, Links.NONE), asked.shape(Shape.TALL));
    if (drawing.isPresent()) {
      write(
          name, output == FileOptions.EMBED ? embedded(drawing.get()) : drawn(drawing.get(), name));
    } else {
      files.leaveOut(name);
      context.printError(context.wording().say("chart.nothing", name));
    }
    return drawing.isPresent();
  }

  private byte[] embedded(Drawing drawing) {
    return drawing.embedded(context.wording().language()).getBytes(StandardCharsets.UTF_8);
  }

  /** In the format of the file's ending. */
  private static byte[] drawn(Drawing drawing, String name) {
    return FileOptions.isSvg(name) ? drawing.svg().getBytes(StandardCharsets.UTF_8) : drawing.png();
  }

  /** The description of a complete table in a data package, mostly one of text. */
  Optional<DataPackageResource> table(
      Option<?> output, DataPackageDialect dialect, List<Field> fields) {
    return asked.rows(output) == RowsFormat.CSV
        ? table(asked.name(output), dialect, fields)
        : file(output);
  }

  /** The same of one of text by its name. */
  Optional<DataPackageResource> table(String name, DataPackageDialect dialect, List<Field> fields) {
    return described(name, (path, file) -> DataPackageResource.table(path, dialect, file, fields));
  }

  /** What it says of any other output. */
  Optional<DataPackageResource> file(Option<?> output) {
    return described(asked.name(output), DataPackageResource::file);
  }

  /** Empty for an output outside the folder of the descriptor. */
  private Optional<DataPackageResource> described(
      String name, BiFunction<String, InputFingerprint, DataPackageResource> describing) {
    return Optional.ofNullable(files.opened().get(name))
        .filter(file -> OutputPlan.isFile(name))
        .flatMap(
            file ->
                pathFromDescriptor(name).map(path -> describing.apply(path, file.fingerprint())));
  }

  private Optional<String> pathFromDescriptor(String name) {
    return DataPackage.pathFrom(Path.of(descriptor.orElseThrow()), Path.of(name));
  }

  /** Writes the description, if any output is a file, and gives every output its name. */
  void commit(Description description) throws IOException {
    List<Note> undescribed = undescribed();
    if (descriptor.isPresent()) {
      String text = description.make().toJson();
      write(descriptor.get(), text.getBytes(StandardCharsets.UTF_8));
    }
    files.commit();
    context.printNotes(undescribed);
  }

  /** Gives every output its name. */
  void commit() throws IOException {
    files.commit();
  }

  /** Refuses outputs outside the folder of the data package, which it could not describe. */
  private List<Note> undescribed() {
    return files.opened().keySet().stream()
        .filter(OutputPlan::isFile)
        .filter(name -> pathFromDescriptor(name).isEmpty())
        .map(name -> Note.of("output.not-described", name, descriptor.orElseThrow()))
        .toList();
  }

  /** Without a commit before, nothing is left, or what is left is named. */
  @Override
  public void close() throws IOException {
    files.close();
    context.printNotes(files.leftBehind());
  }
}
