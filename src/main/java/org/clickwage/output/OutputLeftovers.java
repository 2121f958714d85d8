package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;

/**
 * What killed runs left in a folder: files that wait for their names, and other names of those that
 * were replaced. The names of one run's begin alike, so that they also say which files it had given
 * their names and which not: a set of new and old files.
 */
final class OutputLeftovers {
  static final String UNFINISHED = ".part";
  static final String REPLACED = ".old";

  private static final String MARK = ".clickwage-";
  private static final int DIGITS_OF_RUN = 12;
  private static final int DIGITS_OF_FILE = 4;

  private static final Pattern NAME =
      Pattern.compile("\\.clickwage-([0-9a-f]{8})-([0-9a-f]{12})[0-9a-f]{4}(\\.part|\\.old)");

  /** One of them, with the hash of the name that it has to do with. */
  private record Leftover(Path file, String ofName, String ofRun, boolean isUnfinished) {}

  private final List<Path> others = new ArrayList<>();
  private final List<Leftover> leftovers = new ArrayList<>();

  private OutputLeftovers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().forEach(this::take);
    } catch (IOException e) {
      // A leftover does no harm: it only takes room.
      return;
    }
  }

  private void take(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (name.matches()) {
      boolean isUnfinished = name.group(3).equals(UNFINISHED);
      leftovers.add(new Leftover(file, name.group(1), name.group(2), isUnfinished));
    } else {
      others.add(file);
    }
  }

  /** A number of a run that no other has. */
  static String run() {
    long number = ThreadLocalRandom.current().nextLong();
    return HexFormat.of().toHexDigits(number, DIGITS_OF_RUN);
  }

  /**
   * The name of a file of a run while it waits, without its ending. A name of a place may be as
   * long as names can be, so this one has its hash alone.
   *
   * @param number of the file among those of its run
   */
  static String name(OutputPlace place, String run, int number) {
    String ofFile = HexFormat.of().toHexDigits(number, DIGITS_OF_FILE);
    return MARK + hash(place.path()) + "-" + run + ofFile;
  }

  private static String hash(Path place) {
    return HexFormat.of().toHexDigits(place.getFileName().toString().hashCode());
  }

  private static Map<Path, List<Path>> byFolder(Collection<OutputPlace> places) {
    return places.stream()
        .filter(OutputPlace::isFile)
        .map(OutputPlace::path)
        .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.toList()));
  }

  /**
   * Says of killed runs that were to write one of these places which files are theirs and which
   * not.
   */
  static List<Note> tornSets(Collection<OutputPlace> places) {
    List<Note> notes = new ArrayList<>();
    byFolder(places)
        .forEach((folder, files) -> notes.addAll(new OutputLeftovers(folder).tornSets(files)));
    return notes;
  }

  private List<Note> tornSets(List<Path> places) {
    Map<String, Path> written = new HashMap<>();
    places.forEach(place -> written.put(hash(place), place));
    return leftovers.stream()
        .filter(each -> written.containsKey(each.ofName()))
        .map(Leftover::ofRun)
        .distinct()
        .flatMap(run -> tornSet(run, written).stream())
        .toList();
  }

  private Optional<Note> tornSet(String run, Map<String, Path> written) {
    Map<String, Path> names = new HashMap<>(written);
    others.forEach(file -> names.put(hash(file), file));
    List<Leftover> ofRun = leftovers.stream().filter(each -> each.ofRun().equals(run)).toList();
    if (ofRun.stream().anyMatch(each -> each.isUnfinished() && isLocked(each.file()))) {
      return Optional.empty(); // it goes on
    }
    Map<Path, Boolean> isNew = new TreeMap<>();
    for (Leftover each : ofRun) {
      Path place = names.get(each.ofName());
      if (place != null) {
        isNew.merge(place, hasName(each, place), Boolean::logicalAnd);
      }
    }
    return isNew.containsValue(true) && isNew.containsValue(false)
        ? Optional.of(Note.of("output.torn-set", listed(isNew, true), listed(isNew, false)))
        : Optional.empty();
  }

  /** A file that took a free name has two until all have theirs; one that replaced another, one. */
  private static boolean hasName(Leftover leftover, Path place) {
    try {
      boolean isPlace = Files.exists(place) && Files.isSameFile(leftover.file(), place);
      return leftover.isUnfinished() == isPlace;
    } catch (IOException e) {
      return false;
    }
  }

  private static String listed(Map<Path, Boolean> isNew, boolean which) {
    return isNew.entrySet().stream()
        .filter(each -> each.getValue() == which)
        .map(each -> each.getKey().getFileName().toString())
        .collect(Collectors.joining(", "));
  }

  /**
   * Deletes what is left next to some places, unless a run still writes it.
   *
   * @param kept what this run reads
   */
  static void delete(Collection<OutputPlace> places, Collection<Path> kept) {
    byFolder(places).forEach((folder, files) -> new OutputLeftovers(folder).delete(files, kept));
  }

  private void delete(List<Path> places, Collection<Path> kept) {
    Set<String> hashes =
        places.stream().map(OutputLeftovers::hash).collect(Collectors.toUnmodifiableSet());
    leftovers.stream()
        .filter(each -> hashes.contains(each.ofName()))
        .map(Leftover::file)
        .filter(file -> kept.stream().noneMatch(read -> isSame(read, file)) && !isLocked(file))
        .forEach(OutputLeftovers::delete);
  }

  private static boolean isSame(Path read, Path file) {
    try {
      return Files.exists(read) && Files.isSameFile(read, file);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a run holds it, of this process or another, or it belongs to another user. */
  private static boolean isLocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException | IOException e) {
      return true;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      return; // it only takes room
    }
  }
}
