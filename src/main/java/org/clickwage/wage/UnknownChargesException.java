package org.clickwage.wage;

import org.clickwage.message.Note;

/** The tables do not say what a scheme takes from this work: a gap, or a year that is not known. */
public class UnknownChargesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Note why;

  UnknownChargesException(Note why) {
    super(why.toString());
    this.why = why;
  }

  public Note why() {
    return why;
  }
}
