package org.clickwage.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Expected;
import org.clickwage.work.NotationException;

/**
 * The legal floors that each case is compared with: those that its line names, else those of the
 * command that are of its place, else those for its kind of work there.
 */
public final class CaseFloors {
  /** The column of names; a survey has none, so it is not one of the keys of a work record. */
  static final String COLUMN = "floor";

  /** The column of the kind of platform work; in a survey it may be anything. */
  static final String WORK = "work";

  private static final Note EXPECTED =
      Note.of(
          Expected.ONE_OF,
          Stream.of(LegalFloor.Work.values()).map(Note::word).collect(Collectors.joining(", ")));

  private final LegalFloors facts;
  private final List<String> named;
  private final PlatformWork work;
  private final int column;
  private final int columnOfWork;

  /**
   * @param named by the command, for the cases whose line names none
   * @param work the same of the kind of work
   * @param header the titles of the columns
   */
  public CaseFloors(LegalFloors facts, List<String> named, PlatformWork work, List<String> header) {
    this.facts = facts;
    this.named = named;
    this.work = work;
    this.column = header.indexOf(COLUMN);
    this.columnOfWork = header.indexOf(WORK);
  }

  /** What is known of the work of one case. */
  PlatformWork work(StatedCase stated, Consumer<RecordProblem> problems) {
    String cell = stated.cell(columnOfWork).strip();
    if (cell.isEmpty()) {
      return work;
    }
    for (LegalFloor.Work kind : LegalFloor.Work.values()) {
      if (Note.word(kind).equals(cell.toLowerCase(Locale.ROOT))) {
        return work.of(Set.of(kind));
      }
    }
    problems.accept(
        new RecordProblem(stated.line(), WORK, Note.of("problem.notation", cell, EXPECTED)));
    return PlatformWork.UNKNOWN;
  }

  /** The names for one case; a floor is dated, so that a case without a day has none. */
  List<String> of(StatedCase stated, PlatformWork kind, Consumer<RecordProblem> problems) {
    String cell = stated.cell(column);
    if (cell.isEmpty() && named.isEmpty()) {
      return stated.day().isEmpty() ? List.of() : facts.of(stated.asked().place(), kind);
    }
    List<String> names = cell.isEmpty() ? ofPlace(stated) : known(cell, stated.line(), problems);
    if (!names.isEmpty() && stated.day().isEmpty()) {
      Note required = NotationException.absent("expected.date-for-floor");
      problems.accept(new RecordProblem(stated.line(), COLUMN, required));
      return List.of();
    }
    return names;
  }

  private List<String> ofPlace(StatedCase stated) {
    Optional<Place> place = stated.asked().place();
    return named.stream().filter(name -> place.isEmpty() || facts.isAt(name, place.get())).toList();
  }

  private List<String> known(String cell, long line, Consumer<RecordProblem> problems) {
    return Stream.of(cell.split("[,;\\s]+"))
        .distinct()
        .filter(name -> isKnown(name, line, problems))
        .toList();
  }

  private boolean isKnown(String name, long line, Consumer<RecordProblem> problems) {
    try {
      facts.known(name);
      return true;
    } catch (UnknownNameException e) {
      problems.accept(new RecordProblem(line, COLUMN, UnknownNames.of(e)));
      return false;
    }
  }
}
