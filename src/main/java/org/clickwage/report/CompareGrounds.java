package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Document;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.wage.PayBreakdown;

/** What a comparison rests on: what was told and assumed, and why a case has no answer. */
final class CompareGrounds {
  private final List<ComparedCase> cases;
  private final Wording wording;

  CompareGrounds(List<ComparedCase> cases, Wording wording) {
    this.cases = cases;
    this.wording = wording;
  }

  void into(Document.Builder document) {
    document.sentences(wording.say("title.told"), told());
    document.sentences(wording.say("title.without-answer"), withoutAnswer());
    document.sentences(wording.say("title.assumptions"), assumptions());
    document.sentences(wording.say("title.notes"), notes());
  }

  private List<String> told() {
    return cases.stream()
        .filter(each -> !each.story().isEmpty())
        .map(each -> wording.say("cases.told", each.name(), each.story()))
        .toList();
  }

  /** Why a case has no figure, or none beside a minimum wage. */
  private List<String> withoutAnswer() {
    List<String> said = new ArrayList<>();
    for (ComparedCase each : cases) {
      List<Note> whys = new ArrayList<>(each.problems());
      whys.addAll(each.missing());
      whys.addAll(missing(each));
      whys.forEach(why -> said.add(wording.say("cases.told", each.name(), wording.say(why))));
    }
    return said;
  }

  /** What it does not say, so that it has no verdict: an answer, not a problem. */
  private static List<Note> missing(ComparedCase each) {
    List<Note> why = new ArrayList<>();
    if (each.calculation().isEmpty()) {
      return why;
    }
    WageCalculation known = each.calculation().get();
    if (known.wage().pay(PayBreakdown::grossPay).isEmpty()) {
      why.add(Note.of("compared.without-pay"));
    }
    if (!hasHours(known)) {
      why.add(Note.of("compared.without-hours"));
    }
    boolean reportedAlready = !each.problems().isEmpty() || !each.missing().isEmpty();
    if (why.isEmpty() && !reportedAlready && each.verdictComparison().isEmpty()) {
      why.add(Note.of("compared.without-place"));
    }
    return why;
  }

  private static boolean hasHours(WageCalculation known) {
    return known
        .wage()
        .work(record -> record.time().workHours())
        .filter(hours -> hours.high().isPositive())
        .isPresent();
  }

  /** What was assumed and converted, each once, with the cases that it is said of. */
  private List<String> assumptions() {
    return byCase(
        known -> {
          List<String> said = new ArrayList<>(WageDocument.conversions(known, wording));
          known.assumptions().forEach(note -> said.add(wording.say(note)));
          return said;
        });
  }

  private List<String> byCase(Function<WageCalculation, List<String>> sentences) {
    Map<String, List<String>> cases = new LinkedHashMap<>();
    for (ComparedCase each : this.cases) {
      for (String sentence : each.calculation().map(sentences).orElse(List.of())) {
        cases.computeIfAbsent(sentence, key -> new ArrayList<>()).add(each.name());
      }
    }
    List<String> said = new ArrayList<>();
    cases.forEach(
        (sentence, names) ->
            said.add(
                names.size() == this.cases.size()
                    ? sentence
                    : wording.say("compared.of-cases", sentence, String.join(", ", names))));
    return said;
  }

  private List<String> notes() {
    Set<String> said = new LinkedHashSet<>();
    if (cases.stream().anyMatch(each -> each.workers().isPresent() && !each.isHourlyRate())) {
      said.add(wording.say("compared.extrapolation"));
    }
    for (ComparedCase each : cases) {
      each.exchange().ifPresent(rate -> rate.notes().forEach(note -> said.add(wording.say(note))));
    }
    List<WageCalculation> known =
        cases.stream().flatMap(each -> each.calculation().stream()).toList();
    said.addAll(WageDocument.notes(known, wording));
    String beside =
        cases.stream()
            .filter(ComparedCase::isComparedWithClientOnly)
            .map(ComparedCase::name)
            .collect(Collectors.joining(", "));
    if (!beside.isEmpty()) {
      said.add(wording.say("compared.beside-client", beside));
    }
    said.add(wording.say("compared.basis"));
    return List.copyOf(said);
  }
}
