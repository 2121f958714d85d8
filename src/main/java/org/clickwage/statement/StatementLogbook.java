package org.clickwage.statement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputOutputException;
import org.clickwage.output.OutputTemporary;

/**
 * A worker's logbook in its file. Each change is made while no other process makes one, on what the
 * file then holds, and is written next to it, brought to the disk and renamed: a power cut leaves
 * the logbook as it was before or as it is after.
 */
public final class StatementLogbook {
  /** A file lock is one of the process: this one is for its threads. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  /** A million entries. */
  private static final int LONGEST = 1 << 26;

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path file;

  public StatementLogbook(Path file) {
    this.file = file.toAbsolutePath();
  }

  /** Where it really lies: a link to a file elsewhere stays one, though there be no file yet. */
  private Path place() throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    return Files.isSymbolicLink(file)
        ? file.resolveSibling(Files.readSymbolicLink(file)).normalize()
        : file;
  }

  public Path file() {
    return file;
  }

  public boolean exists() {
    return Files.exists(file);
  }

  /** What it holds now; an empty one where there is no file yet. */
  public StatementLogbookText read() throws IOException {
    if (!exists()) {
      return StatementLogbookText.empty();
    }
    refuseOther();
    try {
      ByteBuffer bytes = InputFile.bytes(file.toString(), LONGEST);
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return StatementLogbookText.of(file.toString(), text);
    } catch (CharacterCodingException e) {
      throw new InputOutputException(e, "logbook.not-utf-8", file.toString());
    }
  }

  /** A device may never end, and can't be replaced by a new file. */
  private void refuseOther() throws IOException {
    if (exists() && !Files.isRegularFile(file)) {
      throw new InputOutputException("logbook.other", file.toString());
    }
  }

  /** Changes it; where the change throws, the file stays as it is. */
  public void change(Function<StatementLogbookText, String> change) throws IOException {
    Path place = place();
    // What can't be changed throws here, before it has a folder and a lock of its own.
    change.apply(read());
    createFolder(place.getParent());
    THREADS.lock();
    try (FileChannel channel =
            FileChannel.open(
                nextTo(place, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid()) {
        throw new IOException(file.toString());
      }
      write(place, change.apply(read()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw InputOutputException.isOfFullDisk(e)
          ? new InputOutputException(e, "output.disk-full", file.toString())
          : e;
    } finally {
      THREADS.unlock();
    }
  }

  private static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder, OWNER_ONLY);
    } catch (UnsupportedOperationException e) {
      // A system without such permissions gives each user a folder for such files.
      Files.createDirectories(folder);
    }
  }

  private static Path nextTo(Path place, String ending) {
    return place.resolveSibling("." + place.getFileName() + ending);
  }

  /** Writes a file of its own anew, all of it or nothing. */
  public static void write(Path place, byte[] bytes) throws IOException {
    createFolder(place.getParent());
    Path temporary = nextTo(place, ".new");
    try {
      // What a power cut left; no other process writes one while this one may.
      Files.deleteIfExists(temporary);
      OutputTemporary.writeForOwner(temporary, bytes);
      OutputTemporary.keepPermissions(place, temporary);
      Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      OutputTemporary.delete(temporary);
    }
    OutputTemporary.syncFolder(place.getParent());
  }
}
