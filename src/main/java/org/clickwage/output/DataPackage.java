package org.clickwage.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A description of a run's outputs and how they were made, as a Frictionless Data Package: enough
 * to cite them, to read them elsewhere, and to see later whether they are still the same. It holds
 * no time and no folder, so that the same run gives the same description, whoever makes it.
 *
 * <p>The components of this record, and of the records in it, are the members of the descriptor, as
 * the Data Package and Tabular Data Resource specifications 1.0 name them, in the order in which
 * they are written. What is empty is left out; what is null is written.
 */
public record DataPackage(
    String profile,
    String name,
    Optional<String> title,
    Optional<String> description,
    List<String> keywords,
    List<DataPackageResource> resources,
    List<Source> sources,
    DataPackageRun clickwage) {
  /** What an archive asks for, and only who publishes can say. */
  static final List<String> MISSING = List.of("contributors", "created", "licenses", "version");

  private static final List<String> KEYWORDS =
      List.of("hourly wages", "minimum wage", "unpaid work");

  /** How the name of its file ends, after that of the first output. */
  public static final String ENDING = ".datapackage.json";

  /**
   * What the outputs were made from.
   *
   * @param title the name of the file without its folder
   * @param bytes how long it is; empty where that may reveal what is hidden, as the hash is then
   * @param hash with its kind before it, {@code sha256:}
   */
  public record Source(String title, Optional<Long> bytes, Optional<String> hash) {
    public static Source of(String path, InputFingerprint file) {
      String hash = DataPackageFile.SHA256 + file.sha256();
      return new Source(lastName(path), Optional.of(file.bytes()), Optional.of(hash));
    }

    /**
     * A source with hidden columns. Its length and its SHA-256 would say when a guess at their
     * cells is right, so it has a hash that takes a key, or none.
     */
    public static Source hidden(String path, Optional<String> hmac) {
      return new Source(lastName(path), Optional.empty(), hmac.map(DataPackageFile.HMAC::concat));
    }
  }

  public static DataPackage of(
      List<DataPackageResource> resources, List<Source> sources, DataPackageRun run) {
    boolean tables = resources.stream().allMatch(each -> each.dialect().isPresent());
    Set<String> names = new HashSet<>();
    return new DataPackage(
        tables ? "tabular-data-package" : "data-package",
        "clickwage-" + run.command(),
        Optional.empty(),
        Optional.empty(),
        KEYWORDS,
        resources.stream().map(each -> each.named(unique(each.name(), names))).toList(),
        sources,
        run);
  }

  /** The same with what people read first. */
  public DataPackage titled(Optional<String> ofAll, String about) {
    return new DataPackage(
        profile, name, ofAll, Optional.of(about), keywords, resources, sources, clickwage);
  }

  private static String unique(String name, Set<String> names) {
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }

  /** Folders name people: {@code /home/jane/survey.csv} is {@code survey.csv}. */
  static String lastName(String path) {
    Path last = Path.of(path).getFileName();
    return last == null ? "" : last.toString();
  }

  /**
   * Where the descriptor of a run lies: next to the run's first output and named after it, so that
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
    return DataPackageJson.write(this);
  }
}
