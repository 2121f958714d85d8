package org.clickwage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.DailyNotes;
import org.clickwage.reference.FactNote;
import org.clickwage.reference.Place;

/** What is to be known of reference wages, each note once. */
public final class ReferenceNotes {
  private ReferenceNotes() {}

  /** With laws of several places a note names the one that it is of. */
  public static List<String> of(Collection<ReferenceWage> references, Wording wording) {
    return of(references, note -> true, wording);
  }

  /** That a law was due to change, so that what is compared with it may be wrong. */
  public static List<String> stepsDue(Collection<ReferenceWage> references, Wording wording) {
    return of(references, note -> note.kind() == FactNote.STEP_DUE, wording);
  }

  private static List<String> of(
      Collection<ReferenceWage> references, Predicate<Note> said, Wording wording) {
    Map<String, DailyNotes> ofCountries = new HashMap<>();
    for (ReferenceWage each : references) {
      of(each, ofCountries).addAll(each.notes());
    }
    Map<String, Set<Place>> places = new LinkedHashMap<>();
    for (ReferenceWage each : references) {
      DailyNotes daily = of(each, ofCountries);
      for (Note note : each.notes()) {
        if (said.test(note)) {
          of(wording.say(daily.kept(note)), places).addAll(unnamed(note, each));
        }
      }
      List<Note> others = new ArrayList<>();
      each.exchange().ifPresent(rate -> others.addAll(rate.notes()));
      each.paidLeave().ifPresent(share -> others.add(Note.of("note.paid-leave", share)));
      for (Note note : others) {
        if (said.test(note)) {
          of(wording.say(note), places);
        }
      }
    }
    boolean several =
        references.stream()
                .flatMap(each -> each.place().stream())
                .collect(Collectors.toSet())
                .size()
            > 1;
    return several ? named(places, wording) : List.copyOf(places.keySet());
  }

  private static DailyNotes of(ReferenceWage reference, Map<String, DailyNotes> ofCountries) {
    String country = reference.place().map(Place::country).orElse("");
    return ofCountries.computeIfAbsent(country, each -> new DailyNotes());
  }

  private static Set<Place> of(String note, Map<String, Set<Place>> places) {
    return places.computeIfAbsent(note, each -> new LinkedHashSet<>());
  }

  private static List<Place> unnamed(Note note, ReferenceWage reference) {
    boolean isUnnamed = note.kind() instanceof FactNote fact && fact.namesNoPlace();
    return isUnnamed ? reference.place().stream().toList() : List.of();
  }

  /** Notes with the places that they are of, or with the country of several regions. */
  static List<String> named(Map<String, Set<Place>> placesOfNotes, Wording wording) {
    List<String> notes = new ArrayList<>();
    placesOfNotes.forEach(
        (note, places) -> notes.add(places.isEmpty() ? note : named(note, places, wording)));
    return notes;
  }

  private static String named(String note, Set<Place> places, Wording wording) {
    String names =
        places.stream()
            .map(place -> places.size() == 1 ? place : Place.of(place.country()))
            .distinct()
            .map(wording::show)
            .collect(Collectors.joining(", "));
    return wording.say("minimum.note", names, note);
  }
}
