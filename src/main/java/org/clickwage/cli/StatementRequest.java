package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.StatementSettings;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statement.StatementReader;

/**
 * What is asked of one person's files.
 *
 * @param names of the files, folders and archives
 * @param typed the options, with those that are kept with a logbook
 * @param kept what is to be known of the latter
 * @param problems takes what keeps the files from being read as the options say
 */
record StatementRequest(
    List<String> names,
    ParsedOptions typed,
    StatementSettings settings,
    List<Note> kept,
    CommandContext context,
    ReferenceData facts,
    Problems problems) {
  /** With what is kept next to each of the files that is a logbook. */
  static StatementRequest of(
      List<String> names,
      ParsedOptions typed,
      CommandContext context,
      ReferenceData facts,
      Problems problems)
      throws IOException {
    ParsedOptions all = typed;
    List<Note> kept = new ArrayList<>();
    for (String name : names) {
      LogProfile profile = LogProfile.of(name).without(all);
      profile.note("statement.profile").ifPresent(kept::add);
      all = profile.addedTo(all);
    }
    problems.check(all, StatementSettings.REPEATED);
    return alone(names, all, kept, context, facts, problems);
  }

  /** With what was typed alone. */
  static StatementRequest of(List<String> names, ParsedOptions typed, CommandContext context) {
    return alone(names, typed, List.of(), context, context.facts(), context.problems());
  }

  private static StatementRequest alone(
      List<String> names,
      ParsedOptions typed,
      List<Note> kept,
      CommandContext context,
      ReferenceData facts,
      Problems problems) {
    StatementSettings settings = new StatementSettings(typed, problems, facts);
    return new StatementRequest(names, typed, settings, kept, context, facts, problems);
  }

  /** What the records of tables are read into. */
  StatementReader reader() {
    return new StatementReader(
        settings.zone(), settings.asked(), settings.exchange(), context.now());
  }
}
