package org.clickwage.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
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
import org.clickwage.source.Ranges;
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
   * @param first records of the file, below its head
   * @param leftOut its rows that are known to be no records
   * @param watches whether others are looked for
   */
  private record Sent(
      Map<String, List<String>> options,
      List<String> arguments,
      String language,
      String name,
      FileHead head,
      byte[] first,
      Set<List<String>> leftOut,
      boolean watches,
      boolean enriches,
      Again again)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    private Object readResolve() throws IOException {
      // No option of a survey or task log reads as a day of the clock.
      ParsedOptions typed = new ParsedOptions(options, arguments, List.of(), () -> LocalDate.EPOCH);
      Wording words = Wording.in(Language.of(language).orElseThrow(), Audience.OF_RECORD);
      ReferenceData facts =
          ReferenceOptions.folder(typed).map(ReferenceData::with).orElseGet(ReferenceData::bundled);
      Problems wrong = new Problems();
      try (InputFile file = InputFile.of(name, head.above(new ByteArrayInputStream(first)))) {
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
      FileHead head = FileHead.of(all);
      Chunk next = all.next();
      Sent sent =
          new Sent(
              FileOptions.anywhere(typed),
              new ArrayList<>(typed.arguments()),
              language.code(),
              file.name(),
              head,
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
  Chunker open(Ranges.Opener file, Cut cut) throws IOException {
    return sent.head().open(file, dialect, cut.start(), cut.bound());
  }

  /**
   * Calculates the records of a part.
   *
   * @param progress counts more records
   * @param out takes the records with their results, null where nobody wants them
   * @param sums takes what they come to
   */
  public Cut.Done calculate(
      Ranges.Opener file,
      Cut cut,
      int threads,
      LongConsumer progress,
      OutputStream out,
      OutputStream sums)
      throws IOException {
    try (Chunker records = open(file, cut)) {
      boolean isFirst = cut.start() == 0;
      boolean hasAll = calculation.calculate(records, threads, progress, isFirst, out, sums);
      return new Cut.Done(FileHead.end(records, cut.start(), cut.bound()), !hasAll);
    }
  }
}
