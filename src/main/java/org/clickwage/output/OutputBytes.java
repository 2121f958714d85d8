package org.clickwage.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

/** The bytes of an output as they are in the file: counted, hashed and written. */
final class OutputBytes extends OutputStream {
  /** What is written at once; larger ones cost the JVM a buffer of its own each. */
  static final int BLOCK_SIZE = 1 << 18;

  private final String name;
  private final OutputStream out;
  private final Optional<InputOutputDigest> digest;
  private long count;
  private boolean failed;

  OutputBytes(OutputPlace place, OutputStream out, boolean hashed) {
    this.name = place.name();
    this.out = out;
    this.digest = hashed ? Optional.of(new InputOutputDigest()) : Optional.empty();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int size) throws IOException {
    digest.ifPresent(taken -> taken.update(bytes, from, size));
    count += size;
    try {
      for (int at = from; at < from + size; at += BLOCK_SIZE) {
        out.write(bytes, at, Math.min(BLOCK_SIZE, from + size - at));
      }
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** What a failure to write means for a person. */
  IOException failure(IOException e) {
    failed = true;
    if (e instanceof OutputClosedException) {
      return e;
    } else if (e instanceof FileAlreadyExistsException) {
      return new InputOutputException(e, "output.exists", name);
    }
    return InputOutputException.isOfFullDisk(e)
        ? new InputOutputException(e, "output.disk-full", name)
        : new InputOutputException(e, "output.not-written", name, InputOutputException.reasonOf(e));
  }

  boolean hasFailed() {
    return failed;
  }

  /** How many bytes it is, and their hash where it was wanted. */
  InputFingerprint fingerprint() {
    return digest.map(InputOutputDigest::finish).orElseGet(() -> new InputFingerprint(count, ""));
  }
}
