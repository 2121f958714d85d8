package org.clickwage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file beside an output's place that takes the place when it is whole. */
public final class OutputTemporary {
  private final OutputPlace place;
  private final Path path;
  private final FileChannel channel;
  private Path replaced;
  private boolean moved;
  private boolean placeWasFree;

  private OutputTemporary(OutputPlace place, Path path, FileChannel channel) {
    this.place = place;
    this.path = path;
    this.channel = channel;
  }

  /** A new, locked file; who replaces a file keeps to its permissions. */
  static OutputTemporary create(OutputPlace place) throws IOException {
    while (true) {
      Path path = place.unfinished();
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Between these two another run may take it for a leftover.
      if (isLocked(channel) && Files.exists(path)) {
        keepPermissions(place.path(), path);
        return new OutputTemporary(place, path, channel);
      }
      channel.close();
      Files.deleteIfExists(path);
    }
  }

  /** The lock ends with the process; where the file system has none, nothing is a leftover. */
  private static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void keepPermissions(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    } catch (UnsupportedOperationException | IOException e) {
      // A system without such permissions, or one that lets nobody set them.
      return;
    }
  }

  /** Deletes a leftover, unless a run that still goes on holds it. */
  static void deleteUnlocked(Path leftover) {
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null) {
        Files.deleteIfExists(leftover);
      }
    } catch (OverlappingFileLockException | IOException e) {
      // A run of this process holds it, or it belongs to somebody else: it only takes room.
      return;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Closes the file; a full disk or a lost network drive may speak up only here. */
  void release() throws IOException {
    channel.close();
  }

  /** Takes the place. What was there is kept until all outputs have taken theirs. */
  void move(boolean force) throws IOException {
    try {
      giveFreeName(path, place.path());
      placeWasFree = true;
    } catch (FileAlreadyExistsException e) {
      if (!force) {
        throw new FileAlreadyExistsException(place.name());
      }
      keepReplaced();
      Files.move(path, place.path(), StandardCopyOption.ATOMIC_MOVE);
      moved = true;
    }
  }

  /**
   * Gives a finished file another name, the old one perhaps with it; throws {@link
   * FileAlreadyExistsException} where the name is taken, by another run just now too. A move would
   * look whether it is, and then replace what has come since.
   */
  public static void giveFreeName(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | IOException e) {
      // Such as on a memory stick, whose files have one name each.
      Files.move(file, name);
    }
  }

  private void keepReplaced() {
    Path link = place.replaced();
    try {
      Files.createLink(link, place.path());
      replaced = link;
    } catch (UnsupportedOperationException | IOException e) {
      // Without a second name for it there is no way back from here.
      replaced = null;
    }
  }

  /** Gives the place back to what was there. */
  void moveBack() throws IOException {
    if (moved && replaced != null) {
      Files.move(replaced, place.path(), StandardCopyOption.ATOMIC_MOVE);
    } else if (placeWasFree) {
      Files.deleteIfExists(place.path());
    }
  }

  /** Deletes what is left beside the place. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(path);
    if (replaced != null) {
      Files.deleteIfExists(replaced);
    }
  }
}
