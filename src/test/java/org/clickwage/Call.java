package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.cli.App;
import org.clickwage.cli.Environment;
import org.clickwage.message.Language;
import org.clickwage.table.Chunker;

/** One call of the program inside this process, with the contract that every call keeps. */
public record Call(List<String> args, int exit, String out, String err) {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  public static final LocalDateTime NOW = TODAY.atTime(18, 0);
  public static final Environment PIPE = pipe(TODAY);

  /** A pipe: no colours, no questions, 80 columns, UTF-8. */
  public static Environment pipe(LocalDate today) {
    return new Environment(
        false,
        Environment.Asks.NEVER,
        false,
        80,
        StandardCharsets.UTF_8,
        Language.ENGLISH,
        () -> today.atTime(NOW.toLocalTime()),
        Map.of(),
        Chunker.USUAL_SIZE,
        Optional.empty());
  }

  /** The same with tables calculated in pieces of so many bytes. */
  static Environment pipe(int chunkBytes) {
    return new Environment(
        PIPE.terminal(),
        PIPE.asks(),
        PIPE.errorTerminal(),
        PIPE.width(),
        PIPE.charset(),
        PIPE.language(),
        PIPE.now(),
        PIPE.variables(),
        chunkBytes,
        Optional.empty());
  }

  /** The same with a person who answers line by line. */
  static Environment answering(Environment environment) {
    return new Environment(
        environment.terminal(),
        Environment.Asks.LINE_BY_LINE,
        environment.errorTerminal(),
        environment.width(),
        environment.charset(),
        environment.language(),
        environment.now(),
        environment.variables(),
        environment.chunkBytes(),
        environment.elsewhere());
  }

  /** A call from a pipe, in English. */
  public static Call of(String... args) {
    return in(PIPE, new byte[0], args);
  }

  /** A call whose arguments are written on one line, as in a shell. */
  public static Call line(String line) {
    return of(words(line).toArray(String[]::new));
  }

  public static Call in(Environment environment, byte[] stdin, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = App.run(new ByteArrayInputStream(stdin), out, err, environment, args);
    Call call =
        new Call(
            List.of(args),
            exit,
            out.toString(environment.charset()),
            err.toString(environment.charset()));
    call.keepsTheContract();
    // A question leaves the cursor behind its prompt.
    assertTrue(environment.canAsk() || call.endsItsLastLine(), () -> "an open line: " + call.out());
    return call;
  }

  /**
   * A call in a Java of its own, in which the files of a folder come before those of the program.
   */
  public static Call behind(Path folder, String... args) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            folder + File.pathSeparator + System.getProperty("java.class.path"),
            "-Dclickwage.charset=UTF-8",
            "org.clickwage.Main");
    return by(new ProcessBuilder(with(command, args)), new byte[0], List.of(args));
  }

  /** A call that a process makes, with its arguments; nobody is asked. */
  static Call by(ProcessBuilder builder, byte[] stdin, List<String> args)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("clickwage", ".err");
    Process process = builder.redirectError(err.toFile()).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(stdin);
    } catch (IOException notRead) {
      // The program has ended without it.
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Call call = new Call(args, process.waitFor(), out, Files.readString(err));
    Files.delete(err);
    return call;
  }

  private void keepsTheContract() {
    assertAll(
        args.toString(),
        () -> assertNotEquals(1, exit, "a fault of the program: " + err),
        () ->
            assertTrue(
                exit == 0 ? isSilent() : !err.isBlank(), "exit " + exit + ", stderr: " + err),
        () -> assertFalse(err.contains("\tat "), "a stack trace: " + err),
        () -> assertFalse(err.contains("org.clickwage"), "a class name: " + err),
        () -> assertDoesNotThrow(this::checkJson, out));
  }

  /**
   * A command that reads a table of many says how it was read; any other has nothing to say but
   * faults.
   */
  private boolean isSilent() {
    boolean readsTable =
        Stream.of("batch", "sessions", "compare", "--each").anyMatch(args::contains);
    return readsTable || err.isBlank();
  }

  private boolean endsItsLastLine() {
    return (out.isEmpty() || out.endsWith("\n")) && (err.isEmpty() || err.endsWith("\n"));
  }

  private void checkJson() {
    boolean asked =
        args.contains("--format=json")
            || args.indexOf("--format") >= 0
                && args.indexOf("json") == args.indexOf("--format") + 1;
    if (asked && exit == 0) {
      JsonParser.parseString(out);
    }
  }

  public JsonElement json() {
    assertEquals(0, exit, err);
    return JsonParser.parseString(out);
  }

  /** The words of a line: parted by white space, with quotes as in a shell. */
  public static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0 && c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
        word = word == null ? new StringBuilder() : word;
      } else if (quote == 0 && Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
      } else {
        word = word == null ? new StringBuilder() : word;
        word.append(c);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words;
  }

  /** These arguments and more behind them. */
  public static String[] with(List<String> args, String... more) {
    List<String> all = new ArrayList<>(args);
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }
}
