package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.profile.Profiles;

/** The files of the user's own that a run reads besides its input. */
final class FilesRead {
  private FilesRead() {}

  /** Arguments, a profile and reference tables: no output is ever written there. */
  static List<Path> of(ParsedOptions typed) throws IOException {
    List<Path> read = new ArrayList<>(typed.files());
    String profile = typed.text("--profile");
    if (profile != null && !profile.equals("auto") && !Profiles.names().contains(profile)) {
      read.add(Path.of(profile));
    }
    if (typed.has("--reference")) {
      // Tables lie in the folder itself, or one below.
      try (Stream<Path> files = Files.walk(Path.of(typed.text("--reference")), 2)) {
        files.filter(file -> file.toString().endsWith(".csv")).forEach(read::add);
      }
    }
    return read;
  }
}
