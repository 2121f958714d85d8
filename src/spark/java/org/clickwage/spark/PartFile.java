package org.clickwage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a task has answered for: what is read later is that and nothing else, since other
 * attempts at the task leave files too, and a disk may fail meanwhile.
 *
 * @param hash SHA-256 of its bytes
 */
record PartFile(String name, long bytes, String hash) implements Serializable {
  /** A file while it is written. */
  static final class Output extends DigestOutputStream {
    private final String name;
    private long bytes;

    Output(String name, OutputStream out) {
      super(out, sha256());
      this.name = name;
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      super.write(from, offset, length);
      bytes += length;
    }

    /** Asked for once, when all is written. */
    PartFile file() {
      return new PartFile(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  /** The file as it was answered for; {@link InputStream#close} refuses another. */
  InputStream open(PartFolder folder) throws IOException {
    return new DigestInputStream(folder.open(name), sha256()) {
      @Override
      public void close() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        super.close();
        if (!hash.equals(HexFormat.of().formatHex(digest.digest()))) {
          throw new IOException(name + ": SHA-256 " + hash);
        }
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
