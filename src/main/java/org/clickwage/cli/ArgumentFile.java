package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.output.InputFile;

/**
 * Arguments that are in a file, {@code @file}: words between white space, kept together by single
 * or double quotes; a {@code #} at a word's start begins a comment. Always UTF-8: the parser's own
 * reader would take the encoding of the environment, and lose a euro sign.
 */
final class ArgumentFile {
  /** Half as many words take the parser seconds, and its time grows with their square. */
  private static final int LONGEST = 1 << 16;

  private final String text;
  private final List<String> words = new ArrayList<>();
  private int at;

  private ArgumentFile(String text) {
    this.text = text;
  }

  /** The arguments with those of files in the files' places; {@code @@x} is the word {@code @x}. */
  static String[] expand(String[] args) throws IOException {
    List<String> expanded = new ArrayList<>();
    for (String arg : args) {
      if (isNamedBy(arg)) {
        expanded.addAll(words(arg.substring(1)));
      } else if (arg.startsWith("@@")) {
        expanded.add(arg.substring(1));
      } else {
        expanded.add(arg);
      }
    }
    return expanded.toArray(new String[0]);
  }

  /** The arguments that are in a file. */
  static List<String> words(String file) throws IOException {
    return new ArgumentFile(InputFile.text(file, LONGEST)).words();
  }

  /** A word as such a file has it. */
  static String quoted(String word) {
    return '"' + word.replace("\"", "\"'\"'\"") + '"';
  }

  /** The files that arguments are in. */
  static List<Path> in(String[] args) {
    return Stream.of(args)
        .filter(ArgumentFile::isNamedBy)
        .map(arg -> Path.of(arg.substring(1)))
        .toList();
  }

  private static boolean isNamedBy(String arg) {
    return arg.startsWith("@") && !arg.startsWith("@@") && arg.length() > 1;
  }

  private List<String> words() {
    while (skipToWord()) {
      words.add(word());
    }
    return words;
  }

  /** Passes over white space and comments; whether a word follows. */
  private boolean skipToWord() {
    while (at < text.length()) {
      if (text.charAt(at) == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      char c = text.charAt(at++);
      int close = c == '"' || c == '\'' ? text.indexOf(c, at) : -1;
      if (close < 0) {
        word.append(c);
      } else {
        word.append(text, at, close);
        at = close + 1;
      }
    }
    return word.toString();
  }
}
