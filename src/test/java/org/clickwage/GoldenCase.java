package org.clickwage;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clickwage.cli.Environment;

/**
 * One folder {@code THEME/COMMAND/NAME} of {@code src/test/resources/cases}: the words of a call in
 * {@code args}, and what must come of it in {@code stdout}, {@code stderr} and {@code exit}. A file
 * that is not there means that nothing is written and for exit code 0.
 *
 * <p>In {@code args} a line that starts with # is a comment, {@code ${case}} is the folder, {@code
 * ${cases}} that of all cases, and {@code ${out}} an empty one: what the call writes there must be
 * what lies in {@code out/}, and what lies in {@code before/} is there before the call. The
 * program's version is written {@code ${version}} in the expectations, a compressed file as what is
 * in it; an empty {@code *.datapackage.json} stands for a description that {@code verify} finds
 * right.
 *
 * <p>A person who is asked types the lines of {@code answers}, an empty one where nothing is known.
 *
 * <p>What must come is written in {@link PseudoLanguage}, so that it holds figures and messages,
 * not their words; words and layout are those of the cases in {@code en/} and {@code fr/}. How a
 * file was read, and that all its records were calculated, is expected only in the cases of {@code
 * table/}.
 */
public record GoldenCase(Path folder) {
  private static final Path ROOT = Path.of("src", "test", "resources", "cases");
  private static final Path WRITTEN = temporary();
  private static final Set<String> LANGUAGES = Set.of("en", "fr");
  private static final String READING = "table";
  private static final String DESCRIPTION = ".datapackage.json";

  /** How a file was read, and the counts of a run without a problem. */
  private static final Pattern USUAL_LINES =
      Pattern.compile("(?m)^(\\S+: \\[dialect\\..*|\\[\\w+\\.counts \\d+\\|\\d+(\\|0)+\\])\n");

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  static {
    PseudoLanguage.teach();
  }

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

  /** What the case is about, or the language whose words it holds. */
  String theme() {
    return ROOT.relativize(folder).getName(0).toString();
  }

  String command() {
    return folder.getParent().getFileName().toString();
  }

  public String name() {
    return folder.getFileName().toString();
  }

  /** The words of the call; its folder for outputs is made new. */
  public String[] args() {
    prepareOutputs();
    String lines =
        read("args")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n"));
    return Call.words(lines).stream()
        .map(
            word ->
                word.replace("${case}", path(folder))
                    .replace("${cases}", path(ROOT))
                    .replace("${out}", outputFolder().toString()))
        .toArray(String[]::new);
  }

  /** The call in the words that people read. */
  public Call call() {
    return call(Call.PIPE);
  }

  private Call call(Environment environment, String... more) {
    return Call.in(
        isAsked() ? Call.answering(environment) : environment,
        stdin(),
        Call.with(List.of(args()), more));
  }

  /** The call by a program of its own, whose name and options the command begins with. */
  Call call(ProcessBuilder builder) throws IOException, InterruptedException {
    List<String> args = List.of(args());
    builder.command().addAll(args);
    return Call.by(builder, stdin(), args);
  }

  private byte[] stdin() {
    return (read("stdin") + read("answers")).getBytes(StandardCharsets.UTF_8);
  }

  /** The call as what must come of it is written. */
  Call written(Environment environment, String... more) {
    return call(isInWords() ? environment : PseudoLanguage.spokenIn(environment), more);
  }

  /** Whether a person is asked, who answers line by line. */
  public boolean isAsked() {
    return Files.exists(folder.resolve("answers"));
  }

  /** Whether what must come of it is in the words that people read. */
  public boolean isInWords() {
    return LANGUAGES.contains(theme());
  }

  String stdout() {
    return read("stdout");
  }

  String stderr() {
    return read("stderr");
  }

  public int exit() {
    String code = read("exit").strip();
    return code.isEmpty() ? 0 : Integer.parseInt(code);
  }

  private static String path(Path folder) {
    return folder.toString().replace('\\', '/');
  }

  /** What was written, with the version and the case's own folders left open. */
  String comparable(String text) {
    return text.replaceAll("\"version\": \"[^\"]*\"", "\"version\": \"\\${version}\"")
        .replace(outputFolder().toString(), "${out}")
        .replace(path(folder), "${case}")
        .replace(path(ROOT), "${cases}");
  }

  /** What was written to the error stream, without the usual lines. */
  String comparableMessages(String err) {
    String text = comparable(err);
    return theme().equals(READING) ? text : USUAL_LINES.matcher(text).replaceAll("");
  }

  /** The files that the call wrote, by their names. */
  Map<String, String> outputs() {
    Map<String, String> outputs = texts(outputFolder());
    outputs.replaceAll((name, text) -> isOpen(name) ? "" : comparable(text));
    return outputs;
  }

  /** The descriptions that it wrote, of which only is held that they are right. */
  List<String> openDescriptions() {
    return files(outputFolder()).stream()
        .filter(file -> isOpen(file.getFileName().toString()))
        .map(Path::toString)
        .toList();
  }

  private boolean isOpen(String output) {
    return output.endsWith(DESCRIPTION) && isEmpty(folder.resolve("out").resolve(output));
  }

  private static boolean isEmpty(Path file) {
    return Files.exists(file) && text(file).isEmpty();
  }

  /** The files that it is to write. */
  Map<String, String> expectedOutputs() {
    Map<String, String> expected = texts(folder.resolve("before"));
    expected.putAll(texts(folder.resolve("out")));
    return expected;
  }

  private static Path temporary() {
    try {
      Path made = Files.createTempDirectory("clickwage-cases");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> clearAll(made)));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path outputFolder() {
    return WRITTEN.resolve(ROOT.relativize(folder).toString().replace(File.separatorChar, '-'));
  }

  /** An empty folder for the outputs, except what is there before. */
  private void prepareOutputs() {
    try {
      clear(outputFolder());
      if (read("args").contains("${out}")) {
        Files.createDirectory(outputFolder());
        for (Path file : files(folder.resolve("before"))) {
          Path copy = Files.copy(file, outputFolder().resolve(file.getFileName()));
          // A key that others can read would cause a warning.
          Files.setPosixFilePermissions(copy, OWNER);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clearAll(Path made) {
    try {
      for (Path folder : files(made)) {
        clear(folder);
      }
      Files.delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : files(folder)) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> texts(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      texts.put(file.getFileName().toString(), text(file));
    }
    return texts;
  }

  private static String text(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      boolean packed = file.toString().endsWith(".gz");
      byte[] bytes = (packed ? new GZIPInputStream(in) : in).readAllBytes();
      String utf8 = new String(bytes, StandardCharsets.UTF_8);
      boolean isUtf8 = Arrays.equals(bytes, utf8.getBytes(StandardCharsets.UTF_8));
      return isUtf8 ? utf8 : new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void update(Call call) {
    write("stdout", comparable(call.out()));
    write("stderr", comparableMessages(call.err()));
    write("exit", call.exit() == 0 ? "" : call.exit() + "\n");
    updateOutputs();
  }

  private void updateOutputs() {
    Map<String, String> outputs = outputs();
    Path out = folder.resolve("out");
    try {
      clear(out);
      for (Path file : files(outputFolder())) {
        String name = file.getFileName().toString();
        Path before = folder.resolve("before").resolve(name);
        boolean asBefore = Files.exists(before) && text(before).equals(outputs.get(name));
        if (!asBefore) {
          Files.createDirectories(out);
          Files.write(out.resolve(name), bytes(file, outputs.get(name)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compressed, or in its own encoding, where nothing of the file is left open. */
  private static byte[] bytes(Path file, String expected) throws IOException {
    boolean asWritten = text(file).equals(expected);
    return asWritten ? Files.readAllBytes(file) : expected.getBytes(StandardCharsets.UTF_8);
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
