package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.cases.StatedCase;
import org.clickwage.document.Result;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.reference.Basis;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.report.CompareReport;
import org.clickwage.report.ComparedCase;

/**
 * Cases that were calculated, and how they are told.
 *
 * @param read how many there are with those that do not say what was asked for
 * @param problems of all of these
 * @param one the case that a card is of; empty for all
 * @param words of the reader, where no languages were asked for
 */
record Comparison(
    List<CalculatedCase> cases,
    long read,
    InputProblems problems,
    Optional<CalculatedCase> one,
    CompareSettings settings,
    CommandContext context,
    Wording words) {
  /** Reports a case that is asked for and is none of these. */
  static Comparison of(
      List<CalculatedCase> cases,
      long read,
      InputProblems problems,
      CompareSettings settings,
      CommandContext context) {
    Wording words = context.wording();
    List<StatedCase> stated = cases.stream().map(CalculatedCase::stated).toList();
    Optional<CalculatedCase> one =
        settings.told(stated, wordings(context)).map(asked -> cases.get(stated.indexOf(asked)));
    return new Comparison(cases, read, problems, one, settings, context, words);
  }

  /** The languages that were asked for, else the reader’s. */
  static List<Wording> wordings(CommandContext context) {
    List<Language> asked = context.output().languages();
    Wording words = context.wording();
    return asked.isEmpty()
        ? List.of(words)
        : asked.stream().map(each -> Wording.in(each, words.audience())).toList();
  }

  /** All of them, in order. */
  Result told(List<ComparedCase> shown, Wording in) {
    return CompareReport.of(shown, in, this::today);
  }

  /** What is told by itself: a case, or what all come to. */
  Result alone(Result all, Wording in) {
    return one.map(each -> told(List.of(compared(each, in)), in)).orElse(all);
  }

  /** How many cases do not say what was asked for. */
  List<Note> leftOut() {
    long rest = read - cases.size();
    return rest == 0 ? List.of() : List.of(Note.of("compared.left-out", Rational.of(rest)));
  }

  /** Whether any of them has pay and hours. */
  boolean isUnderstood() {
    return cases.stream().map(each -> compared(each, words)).anyMatch(ComparedCase::hasPayAndHours);
  }

  /** Net, as an hour is after all costs, where the law or its tables know that; else gross. */
  private Optional<MinimumWage> today(Place place) {
    return Stream.of(Basis.NET, Basis.GROSS)
        .map(
            on -> context.facts().minimumWages().find(place, context.today(), on, Optional.empty()))
        .flatMap(found -> found.toOptional().stream())
        .findFirst();
  }

  List<ComparedCase> shown(Wording in, boolean isForPrograms) {
    List<ComparedCase> cases =
        this.cases.stream()
            .map(each -> compared(each, in))
            .filter(settings.verdict())
            .collect(Collectors.toCollection(ArrayList::new));
    sort(cases, isForPrograms);
    return cases;
  }

  /** People look for É among the E; programs have the order of code points. */
  private void sort(List<ComparedCase> cases, boolean isForPrograms) {
    Comparator<String> names = isForPrograms ? Comparator.naturalOrder() : Language.ALPHABET;
    switch (settings.sort()) {
      case RATIO -> cases.sort(ComparedCase.BY_RATIO);
      case HOURLY -> cases.sort(ComparedCase.BY_HOURLY);
      case NAME -> cases.sort(Comparator.comparing(ComparedCase::name, names));
      case FILE -> {
        // As they were read.
      }
    }
  }

  private ComparedCase compared(CalculatedCase each, Wording in) {
    return each.told(in, settings.workers(), context.facts());
  }
}
