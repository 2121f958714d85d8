package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The output files of one run, which belong together. While they get their names, a list of them
 * lies in each of their folders: where the run is killed in between, the next run that writes one
 * of them finds the list and names the others (see {@link OutputRecovery}).
 *
 * <p>The list in the folder of the first file decides: it is locked while the run goes on, sealed
 * when all files are whole and on the disk, and the first to be deleted.
 */
record OutputSet(String name, List<OutputSet.Member> members) {
  /** An output with the mark of its two names beside its place. */
  record Member(OutputPlace place, String id) {
    Path unfinished() {
      return place.unfinished(id);
    }

    Path replaced() {
      return place.replaced(id);
    }

    /** Gives it its name; a file that somebody has put there since stays. */
    void complete() throws IOException {
      if (Files.exists(unfinished()) && isReplaceable()) {
        Files.move(unfinished(), place.path(), StandardCopyOption.ATOMIC_MOVE);
      }
    }

    private boolean isReplaceable() throws IOException {
      return !Files.exists(place.path())
          || Files.exists(replaced()) && Files.mismatch(replaced(), place.path()) < 0;
    }
  }

  private static final String ENDING = ".set";
  private static final Pattern LIST =
      Pattern.compile(Pattern.quote(OutputPlace.MARK) + OutputPlace.ID + Pattern.quote(ENDING));

  private static final String SEPARATOR = "\0";
  private static final String SEAL = "sealed";

  OutputSet {
    members = List.copyOf(members);
  }

  static OutputSet of(List<Member> members) {
    return new OutputSet(OutputPlace.MARK + OutputPlace.newId() + ENDING, members);
  }

  static boolean isList(Path file) {
    return LIST.matcher(file.getFileName().toString()).matches();
  }

  /** The set of a list; empty for a text that is none. */
  static Optional<OutputSet> of(String name, String text) {
    String[] parts = text.split(SEPARATOR, -1);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i + 2 < parts.length; i += 2) {
      Path path = Path.of(parts[i]);
      if (!path.isAbsolute() || path.getNameCount() == 0 || !parts[i + 1].matches(OutputPlace.ID)) {
        return Optional.empty();
      }
      members.add(new Member(new OutputPlace(parts[i], path, true), parts[i + 1]));
    }
    return members.isEmpty() ? Optional.empty() : Optional.of(new OutputSet(name, members));
  }

  static boolean isSealed(String text) {
    return text.endsWith(SEPARATOR + SEAL);
  }

  private String text() {
    return members.stream()
        .map(each -> each.place().path() + SEPARATOR + each.id() + SEPARATOR)
        .collect(Collectors.joining());
  }

  Set<Path> folders() {
    return members.stream()
        .map(each -> each.place().folder())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Where the lists lie, the one that decides before the others. */
  List<Path> lists() {
    return folders().stream().map(folder -> folder.resolve(name)).toList();
  }

  /** A list says nothing of files in a folder that it does not lie in: it may be anybody's. */
  boolean isListed(Member member) {
    return Files.exists(member.place().folder().resolve(name));
  }

  /**
   * Writes the lists: from here on no other run takes these files for leftovers.
   *
   * @return the one that decides, locked until it is closed
   */
  FileChannel write() throws IOException {
    FileChannel deciding =
        FileChannel.open(lists().get(0), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OutputTemporary.isLocked(deciding);
    append(deciding, text());
    for (Path other : lists().subList(1, lists().size())) {
      Files.writeString(other, text(), StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
    }
    return deciding;
  }

  /** From here on the set is completed, whatever happens to the run. */
  void seal(FileChannel deciding) throws IOException {
    append(deciding, SEAL);
    deciding.force(true);
    syncFolders();
  }

  private static void append(FileChannel list, String text) throws IOException {
    Channels.newOutputStream(list).write(text.getBytes(StandardCharsets.UTF_8));
  }

  void syncFolders() {
    folders().forEach(OutputTemporary::syncFolder);
  }

  void deleteLists() throws IOException {
    for (Path list : lists()) {
      Files.deleteIfExists(list);
    }
  }
}
