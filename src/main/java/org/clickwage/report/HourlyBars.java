package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * What an hour comes to as bars, from the advertised rate to the net one, crossed by what they are
 * compared with.
 */
final class HourlyBars {
  private record Rate(String titleKey, Range amount) {}

  private record Compared(
      List<ReferenceWage> references, Range hourly, Optional<Range> rate, Optional<Range> ratio) {}

  private final Optional<Currency> currency;
  private final Wording wording;
  private final ReferenceWording references;
  private final List<Rate> rates = new ArrayList<>();
  private final List<Compared> compared = new ArrayList<>();

  HourlyBars(Optional<Currency> currency, Wording wording) {
    this.currency = currency;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  static HourlyBars of(WageCalculation calculation, Wording wording) {
    HourlyBars hourly = new HourlyBars(calculation.currency(), wording);
    WageRange wage = calculation.wage();
    boolean same = wage.over(WageBreakdown::earnings).equals(wage.over(WageBreakdown::grossPay));
    for (RateName rate : RateName.values()) {
      if (rate != RateName.EARNINGS || !same) {
        hourly.rate(WageFigures.of(rate).titleKey(), wage.over(point -> point.rate(rate)));
      }
    }
    calculation
        .comparisons()
        .forEach(
            each ->
                hourly.compared(
                    List.of(each.reference()),
                    each.hourly().orElseThrow(),
                    each.hourlyRate(),
                    each.ratio()));
    return hourly;
  }

  void rate(String titleKey, Optional<Range> rate) {
    rate.ifPresent(known -> rates.add(new Rate(titleKey, known)));
  }

  /**
   * A reference wage, in the order of the sources.
   *
   * @param references one, or those whose mean it is
   * @param hourly what it comes to for an hour
   * @param rate the one that is compared with it
   * @param ratio what that rate is of it
   */
  void compared(
      List<ReferenceWage> references, Range hourly, Optional<Range> rate, Optional<Range> ratio) {
    compared.add(new Compared(references, hourly, rate, ratio));
  }

  /** A rate that is compared with nothing is in the first sentence alone. */
  void into(Document.Builder document) {
    boolean isAlone = rates.size() == 1 && lines().findAny().isEmpty();
    if (!rates.isEmpty() && !isAlone) {
      List<String> titles =
          List.of("", wording.say("column.hourly"), wording.say("column.hourly-share"));
      document.bars(
          wording.say("title.hourly-pay"),
          wording.say("hourly.reading"),
          new Bars(List.of(panel()), titles, List.of()));
    }
  }

  Bars.Panel panel() {
    List<BarReference> lines = lines().toList();
    return new Bars.Panel(
        title(lines),
        wording.apart(lines.stream().map(each -> references.name(each.reference()))).orElse(""),
        lines.stream().map(BarReference::line).toList(),
        rates.stream().map(this::bar).toList(),
        scale());
  }

  private Stream<BarReference> lines() {
    return compared.stream().map(this::reference).filter(each -> !each.isPromise());
  }

  private BarReference reference(Compared each) {
    ReferenceWage first = each.references().get(0);
    return new BarReference(
        first,
        each.hourly(),
        first.hourly().currency(),
        each.ratio(),
        compared.size() > 1,
        wording);
  }

  /** With what the rates are compared with, and its sources. */
  private Cell title(List<BarReference> lines) {
    String title = wording.say("title.hourly-pay");
    Cell against =
        Cell.text(
            wording
                .apart(lines.stream().map(BarReference::named))
                .map(named -> wording.say("title.hourly-against", title, named))
                .orElse(title));
    List<ReferenceWage> found =
        compared.stream().flatMap(each -> each.references().stream()).toList();
    return WageGrounds.citing(against, found, references);
  }

  private Bars.Bar bar(Rate rate) {
    List<BarReference> with =
        compared.stream()
            .filter(each -> rateOf(each).filter(own -> own == rate).isPresent())
            .map(this::reference)
            .toList();
    return new Bars.Bar(
        Cell.text(wording.say(rate.titleKey())),
        wording.figures().compact().money(rate.amount(), currency),
        rate.amount(),
        with.stream().flatMap(each -> each.share().stream()).toList(),
        with.stream().filter(BarReference::isPromise).map(BarReference::line).findFirst());
  }

  /** The rate that is compared: of equal ones the last, from which most is taken off. */
  private Optional<Rate> rateOf(Compared each) {
    return rates.stream()
        .filter(rate -> each.rate().equals(Optional.of(rate.amount())))
        .reduce((one, other) -> other);
  }

  private Rational scale() {
    return Stream.concat(rates.stream().map(Rate::amount), compared.stream().map(Compared::hourly))
        .map(Range::high)
        .reduce(Rational.ZERO, Rational::max);
  }
}
