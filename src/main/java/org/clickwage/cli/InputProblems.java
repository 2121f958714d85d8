package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.checks.MissingWords;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.output.InputFile;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNames;
import org.clickwage.table.ProblemTotals;
import org.clickwage.table.RecordProblem;

/**
 * The problems of the files of an input: the first of them for a person, all of them for a file.
 */
final class InputProblems {
  private static final int MOST_SHOWN = 20;

  /** No line of a file. */
  private static final long NONE = -1;

  private final CommandContext context;
  private final ReferenceData facts;

  private final Wording words;
  private final ProblemTotals totals = new ProblemTotals();
  private final SharedProblems first = new SharedProblems(MOST_SHOWN);
  private final MissingWords missingWords = new MissingWords();
  private OutputStream file;
  private String fileName = "";
  private long records;
  private long lastLine = NONE;

  InputProblems(CommandContext context, ReferenceData facts) {
    this.context = context;
    this.facts = facts;
    this.words = context.wording();
  }

  /** From now on each problem is a line there too; {@code null} where no file was asked for. */
  void writeTo(OutputStream all) {
    file = all;
  }

  /** The problems that come now are of this file. */
  void startFile(InputFile next) {
    startFile(next.label());
  }

  /** The same of what has this name in problems. */
  void startFile(String name) {
    fileName = name;
    lastLine = NONE;
  }

  /** Problems come in the order of their records; those of one record have its line. */
  void add(RecordProblem problem) {
    records += problem.line() == lastLine ? 0 : 1;
    lastLine = problem.line();
    missingWords.add(problem);
    totals.add(problem);
    first.add(fileName, problem);
    if (file != null) {
      context.write(file, inFile(problem.place(fileName) + words.say(problem.what())) + "\n");
    }
  }

  /** The problem as it stands next to its record: {@code pay: 'abc' is not an amount; …}. */
  static String inCell(RecordProblem problem, Wording words) {
    return inFile(problem.inRecord() + words.say(problem.what()));
  }

  /**
   * A problem as files have it: a cell that it quotes may have several lines, and characters that
   * would steer the terminal of whoever looks at the file there.
   */
  private static String inFile(String problem) {
    return Theme.stripControls(problem.replaceAll("\\R", " "));
  }

  /** How many records have one. */
  long count() {
    return records;
  }

  /** How many there are of each kind, by its key. */
  Map<String, Long> kinds() {
    Map<String, Long> byKey = new TreeMap<>();
    totals.kinds().forEach((kind, number) -> byKey.put(kind.key(), number));
    return byKey;
  }

  /** The first problems, one to a line. */
  void printFirst() throws IOException {
    for (String line : first.lines(this::inFull, words)) {
      context.printError(line);
    }
  }

  /** A problem with its place, and what may have been meant. */
  private String inFull(String of, RecordProblem problem) {
    return problem.place(of) + words.say(UnknownNames.withHint(problem.what(), facts));
  }

  /**
   * How many there are of each kind, where not all were printed; and words that may be no answer.
   */
  void printKinds() throws IOException {
    if (totals.count() > first.shown()) {
      for (String line : namedKinds()) {
        context.printError(line);
      }
    }
    Optional<String> hint = missingWords.hint(words);
    if (hint.isPresent()) {
      context.printError(hint.get());
    }
  }

  /**
   * The problems as a page has them, which quotes no cell: a title, how many there are, and of what
   * kinds.
   *
   * @param ofRecords how many records there are
   */
  List<String> published(long ofRecords) {
    List<String> published = new ArrayList<>();
    if (records > 0) {
      String number = Long.toString(records);
      published.add(words.say("title.left-out", number));
      published.add(words.say("report.problems", number, Long.toString(ofRecords)));
      published.addAll(namedKinds());
    }
    return published;
  }

  /** How many there are of each kind; kinds that are called the same are counted together. */
  private List<String> namedKinds() {
    Map<String, Long> named = new LinkedHashMap<>();
    totals.kinds().forEach((kind, number) -> named.merge(kind.in(words), number, Long::sum));
    List<String> lines = new ArrayList<>();
    named.forEach(
        (name, number) -> lines.add(words.say("batch.kind", Long.toString(number), name)));
    return lines;
  }
}
