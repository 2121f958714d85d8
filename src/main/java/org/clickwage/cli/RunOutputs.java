package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageResource;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.OutputFile;
import org.clickwage.output.OutputFiles;
import org.clickwage.output.OutputPlan;

/** The files that a run writes, and the description that lies beside them. */
final class RunOutputs implements AutoCloseable {
  /** The options that name outputs; the description is named after the first that is a file. */
  static final List<String> OPTIONS =
      List.of("--out", "--summary", "--workers", "--problems", "--report", "--chart");

  /** What an output is described as, by its path and what it holds. */
  interface Describing {
    DataPackageResource of(String path, InputFingerprint file);
  }

  /** Made only where there is a file to lie beside. */
  interface Description {
    DataPackage make() throws IOException;
  }

  private final OutputFiles files;
  private final Optional<String> descriptor;
  private final CommandContext session;
  private final Map<String, OutputFile> open = new LinkedHashMap<>();

  private RunOutputs(OutputFiles files, Optional<String> descriptor, CommandContext session) {
    this.files = files;
    this.descriptor = descriptor;
    this.session = session;
  }

  /**
   * Refuses at once every output that was asked for and can't be written.
   *
   * @param kept other files that none of them replaces
   */
  static RunOutputs prepare(
      InputFile input, List<Path> kept, CommandContext session, ParsedOptions typed)
      throws IOException {
    List<String> names = OPTIONS.stream().filter(typed::has).map(typed::text).toList();
    String interrupted = session.wording().say("batch.interrupted");
    OutputPlan plan =
        new OutputPlan(session.out())
            .keep(input)
            .force(typed.has("--force"))
            .holdStandardOutput(typed.has("--strict"))
            .whenInterrupted(() -> session.printQuietly(interrupted + "\n"));
    kept.forEach(plan::keep);
    FilesRead.of(typed).forEach(plan::keep);
    names.forEach(plan::write);
    Optional<String> descriptor =
        names.stream()
            .filter(OutputPlan::isFile)
            .findFirst()
            .map(first -> DataPackage.descriptorOf(Path.of(first)).toString());
    descriptor.ifPresent(plan::write);
    if (descriptor.isEmpty()) {
      plan.withoutFingerprints();
    }
    return new RunOutputs(plan.prepare(), descriptor, session);
  }

  OutputStream open(String name) throws IOException {
    OutputFile file = files.open(name);
    open.put(name, file);
    return file;
  }

  void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String name, byte[] content) throws IOException {
    try (OutputStream out = open(name)) {
      out.write(content);
    }
  }

  /** Does without an output that there turned out to be nothing for. */
  void leaveOut(String name) {
    files.leaveOut(name);
  }

  boolean hasDescriptor() {
    return descriptor.isPresent();
  }

  /** What a data package says of an output that is whole; empty for one outside its folder. */
  Optional<DataPackageResource> resource(String name, Describing describing) {
    return Optional.ofNullable(open.get(name))
        .filter(file -> OutputPlan.isFile(name))
        .flatMap(
            file -> pathFromDescriptor(name).map(path -> describing.of(path, file.fingerprint())));
  }

  private Optional<String> pathFromDescriptor(String name) {
    return DataPackage.pathFrom(Path.of(descriptor.orElseThrow()), Path.of(name));
  }

  /** Writes the description, if any output is a file, and gives every output its name. */
  void commit(Description description) throws IOException {
    List<Note> undescribed = undescribed();
    if (descriptor.isPresent()) {
      write(descriptor.get(), description.make().toJson());
    }
    files.commit();
    session.tell(undescribed);
  }

  /** A data package describes nothing outside its folder, which would go unseen. */
  private List<Note> undescribed() {
    return open.keySet().stream()
        .filter(OutputPlan::isFile)
        .filter(name -> pathFromDescriptor(name).isEmpty())
        .map(name -> Note.of("output.not-described", name, descriptor.orElseThrow()))
        .toList();
  }

  /** Without a commit before, nothing is left. */
  @Override
  public void close() throws IOException {
    files.close();
  }
}
