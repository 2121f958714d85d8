package org.clickwage.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where one output goes: a file, a device or pipe that is there already, or the standard output.
 *
 * @param name as it was given
 * @param path the place itself, symbolic links followed
 * @param isFile whether it is written next to its place and renamed
 */
record OutputPlace(String name, Path path, boolean isFile) {
  private static final Pattern OPENED =
      Pattern.compile("/dev/(?:stdout|stderr|fd/\\d+)|/proc/self/fd/\\d+");

  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  static OutputPlace of(String name) throws IOException {
    if (name.equals(InputFile.STANDARD)) {
      return new OutputPlace(name, STANDARD_OUTPUT, false);
    }
    Path given = Path.of(name).toAbsolutePath();
    if (isDevice(given)) {
      return new OutputPlace(name, given, false);
    }
    return new OutputPlace(name, followed(given), true);
  }

  /** A device or pipe that is there already, next to which nothing can be written. */
  static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /** A file that the shell has opened, as after {@code >}: another in its place is not seen. */
  static boolean isOpened(Path path) {
    return OPENED.matcher(path.toString()).matches() && Files.isRegularFile(path);
  }

  /** The file that links lead to; where there is none yet, its place in the folder they lead to. */
  private static Path followed(Path given) throws IOException {
    if (Files.exists(given)) {
      return given.toRealPath();
    }
    Path folder = given.getParent().toRealPath();
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return folder.resolve(given.getFileName());
  }

  boolean isStandardOutput() {
    return name.equals(InputFile.STANDARD);
  }

  boolean isPacked() {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  Path folder() {
    return path.getParent();
  }

  /** Whether a path is this place, under whatever name. A terminal may be read and written. */
  boolean isSameAs(Path other) {
    try {
      if (Files.exists(path) && Files.exists(other)) {
        return Files.isRegularFile(path) && Files.isSameFile(path, other);
      }
      return isFile && path.equals(followed(other.toAbsolutePath()));
    } catch (IOException e) {
      return false;
    }
  }
}
