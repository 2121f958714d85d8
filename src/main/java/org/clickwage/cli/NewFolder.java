package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.options.FileOptions;
import org.clickwage.output.InputOutputException;

/** A folder for files that belong together: all of them are written, or none. */
final class NewFolder {
  private final Path path;
  private final FileOptions files;
  private final CommandContext context;

  /** Refuses a folder that is there already, unless it may be written into. */
  NewFolder(Path path, FileOptions files, CommandContext context) throws InputOutputException {
    this.path = path;
    this.files = files;
    this.context = context;
    if (Files.exists(path) && !files.isForced()) {
      throw new InputOutputException("output.exists", path.toString());
    }
  }

  Path path() {
    return path;
  }

  /**
   * Writes all files.
   *
   * @param contents by their names
   * @param read what the run reads, which no output replaces
   */
  void write(Map<String, RunOutputs.Content> contents, List<Path> read) throws IOException {
    create();
    Map<String, RunOutputs.Content> byPath = new LinkedHashMap<>();
    contents.forEach((name, content) -> byPath.put(path.resolve(name).toString(), content));
    try (RunOutputs outputs =
        RunOutputs.prepare(files, byPath.keySet(), Optional.empty(), read, context)) {
      for (Map.Entry<String, RunOutputs.Content> each : byPath.entrySet()) {
        outputs.write(each.getKey(), each.getValue());
      }
      outputs.commit();
    }
  }

  private void create() throws InputOutputException {
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path);
      }
    } catch (IOException e) {
      Object reason = InputOutputException.reasonOf(e);
      throw new InputOutputException(e, "output.not-written", path.toString(), reason);
    }
  }
}
