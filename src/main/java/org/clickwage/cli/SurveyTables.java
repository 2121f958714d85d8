package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.clickwage.document.Format;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.SurveyGrounds;

/** The statistics of a survey or a log as tables, with their sources: in a file, or shown. */
final class SurveyTables {
  private final ParsedOptions typed;
  private final CommandContext session;
  private final ReferenceData facts;
  private final SurveyGrounds grounds;

  /**
   * @param grounds what the figures rest on
   */
  SurveyTables(
      ParsedOptions typed, CommandContext session, ReferenceData facts, SurveyGrounds grounds) {
    this.typed = typed;
    this.session = session;
    this.facts = facts;
    this.grounds = grounds;
  }

  /** Writes them into the file that was asked for, if one was. */
  void write(Result summary, Wording words, RunOutputs outputs) throws IOException {
    if (isFiled()) {
      Result filed = grounds.under(summary, words);
      outputs.write(target(), session.text(filed, session.formatOf(target()), facts, words));
    }
  }

  /** A table of text has no notes: what is to be known before it is published is printed. */
  void warn(boolean suppressesGroups) throws IOException {
    Format format = isFiled() ? session.formatOf(target()) : session.format();
    if (suppressesGroups && format == Format.CSV) {
      session.tell(List.of(Note.of("summary.breakdowns")));
    }
  }

  /** The columns of that file, where it is a table of text. */
  List<Field> fields(Supplier<List<Field>> all) {
    return isFiled() && session.formatOf(target()) == Format.CSV ? all.get() : List.of();
  }

  boolean isFiled() {
    return typed.has("--summary");
  }

  private String target() {
    return typed.text("--summary");
  }

  void show(Result summary) throws IOException {
    Result shown = grounds.shown(summary, session.format(), session.wording());
    session.write(shown, facts);
  }
}
