package org.clickwage.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/**
 * The standard output, written at once or held back until the run commits. A reader that closes it
 * has seen enough: that ends a run which writes nothing else, and no other.
 */
final class OutputStandard extends OutputStream {
  /** Something that is done with the standard output. */
  private interface Step {
    void take() throws IOException;
  }

  private final OutputStream out;
  private final boolean held;
  private final boolean alone;
  private FileChannel kept;
  private OutputStream keeping;
  private boolean closed;

  OutputStandard(OutputStream out, boolean held, boolean alone) {
    this.out = out;
    this.held = held;
    this.alone = alone;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (held) {
      keep(bytes, from, length);
    } else {
      whileOpen(() -> out.write(bytes, from, length));
    }
  }

  private void keep(byte[] bytes, int from, int length) throws IOException {
    if (keeping == null) {
      kept = InputCopy.create();
      keeping = Channels.newOutputStream(kept);
    }
    keeping.write(bytes, from, length);
  }

  @Override
  public void flush() throws IOException {
    if (!held) {
      whileOpen(out::flush);
    }
  }

  private void whileOpen(Step step) throws IOException {
    if (closed) {
      return;
    }
    try {
      step.take();
    } catch (IOException e) {
      refuse(e);
    }
  }

  private void refuse(IOException e) throws IOException {
    if (!OutputClosedException.isMeantBy(e)) {
      throw e;
    }
    closed = true;
    if (alone) {
      throw new OutputClosedException(e);
    }
  }

  /** Writes what was held back. */
  void commit() throws IOException {
    if (kept == null) {
      return;
    }
    whileOpen(() -> Channels.newInputStream(kept.position(0)).transferTo(out));
    whileOpen(out::flush);
  }

  /** Forgets what is still held back; the standard output itself stays open. */
  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
  }
}
