package org.clickwage.output;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;

/** Where a run is to write, and what it must not write over: looked at before anything is done. */
public final class OutputPlan {
  /** Names that the command gives to two files. */
  public enum Clash implements Note.Kind {
    TWICE,
    SAME_AS;

    @Override
    public String key() {
      return "output." + Note.word(this);
    }
  }

  final OutputStream standardOutput;
  private final List<String> names = new ArrayList<>();
  private final List<Path> kept = new ArrayList<>();
  boolean force;
  boolean fingerprints = true;
  boolean held;
  Runnable whenInterrupted = () -> {};

  public OutputPlan(OutputStream standardOutput) {
    this.standardOutput = standardOutput;
  }

  /** An output, or the standard output for {@code -}. */
  public OutputPlan write(String name) {
    names.add(name);
    return this;
  }

  /** Whether an output of this name stays as a file, as no pipe, device or standard output does. */
  public static boolean isFile(String name) {
    return place(name, new ArrayList<>())
        .map(place -> place.isFile() && !OutputPlace.isOpened(Path.of(name)))
        .orElse(true);
  }

  /** A file that this run reads, or keeps its key in: no output is ever written there. */
  public OutputPlan keep(Path path) {
    kept.add(path);
    return this;
  }

  /** Whether outputs may take the place of files that are there already. */
  public OutputPlan force(boolean allowed) {
    force = allowed;
    return this;
  }

  /** A run without a data package saves the time of hashing its outputs. */
  public OutputPlan withoutFingerprints() {
    fingerprints = false;
    return this;
  }

  /**
   * Keeps the standard output back until the commit too, for a run that may find it must not be.
   */
  public OutputPlan holdStandardOutput(boolean wanted) {
    held = wanted;
    return this;
  }

  /** What to say when the run is ended from outside and its unfinished outputs are gone. */
  public OutputPlan whenInterrupted(Runnable say) {
    whenInterrupted = say;
    return this;
  }

  /** Refuses all outputs that can't be written as asked at once; nothing has been changed then. */
  public OutputFiles prepare() throws InputOutputException {
    List<Note> refusals = new ArrayList<>();
    Map<String, OutputPlace> places = new LinkedHashMap<>();
    for (String name : names) {
      Optional<OutputPlace> place = place(name, refusals);
      if (place.isPresent()) {
        refusal(place.get(), places).ifPresent(refusals::add);
        places.put(name, place.get());
      }
    }
    if (!refusals.isEmpty()) {
      throw new InputOutputException(refusals);
    }
    OutputLeftovers leftovers = new OutputLeftovers(places.values());
    List<Note> tornSets = leftovers.tornSets();
    leftovers.delete(kept);
    return new OutputFiles(this, places, tornSets);
  }

  private static Optional<OutputPlace> place(String name, List<Note> refusals) {
    if (name.endsWith("/") || name.endsWith(File.separator)) {
      refusals.add(Note.of("output.folder", name));
      return Optional.empty();
    }
    try {
      return Optional.of(OutputPlace.of(name));
    } catch (InvalidPathException e) {
      refusals.add(Note.of("output.bad-name", name));
    } catch (IOException e) {
      refusals.add(Note.of("output.no-such-folder", name));
    }
    return Optional.empty();
  }

  private Optional<Note> refusal(OutputPlace place, Map<String, OutputPlace> others) {
    if (others.containsKey(place.name())) {
      return Optional.of(Note.of(Clash.TWICE, place.name()));
    }
    for (OutputPlace other : others.values()) {
      if (place.isSameAs(other.path())) {
        return Optional.of(Note.of(Clash.SAME_AS, place.name(), other.name()));
      }
    }
    for (Path path : kept) {
      if (place.isSameAs(path)) {
        return Optional.of(Note.of("output.is-read", place.name()));
      }
    }
    if (OutputPlace.isOpened(Path.of(place.name()))) {
      return Optional.of(Note.of("output.opened", place.name()));
    }
    return place.isFile() ? refusalOfFile(place) : Optional.empty();
  }

  private Optional<Note> refusalOfFile(OutputPlace place) {
    if (Files.isDirectory(place.path())) {
      return Optional.of(Note.of("output.folder", place.name()));
    }
    if (!Files.isWritable(place.folder())) {
      return Optional.of(Note.of("output.folder-not-writable", place.name()));
    }
    try {
      Files.readAttributes(place.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Such as a name that is too long for the disk.
      Object reason = InputOutputException.reasonOf(e);
      return Optional.of(Note.of("output.not-written", place.name(), reason));
    }
    return force ? Optional.empty() : Optional.of(Note.of("output.exists", place.name()));
  }
}
