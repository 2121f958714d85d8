package org.clickwage.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A copy of what can be read only once. Only its owner can read it, and it has a name for a moment
 * only: the system forgets it with the process, however that ends.
 */
final class InputCopy {
  private static final int READ_SIZE = 1 << 16;

  private InputCopy() {}

  /** Copies what can be read under this name. */
  static FileChannel of(String name, InputStream in) throws IOException {
    FileChannel channel = null;
    try {
      channel = create();
      copy(name, in, channel);
      return channel;
    } catch (InputOutputException e) {
      channel.close();
      throw e;
    } catch (IOException e) {
      if (channel != null) {
        channel.close();
      }
      Object reason = InputOutputException.reasonOf(e);
      throw new InputOutputException(e, "input.not-kept", folder().toString(), reason);
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  /** A new file for passing bytes. */
  static FileChannel create() throws IOException {
    Path path = folder().resolve("clickwage-" + UUID.randomUUID());
    return OutputTemporary.createForOwner(
        path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
  }

  private static void copy(String name, InputStream in, FileChannel channel) throws IOException {
    byte[] bytes = new byte[READ_SIZE];
    OutputStream out = Channels.newOutputStream(channel);
    for (int read = read(name, in, bytes); read >= 0; read = read(name, in, bytes)) {
      out.write(bytes, 0, read);
    }
  }

  private static int read(String name, InputStream in, byte[] bytes) throws IOException {
    try {
      return in.read(bytes);
    } catch (IOException e) {
      boolean standard = name.equals(InputFile.STANDARD);
      String key = standard ? "input.standard-not-read" : "input.not-read";
      throw new InputOutputException(e, key, name, InputOutputException.reasonOf(e));
    }
  }
}
