package org.clickwage.statement;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputOutputException;

/** The files of a statement as they were named: single ones, folders, and archives of files. */
public final class StatementSources implements Closeable {
  /** A platform's export has a few dozen tables; more than this is something else. */
  private static final int MOST_FILES = 2_000;

  /** All that an archive may unpack to, so that a small one can't fill the disk. */
  private static final long MOST_BYTES = 4L << 30;

  /** Of western Europe: older tools of Windows go on writing as DOS did. */
  private static final Charset NAMES_OF_DOS = Charset.forName("IBM850");

  /**
   * One file.
   *
   * @param isNamed whether it was named itself, so that it must be one that can be used
   */
  public record Source(InputFile file, boolean isNamed) {}

  private final InputStream standardInput;
  private final List<Source> sources = new ArrayList<>();
  private final List<String> repeated = new ArrayList<>();
  private final Set<Path> places = new LinkedHashSet<>();
  private final Map<String, String> seen = new HashMap<>();

  private StatementSources(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** Opens all files; the same content twice is taken once. */
  public static StatementSources open(List<String> names, InputStream standardInput)
      throws IOException {
    StatementSources all = new StatementSources(standardInput);
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

  public List<Source> sources() {
    return List.copyOf(sources);
  }

  /** Files that have the same content as one before them. */
  public List<String> repeated() {
    return List.copyOf(repeated);
  }

  /** Where all of them are: tables, and archives of tables. */
  public List<Path> places() {
    return List.copyOf(places);
  }

  private void add(String name) throws IOException {
    if (name.equals(InputFile.STANDARD)) {
      keep(InputFile.open(name, standardInput), true);
      return;
    }
    Path path = InputFile.pathOf(name);
    if (Files.isDirectory(path)) {
      addFolder(name, path);
    } else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      addArchive(name, path);
    } else {
      keep(InputFile.open(name, standardInput), true);
    }
  }

  private void addFolder(String name, Path folder) throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.walk(folder)) {
      tables =
          files
              .filter(file -> isTable(folder.relativize(file).toString()))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(MOST_FILES + 1L)
              .toList();
    }
    checkCount(name, tables.size());
    for (Path table : tables) {
      keep(InputFile.open(table.toString(), standardInput), false);
    }
  }

  private void addArchive(String name, Path archive) throws IOException {
    try (ZipFile zip = open(archive)) {
      List<? extends ZipEntry> tables =
          zip.stream().filter(entry -> isTable(entry.getName()) && !entry.isDirectory()).toList();
      checkCount(name, tables.size());
      if (tables.isEmpty()) {
        throw new InputOutputException("statement.empty-archive", name);
      } else if (size(tables) > MOST_BYTES) {
        throw new InputOutputException("statement.archive-too-big", name);
      }
      for (ZipEntry entry : tables) {
        InputStream table = new Unpacked(zip.getInputStream(entry), entry);
        keep(InputFile.copy(name + "!" + entry.getName(), archive, table), false);
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
    if (cause instanceof ZipException || cause instanceof EOFException) {
      return new InputOutputException(failure, "statement.bad-archive", name);
    }
    return cause instanceof InputOutputException refused ? refused : failure;
  }

  /** Tables by their ending; not what an operating system keeps with them. */
  private static boolean isTable(String name) {
    String lower = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    boolean hidden = lower.startsWith(".") || lower.contains("/.") || lower.startsWith("__macosx/");
    return !hidden && lower.matches(".*\\.(?:(?:csv|tsv)(?:\\.gz)?|xlsx|ods)");
  }

  private static void checkCount(String name, int count) throws IOException {
    if (count > MOST_FILES) {
      throw new InputOutputException(
          "statement.too-many-files", name, Integer.toString(MOST_FILES));
    }
  }

  private void keep(InputFile file, boolean isNamed) throws IOException {
    places.add(file.path());
    String content = file.fingerprint().sha256();
    if (seen.putIfAbsent(content, file.name()) != null) {
      repeated.add(file.name());
      file.close();
    } else {
      sources.add(new Source(file, isNamed));
    }
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources) {
      source.file().close();
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
