package org.clickwage.table;

import org.clickwage.message.Note;
import org.clickwage.message.Worded;
import org.clickwage.message.Wording;

/**
 * A kind of problem, as problems are counted: by what was expected, else by what is wrong. Many
 * have no name of their own but that of their family.
 */
public record ProblemKind(Note.Kind of) implements Worded, Comparable<ProblemKind> {
  private static final String NAMES = "kind-of-problem.";

  static ProblemKind of(Note what) {
    return new ProblemKind(
        what.values().size() > 1 && what.values().get(1) instanceof Note expected
            ? expected.kind()
            : what.kind());
  }

  /** What machines know it by. */
  public String key() {
    return of.key();
  }

  @Override
  public String in(Wording wording) {
    String own = NAMES + key();
    return wording.say(wording.has(own) ? own : own.substring(0, own.indexOf('.', NAMES.length())));
  }

  @Override
  public int compareTo(ProblemKind other) {
    return key().compareTo(other.key());
  }
}
