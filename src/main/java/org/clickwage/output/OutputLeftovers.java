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
 * What killed runs left next to some places: files that wait for their names, and other names of
 * those that were replaced. The names of one run's begin alike, so that they also say which files
 * it had given their names and which not: a set of new and old files.
 */
final class OutputLeftovers {
  static final String UNFINISHED = ".part";
  static final String REPLACED = ".old";

  private static final String MARK = ".clickwage-";
  private static final int DIGITS_OF_RUN = 12;
  private static final int DIGITS_OF_FILE = 4;

  private static final Pattern NAME =
      Pattern.compile("\\.clickwage-([0-9a-f]{8})-([0-9a-f]{12})[0-9a-f]{4}(\\.part|\\.old)");

  /** One of them; its place is known by the hash of the name. */
  private record Leftover(Path file, Path hashOfPlace, String ofRun, boolean isUnfinished) {}

  private final Set<Path> written;
  private final Map<Path, Path> byHash = new HashMap<>();
  private final List<Leftover> leftovers = new ArrayList<>();

  OutputLeftovers(Collection<OutputPlace> places) {
    places.stream()
        .filter(OutputPlace::isFile)
        .map(OutputPlace::path)
        .forEach(place -> byHash.put(hashOf(place), place));
    written = Set.copyOf(byHash.keySet());
    written.stream().map(Path::getParent).distinct().sorted().forEach(this::look);
  }

  private void look(Path folder) {
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
      Path place = file.resolveSibling(name.group(1));
      leftovers.add(new Leftover(file, place, name.group(2), name.group(3).equals(UNFINISHED)));
    } else {
      byHash.put(hashOf(file), file);
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

  private static Path hashOf(Path place) {
    return place.resolveSibling(hash(place));
  }

  /**
   * Says of killed runs that were to write one of the places which files are theirs and which not.
   */
  List<Note> tornSets() {
    return ofPlaces()
        .map(Leftover::ofRun)
        .distinct()
        .flatMap(run -> tornSet(run).stream())
        .toList();
  }

  private Stream<Leftover> ofPlaces() {
    return leftovers.stream().filter(each -> written.contains(each.hashOfPlace()));
  }

  private Optional<Note> tornSet(String run) {
    List<Leftover> ofRun = leftovers.stream().filter(each -> each.ofRun().equals(run)).toList();
    if (ofRun.stream().anyMatch(each -> each.isUnfinished() && isLocked(each.file()))) {
      return Optional.empty(); // it goes on
    }
    Map<Path, Boolean> isNew = new TreeMap<>();
    for (Leftover each : ofRun) {
      Path place = byHash.get(each.hashOfPlace());
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
   * Deletes what is left of the places, unless a run still writes it.
   *
   * @param kept what this run reads
   */
  void delete(Collection<Path> kept) {
    ofPlaces()
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
