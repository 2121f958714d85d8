package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.clickwage.checks.Preview;
import org.clickwage.checks.Sample;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.SurveyGrounds;

/**
 * The statistics of a survey or a log with their sources: as tables in a file or shown, on a page,
 * and as a picture.
 *
 * @param words in the language of files
 * @param grounds what the figures rest on
 */
record SurveyFiles(
    FileOptions files,
    CommandContext session,
    ReferenceData facts,
    Wording words,
    SurveyGrounds grounds) {
  /**
   * Writes the files that were asked for; false where a picture is and there is nothing to draw.
   *
   * @param problems what could not be calculated, as the page has it
   * @param suppressesGroups whether the figures of any group are left out
   */
  boolean write(
      Result summary,
      Sample sample,
      ColumnRedaction hiding,
      List<String> problems,
      boolean suppressesGroups,
      RunOutputs outputs)
      throws IOException {
    if (isFiled()) {
      Result filed = grounds.under(summary, words);
      outputs.write(FileOptions.SUMMARY, session.text(filed, formatOfTable(), facts, words));
    }
    if (suppressesGroups && formatOfTable() == Format.CSV) {
      // A table of text has no notes: what is to be known before it is published is printed.
      session.tell(List.of(Note.of("summary.breakdowns")));
    }
    if (files.has(FileOptions.REPORT)) {
      List<String> method = List.of(sample.input().published(words), words.say("report.method"));
      Result page =
          grounds.page(summary, problems, Preview.of(sample, hiding::hides), method, words);
      outputs.write(FileOptions.REPORT, session.text(page, Format.HTML, facts, words));
    }
    return outputs.draw(summary, facts, words);
  }

  /** The columns of the file of tables, where it is one of text. */
  List<Field> fields(Supplier<List<Field>> all) {
    return isFiled() && formatOfTable() == Format.CSV ? all.get() : List.of();
  }

  boolean isFiled() {
    return files.has(FileOptions.SUMMARY);
  }

  private Format formatOfTable() {
    return isFiled() ? session.formatOf(files.name(FileOptions.SUMMARY)) : session.format();
  }

  void show(Result summary) throws IOException {
    session.write(grounds.shown(summary, session.format(), session.wording()), facts);
  }
}
