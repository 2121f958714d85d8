package org.clickwage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One folder of {@code src/test/resources/cases/COMMAND/}: the words of a call in {@code args}, and
 * what must come of it in {@code stdout}, {@code stderr} and {@code exit}. A file that is not there
 * stands for nothing written and for exit code 0.
 *
 * <p>In {@code args} a line that starts with # is a comment, and {@code ${case}} is the folder. The
 * program's version is written {@code ${version}} in the expectations.
 */
public record GoldenCase(Path folder) {
  private static final Path ROOT = Path.of("src", "test", "resources", "cases");

  public static List<GoldenCase> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.getFileName().toString().equals("args"))
          .sorted()
          .map(file -> new GoldenCase(file.getParent()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String command() {
    return folder.getParent().getFileName().toString();
  }

  public String name() {
    return folder.getFileName().toString();
  }

  public String[] args() {
    String lines =
        read("args")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    String path = folder.toString().replace('\\', '/');
    return Call.words(lines).stream()
        .map(word -> word.replace("${case}", path))
        .toArray(String[]::new);
  }

  public Call call() {
    return Call.in(Call.PIPE, read("stdin").getBytes(StandardCharsets.UTF_8), args());
  }

  String stdout() {
    return read("stdout");
  }

  String stderr() {
    return read("stderr");
  }

  int exit() {
    String code = read("exit").strip();
    return code.isEmpty() ? 0 : Integer.parseInt(code);
  }

  /** What was written, with the version left open. */
  static String comparable(String written) {
    return written.replaceAll("\"version\": \"[^\"]*\"", "\"version\": \"\\${version}\"");
  }

  void update(Call call) {
    write("stdout", comparable(call.out()));
    write("stderr", call.err());
    write("exit", call.exit() == 0 ? "" : call.exit() + "\n");
  }

  private String read(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) {
    try {
      Path path = folder.resolve(file);
      if (text.isEmpty()) {
        Files.deleteIfExists(path);
      } else {
        Files.writeString(path, text, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
