package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.work.WorkRecord;

/** What a comparison rests on: what was stated and assumed, and why a case has no answer. */
record CompareGrounds(List<ComparedCase> cases, Footnotes footnotes, Wording wording) {

  void into(Document.Builder document) {
    List<Cell> stories = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    int number = 0;
    Map<String, List<String>> assumptions = new LinkedHashMap<>();
    for (ComparedCase each : cases) {
      story(each).ifPresent(stories::add);
      if (each.verdict().isEmpty()) {
        number++;
        leftOut.addAll(whyNot(each));
      }
      each.calculation().stream()
          .flatMap(known -> WageGrounds.assumptions(known, wording).stream())
          .forEach(
              sentence ->
                  assumptions.computeIfAbsent(sentence, key -> new ArrayList<>()).add(each.name()));
    }
    document.testimonies(wording.say("title.stories"), stories);
    document.open(wording.say("title.left-out", Integer.toString(number)), leftOut);
    document.sentences(wording.say("title.assumptions"), named(assumptions));
    document.doubts(ReferenceNotes.stepsDue(references(), wording));
    document.sentences(wording.say("title.notes"), notes());
  }

  /** Sentences with the names of the cases of which they hold; of all, without names. */
  private List<String> named(Map<String, List<String>> names) {
    List<String> sentences = new ArrayList<>();
    names.forEach(
        (sentence, of) ->
            sentences.add(
                of.size() == cases.size()
                    ? sentence
                    : wording.say("compared.of-cases", sentence, String.join(", ", of))));
    return sentences;
  }

  private String of(ComparedCase each, String sentence) {
    return wording.say("cases.story", each.name(), sentence);
  }

  /** The story with the number of its source; where there is no story, the source alone is kept. */
  private Optional<Cell> story(ComparedCase each) {
    Optional<String> source = Optional.of(each.source()).filter(known -> !known.isEmpty());
    if (each.story().isEmpty()) {
      source.ifPresent(footnotes::cite);
      return Optional.empty();
    }
    Cell story = Cell.text(of(each, each.story()));
    return Optional.of(source.map(footnotes::cite).map(story::citing).orElse(story));
  }

  /**
   * Why a case has no figure, or is not compared with a minimum wage: its problems, then the rest.
   */
  private List<String> whyNot(ComparedCase each) {
    List<String> why = new ArrayList<>(each.missing().stream().map(wording::say).toList());
    each.calculation().ifPresent(calculated -> unstated(each, calculated, why));
    Stream<String> rest = why.isEmpty() ? Stream.of() : Stream.of(String.join(" ", why));
    return Stream.concat(each.problems().stream().map(wording::say), rest)
        .map(reason -> of(each, reason))
        .toList();
  }

  /** What it does not state, so that it has no verdict: an answer, not a problem. */
  private void unstated(ComparedCase each, WageCalculation known, List<String> why) {
    boolean isUnexplained = why.isEmpty() && each.problems().isEmpty();
    if (each.hasPayAndHours() && isUnexplained && each.verdictComparison().isEmpty()) {
      why.add(wording.say("compared.without-place"));
    }
    if (each.asks("pay")) {
      why.add(wording.say("compared.without-pay"));
      requiredPay(each).ifPresent(pay -> why.add(wording.say("compared.needs", pay)));
      known
          .wage()
          .work(WorkRecord::tasksPerHour)
          .ifPresent(pace -> why.add(wording.say("compared.pace", wording.figures().pace(pace))));
    }
    if (each.asks("hours")) {
      why.add(wording.say("compared.without-hours"));
    }
  }

  /** What the pay would have to be, for the work as it was stated. */
  private Optional<String> requiredPay(ComparedCase each) {
    return each.verdictComparison()
        .flatMap(
            comparison ->
                comparison
                    .requiredGrossPay()
                    .map(
                        pay ->
                            wording
                                .figures()
                                .atLeast()
                                .money(each.shown(pay), each.shown(comparison.currency()))));
  }

  private List<ReferenceWage> references() {
    return cases.stream()
        .flatMap(each -> each.calculation().stream())
        .flatMap(each -> each.references().found().stream())
        .toList();
  }

  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    cases.stream()
        .filter(each -> each.verdict().isPresent())
        .forEach(each -> notes.addAll(whyNot(each)));
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
      notes.add(wording.say("compared.client-alone", withClient));
    }
    notes.add(wording.say("compared.basis"));
    return List.copyOf(notes);
  }
}
