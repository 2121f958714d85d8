package org.clickwage.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** One reading of a file from its beginning; several may go on at once. */
final class InputBytes extends InputStream {
  /** What is to be right about the place where the bytes end. */
  interface EndCheck {
    void check(long end) throws IOException;
  }

  private final FileChannel channel;
  private final EndCheck endCheck;
  private final Optional<InputOutputDigest> digest;
  private final byte[] single = new byte[1];
  private volatile long position;
  private volatile Optional<InputFingerprint> fingerprint = Optional.empty();
  private boolean ended;

  InputBytes(FileChannel channel, boolean hashed, EndCheck endCheck) {
    this.channel = channel;
    this.endCheck = endCheck;
    this.digest = hashed ? Optional.of(new InputOutputDigest()) : Optional.empty();
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    int read = channel.read(ByteBuffer.wrap(target, from, most), position);
    if (read > 0) {
      digest.ifPresent(taken -> taken.update(target, from, read));
      position += read;
    } else if (read < 0 && !ended) {
      ended = true;
      endCheck.check(position);
      fingerprint = digest.map(InputOutputDigest::finish);
    }
    return read;
  }

  /** What is still to be read, which an unpacking of several members asks for. */
  @Override
  public int available() throws IOException {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - position));
  }

  /** Goes on at another place. */
  void passTo(long place) {
    position = place;
  }

  long position() {
    return position;
  }

  /** There once the end was read. */
  Optional<InputFingerprint> fingerprint() {
    return fingerprint;
  }
}
