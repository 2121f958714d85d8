package org.clickwage.output;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.teavm.jso.JSBody;

/** A file that a reader gave a page, which is in its memory. */
public final class InputFile {
  private final String name;
  private final byte[] bytes;

  /**
   * @param name that of one in an archive stands after the archive's and a mark
   */
  public InputFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** Of no other file anything is known here. */
  public static boolean isThere(String name) {
    return false;
  }

  public static ByteBuffer bytes(String name, int most) throws IOException {
    throw new IOException(name);
  }

  public static String lastOf(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  public String name() {
    return name;
  }

  public String fileName() {
    return lastOf(name.substring(name.indexOf('!') + 1));
  }

  public String label() {
    return fileName();
  }

  public Path path() {
    return null;
  }

  public Optional<String> sheet() {
    return Optional.empty();
  }

  public boolean hasNumbers() {
    return false;
  }

  public List<Note> notes() {
    return List.of();
  }

  public InputStream read() {
    return new Told();
  }

  public InputStream look() {
    return new ByteArrayInputStream(bytes);
  }

  public InputBeginning beginning(int most) {
    boolean isWhole = bytes.length <= most;
    return new InputBeginning(isWhole ? bytes : Arrays.copyOf(bytes, most), isWhole);
  }

  boolean hasContentOf(InputFile other) {
    return Arrays.equals(bytes, other.bytes);
  }

  /** Tells the page how far it is read. */
  private final class Told extends ByteArrayInputStream {
    Told() {
      super(bytes);
    }

    @Override
    public int read(byte[] into, int at, int most) {
      int read = super.read(into, at, most);
      tell(name, pos);
      return read;
    }
  }

  @JSBody(
      params = {"name", "done"},
      script = "if (self.clickwageRead) { self.clickwageRead(name, done); }")
  private static native void tell(String name, int done);
}
