package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.StatementSettings;
import org.clickwage.statement.StatementReader;

/**
 * What is asked of one person's files.
 *
 * @param names of the files, folders and archives
 * @param typed the options, with those that are kept with a logbook
 * @param kept what is to be known of the latter
 * @param context takes what keeps the files from being read as the options say
 */
record StatementRequest(
    List<String> names,
    ParsedOptions typed,
    StatementSettings settings,
    List<Note> kept,
    CommandContext context) {
  /** With what is kept next to each of the files that is a logbook. */
  static StatementRequest of(List<String> names, ParsedOptions typed, CommandContext context)
      throws IOException {
    ParsedOptions all = typed;
    List<Note> kept = new ArrayList<>();
    for (String name : names) {
      LogProfile profile = LogProfile.of(name).without(all);
      profile.note("statement.profile").ifPresent(kept::add);
      all = profile.addedTo(all);
    }
    context.problems().check(all, StatementSettings.REPEATED);
    return alone(names, all, kept, context);
  }

  /** With these options alone. */
  static StatementRequest alone(
      List<String> names, ParsedOptions typed, List<Note> kept, CommandContext context) {
    StatementSettings settings = new StatementSettings(typed, context.problems(), context.facts());
    return new StatementRequest(names, typed, settings, kept, context);
  }

  /** What the records of tables are read into. */
  StatementReader reader() {
    return new StatementReader(
        settings.zone(), settings.asked(), settings.exchange(), context.now());
  }
}
