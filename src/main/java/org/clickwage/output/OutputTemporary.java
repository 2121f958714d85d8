package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A file beside an output's place that takes the place when it is whole. */
public final class OutputTemporary {
  private final OutputSet.Member names;
  private final FileChannel channel;
  private boolean replacedIsKept;
  private boolean moved;
  private boolean placeWasFree;

  private OutputTemporary(OutputSet.Member names, FileChannel channel) {
    this.names = names;
    this.channel = channel;
  }

  /** A new, locked file; who replaces a file keeps to its permissions. */
  static OutputTemporary create(OutputPlace place) throws IOException {
    while (true) {
      OutputSet.Member names = new OutputSet.Member(place, OutputPlace.newId());
      Path path = names.unfinished();
      FileChannel channel =
          FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Between these two another run may take it for a leftover.
      if (isLocked(channel) && Files.exists(path)) {
        keepPermissions(place.path(), path);
        return new OutputTemporary(names, channel);
      }
      channel.close();
      Files.deleteIfExists(path);
    }
  }

  /** A new file that nobody but its owner may read, where the system knows owners. */
  public static FileChannel createForOwner(Path file) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try {
      return FileChannel.open(
          file,
          options,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      return FileChannel.open(file, options);
    }
  }

  /** The lock ends with the process; where the file system has none, nothing is a leftover. */
  static boolean isLocked(FileChannel channel) {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** Gives a file the permissions of the one that it is to replace, if there is one. */
  public static void keepPermissions(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    } catch (UnsupportedOperationException | IOException e) {
      // A system without such permissions, or one that lets nobody set them.
      return;
    }
  }

  /** Deletes a leftover, unless a run that still goes on holds it, or a set waits for it. */
  static void deleteUnlocked(Path leftover) {
    try (FileChannel channel = FileChannel.open(leftover, StandardOpenOption.WRITE)) {
      if (channel.tryLock() != null && !OutputRecovery.isAwaited(leftover)) {
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

  OutputSet.Member names() {
    return names;
  }

  /** Brings it to the disk; a full one or a lost network drive may speak up only here. */
  void sync() throws IOException {
    channel.force(true);
  }

  /** Brings the names in a folder to the disk; some systems do that unasked, and refuse it. */
  public static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }

  /** Closes the file: some systems rename no open one. */
  void release() throws IOException {
    channel.close();
  }

  /** Takes the place. */
  void move(boolean force) throws IOException {
    OutputPlace place = names.place();
    try {
      giveFreeName(names.unfinished(), place.path());
      placeWasFree = true;
    } catch (FileAlreadyExistsException e) {
      if (!force) {
        throw new FileAlreadyExistsException(place.name());
      }
      Files.move(names.unfinished(), place.path(), StandardCopyOption.ATOMIC_MOVE);
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

  /** Keeps what is in the place until all outputs of the run have taken theirs. */
  void keepReplaced() throws IOException {
    Path path = names.place().path();
    if (!Files.isRegularFile(path)) {
      return;
    }
    replacedIsKept = true;
    try {
      Files.createLink(names.replaced(), path);
    } catch (UnsupportedOperationException | IOException e) {
      // Such as on a memory stick, whose files have one name each.
      Files.copy(path, names.replaced());
    }
  }

  /** Gives the place back to what was there. */
  void moveBack() throws IOException {
    Path path = names.place().path();
    if (moved && replacedIsKept) {
      Files.move(names.replaced(), path, StandardCopyOption.ATOMIC_MOVE);
    } else if (placeWasFree) {
      Files.deleteIfExists(path);
    }
  }

  /** Deletes what is left beside the place. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(names.unfinished());
    if (replacedIsKept) {
      Files.deleteIfExists(names.replaced());
    }
  }
}
