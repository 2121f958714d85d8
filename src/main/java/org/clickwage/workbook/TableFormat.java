package org.clickwage.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/**
 * A kind of table file that a jar in the folder {@code extra} beside the program's own reads and
 * writes; it is loaded when such a file is met.
 */
public interface TableFormat {
  Pattern LINE_END = Pattern.compile("\\R");

  /**
   * A column that is written.
   *
   * @param title which no other column has
   * @param isNumber whether its cells are plain decimals, and not texts
   */
  record Column(String title, boolean isNumber) {}

  /** Takes the rows of a table, each as it comes; it is whole when it is closed. */
  interface Rows extends Closeable {
    /** An empty cell stands for no value. */
    void write(List<String> cells) throws IOException;
  }

  /** The one that is installed, loaded once. */
  static Optional<TableFormat> installed() throws IOException {
    if (Installed.FORMAT.get() == null) {
      URL program = TableFormat.class.getProtectionDomain().getCodeSource().getLocation();
      Path extra = Path.of(URI.create(program.toString())).resolveSibling("extra");
      Installed.FORMAT.compareAndSet(null, in(extra));
    }
    return Installed.FORMAT.get();
  }

  /** The one that is installed; refused where none is. */
  static TableFormat needed() throws IOException {
    return installed().orElseThrow(() -> new WorkbookException("parquet.not-installed"));
  }

  /** What was found; null before anything was looked for. */
  final class Installed {
    private static final AtomicReference<Optional<TableFormat>> FORMAT = new AtomicReference<>();

    private Installed() {}
  }

  /** The one that a jar of this folder has; the folder need not be there. */
  static Optional<TableFormat> in(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
        for (Path jar : found) {
          jars.add(jar.toUri().toURL());
        }
      }
    }
    // Its libraries are not the program's; it is used until the program ends.
    ClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), TableFormat.class.getClassLoader());
    return ServiceLoader.load(TableFormat.class, loader).findFirst();
  }

  /**
   * Writes a table as the text of a CSV: with commas, decimal points, in UTF-8, each row on a line.
   *
   * @param file whose position may change
   * @throws WorkbookException where it is damaged, or has columns that no cell can hold
   */
  Workbook unpack(FileChannel file, OutputStream text) throws IOException;

  /**
   * Begins a table.
   *
   * @throws WorkbookException from the rows, where a cell has no place in its column
   */
  Rows rows(OutputStream out, List<Column> columns) throws IOException;

  /** A cell as the text has it, on the line of its row. */
  static String cell(String text) {
    boolean hasLines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    String line = hasLines ? LINE_END.matcher(text).replaceAll(" ") : text;
    boolean isPlain = line.indexOf(',') < 0 && line.indexOf('"') < 0;
    return isPlain ? line : '"' + line.replace("\"", "\"\"") + '"';
  }
}
