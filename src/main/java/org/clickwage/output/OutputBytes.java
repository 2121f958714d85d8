package org.clickwage.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.util.Optional;

/** The bytes of an output as they stand in the file: gathered, counted, hashed and written. */
final class OutputBytes extends OutputStream {
  /** What is written at once; larger ones cost the JVM a buffer of its own each. */
  private static final int BLOCK_SIZE = 1 << 18;

  private final String name;
  private final OutputStream out;
  private final Optional<InputOutputDigest> digest;
  private final byte[] block = new byte[BLOCK_SIZE];
  private int length;
  private long count;
  private boolean failed;

  OutputBytes(OutputPlace place, OutputStream out, boolean hashed) {
    this.name = place.name();
    this.out = out;
    this.digest = hashed ? Optional.of(new InputOutputDigest()) : Optional.empty();
  }

  @Override
  public void write(int b) throws IOException {
    if (length == BLOCK_SIZE) {
      writeBlock();
    }
    block[length++] = (byte) b;
  }

  @Override
  public void write(byte[] bytes, int from, int size) throws IOException {
    int at = from;
    int end = from + size;
    if (end - at > BLOCK_SIZE - length) {
      writeBlock();
    }
    while (end - at >= BLOCK_SIZE) {
      writeOut(bytes, at, BLOCK_SIZE);
      at += BLOCK_SIZE;
    }
    System.arraycopy(bytes, at, block, length, end - at);
    length += end - at;
  }

  private void writeBlock() throws IOException {
    writeOut(block, 0, length);
    length = 0;
  }

  private void writeOut(byte[] bytes, int from, int size) throws IOException {
    digest.ifPresent(taken -> taken.update(bytes, from, size));
    try {
      out.write(bytes, from, size);
    } catch (IOException e) {
      throw failure(e);
    }
    count += size;
  }

  @Override
  public void flush() throws IOException {
    writeBlock();
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
        : new InputOutputException(e, "output.not-written", name, InputOutputException.said(e));
  }

  boolean hasFailed() {
    return failed;
  }

  /** How many bytes it is, and their hash where it was wanted. */
  InputFingerprint finish() throws IOException {
    flush();
    return digest.map(InputOutputDigest::finish).orElseGet(() -> new InputFingerprint(count, ""));
  }
}
