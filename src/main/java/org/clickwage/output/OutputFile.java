package org.clickwage.output;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.clickwage.message.Note;

/**
 * One output while it is written. Closing it says that it is whole; it takes its place only with
 * all others of its run.
 */
public final class OutputFile extends FilterOutputStream {
  private static final int PACKED_AT_ONCE = 1 << 16;

  private final OutputPlace place;
  private final Optional<OutputTemporary> temporary;
  private final OutputStream target;
  private final OutputBytes bytes;
  private InputFingerprint fingerprint;

  private OutputFile(
      OutputPlace place, Optional<OutputTemporary> temporary, OutputStream target, boolean hashed)
      throws IOException {
    super(target);
    this.place = place;
    this.temporary = temporary;
    this.target = target;
    this.bytes = new OutputBytes(place, target, hashed);
    OutputStream blocks = new BufferedOutputStream(bytes, OutputBytes.BLOCK_SIZE);
    // Its header has neither a time nor a name, so the same text gives the same bytes.
    this.out = place.isPacked() ? new GZIPOutputStream(blocks, PACKED_AT_ONCE) : blocks;
  }

  /**
   * @param waiting the name of a file until it takes its place
   */
  static OutputFile open(
      OutputPlace place, String waiting, OutputStandard standardOutput, boolean hashed)
      throws IOException {
    if (place.isStandardOutput()) {
      return new OutputFile(place, Optional.empty(), standardOutput, hashed);
    } else if (!place.isFile()) {
      OutputStream device = Files.newOutputStream(place.path(), StandardOpenOption.WRITE);
      return new OutputFile(place, Optional.empty(), device, hashed);
    }
    OutputTemporary temporary = OutputTemporary.create(place, waiting);
    OutputStream target = Channels.newOutputStream(temporary.channel());
    return new OutputFile(place, Optional.of(temporary), target, hashed);
  }

  /** The name as it was given, for messages. */
  public String name() {
    return place.name();
  }

  @Override
  public void write(byte[] source, int from, int count) throws IOException {
    out.write(source, from, count);
  }

  /** Writes what is still gathered; from here on the output is whole, and nothing can be added. */
  @Override
  public void close() throws IOException {
    if (fingerprint != null || bytes.hasFailed()) {
      return;
    }
    if (out instanceof GZIPOutputStream packed) {
      packed.finish();
    }
    out.flush();
    fingerprint = bytes.fingerprint();
    if (temporary.isEmpty() && !place.isStandardOutput()) {
      target.close();
    }
  }

  /** Its length and SHA-256 as it is in the file; the latter is empty where it is not asked for. */
  public InputFingerprint fingerprint() {
    if (fingerprint == null) {
      throw new IllegalStateException(name() + " is not closed");
    }
    return fingerprint;
  }

  boolean isWhole() {
    return fingerprint != null;
  }

  /** Something that is done with a file when all outputs are whole. */
  interface Step {
    void take(OutputTemporary file) throws IOException;
  }

  /** Takes a step with the file that waits for its name; none with a device or a pipe. */
  void take(Step step) throws IOException {
    if (temporary.isPresent()) {
      try {
        step.take(temporary.get());
      } catch (IOException e) {
        throw bytes.failure(e);
      }
    }
  }

  void syncFolder() {
    temporary.ifPresent(file -> OutputTemporary.syncFolder(place.folder()));
  }

  /** Leaves nothing next to the place; names what can't be deleted. */
  List<Note> tidy() throws IOException {
    if (temporary.isPresent()) {
      return temporary.get().delete();
    } else if (!place.isStandardOutput()) {
      target.close();
    }
    return List.of();
  }
}
