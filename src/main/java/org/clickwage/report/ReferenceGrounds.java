package org.clickwage.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.wording.Wording;

/** What reference wages rest on, and what must be said beside them, each once. */
record ReferenceGrounds(List<String> sources, List<String> notes) {

  /** In the order in which the references are shown. */
  static ReferenceGrounds of(Collection<ReferenceWage> references, Wording wording) {
    ReferenceWording words = new ReferenceWording(wording);
    Set<String> sources = new LinkedHashSet<>();
    references.forEach(each -> sources.add(words.source(each)));
    references.forEach(each -> words.source(each.exchange()).ifPresent(sources::add));
    return new ReferenceGrounds(List.copyOf(sources), notes(references, wording));
  }

  /**
   * Those of a survey, in an order of their own, as its records have none that is always the same.
   * A rate that was given has its source in the survey itself, but not the rate of exchange that
   * set it beside other money.
   */
  static ReferenceGrounds ofSurvey(Collection<ReferenceWage> references, Wording wording) {
    ReferenceWording words = new ReferenceWording(wording);
    Set<String> sources = new TreeSet<>();
    for (ReferenceWage each : references) {
      each.law().ifPresent(law -> sources.add(words.source(each)));
      words.source(each.exchange()).ifPresent(sources::add);
    }
    Set<String> notes = new TreeSet<>(notes(references, wording));
    return new ReferenceGrounds(List.copyOf(sources), List.copyOf(notes));
  }

  /**
   * The rates of exchange that set a survey's money beside references, in order, and their notes.
   */
  static List<String> ratesOfSurvey(Collection<ReferenceWage> references, Wording wording) {
    ReferenceWording words = new ReferenceWording(wording);
    Set<String> rates = new TreeSet<>();
    Set<String> notes = new TreeSet<>();
    for (ReferenceWage each : references) {
      words.source(each.exchange()).ifPresent(rates::add);
      each.exchange().ifPresent(rate -> rate.notes().forEach(n -> notes.add(wording.say(n))));
    }
    return Stream.concat(rates.stream(), notes.stream()).toList();
  }

  private static List<String> notes(Collection<ReferenceWage> references, Wording wording) {
    Set<String> notes = new LinkedHashSet<>();
    for (ReferenceWage each : references) {
      each.notes().forEach(note -> notes.add(wording.say(note)));
      each.exchange().ifPresent(rate -> rate.notes().forEach(n -> notes.add(wording.say(n))));
      each.paidLeave().ifPresent(share -> notes.add(wording.say("note.paid-leave", share)));
    }
    return List.copyOf(notes);
  }
}
