package org.clickwage.checks;

import java.util.List;
import org.clickwage.message.Note;

/** Something that the first records of an input may show of its columns. */
interface Check {
  List<Note> notes();
}
