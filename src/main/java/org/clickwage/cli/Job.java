package org.clickwage.cli;

import java.io.IOException;
import org.clickwage.message.Wording;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.reference.ReferenceData;

/** The work of a command on files, from its options to its results. */
abstract class Job {
  final ParsedOptions typed;
  final CommandContext context;
  final Problems wrong;
  final Wording words;
  final ReferenceData facts;

  Job(ParsedOptions typed, CommandContext context) {
    this.typed = typed;
    this.context = context;
    this.wrong = context.problems();
    this.words = context.wording();
    this.facts = context.facts();
  }

  final void printLine(String key, Object... values) throws IOException {
    context.printError(words.say(key, values));
  }
}
