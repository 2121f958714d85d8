package org.clickwage.cli;

import org.clickwage.message.Note;
import org.clickwage.message.Wording;

/**
 * One thing that is wrong with a command.
 *
 * @param where the option or argument it is about
 * @param what what was found and what was expected
 */
record Problem(String where, Note what) {
  String say(Wording wording) {
    return where.isEmpty() ? wording.say(what) : where + ": " + wording.say(what);
  }
}
