package org.clickwage.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A copy of what can be read only once. Only its owner can read it, and it has a name for a moment
 * only: the system forgets it with the process, however that ends.
 */
final class InputCopy {
  private static final int READ_SIZE = 1 << 16;

  private static final Set<StandardOpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  private InputCopy() {}

  static FileChannel of(InputStream in) throws IOException {
    FileChannel channel = null;
    try {
      channel = create();
      copy(in, channel);
      return channel;
    } catch (IOException e) {
      if (channel != null) {
        channel.close();
      }
      String said = InputOutputException.said(e);
      throw new InputOutputException(e, "input.not-kept", folder().toString(), said);
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** A new file for passing bytes. */
  static FileChannel create() throws IOException {
    Path path = folder().resolve("clickwage-" + UUID.randomUUID());
    FileAttribute<?> owner =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      return FileChannel.open(path, OPTIONS, owner);
    } catch (UnsupportedOperationException e) {
      // A system without such permissions gives each user a folder for temporary files.
      return FileChannel.open(path, OPTIONS);
    }
  }

  private static void copy(InputStream in, FileChannel channel) throws IOException {
    byte[] bytes = new byte[READ_SIZE];
    for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }
}
