package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes what runs that were killed left beside the outputs of this one. */
final class OutputRecovery {
  private OutputRecovery() {}

  /** Names the files of each set that this place is in. */
  static void complete(OutputPlace place) {
    for (OutputSet set : setsIn(place.folder())) {
      if (set.members().stream().anyMatch(each -> each.place().path().equals(place.path()))) {
        complete(set);
      }
    }
  }

  /** Whether a file beside an output is one of a set that is not yet complete. */
  static boolean isAwaited(Path file) {
    return setsIn(file.getParent()).stream()
        .flatMap(set -> set.members().stream())
        .anyMatch(each -> each.unfinished().equals(file) || each.replaced().equals(file));
  }

  private static List<OutputSet> setsIn(Path folder) {
    List<OutputSet> sets = new ArrayList<>();
    try (DirectoryStream<Path> lists = Files.newDirectoryStream(folder, OutputSet::isList)) {
      lists.forEach(list -> read(list).ifPresent(sets::add));
    } catch (IOException e) {
      // A folder that nobody may look into: what is in it is not touched.
      return sets;
    }
    return sets;
  }

  private static Optional<OutputSet> read(Path list) {
    try {
      return OutputSet.of(list.getFileName().toString(), Files.readString(list));
    } catch (InvalidPathException | IOException e) {
      // It is gone by now, or is none of ours.
      return Optional.empty();
    }
  }

  private static void complete(OutputSet set) {
    Path deciding = set.lists().get(0);
    try {
      if (Files.exists(deciding)) {
        complete(set, deciding);
      } else {
        set.deleteLists();
      }
    } catch (OverlappingFileLockException | IOException e) {
      // What can't be completed stays as it is: nothing else holds what is in these files.
      return;
    }
  }

  private static void complete(OutputSet set, Path deciding) throws IOException {
    try (FileChannel list =
        FileChannel.open(deciding, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      // A run that goes on holds the lock; one that has just ended has deleted the list.
      if (list.tryLock() == null || !Files.exists(deciding)) {
        return;
      }
      List<OutputSet.Member> members = set.members().stream().filter(set::isListed).toList();
      if (OutputSet.isSealed(text(list))) {
        for (OutputSet.Member each : members) {
          each.complete();
        }
        set.syncFolders();
      }
      set.deleteLists();
      members.forEach(each -> each.place().deleteStale());
    }
  }

  /** Of the channel that holds the lock: another one, when closed, would end it. */
  private static String text(FileChannel list) throws IOException {
    byte[] bytes = Channels.newInputStream(list).readAllBytes();
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
