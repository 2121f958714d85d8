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
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
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
  private final ReferenceWording references;
  private final Footnotes footnotes;

  CompareBars(List<ComparedCase> cases, Wording wording, Footnotes footnotes) {
    this.cases = cases;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
    this.footnotes = footnotes;
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
    List<BarReference> compared = compared(first);
    return new Bars.Panel(
        footnotes.citing(
            Cell.text(title),
            Stream.concat(
                compared.stream().flatMap(this::sources),
                members.stream()
                    .flatMap(each -> references.source(each.exchange()).stream())
                    .distinct())),
        ofGroup(first, heading(first)),
        compared.stream().map(BarReference::line).toList(),
        members.stream().map(this::bar).toList(),
        scale(first.currency()));
  }

  private Stream<String> sources(BarReference compared) {
    ReferenceWage reference = compared.reference();
    String source =
        reference.kind() == ReferenceWage.Kind.GIVEN
            ? wording.say("compared.given")
            : references.source(reference);
    return Stream.concat(Stream.of(source), references.source(reference.exchange()).stream());
  }

  /** The name, with the rates of its charges. */
  private Cell name(ComparedCase each) {
    Stream<String> levies =
        each.calculation().stream()
            .flatMap(known -> new ChargeLines(known.wage()).levies().stream())
            .map(references::source);
    return footnotes.citing(Cell.text(each.name()).in(Tone.TITLE), levies);
  }

  private List<BarReference> compared(ComparedCase each) {
    boolean hasOther = each.own().isPresent() && each.client().isPresent();
    return Stream.concat(
            each.verdictComparison().stream(), each.client().filter(client -> hasOther).stream())
        .map(known -> reference(each, known, hasOther || each.isComparedWithClientOnly()))
        .toList();
  }

  private BarReference reference(ComparedCase each, Comparison comparison, boolean isOneOfTwo) {
    return new BarReference(
        comparison.reference(),
        each.hourlyOf(comparison),
        each.shown(comparison.currency()),
        comparison.ratio(),
        isOneOfTwo,
        wording);
  }

  /** {@code Madagascar, before social charges (gross): Madagascar €0.28; France €10.03}. */
  private String title(ComparedCase each) {
    String heading = heading(each);
    Stream<String> lines = compared(each).stream().map(line -> titled(heading, line.line()));
    return ofGroup(
        each,
        wording
            .apart(lines)
            .map(listed -> wording.say("title.of-group", heading, listed))
            .orElse(heading));
  }

  private static String titled(String heading, Bars.Reference line) {
    return line.name().equals(heading) ? line.figure() : line.label();
  }

  private String ofGroup(ComparedCase each, String title) {
    return each.group().isEmpty() ? title : wording.say("title.of-group", each.group(), title);
  }

  /** {@code France, before social charges (gross)}; {@code Kenya, for clients in France, …}. */
  private String heading(ComparedCase each) {
    return each.verdictComparison()
        .map(
            known ->
                each.isComparedWithClientOnly()
                    ? references.headingOfClient(known, each.place())
                    : references.heading(known))
        .orElseGet(() -> wording.say("compared.panel-of-none"));
  }

  private Bars.Bar bar(ComparedCase each) {
    Range hourly = each.hourly().orElseThrow();
    return new Bars.Bar(
        name(each),
        wording.figures().compact().money(hourly, each.currency()),
        hourly,
        compared(each).stream().flatMap(line -> line.share().stream()).toList(),
        promise(each).map(BarReference::line));
  }

  /** What was promised, in the money of the bar. */
  private Optional<BarReference> promise(ComparedCase each) {
    return each.promise()
        .filter(known -> each.currency().equals(Optional.of(each.shown(known.currency()))))
        .map(known -> reference(each, known, false));
  }

  /** The greatest wage of this currency, or what it is compared with. */
  private Rational scale(Optional<Currency> currency) {
    return cases.stream()
        .filter(each -> each.hourly().isPresent() && each.currency().equals(currency))
        .flatMap(
            each ->
                Stream.concat(
                    each.hourly().stream(),
                    Stream.concat(compared(each).stream(), promise(each).stream())
                        .map(BarReference::hourly)))
        .map(Range::high)
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
                    wording.apart(each.getValue().stream().map(ComparedCase::name)).orElseThrow()))
        .toList();
  }
}
