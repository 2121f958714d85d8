package org.clickwage.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A description of a run's outputs and how they were made, as a Frictionless Data Package: enough
 * to cite them, to read them elsewhere, and to see later whether they are still the same. It holds
 * no time and no folder, so that the same run gives the same description, whoever makes it.
 */
public final class DataPackage {
  /** How the name of its file ends, behind that of the first output. */
  public static final String ENDING = ".datapackage.json";

  /**
   * What the outputs were made from.
   *
   * @param fileName without its folder
   * @param bytes how long it is; empty where that may tell of what is hidden, as the hash is then
   * @param hash with its kind before it, {@code sha256:}
   */
  record Source(String fileName, OptionalLong bytes, Optional<String> hash) {}

  private final String name;
  private final DataPackageRun run;
  private final List<DataPackageResource> resources = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  public DataPackage(String name, DataPackageRun run) {
    this.name = name;
    this.run = run;
  }

  public DataPackage resource(DataPackageResource output) {
    resources.add(output);
    return this;
  }

  public DataPackage source(String path, long bytes, String sha256) {
    return source(path, OptionalLong.of(bytes), Optional.of(DataPackageFile.SHA256 + sha256));
  }

  /**
   * A source with hidden columns. Its length and its SHA-256 would say when a guess at their cells
   * is right, so it has a hash that takes a key, or none.
   */
  public DataPackage hiddenSource(String path, Optional<String> hmac) {
    return source(path, OptionalLong.empty(), hmac.map(DataPackageFile.HMAC::concat));
  }

  private DataPackage source(String path, OptionalLong bytes, Optional<String> hash) {
    sources.add(new Source(DataPackageRun.lastName(path), bytes, hash));
    return this;
  }

  /**
   * Where the descriptor of a run lies: beside the run's first output and named after it, so that
   * several runs may write into one folder. {@code enriched.csv.gz} has {@code
   * enriched.datapackage.json}.
   */
  public static Path descriptorOf(Path output) {
    String name = DataPackageResource.unpacked(output.getFileName().toString());
    int dot = name.lastIndexOf('.');
    return output.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ENDING);
  }

  /**
   * A file's path as its descriptor names it; empty where the file lies outside the descriptor's
   * folder, which a data package can't describe.
   */
  public static Optional<String> pathFrom(Path descriptor, Path file) {
    Path folder = descriptor.toAbsolutePath().normalize().getParent();
    Path absolute = file.toAbsolutePath().normalize();
    if (folder == null || !absolute.startsWith(folder) || absolute.equals(folder)) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    folder.relativize(absolute).forEach(part -> parts.add(part.toString()));
    return Optional.of(String.join("/", parts));
  }

  /** The descriptor, to be written as UTF-8. */
  public String toJson() {
    return DataPackageWriter.write(this);
  }

  String name() {
    return DataPackageResource.name(name);
  }

  DataPackageRun run() {
    return run;
  }

  List<DataPackageResource> resources() {
    return resources;
  }

  List<Source> sources() {
    return sources;
  }
}
