package org.clickwage.output;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;

/**
 * The inputs of a run as they were named: single files, folders and archives of files. The same
 * content is taken once, and what a data package of a folder lists as outputs is left out.
 */
public final class InputFiles implements Closeable {
  /** More than this is something else than one export or one survey. */
  private static final int MOST_FILES = 2_000;

  /** All that an archive may unpack to, so that a small one can't fill the disk. */
  private static final long MOST_BYTES = 4L << 30;

  /** Room for the outputs of many runs, with thousands of columns. */
  private static final int LONGEST_DESCRIPTION = 1 << 26;

  /** Of western Europe: older tools of Windows go on writing as DOS did. */
  private static final Charset NAMES_OF_DOS = Charset.forName("IBM850");

  /** That an archive has a password. */
  public static final Note.Kind LOCKED_ARCHIVE = Note.Kind.of("input.locked-archive");

  /** What Java says of such an archive; it reads none. */
  private static final Pattern LOCKED = WordList.named("system").beginnings("locked");

  private final InputStream standardInput;
  private final List<InputFile> files = new ArrayList<>();
  private final Set<InputFile> named = new HashSet<>();
  private final List<Note> leftOut = new ArrayList<>();
  private final Set<Path> places = new LinkedHashSet<>();

  private InputFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Opens all files. */
  public static InputFiles open(List<String> names, InputStream standardInput) throws IOException {
    InputFiles all = new InputFiles(standardInput);
    try {
      for (String name : names) {
        all.add(name);
      }
      return all;
    } catch (IOException e) {
      all.close();
      throw e;
    }
  }

  /** Those that are read, in the order of their names. */
  public List<InputFile> files() {
    return List.copyOf(files);
  }

  /** Whether a file was named itself, so that it must be one that can be used. */
  public boolean isNamed(InputFile file) {
    return named.contains(file);
  }

  /** Which files are not read, and why. */
  public List<Note> leftOut() {
    return List.copyOf(leftOut);
  }

  /** Where all of them are: tables, and archives of tables. */
  public List<Path> places() {
    return List.copyOf(places);
  }

  /**
   * The names of all files of a folder or an archive, but what an operating system keeps with them;
   * of a single file none.
   */
  public static List<String> contents(String name) throws IOException {
    Path path = InputFile.pathOf(name);
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.walk(path)) {
        return files
            .filter(
                file -> Files.isRegularFile(file) && !isHidden(path.relativize(file).toString()))
            .map(Path::toString)
            .sorted()
            .toList();
      }
    } else if (!isArchive(name)) {
      return List.of();
    }
    try (ZipFile zip = open(path)) {
      return zip.stream()
          .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
          .map(ZipEntry::getName)
          .toList();
    } catch (IOException e) {
      throw cause(e, name);
    }
  }

  public static boolean isArchive(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  private void add(String name) throws IOException {
    if (!name.equals(InputFile.STANDARD)) {
      Path path = InputFile.pathOf(name);
      if (Files.isDirectory(path)) {
        addFolder(name, path);
        return;
      } else if (isArchive(name)) {
        addArchive(name, path);
        return;
      }
    }
    InputFile file = InputFile.open(name, standardInput);
    named.add(file);
    keep(file);
  }

  private void addFolder(String name, Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(Files::isRegularFile).sorted().toList();
    }
    Map<Path, Path> outputs = outputs(all);
    List<Path> tables =
        all.stream().filter(file -> isVisibleTable(folder.relativize(file).toString())).toList();
    checkCount(name, tables.size());
    for (Path table : tables) {
      if (outputs.containsKey(table)) {
        leftOut.add(Note.of("input.is-output", table.toString(), outputs.get(table).toString()));
      } else {
        keep(InputFile.open(table.toString(), standardInput));
      }
    }
  }

  /** What descriptions among these files list as outputs of earlier runs, each with its own. */
  private static Map<Path, Path> outputs(List<Path> all) throws IOException {
    Map<Path, Path> outputs = new HashMap<>();
    for (Path description : all) {
      if (description.toString().endsWith(DataPackage.ENDING)) {
        for (DataPackageFile output : described(description)) {
          outputs.put(description.resolveSibling(output.path()), description);
        }
      }
    }
    return outputs;
  }

  private static List<DataPackageFile> described(Path description) throws IOException {
    String text = InputFile.text(description.toString(), LONGEST_DESCRIPTION);
    try {
      return DataPackageReader.read(text).outputs();
    } catch (InputOutputException e) {
      throw new InputOutputException("io.refused", description.toString(), e.reasons().get(0));
    }
  }

  private void addArchive(String name, Path archive) throws IOException {
    try (ZipFile zip = open(archive)) {
      List<? extends ZipEntry> tables =
          zip.stream()
              .filter(entry -> isVisibleTable(entry.getName()) && !entry.isDirectory())
              .toList();
      checkCount(name, tables.size());
      if (size(tables) > MOST_BYTES) {
        throw new InputOutputException("input.archive-too-big", name);
      }
      for (ZipEntry entry : tables) {
        InputStream table = new Unpacked(zip.getInputStream(entry), entry);
        keep(InputFile.inArchive(name, archive, entry.getName(), table));
      }
    } catch (IOException e) {
      throw cause(e, name);
    }
  }

  /** What entries unpack to, as the directory says; no sum of it is more than a long has. */
  private static long size(List<? extends ZipEntry> tables) {
    return tables.stream().mapToLong(entry -> Math.min(entry.getSize(), MOST_BYTES + 1)).sum();
  }

  /** Names that don't say their encoding themselves are in UTF-8, or else as DOS had them. */
  private static ZipFile open(Path archive) throws IOException {
    try {
      return new ZipFile(archive.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      return new ZipFile(archive.toFile(), NAMES_OF_DOS);
    }
  }

  /** What is wrong with the archive, where it is that and not the room for its copies. */
  private static IOException cause(IOException failure, String name) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof ZipException && LOCKED.matcher(cause.getMessage()).find()) {
      return new InputOutputException(List.of(Note.of(LOCKED_ARCHIVE, name)));
    } else if (cause instanceof ZipException || cause instanceof EOFException) {
      return new InputOutputException(failure, "input.bad-archive", name);
    }
    return cause instanceof InputOutputException refused ? refused : failure;
  }

  /** Tables by their ending. */
  public static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT)
        .matches(".*\\.(?:(?:csv|tsv)(?:\\.gz)?|xls[xm]|ods|parquet)");
  }

  private static boolean isVisibleTable(String name) {
    return isTable(name) && !isHidden(name);
  }

  /** What an operating system keeps with files. */
  private static boolean isHidden(String name) {
    String lower = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return lower.startsWith(".")
        || lower.contains("/.")
        || lower.startsWith("__macosx/")
        || lower.indexOf('\0') >= 0; // in an archive alone: no file has such a name
  }

  private static void checkCount(String name, int tables) throws IOException {
    if (tables == 0) {
      throw new InputOutputException("input.no-tables", name);
    } else if (tables > MOST_FILES) {
      String most = Integer.toString(MOST_FILES);
      throw new InputOutputException("input.too-many-tables", name, most);
    }
  }

  private void keep(InputFile file) throws IOException {
    places.add(file.path());
    for (InputFile other : files) {
      if (file.hasContentOf(other)) {
        leftOut.add(Note.of("input.repeated", file.name(), other.name()));
        file.close();
        return;
      }
    }
    files.add(file);
  }

  @Override
  public void close() throws IOException {
    for (InputFile file : files) {
      file.close();
    }
  }

  /** A table of an archive, which has the length and the check sum that the directory says. */
  private static final class Unpacked extends CheckedInputStream {
    private final ZipEntry entry;
    private long left;

    Unpacked(InputStream content, ZipEntry entry) {
      super(content, new CRC32());
      this.entry = entry;
      this.left = entry.getSize();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      left -= Math.max(read, 0);
      boolean isWhole = left == 0 && getChecksum().getValue() == entry.getCrc();
      if (left < 0 || (read < 0 && !isWhole)) {
        throw new ZipException(entry.getName());
      }
      return read;
    }
  }
}
