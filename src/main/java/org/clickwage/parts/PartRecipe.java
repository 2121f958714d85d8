package org.clickwage.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.clickwage.checks.SumRows;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.output.InputFile;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;

/**
 * How any part of a file is calculated, here or in another process. What is sent is what was typed,
 * the beginning of the file, and what all of the file has decided: the recipe is made of it again.
 */
public final class PartRecipe implements Serializable {
  private static final long serialVersionUID = 1L;

  /** More than is looked at. */
  private static final int BEGINNING = 1 << 22;

  /** Makes the calculation of a file in another process, of what was typed. */
  public interface Again extends Serializable {
    /**
     * @param wrong takes what is wrong with the options
     */
    PartCalculation of(
        SumRows rows, Problems wrong, ParsedOptions typed, ReferenceData facts, Wording words)
        throws IOException;
  }

  /**
   * @param head what is above the records: the byte order mark, what comes before the titles, and
   *     these
   * @param first the first of the records
   * @param leftOut its rows that are known to be no records
   * @param watches whether others are looked for
   */
  private record Sent(
      Map<String, List<String>> options,
      List<String> arguments,
      String language,
      String name,
      byte[] head,
      byte[] first,
      Set<List<String>> leftOut,
      boolean watches,
      boolean enriches,
      Again again)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Records below the head of the file: they are read as a file of their own. */
    InputStream below(InputStream records) {
      return new SequenceInputStream(new ByteArrayInputStream(head), records);
    }

    private Object readResolve() throws IOException {
      // No option of a survey or task log reads as a day of the clock.
      ParsedOptions typed =
          new ParsedOptions(
              options, arguments, List.of(), () -> LocalDate.EPOCH, ReferenceOptions::facts);
      Wording words = Wording.in(Language.of(language).orElseThrow(), Audience.OF_RECORD);
      ReferenceData facts = typed.facts();
      Problems wrong = new Problems();
      try (InputFile file = InputFile.of(name, below(new ByteArrayInputStream(first)))) {
        ResolvedInput input = InputSniffer.sniff(file, typed, wrong);
        SumRows rows = SumRows.of(input, leftOut, watches);
        PartCalculation calculation = again.of(rows, wrong, typed, facts, words);
        wrong.throwIfAny();
        return new PartRecipe(this, rows.input().dialect(), calculation, List.of());
      }
    }
  }

  private final transient Sent sent;
  private final transient Dialect dialect;
  private final transient PartCalculation calculation;
  private final transient List<?> decided;

  private PartRecipe(Sent sent, Dialect dialect, PartCalculation calculation, List<?> decided) {
    this.sent = sent;
    this.dialect = dialect;
    this.calculation = calculation;
    this.decided = decided;
  }

  /**
   * @param rows of the file
   * @param enriches whether there are records with their results, and not sums alone
   * @param decided what all of the survey has decided besides what was typed
   * @param calculation here
   */
  public static PartRecipe of(
      ParsedOptions typed,
      Language language,
      SumRows rows,
      boolean enriches,
      List<?> decided,
      PartCalculation calculation,
      Again again)
      throws IOException {
    InputFile file = rows.input().file();
    Dialect dialect = rows.input().dialect();
    try (Chunker all = new Chunker(file.read(), dialect, BEGINNING)) {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      head.write(all.byteOrderMark());
      head.write(all.headRecords().bytes(), 0, all.headRecords().length());
      Chunk next = all.next();
      Sent sent =
          new Sent(
              FileOptions.anywhere(typed),
              new ArrayList<>(typed.arguments()),
              language.code(),
              file.name(),
              head.toByteArray(),
              next == null ? new byte[0] : Arrays.copyOf(next.bytes(), next.length()),
              new HashSet<>(dialect.leftOut()),
              rows.watches(),
              enriches,
              again);
      return new PartRecipe(sent, dialect, calculation, decided);
    }
  }

  private Object writeReplace() {
    return sent;
  }

  /** Whether there are records with their results, and not sums alone. */
  public boolean enriches() {
    return sent.enriches();
  }

  /** What all of the survey has decided besides what was typed. */
  List<?> decided() {
    return decided;
  }

  /** The records of a part, below the head of the whole. */
  Chunker open(PartWalk.Opener file, Cut cut) throws IOException {
    InputStream range = file.open(cut.start());
    long bytes = Math.max(0, cut.bound() - cut.start());
    return cut.start() == 0
        ? Chunker.bounded(range, dialect, Chunker.USUAL_SIZE, bytes)
        : Chunker.bounded(
            sent.below(range), dialect, Chunker.USUAL_SIZE, bytes + sent.head().length);
  }

  /**
   * Calculates the records of a part.
   *
   * @param progress counts more records
   * @param out takes the records with their results, null where nobody wants them
   * @param sums takes what they come to
   */
  public Cut.Done calculate(
      PartWalk.Opener file,
      Cut cut,
      int threads,
      LongConsumer progress,
      OutputStream out,
      OutputStream sums)
      throws IOException {
    try (Chunker records = open(file, cut)) {
      boolean isFirst = cut.start() == 0;
      boolean hasAll = calculation.calculate(records, threads, progress, isFirst, out, sums);
      return new Cut.Done(Math.max(cut.start(), cut.bound() + records.bytesBeyond()), !hasAll);
    }
  }
}
