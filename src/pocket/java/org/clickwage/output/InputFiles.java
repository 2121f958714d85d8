package org.clickwage.output;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;

/** The files that a reader gave a page: those by themselves, and those in archives. */
public final class InputFiles {
  private final List<InputFile> files = new ArrayList<>();
  private final List<InputFile> named = new ArrayList<>();
  private final List<Note> leftOut = new ArrayList<>();

  /** Takes a file, unless one has the same content. */
  public void add(InputFile file, boolean isNamed) {
    for (InputFile other : files) {
      if (file.hasContentOf(other)) {
        leftOut.add(Note.of("input.repeated", file.name(), other.name()));
        return;
      }
    }
    files.add(file);
    if (isNamed) {
      named.add(file);
    }
  }

  public List<InputFile> files() {
    return List.copyOf(files);
  }

  public boolean isNamed(InputFile file) {
    return named.contains(file);
  }

  public List<Note> leftOut() {
    return leftOut;
  }

  public List<Path> places() {
    return List.of();
  }
}
