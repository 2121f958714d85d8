package org.clickwage.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.output.InputFile;
import org.clickwage.parts.FileHead;
import org.clickwage.parts.PartRecipe;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ReferenceData;
import org.clickwage.source.Ranges;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;

/**
 * By what another process calculates a part of a file as this one would: what was typed, the
 * beginning of the file, and what all of the file has decided. It has the key of pseudonyms, where
 * there are some.
 */
final class SurveyRecipe implements PartRecipe, Serializable {
  private static final long serialVersionUID = 1L;

  /** More than is looked at. */
  private static final int BEGINNING = 1 << 22;

  private final Map<String, List<String>> options;
  private final List<String> arguments;
  private final String language;
  private final String name;
  private final FileHead head;
  private final byte[] first;
  private final boolean ranges;
  private final boolean enriches;
  private final boolean hasHead;
  private final Set<List<String>> leftOut;
  private final boolean watches;
  private final Map<Integer, Set<Integer>> identical;
  private final byte[] key;

  /** Made again in another process, of a file that is the only one of its survey. */
  private transient SurveyPart part;

  SurveyRecipe(TableInput<BatchFile> input, Wording words, BatchFile of, SurveyPart part)
      throws IOException {
    this.options = FileOptions.anywhere(input.typed());
    this.arguments = new ArrayList<>(input.typed().arguments());
    this.language = words.language().code();
    this.name = of.file().name();
    this.ranges = part.plan().ranges();
    this.enriches = input.files().has(FileOptions.OUT);
    this.hasHead = input.hasHead(of);
    this.part = part;
    this.leftOut = new HashSet<>(of.dialect().leftOut());
    this.watches = part.rows().watches();
    this.identical = new HashMap<>(of.redaction.identical());
    this.key = of.pseudonyms.map(Pseudonyms::key).orElse(null);
    try (Chunker all = new Chunker(of.file().read(), of.dialect(), BEGINNING)) {
      this.head = FileHead.of(all);
      Chunk next = all.next();
      this.first = next == null ? new byte[0] : Arrays.copyOf(next.bytes(), next.length());
    }
  }

  @Override
  public String file() {
    return name;
  }

  @Override
  public boolean enriches() {
    return enriches;
  }

  private synchronized SurveyPart part() throws IOException {
    if (part == null) {
      // No option of a survey reads as a day of the clock.
      ParsedOptions typed = new ParsedOptions(options, arguments, List.of(), () -> LocalDate.EPOCH);
      Wording words = Wording.in(Language.of(language).orElseThrow(), Audience.OF_RECORD);
      ReferenceData facts =
          ReferenceOptions.folder(typed).map(ReferenceData::with).orElseGet(ReferenceData::bundled);
      Problems wrong = new Problems();
      try (InputFile file = InputFile.of(name, head.above(new ByteArrayInputStream(first)))) {
        ResolvedInput input = InputSniffer.sniff(file, typed, wrong);
        SumRows rows = SumRows.of(input, leftOut, watches);
        BatchFile of = new BatchFile(rows, wrong, typed, facts, words).hidingToo(identical);
        part = (key == null ? of : of.under(Pseudonyms.withKey(key))).part(ranges, rows);
      }
      wrong.throwIfAny();
    }
    return part;
  }

  @Override
  public Done calculate(
      Ranges.Opener file,
      long start,
      long bound,
      int threads,
      LongConsumer progress,
      OutputStream out,
      OutputStream sums)
      throws IOException {
    SurveyPart ofFile = part();
    try (Chunker records = head.open(file, ofFile.rows().input().dialect(), start, bound)) {
      boolean hasAll =
          ofFile.calculate(records, threads, progress, start == 0 && hasHead, out, sums);
      return new Done(FileHead.end(records, start, bound), !hasAll);
    }
  }
}
