package org.clickwage.workbook;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/**
 * A sheet of a workbook.
 *
 * @param isHidden whether the workbook doesn't show it
 * @param part which part of the workbook has its cells
 */
record SheetName(String name, boolean isHidden, String part) {
  /** Whether it is the one to read: of that name, or shown where none was named. */
  boolean isMeant(String asked) {
    return asked.isEmpty() ? !isHidden : name.equals(asked);
  }

  /** The sheet that was named, or else the first that is shown. */
  static SheetName find(List<SheetName> all, String asked) throws WorkbookException {
    return all.stream()
        .filter(sheet -> sheet.isMeant(asked))
        .findFirst()
        .orElseThrow(() -> new WorkbookException("workbook.no-sheet", asked, named(all)));
  }

  /** Which other sheets there are. */
  Optional<Note> others(List<SheetName> all) {
    List<SheetName> others = all.stream().filter(sheet -> !sheet.equals(this)).toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Note.of("workbook.sheets", name, named(others)));
  }

  private static String named(List<SheetName> sheets) {
    return String.join(", ", sheets.stream().map(SheetName::name).toList());
  }
}
