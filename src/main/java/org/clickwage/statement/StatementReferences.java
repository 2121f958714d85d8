package org.clickwage.statement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Floors;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.PlatformWork;
import org.clickwage.reference.ReferenceData;
import org.clickwage.work.DeclaredMoney;

/**
 * What a statement is compared with, day by day: minimum wages and legal floors of platform work.
 *
 * @param notes what a reader must know of it
 */
public record StatementReferences(
    ReferenceData data,
    ReferenceLookup laws,
    ReferenceRequest asked,
    List<String> floors,
    List<Note> notes) {
  /**
   * What was asked, completed by what the files say.
   *
   * @param asked the same for any day and any money
   * @param minimum a rate that was given
   * @param floors the floors that were named; empty for those of the place and the kinds of work
   * @param proposed floors that are no law
   */
  public static StatementReferences of(
      ReferenceData data,
      ReferenceRequest asked,
      Optional<DeclaredMoney> minimum,
      Optional<List<String>> floors,
      List<String> proposed,
      StatementFacts facts,
      StatementRecords read) {
    List<Note> notes = new ArrayList<>();
    Optional<HourlyRate> given = minimum.flatMap(rate -> rate.hourlyRate(facts.currency()));
    Optional<ZoneId> zone = read.zone().filter(found -> asked.place().isEmpty());
    Optional<Place> ofZone = zone.flatMap(StatementZones::country).map(data.places()::parse);
    Optional<Place> place = asked.place().or(() -> ofZone);
    if (ofZone.isPresent() && given.isEmpty()) {
      notes.add(Note.of("statement.country-of-zone", ofZone.get(), zone.get().getId()));
    }
    read.clocks().note(read.zone(), place.map(Place::country)).ifPresent(notes::add);
    if (place.isEmpty() && given.isEmpty()) {
      notes.add(Note.of("statement.no-country"));
    } else if (facts.currency().isEmpty()) {
      notes.add(Note.of("statement.no-currency"));
    }
    PlatformWork work = read.work(asked.terms().work());
    List<String> names = new ArrayList<>(proposed);
    names.addAll(floors.orElseGet(() -> data.legalFloors().of(place, work)));
    return new StatementReferences(
        data,
        new ReferenceLookup(data),
        asked
            .withPlace(place)
            .withMinimum(given.stream().toList())
            .withCurrency(facts.currency())
            .ofWork(work, names, data.legalFloors()),
        names,
        List.copyOf(notes));
  }

  /** Where the work is done. */
  public Optional<Place> place() {
    return asked.place();
  }

  public Floors floors(LocalDate day) {
    return Floors.of(floors, asked.onDay(day), data);
  }

  /** A rate that was given goes before the law's. */
  public References of(LocalDate day) {
    boolean isGiven = !asked.minimum().isEmpty();
    boolean any = asked.currency().isPresent() && (asked.place().isPresent() || isGiven);
    ReferenceRequest ofDay = asked.onDay(day);
    return any ? laws.of(isGiven ? ofDay.withoutPlaces() : ofDay) : References.NONE;
  }
}
