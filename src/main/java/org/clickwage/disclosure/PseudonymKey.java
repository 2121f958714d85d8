package org.clickwage.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.output.InputOutputException;
import org.clickwage.output.OutputTemporary;

/** The secret behind pseudonyms: 64 hexadecimal digits in a file that only its owner can read. */
final class PseudonymKey {
  private static final int BYTES = 32;
  private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{" + 2 * BYTES + "}");

  private static final Set<PosixFilePermission> OWNER =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final byte[] bytes;
  private final List<Note> notes;

  PseudonymKey(byte[] bytes, List<Note> notes) {
    this.bytes = bytes;
    this.notes = List.copyOf(notes);
  }

  byte[] bytes() {
    return bytes.clone();
  }

  List<Note> notes() {
    return notes;
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "a key";
  }

  static PseudonymKey in(Path file) throws IOException {
    List<Note> notes = new ArrayList<>();
    if (!Files.exists(file)) {
      create(file, notes);
    }
    if (!Files.isRegularFile(file)) {
      throw new InputOutputException("key.not-a-key", file.toString());
    }
    OutputTemporary.deleteLeftovers(file); // such as another name of the key
    byte[] key = read(file); // first: no one is asked to close a survey that was named as the key
    checkPermissions(file, notes);
    return new PseudonymKey(key, notes);
  }

  private static void create(Path file, List<Note> notes) throws IOException {
    Path path = file.toAbsolutePath();
    if (!Files.isDirectory(path.getParent())) {
      throw new InputOutputException("output.no-such-folder", file.toString());
    }
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    byte[] line = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
    try {
      OutputTemporary.makeForOwner(path, line).ifPresent(notes::add);
      notes.add(Note.of("key.created", file.toString()));
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      // Another run was faster, and may have deleted what this one began: its key is the key.
      return;
    } catch (AccessDeniedException e) {
      throw new InputOutputException(e, "output.folder-not-writable", file.toString());
    } catch (IOException e) {
      Object reason = InputOutputException.reasonOf(e);
      throw new InputOutputException(e, "output.not-written", file.toString(), reason);
    }
  }

  private static void checkPermissions(Path file, List<Note> notes) throws IOException {
    try {
      Set<PosixFilePermission> others = EnumSet.noneOf(PosixFilePermission.class);
      others.addAll(Files.getPosixFilePermissions(file));
      others.removeAll(OWNER);
      if (others.isEmpty()) {
        return;
      } else if (keepsPermissions(file.toAbsolutePath().getParent(), notes)) {
        throw new InputOutputException("key.open-to-others", file.toString());
      }
    } catch (UnsupportedOperationException e) {
      // Reported below, as for every place without permissions.
    }
    notes.add(Note.of("key.no-permissions", file.toString()));
  }

  /** A drive that gives all files the same permissions, such as a memory stick, has none. */
  private static boolean keepsPermissions(Path folder, List<Note> notes) throws IOException {
    Path tried = folder.resolve(".clickwage-" + System.nanoTime());
    try (FileChannel channel = OutputTemporary.createForOwner(tried)) {
      return channel.isOpen() && OWNER.containsAll(Files.getPosixFilePermissions(tried));
    } catch (IOException e) {
      // A folder that can't be written to keeps its permissions well.
      return true;
    } finally {
      OutputTemporary.delete(tried).ifPresent(notes::add);
    }
  }

  private static byte[] read(Path file) throws IOException {
    String text = new String(readShort(file), StandardCharsets.US_ASCII).strip();
    if (!KEY.matcher(text).matches()) {
      throw new InputOutputException("key.not-a-key", file.toString());
    }
    return HexFormat.of().parseHex(text);
  }

  private static byte[] readShort(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4 * BYTES);
    } catch (NoSuchFileException e) {
      throw new InputOutputException(e, "key.not-a-key", file.toString());
    }
  }
}
