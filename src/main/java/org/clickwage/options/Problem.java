package org.clickwage.options;

import org.clickwage.message.Note;
import org.clickwage.message.Wording;

/**
 * One thing that is wrong with a command.
 *
 * @param where the option or argument it is about
 * @param what what was found and what was expected
 */
public record Problem(String where, Note what) {
  /** The same, of files of these names. */
  public Problem of(String files) {
    return new Problem(where, Note.of("io.refused", files, what));
  }

  public String say(Wording wording) {
    return where.isEmpty() ? wording.say(what) : where + ": " + wording.say(what);
  }
}
