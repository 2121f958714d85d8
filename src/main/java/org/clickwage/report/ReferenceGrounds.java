package org.clickwage.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clickwage.compare.ReferenceWage;

/** What reference wages rest on, and what must be said beside them, each once. */
record ReferenceGrounds(List<String> sources, List<String> notes) {

  /** In the order in which the references are shown. */
  static ReferenceGrounds of(Collection<ReferenceWage> references, Wording wording) {
    ReferenceWording words = new ReferenceWording(wording);
    Set<String> sources = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    references.forEach(each -> sources.add(words.source(each)));
    for (ReferenceWage each : references) {
      words.source(each.exchange()).ifPresent(sources::add);
      each.notes().forEach(note -> notes.add(wording.say(note)));
      each.exchange().ifPresent(rate -> rate.notes().forEach(n -> notes.add(wording.say(n))));
      each.paidLeave().ifPresent(share -> notes.add(wording.say("note.paid-leave", share)));
    }
    return new ReferenceGrounds(List.copyOf(sources), List.copyOf(notes));
  }

  /**
   * Those of laws, in an order of their own, as the records of a survey have none that is always
   * the same. A rate that was given has its source in the survey itself.
   */
  static ReferenceGrounds ofLaws(Collection<ReferenceWage> references, Wording wording) {
    List<ReferenceWage> laws = references.stream().filter(each -> each.law().isPresent()).toList();
    ReferenceGrounds found = of(laws, wording);
    return new ReferenceGrounds(sorted(found.sources()), sorted(found.notes()));
  }

  private static List<String> sorted(List<String> sentences) {
    return new ArrayList<>(new TreeSet<>(sentences));
  }
}
