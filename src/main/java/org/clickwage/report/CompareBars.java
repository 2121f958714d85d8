package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.document.Bars;
import org.clickwage.document.Document;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * The hourly wages of a comparison as bars, a panel for each minimum wage and basis. Bars in one
 * currency share a scale.
 */
final class CompareBars {
  private final List<ComparedCase> cases;
  private final Wording wording;
  private final Figures figures;
  private final ReferenceWording references;
  private final CompareCells cells;

  CompareBars(List<ComparedCase> cases, Wording wording, CompareCells cells) {
    this.cases = cases;
    this.wording = wording;
    this.figures = wording.figures().compact();
    this.references = new ReferenceWording(wording);
    this.cells = cells;
  }

  void into(Document.Builder document) {
    document.bars(wording.say("title.hourly-wages"), wording.say("compared.reading"), bars());
  }

  Bars bars() {
    List<String> titles =
        Stream.of("column.case", "column.pays", "column.of-minimum").map(wording::say).toList();
    return new Bars(panels(), titles, withoutBars());
  }

  /** By their titles, which name every reference with its figure; in the order of the cases. */
  private List<Bars.Panel> panels() {
    Map<String, List<ComparedCase>> panels = new LinkedHashMap<>();
    cases.stream()
        .filter(each -> each.hourly().isPresent())
        .forEach(each -> panels.computeIfAbsent(title(each), key -> new ArrayList<>()).add(each));
    return panels.entrySet().stream()
        .map(panel -> panel(panel.getKey(), panel.getValue()))
        .toList();
  }

  private Bars.Panel panel(String title, List<ComparedCase> members) {
    ComparedCase first = members.get(0);
    return new Bars.Panel(
        cells.citing(title, compared(first)),
        ofGroup(first, heading(first)),
        compared(first).stream().map(comparison -> reference(first, comparison)).toList(),
        members.stream().map(this::bar).toList(),
        scale(first.currency()));
  }

  private static List<Comparison> compared(ComparedCase each) {
    boolean hasOther = each.own().isPresent();
    return Stream.concat(
            each.verdictComparison().stream(), each.client().filter(client -> hasOther).stream())
        .toList();
  }

  /** {@code Gross, Madagascar, minimum wage 0.28 €; client’s country (France) 10.03 €}. */
  private String title(ComparedCase each) {
    String title =
        each.verdictComparison()
            .map(own -> references.panel(own, figure(each, own)))
            .orElseGet(() -> wording.say("compared.panel-of-none"));
    String whole =
        compared(each).stream()
            .skip(1)
            .map(client -> withClient(title, each, client))
            .findFirst()
            .orElse(title);
    return ofGroup(each, whole);
  }

  private String ofGroup(ComparedCase each, String title) {
    return each.group().isEmpty() ? title : wording.say("title.of-group", each.group(), title);
  }

  /** {@code France, before social charges (gross)}. */
  private String heading(ComparedCase each) {
    return each.verdictComparison()
        .map(references::heading)
        .orElseGet(() -> wording.say("compared.panel-of-none"));
  }

  private String withClient(String title, ComparedCase each, Comparison client) {
    return wording.say(
        "compared.panel-with-client",
        title,
        references.place(client.reference()),
        figure(each, client));
  }

  private String figure(ComparedCase each, Comparison comparison) {
    return ReferenceWording.approximately(comparison.reference().confidence())
        + figures.money(each.hourlyOf(comparison), each.shown(comparison.currency()));
  }

  private Bars.Reference reference(ComparedCase each, Comparison comparison) {
    return new Bars.Reference(
        references.label(
            comparison.reference(), each.own().isPresent() && each.client().isPresent()),
        figure(each, comparison),
        each.hourlyOf(comparison).low());
  }

  private Bars.Bar bar(ComparedCase each) {
    Range hourly = each.hourly().orElseThrow();
    return new Bars.Bar(
        cells.name(each),
        figures.money(hourly, each.currency()),
        hourly,
        compared(each).stream().flatMap(known -> share(each, known).stream()).toList(),
        promise(each).map(known -> reference(each, known)));
  }

  /** What was promised, in the money of the bar. */
  private static Optional<Comparison> promise(ComparedCase each) {
    return each.promise()
        .filter(known -> each.currency().equals(Optional.of(each.shown(known.currency()))));
  }

  private Optional<Bars.Share> share(ComparedCase each, Comparison comparison) {
    boolean ofClient = each.client().filter(client -> client == comparison).isPresent();
    return comparison
        .verdict()
        .map(
            verdict -> {
              String share = figures.wholeShare(comparison.ratio().orElseThrow());
              String key = ofClient ? "compared.verdict-of-client" : "compared.verdict";
              return new Bars.Share(
                  verdict,
                  share,
                  ofClient ? wording.say("compared.of-client") : "",
                  wording.say(key, share, verdict));
            });
  }

  /** The greatest wage of this currency, or what it is compared with. */
  private Rational scale(Optional<Currency> currency) {
    return cases.stream()
        .filter(each -> each.hourly().isPresent() && each.currency().equals(currency))
        .flatMap(
            each ->
                Stream.concat(
                    each.hourly().stream().map(Range::high),
                    Stream.concat(compared(each).stream(), promise(each).stream())
                        .map(known -> each.hourlyOf(known).high())))
        .reduce(Rational.ZERO, Rational::max);
  }

  /** {@code Pay not known: Three hours for one ride; A moderator in Dublin.} */
  private List<String> withoutBars() {
    Map<ComparedCase.Unknown, List<ComparedCase>> unknown =
        new EnumMap<>(ComparedCase.Unknown.class);
    cases.stream()
        .filter(each -> each.hourly().isEmpty())
        .forEach(
            each ->
                each.unknown()
                    .ifPresent(
                        why -> unknown.computeIfAbsent(why, key -> new ArrayList<>()).add(each)));
    return unknown.entrySet().stream()
        .map(
            each ->
                wording.say(
                    "compared.without-bar." + Wording.key(each.getKey()),
                    each.getValue().stream()
                        .map(ComparedCase::name)
                        .reduce((one, other) -> wording.say("list.apart", one, other))
                        .orElseThrow()))
        .toList();
  }
}
