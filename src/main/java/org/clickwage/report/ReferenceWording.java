package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.compare.CommonCurrency;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Source;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Citation;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;

/**
 * How reference wages, and a wage compared with one of them, are named.
 *
 * @param citing the form of a fact's source
 */
public record ReferenceWording(Wording wording, Function<Text, Object> citing) {

  /** For people. */
  public ReferenceWording(Wording wording) {
    this(wording, Citation::new);
  }

  /** With all that the facts say of their sources. */
  public static ReferenceWording forMachines(Wording wording) {
    return new ReferenceWording(wording, Text::sentence);
  }

  String name(ReferenceComparison comparison) {
    return comparison instanceof FloorComparison floor
        ? new FloorWording(wording).name(floor)
        : name(((Comparison) comparison).reference());
  }

  /** {@code SMIC (France, gross)}. */
  String name(ReferenceWage reference) {
    return reference.law().isPresent() ? name(reference.law().get()) : given(reference);
  }

  private String given(ReferenceWage reference) {
    String basis = wording.word(reference.basis());
    String name =
        reference.name().isEmpty()
            ? wording.say(Note.of("reference-name." + Wording.key(reference.kind()), basis))
            : wording.say("reference-name.own", reference.name(), basis);
    return withEnd(reference, name);
  }

  /** {@code €12 an hour, the rate chosen by the authors}; of several, without what they are. */
  public String chosen(Stream<HourlyRate> given) {
    List<HourlyRate> rates = given.distinct().toList();
    return rates.size() == 1
        ? wording.say(
            "compared.the-rate-of",
            wording
                .figures()
                .inHeadline(Range.of(rates.get(0).perHour()), Optional.of(rates.get(0).currency())))
        : wording.say("compared.the-rate");
  }

  /** A rate that is no law in a sentence: {@code $25 an hour, the rate chosen by the authors}. */
  String inWords(ReferenceWage reference) {
    return isUnnamed(reference)
        ? withEnd(reference, chosen(Stream.of(reference.hourly())))
        : name(reference);
  }

  private static boolean isUnnamed(ReferenceWage reference) {
    return reference.kind() == ReferenceWage.Kind.GIVEN && reference.name().isEmpty();
  }

  /** Words on a rate, or on the end of a range that it is. */
  String withEnd(ReferenceWage reference, String words) {
    return switch (reference.end()) {
      case NONE -> words;
      case LEAST -> wording.say("reference-end.least", words);
      case MOST -> wording.say("reference-end.most", words);
    };
  }

  String name(MinimumWage law) {
    return wording.say(
        "reference-name.minimum",
        kind(law),
        place(law).bracketed(wording),
        wording.word(law.basis()));
  }

  /** What to compare an hour of today with; empty where the law sets no hours. */
  Optional<String> today(MinimumWage law) {
    return law.hourly()
        .map(
            rate ->
                wording.say(
                    "leaflet.compare-today",
                    name(law),
                    about(law.confidence(), wording.show(rate)),
                    law.validFrom()));
  }

  private String kind(MinimumWage law) {
    String key = "minimum-name." + law.series();
    String name = wording.say(wording.has(key) ? key : "minimum-name.other");
    // The country's name alone stands for its default series only.
    boolean isNamed = law.isDefault() || wording.has(key) || place(law).isNamed();
    return isNamed ? name : name + " " + law.series();
  }

  /** With the city whose own it is, where people have a name for that; a usual one is no city's. */
  private static Place place(MinimumWage law) {
    Place region = law.place();
    if (law.isDefault()) {
      return region;
    }
    Place city = new Place(region.country(), region.region(), Optional.of(law.series()));
    return city.isNamed() ? city : region;
  }

  /** {@code France, before social charges (gross)}. */
  String heading(Comparison comparison) {
    ReferenceWage reference = comparison.reference();
    return reference.law().isEmpty()
        ? name(reference)
        : heading(reference.basis(), place(reference), reference.place());
  }

  /** {@code Kenya, for clients in France, before social charges (gross)}. */
  String headingOfClient(Comparison comparison, Optional<Place> own) {
    String clients = in(comparison.reference().law().orElseThrow());
    String place =
        own.map(known -> wording.say("compared.for-clients", known.bracketed(wording), clients))
            .orElseGet(() -> wording.say("compared.clients", clients));
    return heading(comparison.reference().basis(), place, own);
  }

  private String heading(Basis basis, String title, Optional<Place> place) {
    return place
        .map(known -> wording.of(known.country()))
        .orElse(wording)
        .say("compared.heading." + Wording.key(basis), title);
  }

  /** {@code SMIC}; its place where there are two. */
  String label(ReferenceWage reference, boolean isOneOfTwo) {
    if (isUnnamed(reference)) {
      return withEnd(reference, wording.say("reference-label.given"));
    } else if (reference.law().isEmpty()) {
      return name(reference);
    }
    return isOneOfTwo ? place(reference) : kind(reference.law().get());
  }

  /** The country of a minimum wage, with its region where the wage is of that alone. */
  String place(ReferenceWage reference) {
    return reference
        .law()
        .map(ReferenceWording::place)
        .or(reference::place)
        .map(place -> place.bracketed(wording))
        .orElse("");
  }

  /** {@code in California}. */
  String in(MinimumWage law) {
    Place place = place(law);
    boolean isNamed =
        law.isDefault() || place.isNamed() || wording.has("minimum-name." + law.series());
    return isNamed ? place.inside(wording) : place.inside(wording) + " (" + law.series() + ")";
  }

  /** The sign before a figure of a table or picture that rests on an approximate fact. */
  public static String approximately(Confidence confidence) {
    return confidence == Confidence.APPROXIMATE ? "≈\u00a0" : "";
  }

  /** The same in a sentence: {@code about €10.03}. */
  public String about(Confidence confidence, String figure) {
    return confidence == Confidence.APPROXIMATE ? wording.say("about", figure) : figure;
  }

  /** The source of a reference: what the law states, since when, and where that was read. */
  public Source source(ReferenceWage reference) {
    return reference.law().map(this::source).orElseGet(() -> sourceOfRate(reference));
  }

  private Source sourceOfRate(ReferenceWage given) {
    String whole =
        wording.say("source.reference." + Wording.key(given.kind()), name(given), given.stated());
    String brief = isUnnamed(given) ? inWords(given) : whole;
    return new Source(whole, brief, brief);
  }

  /** {@code SMIC 2024 (Décret 2024-951)} in brief. */
  public Source source(MinimumWage law) {
    String kind = kind(law);
    boolean isOwn = !kind.startsWith(wording.say("minimum-name.other"));
    String name =
        wording.say(
            "source.brief." + Wording.key(law.basis()),
            isOwn && law.place().region().isEmpty() ? kind : kind + " " + in(law));
    String act = new Citation(law.source()).act(wording);
    return new Source(
        whole(law),
        wording.say("source.brief.minimum", name, Integer.toString(law.validFrom().getYear()), act),
        act);
  }

  private String whole(MinimumWage law) {
    return wording.say(
        "source.minimum",
        name(law),
        law.amount(),
        unit(law),
        law.validFrom(),
        citing.apply(law.source()),
        wording.word(law.confidence()));
  }

  /** {@code month of 35 h a week}; hours that the user gave are no part of the law. */
  private String unit(MinimumWage law) {
    String unit = wording.word(law.unit());
    return law.hours()
        .filter(hours -> law.statesHours())
        .map(hours -> wording.say("source.unit-of-hours", unit, hours))
        .orElse(unit);
  }

  /** The source of a social charge or a tax: its percentage, since when, and where it was read. */
  public Source source(Levy levy) {
    String act = new Citation(levy.source()).act(wording);
    return new Source(
        wording.say(
            "source.levy",
            ChargeLines.label(levy, wording),
            levy.validFrom(),
            citing.apply(levy.source())),
        act,
        act);
  }

  public Optional<Source> source(Optional<ExchangeRate> exchange) {
    return exchange.map(
        rate ->
            new Source(
                CommonCurrency.isParity(rate) ? parity(rate) : whole(rate),
                brief(rate),
                rate.year().isEmpty()
                    ? whole(rate)
                    : wording.say("source.act.exchange-rate", authority(rate))));
  }

  private String authority(ExchangeRate rate) {
    return new Citation(rate.source()).act(wording).split(", ")[0];
  }

  /** {@code ECB, EUR/USD, 2019}; a computed one names its own parts. */
  private String brief(ExchangeRate rate) {
    String act = new Citation(rate.source()).act(wording);
    if (rate.year().isEmpty()) {
      return whole(rate);
    }
    return rate.confidence() == Confidence.COMPUTED
        ? act
        : wording.say(
            rate.confidence() == Confidence.APPROXIMATE
                ? "source.brief.market-rate"
                : "source.brief.exchange-rate",
            authority(rate),
            rate.base(),
            rate.quote(),
            rate.year());
  }

  private String whole(ExchangeRate rate) {
    return wording.say(
        rate.year().isEmpty() ? "source.given-exchange-rate" : "source.exchange-rate",
        rate.base(),
        rate.confidence() == Confidence.APPROXIMATE ? "≈" : "=",
        wording.show(rate.rate()),
        rate.quote(),
        rate.year(),
        citing.apply(rate.source()));
  }

  private String parity(ExchangeRate rate) {
    return wording.say(
        "source.parity",
        rate.base(),
        wording.figures().sixDigits(rate.rate()),
        rate.quote(),
        rate.year(),
        citing.apply(rate.source()));
  }
}
