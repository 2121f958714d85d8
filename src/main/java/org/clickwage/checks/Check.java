package org.clickwage.checks;

import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.profile.FieldCells;

/** Something that the first records of an input may show of its columns. */
interface Check {
  /** Asked for each of them in turn; what looks at whole columns needs none. */
  default void look(FieldCells record) {}

  /** What they have shown; asked for after the last of them. */
  List<Note> notes();
}
