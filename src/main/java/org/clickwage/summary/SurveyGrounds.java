package org.clickwage.summary;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Document;
import org.clickwage.document.Format;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Source;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.DailyNotes;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Place;
import org.clickwage.report.FloorsReport;
import org.clickwage.report.Kicker;
import org.clickwage.report.ReferenceNotes;
import org.clickwage.report.ReferenceWording;

/**
 * The facts that the figures of a survey rest on, whose sources are named below the figures.
 *
 * @param file the name of what was read; empty where that is not one file
 * @param days on which the work was
 * @param references what rates are compared with
 * @param factors what brought money of several currencies or years together
 * @param schemes what took charges, each as in force on some day
 * @param floors what tasks must pay
 */
public record SurveyGrounds(
    String file,
    Optional<DayRange> days,
    Collection<ReferenceWage> references,
    Collection<MoneyFactor> factors,
    Collection<ChargeScheme> schemes,
    Collection<LegalFloor> floors) {
  /** A survey of many countries and years would fill screens with its laws. */
  private static final int MOST_ON_A_SCREEN = 12;

  /**
   * Place, time, the file and who was counted.
   *
   * @param counted in words; empty where so few are hidden, and their days with them
   */
  public String about(Optional<String> counted, Wording wording) {
    List<Place> places = references.stream().flatMap(each -> each.place().stream()).toList();
    Optional<String> known =
        Optional.of(file).filter(name -> !name.isEmpty() && !wording.isPublished());
    return new Kicker(wording)
        .of(
            places,
            days.filter(shown -> counted.isPresent()),
            Stream.concat(known.stream(), counted.stream())
                .reduce((one, other) -> wording.say("list.next", one, other)));
  }

  /** In the words of the country, where only one is compared with. */
  Wording ofPlace(Wording wording) {
    List<String> countries =
        references.stream()
            .flatMap(each -> each.place().stream())
            .map(Place::country)
            .distinct()
            .toList();
    return countries.size() == 1 ? wording.of(countries.get(0)) : wording;
  }

  /** That of the least certain of the references. */
  Confidence confidence() {
    return references.stream()
        .map(ReferenceWage::confidence)
        .reduce(Confidence.SOURCED, Confidence::and);
  }

  /** A result that goes into a file. */
  public Result under(Result summary, Wording wording) {
    return under(summary, wording, Integer.MAX_VALUE);
  }

  /**
   * A result that is shown: of a text, which fills a screen, many laws are counted only, and what
   * to do next is shown.
   */
  public Result shown(Result summary, Format format, List<String> next, Wording wording) {
    if (format != Format.TEXT) {
      return under(summary, wording);
    }
    return under(summary, wording, MOST_ON_A_SCREEN)
        .with(
            text ->
                new Document.Builder()
                    .all(text)
                    .sentences(wording.say("title.next"), next)
                    .build());
  }

  /** Grounds are put in words only where the result is for people. */
  private Result under(Result summary, Wording wording, int most) {
    return summary.with(
        wording,
        (document, words) -> {
          Document.Builder all = new Document.Builder().all(document);
          List<Source> sources = sources(new ReferenceWording(words));
          String number = Integer.toString(sources.size());
          boolean tooMany = sources.size() > most;
          return all.doubts(ReferenceNotes.stepsDue(references, wording))
              .sentences(
                  words.say("title.references"),
                  tooMany ? List.of(words.say("summary.sources", number)) : notes(words))
              .cited(words.say("title.sources"), tooMany ? List.of() : sources)
              .build();
        });
  }

  /**
   * A survey on one page: its figures and pictures, what was left out, how it was read.
   *
   * @param leftOut how many records could not be calculated, and why
   * @param method how the file was read and its figures were made
   */
  public Result page(Result summary, List<String> leftOut, List<String> method, Wording wording) {
    Result page =
        summary.with(
            document -> {
              Document.Builder all = new Document.Builder().all(document);
              if (!leftOut.isEmpty()) {
                all.open(leftOut.get(0), leftOut.subList(1, leftOut.size()));
              }
              return all.sentences(wording.say("title.method"), method).build();
            });
    return under(page, wording);
  }

  /** The notes of a result and of its grounds, and their sources, for scripts. */
  void into(JsonOutput json, List<String> notes, Wording wording) throws IOException {
    json.texts("notes", Stream.concat(notes.stream(), notes(wording).stream()).toList());
    json.texts(
        "sources",
        sources(ReferenceWording.forMachines(wording)).stream().map(Source::whole).toList());
  }

  /** At which money of several currencies was brought together. */
  Stream<ExchangeRate> rates() {
    return factors.stream().flatMap(each -> each.rates().stream());
  }

  /**
   * In an order of their own, as records have none that is always the same. A rate that was given
   * has its source in the survey itself, but not the rate of exchange that made it comparable with
   * other money.
   */
  private List<Source> sources(ReferenceWording words) {
    Set<Source> sources = new TreeSet<>(Comparator.comparing(Source::whole, Language.ALPHABET));
    for (ReferenceWage each : references) {
      each.law().ifPresent(law -> sources.add(words.source(each)));
      words.source(each.exchange()).ifPresent(sources::add);
    }
    rates().forEach(rate -> words.source(Optional.of(rate)).ifPresent(sources::add));
    factors.stream()
        .flatMap(each -> each.prices().stream())
        .forEach(prices -> sources.add(Source.of(words.wording().say(prices.cited()))));
    for (ChargeScheme each : schemes) {
      each.levies().stream()
          .map(words::source)
          .forEach(
              levy ->
                  sources.add(
                      new Source(
                          of(each, levy.whole(), words.wording()), levy.brief(), levy.act())));
    }
    floors.forEach(each -> sources.addAll(FloorsReport.sources(each, words.wording())));
    return List.copyOf(sources);
  }

  private List<String> notes(Wording wording) {
    Set<String> notes = new TreeSet<>(Language.ALPHABET);
    notes.addAll(ReferenceNotes.of(references, wording));
    rates().flatMap(rate -> rate.notes().stream()).map(wording::say).forEach(notes::add);
    floors.forEach(each -> notes.addAll(FloorsReport.notes(each, wording)));
    Map<String, DailyNotes> ofSchemes = new HashMap<>();
    for (ChargeScheme each : schemes) {
      DailyNotes daily = ofSchemes.computeIfAbsent(each.name(), name -> new DailyNotes());
      each.notes().forEach(daily::add);
    }
    for (ChargeScheme each : schemes) {
      each.notes().stream()
          .map(note -> wording.say(ofSchemes.get(each.name()).kept(note)))
          .forEach(note -> notes.add(of(each, note, wording)));
    }
    return List.copyOf(notes);
  }

  /** By the name that options take, which is no reader's of a page. */
  private static String of(ChargeScheme scheme, String fact, Wording wording) {
    return wording.isPublished() ? fact : wording.say("plain.fact", scheme.name(), fact);
  }
}
