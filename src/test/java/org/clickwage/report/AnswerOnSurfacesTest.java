package org.clickwage.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.Generator;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Document;
import org.clickwage.document.Drawing;
import org.clickwage.document.Format;
import org.clickwage.document.Heading;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Links;
import org.clickwage.document.Palette;
import org.clickwage.document.RenderContext;
import org.clickwage.document.Result;
import org.clickwage.document.Shape;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.output.Provenance;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.RateName;
import org.junit.jupiter.api.Test;

/**
 * The law of the one answer: whatever the surface, the same rate is compared with the same
 * reference wage, and no share stands without the rate that it is of.
 */
class AnswerOnSurfacesTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Provenance MADE = new Provenance("1.0.0", DAY);
  private static final Wording WORDING = Wording.in(Language.ENGLISH);

  private static final Pattern SHARE =
      Pattern.compile(
          "[▲▼◆] ((?:≈ )?[\\d.,–]+%)|((?:≈ )?[\\d.,]+(?:(?:–| to )[\\d.,]+)?%)"
              + " of (?:it|the (?:gross|net|minimum)|that|(?:[A-Z]{3} )?[^ ]*\\d)");

  /** Where the work is, in what money, for how much an hour, and what may be charged on it. */
  private record Site(String place, String currency, int hourly, List<String> charges) {}

  private static final List<Site> SITES =
      List.of(
          new Site("FR", "EUR", 12, List.of("24%", "0%", "fr-micro-bic-services")),
          new Site("FR-976", "EUR", 9, List.of("fr-micro-bnc", "10%")),
          new Site("MG", "EUR", 1, List.of("20%", "mg-impot-synthetique")),
          new Site("KE-30", "KES", 160, List.of("20%", "2.5..5%")),
          new Site("US-NY", "USD", 17, List.of("us-se", "15.3%")),
          new Site("GB", "GBP", 12, List.of("uk-se", "6%")),
          new Site("PT", "EUR", 6, List.of("pt-recibos-verdes", "21.4%")),
          new Site("JP-13", "JPY", 1200, List.of("15%")));

  /** What every surface must show, worked out of the calculation alone. */
  private record Expected(Optional<Comparison> headline, Range hourly) {
    static Optional<Expected> of(WageCalculation work) {
      Optional<String> country = work.asked().place().map(Place::country);
      List<Comparison> all =
          work.comparisons().stream()
              .filter(each -> each.reference().kind() != ReferenceWage.Kind.PROMISED)
              .toList();
      Stream<Comparison> own =
          all.stream()
              .filter(each -> each.reference().place().isPresent())
              .filter(each -> each.reference().place().map(Place::country).equals(country));
      Stream<Comparison> given =
          all.stream().filter(each -> each.reference().kind() == ReferenceWage.Kind.GIVEN);
      Optional<Comparison> headline =
          Stream.of(own, given, all.stream()).flatMap(each -> each).findFirst();
      RateName rate =
          headline.map(Comparison::basis).orElse(netIsKnown(work) ? Basis.NET : Basis.GROSS)
                  == Basis.NET
              ? RateName.NET
              : RateName.EARNINGS;
      return work.wage()
          .over(point -> point.rate(rate))
          .map(hourly -> new Expected(headline, hourly));
    }

    private static boolean netIsKnown(WageCalculation work) {
      return work.wage().over(point -> point.rate(RateName.NET)).isPresent();
    }
  }

  @Test
  void everySurfaceShowsTheSame() {
    Generator.records(AnswerOnSurfacesTest::check);
  }

  private static void check(Generator chance) {
    Map<String, List<String>> options = options(chance);
    WageCalculation work =
        Question.ofWork(new ParsedOptions(options, List.of(), List.of(), () -> DAY), new Problems())
            .calculate(FACTS);
    Expected expected = Expected.of(work).orElseThrow();
    checkBasis(work, expected);
    surfaces(work)
        .forEach(
            (surface, labels) -> {
              String where = surface + " of " + options + "\n" + String.join("\n", labels);
              checkShares(work, labels, where);
              checkHeadline(work, surface, labels, expected, where);
            });
    checkJson(work, expected);
  }

  private static Map<String, List<String>> options(Generator chance) {
    Site site = chance.one(SITES);
    Map<String, List<String>> options = new TreeMap<>();
    String money = " " + site.currency();
    Range hours = chance.range(20, 60, 1);
    BigDecimal pay =
        BigDecimal.valueOf(site.hourly())
            .multiply(BigDecimal.valueOf(15 + chance.below(80)))
            .add(BigDecimal.valueOf(chance.below(100)));
    put(options, "--pay", pay + money + "/week");
    put(options, "--hours", shown(hours) + "h/week");
    put(options, "--on", DAY.toString());
    if (!chance.oneIn(8)) {
      put(options, "--country", site.place());
    }
    if (chance.oneIn(2)) {
      put(options, "--charges", chance.one(site.charges()));
    }
    if (chance.oneIn(3)) {
      put(options, "--client-country", chance.one(List.of("FR", "US-CA", "DE")));
    }
    if (chance.oneIn(4)) {
      put(options, "--minimum", site.hourly() + chance.below(9) + money + "/h");
    }
    if (chance.oneIn(5)) {
      put(options, "--promised", site.hourly() * 2 + money + "/h");
    }
    if (chance.oneIn(3)) {
      put(options, "--cost", "phone=" + site.hourly() * (1 + chance.below(9)) + money + "/week");
    }
    if (chance.oneIn(5)) {
      put(options, "--tasks", 2 + chance.below(500) + "/week");
    }
    if (chance.oneIn(8)) {
      put(options, "--basis", "gross");
    }
    return options;
  }

  private static void put(Map<String, List<String>> options, String name, String value) {
    options.put(name, List.of(value));
  }

  private static String shown(Range range) {
    String low = range.low().toDecimal().toPlainString();
    return range.isPoint() ? low : low + ".." + range.high().toDecimal().toPlainString();
  }

  /** Net against net where both are known, unless gross is asked for. */
  private static void checkBasis(WageCalculation work, Expected expected) {
    expected
        .headline()
        .filter(each -> each.reference().law().isPresent())
        .ifPresent(
            each -> {
              boolean hasNet =
                  FACTS
                      .minimumWages()
                      .find(each.reference().place().get(), DAY, Basis.NET, Optional.empty())
                      .toOptional()
                      .isPresent();
              boolean wantsNet = work.asked().terms().basis().basis().isEmpty();
              boolean isNet = wantsNet && hasNet && work.deductions().giveNetPay();
              assertEquals(isNet ? Basis.NET : Basis.GROSS, each.basis());
            });
  }

  /** The labels and sentences of each surface: what is read as one. */
  private static Map<String, List<String>> surfaces(WageCalculation work) {
    Map<String, List<String>> surfaces = new LinkedHashMap<>();
    Document forPeople = WageDocument.of(work, WORDING);
    Document published = WageDocument.of(work, WORDING.published());
    Result result =
        new Result(
            () -> forPeople,
            () -> published,
            () -> WageTable.of(work, WORDING),
            json -> WageJson.members(work, WORDING, json));
    RenderContext context = context(false);
    surfaces.put("screen", lines(text(result, Format.TEXT, context)));
    surfaces.put("--brief", lines(text(result, Format.TEXT, context(true))));
    surfaces.put("page", blocks(text(result, Format.HTML, context)));
    result
        .picture(context, Shape.TALL)
        .ifPresent(
            picture -> {
              surfaces.put("picture", described(picture.svg()));
              surfaces.put("embed", described(picture.embedded(Language.ENGLISH)));
            });
    Drawing card = result.card(context, Shape.STORY).orElseThrow();
    surfaces.put("card", described(card.svg()));
    surfaces.put("leaflet", blocks(result.leaflet(context, Optional.empty())));
    ComparedCase one = ComparedCase.of("A", Optional.empty(), "", work);
    Result cases =
        CompareReport.of(
            List.of(one, ComparedCase.of("B", Optional.empty(), "", work)),
            WORDING,
            place -> Optional.empty());
    surfaces.put("compare row", lines(text(cases, Format.TEXT, context)));
    surfaces.put("pocket page", pocket(work));
    return surfaces;
  }

  private static RenderContext context(boolean isBrief) {
    return new RenderContext(
        WORDING,
        MADE,
        new Heading(Optional.empty(), Optional.empty()),
        Links.NONE,
        StandardCharsets.UTF_8,
        Palette.NONE,
        1000,
        isBrief,
        false);
  }

  private static String text(Result result, Format format, RenderContext context) {
    return new String(result.in(format, context), StandardCharsets.UTF_8);
  }

  private static List<String> lines(String text) {
    return text.lines().map(AnswerOnSurfacesTest::spaced).toList();
  }

  /** Paragraphs, rows and titles of a page. */
  private static List<String> blocks(String page) {
    String body = page.replaceAll("(?s)<style.*?</style>|<script.*?</script>", "");
    return Stream.of(body.split("</p>|</li>|</tr>|</h\\d>|</title>"))
        .map(block -> spaced(block.replaceAll("<[^>]*>", " ").replace(" %", "%")))
        .toList();
  }

  /** The title and the description of a picture, row by row, as its texts have them. */
  private static List<String> described(String svg) {
    Matcher parts = Pattern.compile("<(title|desc)>([^<]*)</").matcher(svg);
    return parts
        .results()
        .flatMap(part -> Stream.of(part.group(2).split("; ")))
        .map(AnswerOnSurfacesTest::spaced)
        .toList();
  }

  private static List<String> pocket(WageCalculation work) {
    Wording ofPage = WORDING.with(Audience.OF_PAGE).published();
    JsonObject page =
        JsonParser.parseString(
                JsonOutput.write(
                    MADE,
                    json ->
                        WagePage.members(
                            work.withClientAsYardstick(), Optional.empty(), ofPage, json)))
            .getAsJsonObject();
    List<String> labels = new ArrayList<>();
    String ratio = page.has("ratio") ? page.get("ratio").getAsString() : "";
    labels.add(page.get("figure").getAsString() + " " + ratio);
    labels.add(page.get("share").getAsString());
    for (JsonElement answer : page.getAsJsonArray("answers")) {
      labels.add(answer.getAsJsonObject().get("text").getAsString());
    }
    return labels.stream().map(AnswerOnSurfacesTest::spaced).toList();
  }

  private static String spaced(String text) {
    return text.replace("&amp;", "&").replaceAll("[\\h\\s]+", " ").strip();
  }

  /** Each share is that of one comparison, whose rate is in the same label. */
  private static void checkShares(WageCalculation work, List<String> labels, String where) {
    for (String label : labels) {
      for (MatchResult found : SHARE.matcher(label).results().toList()) {
        String share = found.group(1) == null ? found.group(2) : found.group(1);
        assertTrue(
            work.comparisons().stream()
                .anyMatch(each -> shares(each).contains(share) && has(label, rates(each))),
            share + " in: " + label + "\n" + where);
      }
    }
  }

  private static List<String> shares(Comparison comparison) {
    Range ratio = comparison.ratio().orElseThrow();
    String wide = spaced(WORDING.figures().wholeShare(ratio));
    String compact = spaced(WORDING.figures().compact().wholeShare(ratio));
    return List.of(wide, compact, "≈ " + compact);
  }

  private static List<String> rates(Comparison comparison) {
    return rates(comparison.hourlyRate().orElseThrow(), comparison);
  }

  private static List<String> rates(Range rate, Comparison of) {
    Optional<Currency> currency = Optional.of(of.currency());
    return List.of(
        spaced(WORDING.figures().money(rate, currency)),
        spaced(WORDING.figures().compact().money(rate, currency)));
  }

  private static boolean has(String label, List<String> any) {
    return any.stream().anyMatch(label::contains);
  }

  /** The headline's rate with its reference, share and verdict, in one label. */
  private static void checkHeadline(
      WageCalculation work, String surface, List<String> labels, Expected expected, String where) {
    boolean isClientYardstick = surface.equals("pocket page");
    Optional<Comparison> headline =
        expected
            .headline()
            .filter(
                each ->
                    !isClientYardstick
                        || each.reference().place().isEmpty()
                        || each.reference()
                            .place()
                            .map(Place::country)
                            .equals(work.asked().place().map(Place::country)));
    if (headline.isEmpty()) {
      return;
    }
    Comparison each = headline.get();
    Verdict verdict = each.verdict().orElseThrow();
    String mark = Tone.of(verdict).mark().strip();
    String word = WORDING.word(verdict);
    String reference =
        spaced(WORDING.figures().money(each.hourly().orElseThrow(), Optional.of(each.currency())));
    List<String> rates = rates(expected.hourly(), each);
    boolean isShown =
        labels.stream()
            .filter(label -> has(label, rates))
            .anyMatch(
                label ->
                    has(label, shares(each)) && (label.contains(mark) || label.contains(word))
                        || label.contains(reference)
                            && label.contains(said(verdict))
                            && label.contains("(" + shares(each).get(0) + " of it)"));
    assertTrue(isShown, () -> rates + " " + shares(each) + " " + verdict + ": " + where);
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case BELOW -> " short of it (";
      case BETWEEN -> "at worst ";
      case AT_OR_ABOVE -> " at or above it (";
    };
  }

  private static void checkJson(WageCalculation work, Expected expected) {
    JsonObject headline =
        JsonParser.parseString(
                JsonOutput.write(MADE, json -> WageJson.members(work, WORDING, json)))
            .getAsJsonObject()
            .getAsJsonObject("headline");
    assertSame(expected.hourly(), headline.getAsJsonObject("rate"));
    if (expected.headline().isPresent()) {
      Comparison each = expected.headline().get();
      assertSame(each.ratio().orElseThrow(), headline.getAsJsonObject("share"));
      assertEquals(
          each.basis() == Basis.NET ? "net" : "gross", headline.get("basis").getAsString());
      assertEquals(
          each.verdict().orElseThrow().name().toLowerCase(Locale.ROOT),
          headline.get("verdict").getAsString());
    } else {
      assertTrue(headline.get("share").isJsonNull());
    }
  }

  private static void assertSame(Range expected, JsonObject range) {
    assertEquals(expected.low().toDecimal().doubleValue(), range.get("low").getAsDouble(), 1e-9);
    assertEquals(expected.high().toDecimal().doubleValue(), range.get("high").getAsDouble(), 1e-9);
  }
}
