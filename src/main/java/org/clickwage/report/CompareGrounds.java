package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Document;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.wage.WageBreakdown;

/** What a comparison rests on: what was stated and assumed, and why a case has no answer. */
record CompareGrounds(List<ComparedCase> cases, Wording wording) {

  void into(Document.Builder document) {
    List<String> stories = new ArrayList<>();
    List<String> withoutAnswer = new ArrayList<>();
    CaseSentences assumptions = new CaseSentences();
    for (ComparedCase each : cases) {
      if (!each.story().isEmpty()) {
        stories.add(of(each, each.story()));
      }
      whyNot(each).forEach(why -> withoutAnswer.add(of(each, wording.say(why))));
      each.calculation().stream()
          .flatMap(known -> WageGrounds.assumptions(known, wording).stream())
          .forEach(sentence -> assumptions.add(sentence, each.name()));
    }
    document.sentences(wording.say("title.told"), stories);
    document.sentences(wording.say("title.without-answer"), withoutAnswer);
    document.sentences(wording.say("title.assumptions"), assumptions.of(cases.size(), wording));
    document.sentences(wording.say("title.notes"), notes());
  }

  private String of(ComparedCase each, String sentence) {
    return wording.say("cases.told", each.name(), sentence);
  }

  /** Why a case has no figure, or is not compared with a minimum wage. */
  private static List<Note> whyNot(ComparedCase each) {
    List<Note> why = new ArrayList<>(each.problems());
    why.addAll(each.missing());
    each.calculation().ifPresent(known -> unstated(each, known, why));
    return why;
  }

  /** What it does not state, so that it has no verdict: an answer, not a problem. */
  private static void unstated(ComparedCase each, WageCalculation known, List<Note> why) {
    boolean hasPay = known.wage().over(WageBreakdown::grossPay).isPresent();
    boolean hasHours =
        known
            .wage()
            .work(record -> record.time().workHours())
            .filter(hours -> hours.high().isPositive())
            .isPresent();
    if (hasPay && hasHours && why.isEmpty() && each.verdictComparison().isEmpty()) {
      why.add(Note.of("compared.without-place"));
    }
    if (!hasPay) {
      why.add(Note.of("compared.without-pay"));
    }
    if (!hasHours) {
      why.add(Note.of("compared.without-hours"));
    }
  }

  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    if (cases.stream().anyMatch(each -> each.workers().isPresent() && !each.isHourlyRate())) {
      notes.add(wording.say("compared.extrapolation"));
    }
    cases.stream()
        .flatMap(each -> each.exchange().stream())
        .flatMap(rate -> rate.notes().stream())
        .forEach(note -> notes.add(wording.say(note)));
    List<WageCalculation> known =
        cases.stream().flatMap(each -> each.calculation().stream()).toList();
    notes.addAll(WageGrounds.notes(known, wording));
    String withClient =
        cases.stream()
            .filter(ComparedCase::isComparedWithClientOnly)
            .map(ComparedCase::name)
            .collect(Collectors.joining(", "));
    if (!withClient.isEmpty()) {
      notes.add(wording.say("compared.beside-client", withClient));
    }
    notes.add(wording.say("compared.basis"));
    return List.copyOf(notes);
  }
}
