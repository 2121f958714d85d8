package org.clickwage.report;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.clickwage.document.Source;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * The hourly wages of a comparison as bars, a panel for each minimum wage and basis. Bars in one
 * currency share a scale.
 */
record CompareBars(List<ComparedCase> cases, Wording wording, Footnotes footnotes) {
  private ReferenceWording references() {
    return new ReferenceWording(wording);
  }

  void into(Document.Builder document) {
    Bars bars = bars();
    document.bars(title(bars), reading(bars), bars);
  }

  private String reading(Bars bars) {
    boolean hasScales = bars.panels().stream().map(Bars.Panel::currency).distinct().count() > 1;
    String reading = wording.say("compared.reading");
    return hasScales ? reading + " " + wording.say("compared.scales") : reading;
  }

  /** Who gets most and least, where all are compared with the same; else how much that is. */
  private String title(Bars bars) {
    List<Bars.Bar> all =
        bars.panels().stream()
            .flatMap(panel -> panel.bars().stream())
            .sorted(Comparator.comparing(bar -> bar.value().low()))
            .toList();
    boolean isOneCurrency =
        bars.panels().stream().map(Bars.Panel::currency).distinct().count() == 1;
    if (!isOneCurrency || all.size() < 2) {
      return wording.say("title.hourly-wages");
    }
    Bars.Bar most = all.get(all.size() - 1);
    Bars.Bar least = all.get(0);
    if (bars.panels().size() > 1) {
      Rational high = all.stream().map(bar -> bar.value().high()).reduce(Rational::max).get();
      Range span = new Range(least.value().low(), high);
      return wording.say(
          "finding.from-to", wording.figures().money(span, bars.panels().get(0).currency()));
    }
    return wording.say(
        "finding.most-and-least",
        most.name().words(),
        most.figure(),
        least.name().words(),
        least.figure());
  }

  Bars bars() {
    boolean isLawful =
        cases.stream()
            .flatMap(each -> each.verdictComparison().stream())
            .allMatch(compared -> compared.reference().law().isPresent());
    String share = isLawful ? "column.of-minimum" : "column.share";
    List<String> titles = Stream.of("column.case", "column.pays", share).map(wording::say).toList();
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
                    .flatMap(each -> references().source(each.exchange()).stream())
                    .distinct())),
        isNamedByLine(first, compared) ? "" : ofGroup(first, heading(first)),
        compared.stream().map(BarReference::line).toList(),
        members.stream().map(this::bar).toList(),
        first.currency());
  }

  /** Whether the only line has all that a heading would say. */
  private boolean isNamedByLine(ComparedCase first, List<BarReference> compared) {
    return first.group().isEmpty()
        && compared.size() == 1
        && compared.get(0).label().equals(heading(first));
  }

  private Stream<Source> sources(BarReference compared) {
    ReferenceWage reference = compared.reference();
    return Stream.concat(
        Stream.of(references().source(reference)),
        references().source(reference.exchange()).stream());
  }

  /** The name, with the rates of its charges. */
  private Cell name(ComparedCase each) {
    Stream<Source> levies =
        each.calculation().stream()
            .flatMap(known -> ChargeLines.levies(known.wage().points()).stream())
            .map(references()::source);
    return footnotes.citing(Cell.text(each.name()).in(Tone.TITLE), levies);
  }

  /** That of its own, and the client's of the same rate. */
  private List<BarReference> compared(ComparedCase each) {
    List<Comparison> both =
        Stream.concat(each.own().stream(), each.client().stream())
            .filter(known -> each.answer().orElseThrow().isOfRate(known))
            .toList();
    boolean isOneOfTwo = both.size() > 1 || each.isComparedWithClientOnly();
    return both.stream().map(known -> reference(each, known, isOneOfTwo)).toList();
  }

  private BarReference reference(ComparedCase each, Comparison with, boolean isOneOfTwo) {
    return new BarReference(
        with.reference(), each.hourlyOf(with), each.shown(with.currency()), isOneOfTwo, wording);
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
                    ? references().headingOfClient(known, each.place())
                    : references().heading(known))
        .orElseGet(() -> wording.say("compared.panel-of-none"));
  }

  private Bars.Bar bar(ComparedCase each) {
    Range hourly = each.hourly().orElseThrow();
    return new Bars.Bar(
        name(each),
        wording.figures().compact().money(hourly, each.currency()),
        hourly,
        compared(each).stream().map(line -> line.share(hourly, of(line, each))).toList(),
        List.of(),
        promise(each).map(BarReference::line),
        each.variantOf().isPresent());
  }

  /** Which minimum wage a share is of. */
  private String of(BarReference line, ComparedCase each) {
    if (!line.isOneOfSeveral() || each.own().isEmpty()) {
      return wording.say(line.reference().law().isEmpty() ? "share.of-chosen" : "share.of-minimum");
    }
    boolean isOwn = each.own().map(Comparison::reference).equals(Optional.of(line.reference()));
    return isOwn
        ? wording.say("share.of-local")
        : wording.say("share.of-client", references().in(line.reference().law().orElseThrow()));
  }

  /** What was promised, at a bar of the gross pay that it is of. */
  private Optional<BarReference> promise(ComparedCase each) {
    return each.answer()
        .flatMap(answer -> answer.promise().filter(answer::isOfRate))
        .map(known -> reference(each, known, false));
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
