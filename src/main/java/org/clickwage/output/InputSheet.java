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
import org.clickwage.workbook.Workbook;
import org.clickwage.workbook.WorkbookException;

/**
 * A sheet of a workbook as text, which is kept like the standard input: what is looked at several
 * times is unpacked once.
 *
 * @param text what it reads like
 */
record InputSheet(FileChannel text, Workbook workbook) {
  private static final int ZIP = 0x504B0304;
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
      Matcher named = OF_WORKBOOK.matcher(name);
      Optional<Workbook> workbook =
          Workbook.unpack(
              () -> new InputBytes(file, false, end -> {}),
              named.matches() ? named.group(2) : "",
              out);
      out.flush();
      return workbook.map(unpacked -> new InputSheet(text, unpacked));
    } catch (WorkbookException e) {
      text.close();
      throw new InputOutputException(e, "io.refused", name, e.reason());
    }
  }

  /** Whether bytes begin like those of a workbook. */
  static boolean isPacked(ByteBuffer bytes) {
    return bytes.remaining() >= Integer.BYTES && bytes.getInt(bytes.position()) == ZIP;
  }

  /** The name of the file alone, where what was typed names one of its sheets too. */
  static String file(String name) {
    Matcher named = OF_WORKBOOK.matcher(name);
    return named.matches() && !Files.exists(Path.of(name)) ? named.group(1) : name;
  }
}
