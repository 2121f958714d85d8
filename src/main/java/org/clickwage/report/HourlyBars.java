package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Chart;
import org.clickwage.document.Document;
import org.clickwage.document.LoneBar;
import org.clickwage.document.Source;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * What an hour comes to as bars, from the advertised rate to what is left; the rate that is
 * compared has ticks at what it is compared with.
 */
final class HourlyBars {
  private record Rate(RateName name, String titleKey, Range amount) {}

  private final Answer answer;
  private final List<ReferenceWage> found;
  private final Optional<Currency> currency;
  private final Wording wording;
  private final ReferenceWording references;
  private final List<Rate> rates = new ArrayList<>();

  /**
   * @param found the reference wages in the order of the sources
   */
  HourlyBars(
      Answer answer, List<ReferenceWage> found, Optional<Currency> currency, Wording wording) {
    this.answer = answer;
    this.found = found;
    this.currency = currency;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  static HourlyBars of(WageCalculation calculation, Wording wording) {
    HourlyBars hourly =
        new HourlyBars(
            calculation.answer(),
            calculation.references().found(),
            calculation.currency(),
            wording);
    WageRange wage = calculation.wage();
    boolean same = wage.over(WageBreakdown::earnings).equals(wage.over(WageBreakdown::grossPay));
    for (RateName rate : RateName.values()) {
      if (rate != RateName.EARNINGS || !same) {
        hourly.rate(
            rate, "quantity." + rate.word() + "-hourly-rate", wage.over(point -> point.rate(rate)));
      }
    }
    return hourly;
  }

  void rate(RateName name, String titleKey, Optional<Range> rate) {
    rate.ifPresent(known -> rates.add(new Rate(name, titleKey, known)));
  }

  /** A rate that is compared with nothing is in the first sentence alone. */
  void into(Document.Builder document) {
    boolean isAlone = rates.size() == 1 && lines().findAny().isEmpty();
    boolean isOne = rates.size() == 1 && haveLabels();
    if (!rates.isEmpty() && !isAlone) {
      List<String> titles = List.of("", wording.say("column.hourly"), wording.say(share()));
      document.bars(
          wording.say("title.hourly-pay"),
          wording.say(isOne ? "hourly.pale" : "hourly.reading"),
          new Bars(List.of(isOne ? alone() : panel(false)), titles, List.of()));
    }
  }

  /** What the column of shares is called. */
  private String share() {
    return judging().stream().allMatch(each -> each.reference().law().isPresent())
        ? "column.of-minimum"
        : "column.share";
  }

  /** The only rate, with named lines across it. */
  private Bars.Panel alone() {
    Bars.Panel panel = panel(true);
    Bars.Bar only = panel.bars().get(0);
    return new Bars.Panel(
        panel.title(),
        panel.heading(),
        only.ticks(),
        List.of(only.withoutTicks()),
        panel.currency());
  }

  /**
   * All rates.
   *
   * @param areLinesNamed whether a label at each line says its figure
   */
  Bars.Panel panel(boolean areLinesNamed) {
    boolean isNamed = areLinesNamed && haveLabels();
    return new Bars.Panel(
        title(),
        answer.headline().map(references::heading).orElse(""),
        List.of(),
        rates.stream().map(rate -> bar(rate, answer.comparisons(), isNamed)).toList(),
        currency);
  }

  /** Whether the lines have room for labels. */
  private boolean haveLabels() {
    return judging().size() <= Bars.MOST_REFERENCES;
  }

  /** The rate that is compared, by itself, from the greatest gap; empty where none is. */
  Optional<Chart> compared() {
    List<Comparison> shares = new ArrayList<>(answer.shares());
    answer.promise().ifPresent(shares::add);
    return row(answer.rate())
        .map(rate -> bar(rate, shares, true))
        .filter(bar -> !bar.shares().isEmpty())
        .map(LoneBar::new);
  }

  /** The sources of what that is compared with. */
  List<Source> sources() {
    List<ReferenceWage> own = found.stream().filter(each -> isOf(answer.shares(), each)).toList();
    return Stream.concat(
            own.stream().map(references::source), WageGrounds.exchanges(own, references).stream())
        .toList();
  }

  /** Whether comparisons are with it, or with the mean of it and others of its place. */
  private static boolean isOf(List<Comparison> comparisons, ReferenceWage reference) {
    return comparisons.stream()
        .map(Comparison::reference)
        .anyMatch(
            each ->
                each.kind() == reference.kind()
                    && each.end() == reference.end()
                    && each.place().equals(reference.place()));
  }

  private Optional<Rate> row(RateName name) {
    Optional<Rate> own = rates.stream().filter(rate -> rate.name() == name).findFirst();
    // Where nothing is taken off the gross pay, the earnings have no row of their own.
    return own.isPresent() || name != RateName.EARNINGS ? own : row(RateName.GROSS);
  }

  private List<Comparison> judging() {
    return answer.comparisons().stream().filter(each -> !isPromise(each)).toList();
  }

  private Stream<BarReference> lines() {
    return judging().stream().map(each -> BarReference.of(each, wording));
  }

  private static boolean isPromise(Comparison comparison) {
    return comparison.reference().kind() == ReferenceWage.Kind.PROMISED;
  }

  /** With what the rates are compared with, and its sources. */
  private Cell title() {
    String title = wording.say("title.hourly-pay");
    Cell against =
        Cell.text(
            wording
                .apart(lines().map(BarReference::named))
                .map(named -> wording.say("title.hourly-against", title, named))
                .orElse(title));
    return WageGrounds.citing(against, found, each -> isOf(judging(), each), references);
  }

  /** Its shares from the greatest gap, what was promised last. */
  private Bars.Bar bar(Rate rate, List<Comparison> compared, boolean areLinesNamed) {
    Map<Boolean, List<Comparison>> own =
        answer.comparisons().stream()
            .filter(compared::contains)
            .filter(each -> row(each.reference().rate()).filter(shown -> shown == rate).isPresent())
            .collect(Collectors.partitioningBy(HourlyBars::isPromise));
    List<BarReference> lines = references(own.get(false));
    List<BarReference> promises = references(own.get(true));
    return new Bars.Bar(
        Cell.text(wording.say(rate.titleKey())),
        wording.figures().compact().money(rate.amount(), currency),
        rate.amount(),
        Stream.concat(byGap(lines), promises.stream())
            .map(each -> each.shareOfTick(rate.amount(), areLinesNamed))
            .toList(),
        lines.stream().map(BarReference::line).toList(),
        promises.stream()
            .map(BarReference::line)
            .map(line -> new Bars.Reference("", line.figure(), line.at()))
            .findFirst(),
        false);
  }

  private Stream<BarReference> byGap(List<BarReference> lines) {
    return answer.byGap().stream()
        .map(Comparison::reference)
        .flatMap(each -> lines.stream().filter(line -> line.reference().equals(each)));
  }

  private List<BarReference> references(List<Comparison> of) {
    boolean areSeveral = judging().size() > 1;
    return of.stream().map(each -> BarReference.of(each, areSeveral, wording)).toList();
  }
}
