package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.cases.StatedCase;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Links;
import org.clickwage.document.Result;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.options.CompareSettings;
import org.clickwage.options.PageSettings;
import org.clickwage.pocket.PocketPage;
import org.clickwage.reference.Basis;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.CompareReport;
import org.clickwage.report.ComparedCase;

/**
 * Calculated cases, and how they are reported.
 *
 * @param read how many cases were read, with those that lack a field that was asked for
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
        settings.named(stated, wordings(context)).map(asked -> cases.get(stated.indexOf(asked)));
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

  /** A page for the places of the cases on which anyone works out an hour of their own. */
  String pocket(Optional<String> contact, ReferenceData facts) {
    Set<Place> countries =
        cases.stream()
            .flatMap(each -> compared(each, words).calculation().stream())
            .flatMap(known -> known.asked().place().stream())
            .map(place -> Place.of(place.country()))
            .filter(place -> facts.places().countries().contains(place.country()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new PocketPage(
            countries,
            PageSettings.since(facts),
            context.today(),
            wordings(context).stream().map(Wording::language).toList(),
            contact,
            Optional.empty())
        .write(Links.NONE, context.provenance(facts), facts);
  }

  /** All of them, in order. */
  Result result(List<ComparedCase> shown, Wording in) {
    return CompareReport.of(shown, in, this::today);
  }

  /** The result of the one case that was asked for, or else of all. */
  Result alone(Result all, Wording in) {
    return one.map(each -> result(List.of(compared(each, in)), in)).orElse(all);
  }

  /** How many cases lack a field that was asked for. */
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
    return isForPrograms ? cases : withVariantsBehind(cases);
  }

  /** People read what a case becomes under other terms behind it, wherever it would be sorted. */
  private static List<ComparedCase> withVariantsBehind(List<ComparedCase> sorted) {
    Map<String, List<ComparedCase>> variants =
        sorted.stream()
            .filter(each -> isVariant(each, sorted))
            .collect(Collectors.groupingBy(each -> each.variantOf().orElseThrow()));
    return sorted.stream()
        .filter(each -> !isVariant(each, sorted))
        .flatMap(each -> Stream.concat(Stream.of(each), behind(each, variants)))
        .toList();
  }

  /** Each only once, where cases have one name. */
  private static Stream<ComparedCase> behind(
      ComparedCase each, Map<String, List<ComparedCase>> variants) {
    return Optional.ofNullable(variants.remove(each.name())).stream().flatMap(List::stream);
  }

  /** Whether it retells a case of these that retells none itself. */
  private static boolean isVariant(ComparedCase each, List<ComparedCase> all) {
    return each.variantOf().isPresent()
        && all.stream()
            .filter(other -> other.variantOf().isEmpty())
            .anyMatch(other -> other.name().equals(each.variantOf().get()));
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

  private List<PublishedComparison> published(WageCalculation work) {
    return settings.isBesidePublished() ? PublishedComparison.of(work, context.facts()) : List.of();
  }

  private ComparedCase compared(CalculatedCase each, Wording in) {
    return each.inWords(in, settings.workers(), this::published, context.facts());
  }
}
