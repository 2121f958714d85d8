package org.clickwage.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.workbook.TableFormat;
import org.clickwage.workbook.Workbook;
import org.clickwage.workbook.WorkbookException;

/**
 * A sheet of a workbook, or a Parquet file, as text, which is kept like the standard input: what is
 * looked at several times is unpacked once.
 *
 * @param text what it reads like
 */
record InputSheet(FileChannel text, Workbook workbook) {
  private static final int ZIP = 0x504B0304;
  private static final int PARQUET = 0x50415231;
  private static final int WRITE_SIZE = 1 << 16;

  private static final Pattern OF_WORKBOOK = Pattern.compile("(?i)(.+\\.(?:xlsx|xlsm|ods))#(.*)");

  /** The sheet that a file has, if it is a workbook; the one that its name asks for. */
  static Optional<InputSheet> of(String name, FileChannel file) throws IOException {
    ByteBuffer first = ByteBuffer.allocate(Integer.BYTES);
    file.read(first, 0);
    if (!isPacked(first.flip())) {
      return Optional.empty();
    }
    FileChannel text = InputCopy.create();
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(text), WRITE_SIZE);
    try {
      Optional<Workbook> workbook =
          first.getInt(0) == PARQUET
              ? Optional.of(TableFormat.needed().unpack(file, out))
              : unpack(name, file, out);
      out.flush();
      return workbook.map(unpacked -> new InputSheet(text, unpacked));
    } catch (WorkbookException e) {
      text.close();
      throw new InputOutputException(e, "io.refused", name, e.reason());
    }
  }

  private static Optional<Workbook> unpack(String name, FileChannel file, OutputStream out)
      throws IOException {
    Matcher named = OF_WORKBOOK.matcher(name);
    return Workbook.unpack(
        () -> new InputBytes(file, false, end -> {}), named.matches() ? named.group(2) : "", out);
  }

  /** Whether bytes begin like those of a workbook or a Parquet file. */
  static boolean isPacked(ByteBuffer bytes) {
    int first = bytes.remaining() < Integer.BYTES ? 0 : bytes.getInt(bytes.position());
    return first == ZIP || first == PARQUET;
  }

  /** The name of the file alone, where what was typed names one of its sheets too. */
  static String file(String name) {
    Matcher named = OF_WORKBOOK.matcher(name);
    return named.matches() && !Files.exists(Path.of(name)) ? named.group(1) : name;
  }
}
