package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.message.Note;

/** A file next to an output's place that takes the place when it is whole. */
public final class OutputTemporary {
  private final OutputPlace place;
  private final FileChannel channel;
  private final Path unfinished;

  /** Another name of what is in the place, until all outputs of the run have taken theirs. */
  private final Path replaced;

  private boolean placeWasFree;
  private boolean hasReplaced;

  private OutputTemporary(OutputPlace place, String name) throws IOException {
    this.place = place;
    this.unfinished = place.folder().resolve(name + OutputLeftovers.UNFINISHED);
    this.replaced = place.folder().resolve(name + OutputLeftovers.REPLACED);
    this.channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * A new, locked file; who replaces a file keeps to its permissions.
   *
   * @param name that no other file has
   */
  static OutputTemporary create(OutputPlace place, String name) throws IOException {
    while (true) {
      OutputTemporary file = new OutputTemporary(place, name);
      // Between these two another run may take it for a leftover.
      if (file.isLocked() && Files.exists(file.unfinished)) {
        keepPermissions(place.path(), file.unfinished);
        return file;
      }
      file.delete();
    }
  }

  /** The lock ends with the process; where the file system has none, nothing is a leftover. */
  private boolean isLocked() {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Brings it to the disk; a full one or a lost network drive may speak up only here. */
  void sync() throws IOException {
    channel.force(true);
  }

  /** Takes the place, of what is there already only by force. */
  void takePlace(boolean force) throws IOException {
    channel.close(); // some systems rename no open file
    if (force && Files.isRegularFile(place.path())) {
      keepReplaced();
    }
    try {
      giveFreeName(unfinished, place.path());
      placeWasFree = true;
    } catch (FileAlreadyExistsException e) {
      if (!force) {
        throw new FileAlreadyExistsException(place.name());
      }
      Files.move(unfinished, place.path(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void keepReplaced() throws IOException {
    try {
      Files.createLink(replaced, place.path());
    } catch (UnsupportedOperationException | IOException e) {
      // Such as on a memory stick, whose files have one name each.
      Files.copy(place.path(), replaced);
    }
    hasReplaced = true;
  }

  /** Gives the place back to what was there. */
  void giveBack() throws IOException {
    if (hasReplaced) {
      Files.move(replaced, place.path(), StandardCopyOption.ATOMIC_MOVE);
    } else if (placeWasFree) {
      Files.deleteIfExists(place.path());
    }
  }

  /** Deletes what is left next to the place; names what can't be deleted. */
  List<Note> delete() throws IOException {
    channel.close();
    return Stream.of(unfinished, replaced).flatMap(file -> delete(file).stream()).toList();
  }

  /** Deletes a file that nothing needs any more; names it where it can't be deleted. */
  public static Optional<Note> delete(Path file) {
    try {
      Files.deleteIfExists(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(Note.of("output.left-behind", file.toString()));
    }
  }

  /** A new file that only its owner may read, where the system knows owners. */
  public static FileChannel createForOwner(Path file, OpenOption... others) throws IOException {
    Set<OpenOption> options = new HashSet<>(List.of(others));
    options.addAll(List.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    try {
      return FileChannel.open(
          file,
          options,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (UnsupportedOperationException e) {
      return FileChannel.open(file, options);
    }
  }

  /** Writes a new file that only its owner may read, and brings it to the disk. */
  public static void writeForOwner(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel = createForOwner(file)) {
      Channels.newOutputStream(channel).write(bytes);
      channel.force(true);
    }
  }

  /**
   * Makes a file that only its owner may read, all of it or nothing; throws {@link
   * FileAlreadyExistsException} where another run was faster.
   *
   * @return a note on another name of it that can't be deleted
   */
  public static Optional<Note> makeForOwner(Path file, byte[] bytes) throws IOException {
    OutputPlace place = OutputPlace.of(file.toString());
    String waiting = OutputLeftovers.name(place, OutputLeftovers.run(), 0);
    Path unfinished = place.folder().resolve(waiting + OutputLeftovers.UNFINISHED);
    Optional<Note> left;
    try {
      writeForOwner(unfinished, bytes);
      giveFreeName(unfinished, place.path());
    } finally {
      left = delete(unfinished);
    }
    syncFolder(place.folder());
    return left;
  }

  /** Deletes what killed runs left of a file that they made. */
  public static void deleteLeftovers(Path file) throws IOException {
    new OutputLeftovers(List.of(OutputPlace.of(file.toString()))).delete(List.of());
  }

  /** Gives a file the permissions of the one that it is to replace, if there is one. */
  public static void keepPermissions(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
      }
    } catch (UnsupportedOperationException | IOException e) {
      // A system without such permissions, or one on which they can't be set.
      return;
    }
  }

  /** Brings the names in a folder to the disk; some systems do that unasked, and refuse it. */
  public static void syncFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
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
}
