package org.clickwage.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.cases.CaseColumns.Kind;
import org.clickwage.message.Note;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.LegalFloors;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.reference.UnknownNames;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.NotationException;

/**
 * The legal floors that each case is compared with: those that its line names, else those of the
 * command that are of its place, else those for its kind of work there.
 *
 * @param named by the command, for the cases whose line names none
 * @param proposed floors that are no law, for all cases
 * @param work the same of the kind of work and the vehicle
 */
public record CaseFloors(
    LegalFloors facts,
    List<String> named,
    List<String> proposed,
    PlatformWork work,
    CaseColumns columns) {
  /** What is between two platforms that a cell names. */
  private static final Pattern SEVERAL = Pattern.compile("[,;/+&]");

  /** What is known of the work of one case; of gardens no law for platform work speaks. */
  PlatformWork work(StatedCase stated) {
    String kind = columns.cell(Kind.WORK, stated);
    String vehicle = columns.cell(Kind.VEHICLE, stated);
    return new PlatformWork(
            kind.isEmpty() ? work.kinds() : PlatformWork.kindIn(kind).map(Set::of).orElse(Set.of()),
            vehicle.isEmpty() ? work.vehicle() : PlatformWork.vehicleIn(vehicle),
            Optional.empty(),
            work.onePlatform())
        .ofOnePlatform(
            Optional.of(stated.word(RecordField.PLATFORM))
                .filter(named -> !named.isEmpty())
                .map(named -> !SEVERAL.matcher(named).find()));
  }

  /** The names for one case. */
  List<String> of(StatedCase stated, PlatformWork kind, Consumer<RecordProblem> problems) {
    return Stream.concat(laws(stated, kind, problems).stream(), proposed.stream()).toList();
  }

  /** A law is dated, so that a case without a day has none. */
  private List<String> laws(
      StatedCase stated, PlatformWork kind, Consumer<RecordProblem> problems) {
    String cell = columns.cell(Kind.FLOOR, stated);
    if (cell.isEmpty() && named.isEmpty()) {
      return stated.day().isEmpty() ? List.of() : facts.of(stated.asked().place(), kind);
    }
    List<String> names = cell.isEmpty() ? ofPlace(stated) : known(cell, stated, problems);
    if (!names.isEmpty() && stated.day().isEmpty()) {
      Note required = NotationException.absent("expected.date-for-floor");
      problems.accept(columns.problem(Kind.FLOOR, stated, required));
      return List.of();
    }
    return names;
  }

  private List<String> ofPlace(StatedCase stated) {
    Optional<Place> place = stated.asked().place();
    return named.stream().filter(name -> place.isEmpty() || facts.isAt(name, place.get())).toList();
  }

  private List<String> known(String cell, StatedCase stated, Consumer<RecordProblem> problems) {
    return Stream.of(cell.split("[,;\\s]+"))
        .distinct()
        .filter(name -> isKnown(name, stated, problems))
        .toList();
  }

  private boolean isKnown(String name, StatedCase stated, Consumer<RecordProblem> problems) {
    try {
      facts.known(name);
      return true;
    } catch (UnknownNameException e) {
      problems.accept(columns.problem(Kind.FLOOR, stated, UnknownNames.of(e)));
      return false;
    }
  }
}
