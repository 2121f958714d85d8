package org.clickwage.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.table.Chunker;

/**
 * A person at a terminal, who answers a question by what it asks, and presses Enter where nothing
 * (more) is known.
 */
final class Respondent extends InputStream {
  private static final int MOST_LINES = 60;
  private static final String NOT_IN_LIST = "ask.not-in-list";
  private static final List<String> QUESTIONS =
      Wording.in(Language.ENGLISH).messages().keySet().stream()
          .filter(key -> key.matches("ask\\.[a-z-]+"))
          .filter(
              key ->
                  key.equals(NOT_IN_LIST)
                      || Wording.in(Language.ENGLISH).messages().getString(key).contains("?"))
          .toList();

  private final Map<String, Deque<String>> answers = new HashMap<>();
  private final Map<String, String> questions = new HashMap<>();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private int lines;

  /**
   * @param answers each with the word of its question before it: {@code pay: 400€/week}
   */
  private Respondent(Language language, String... answers) {
    Wording wording = Wording.in(language);
    for (String key : QUESTIONS) {
      questions.put(
          key.substring("ask.".length()), plain(longestPart(wording.messages().getString(key))));
    }
    for (String answer : answers) {
      int colon = answer.indexOf(':');
      this.answers
          .computeIfAbsent(answer.substring(0, colon), key -> new ArrayDeque<>())
          .add(answer.substring(colon + 1).strip());
    }
  }

  static Call answering(Language language, List<String> args, String... answers) {
    Respondent person = new Respondent(language, answers);
    Environment asking =
        new Environment(
            true,
            Environment.Asks.LINE_BY_LINE,
            true,
            80,
            StandardCharsets.UTF_8,
            language,
            () -> Call.NOW,
            Map.of(),
            Chunker.USUAL_SIZE,
            Optional.empty());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = Call.with(List.of("calc", "--color", "never"), args.toArray(String[]::new));
    int exit = App.run(person, person.screen, err, asking, words);
    String out = person.screen.toString(StandardCharsets.UTF_8);
    return new Call(List.of(words), exit, out, err.toString(StandardCharsets.UTF_8));
  }

  /** The answer to the question that is the last one on the screen; some begin alike. */
  private String next() {
    String shown = plain(screen.toString(StandardCharsets.UTF_8));
    String asked =
        questions.keySet().stream()
            .filter(key -> shown.contains(questions.get(key)))
            .max(
                Comparator.comparingInt((String key) -> shown.lastIndexOf(questions.get(key)))
                    .thenComparingInt(key -> questions.get(key).length()))
            .orElse("");
    Deque<String> known = answers.getOrDefault(asked, new ArrayDeque<>());
    return known.isEmpty() ? "" : known.removeFirst();
  }

  /** What is there of a question whatever is put into it. */
  private static String longestPart(String question) {
    return Stream.of(question.split("\\{[0-9]}"))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\h]+", " ");
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (lines++ == MOST_LINES) {
      return -1;
    }
    byte[] line = (next() + "\n").getBytes(StandardCharsets.UTF_8);
    System.arraycopy(line, 0, buffer, offset, line.length);
    return line.length;
  }

  @Override
  public int read() {
    throw new UnsupportedOperationException("read by lines");
  }
}
