package org.clickwage.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.reference.Basis;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;

/** The legal floors in force on a day, and for each that was asked for and is not, the reason. */
public record Floors(List<InForce> found, List<Note> missing) {
  public static final Floors NONE = new Floors(List.of(), List.of());

  /** Whether the same is due on another day; its notes may differ. */
  public boolean hasRatesOf(Floors other) {
    return missing.equals(other.missing) && rates().equals(other.rates());
  }

  private List<List<Object>> rates() {
    return found.stream()
        .map(each -> List.<Object>of(each.law().name(), each.law().parts(), each.minimum()))
        .toList();
  }

  /**
   * A floor with the minimum wage that it follows.
   *
   * @param minimum empty for a floor that follows none
   * @param isOfOnePlatform whether all of the work is known to be of one platform
   * @param notes what is to be known of it
   */
  public record InForce(
      LegalFloor law, Optional<HourlyRate> minimum, boolean isOfOnePlatform, List<Note> notes) {}

  /**
   * @param asked the day and the vehicle, and where it is given, the minimum wage of the city, for
   *     a floor that follows it
   */
  public static Floors of(List<String> names, ReferenceRequest asked, ReferenceData facts) {
    List<InForce> found = new ArrayList<>();
    List<Note> missing = new ArrayList<>();
    for (String name : names) {
      Lookup<LegalFloor> law = facts.legalFloors().find(name, asked.on());
      law.reason().ifPresent(missing::add);
      law.toOptional()
          .map(known -> known.of(asked.terms().work().vehicle()))
          .ifPresent(known -> add(known, asked, facts, found, missing));
    }
    return new Floors(List.copyOf(found), List.copyOf(missing));
  }

  private static void add(
      LegalFloor law,
      ReferenceRequest asked,
      ReferenceData facts,
      List<InForce> found,
      List<Note> missing) {
    if (law.parts().isEmpty()) {
      missing.add(Note.of("compare.floor-needs", law.title(), Note.of("floor-count.vehicle")));
      return;
    }
    Optional<Boolean> onePlatform =
        law.isProposed() ? Optional.of(true) : asked.terms().work().onePlatform();
    if (onePlatform.equals(Optional.of(false))) {
      missing.add(Note.of("compare.floor-of-several", law.title()));
      return;
    }
    boolean isOne = onePlatform.isPresent();
    List<Note> notes = new ArrayList<>();
    if (!isOne) {
      notes.add(Note.of("compare.floor-of-one"));
    } else if (law.isProposed()) {
      notes.add(Note.of("compare.floor-proposed"));
    }
    if (!law.note().isEmpty()) {
      notes.add(Note.of("compare.floor-note", law.note()));
    }
    law.carried()
        .ifPresent(from -> notes.add(Note.of("reference.floor-carried", law.title(), from)));
    Optional<HourlyRate> given = asked.grossMinimum();
    boolean follows = law.parts().stream().anyMatch(LegalFloor.Part::followsMinimum);
    if (!follows || given.isPresent()) {
      found.add(new InForce(law, follows ? given : Optional.empty(), isOne, notes));
      return;
    }
    Optional<Place> place = law.place().or(asked::place);
    if (place.isEmpty()) {
      missing.add(Note.of("compare.floor-needs-place", law.title()));
      return;
    }
    Lookup<MinimumWage> minimum =
        facts
            .minimumWages()
            .find(
                place.get(),
                asked.on(),
                Basis.GROSS,
                facts
                    .legalFloors()
                    .series(List.of(law.name()), place.get())
                    .or(() -> asked.seriesAt(place.get())));
    minimum.reason().ifPresent(missing::add);
    minimum
        .toOptional()
        .ifPresent(
            wage -> {
              notes.addAll(wage.notes());
              found.add(new InForce(law, wage.hourly(), isOne, notes));
            });
  }
}
