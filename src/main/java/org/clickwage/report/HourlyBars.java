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
import org.clickwage.document.Chart;
import org.clickwage.document.Document;
import org.clickwage.document.LoneBar;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * What an hour comes to as bars, from the advertised rate to the net one, each with a tick at what
 * is of its own basis: gross at a gross minimum wage, net at a net one.
 */
final class HourlyBars {
  private record Rate(RateName name, String titleKey, Range amount) {
    /** What an hour was said to be, waiting left out, is compared with nothing. */
    boolean isComparedWith(ReferenceWage reference) {
      Basis basis = name == RateName.NET ? Basis.NET : Basis.GROSS;
      boolean isBeforeFee = name == RateName.GROSS;
      return name != RateName.ADVERTISED
          && reference.basis() == basis
          && (isBeforeFee || reference.kind() != ReferenceWage.Kind.PROMISED);
    }
  }

  /**
   * @param isAside whether it is named among the sources alone
   */
  private record Compared(List<ReferenceWage> references, Range hourly, boolean isAside) {
    boolean isLine() {
      return !isAside && !isPromise();
    }

    boolean isPromise() {
      return first().kind() == ReferenceWage.Kind.PROMISED;
    }

    ReferenceWage first() {
      return references.get(0);
    }
  }

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
        hourly.rate(
            rate, "quantity." + rate.word() + "-hourly-rate", wage.over(point -> point.rate(rate)));
      }
    }
    calculation
        .references()
        .all()
        .forEach(
            each ->
                hourly.compared.add(
                    new Compared(
                        List.of(each),
                        Range.of(each.hourly().perHour()),
                        calculation.isYardstick(each))));
    return hourly;
  }

  void rate(RateName name, String titleKey, Optional<Range> rate) {
    rate.ifPresent(known -> rates.add(new Rate(name, titleKey, known)));
  }

  /**
   * A reference wage, in the order of the sources.
   *
   * @param references one, or those whose mean it is
   * @param hourly what it comes to for an hour
   */
  void compared(List<ReferenceWage> references, Rational hourly) {
    compared.add(new Compared(references, Range.of(hourly), false));
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
    return new Bars.Panel(
        title(),
        wording.apart(lines().map(each -> references.name(each.reference()))).orElse(""),
        List.of(),
        rates.stream().map(this::bar).toList(),
        currency);
  }

  /** The last rate that is compared, by itself; empty where none is. */
  Optional<Chart> compared() {
    return lastCompared().map(rate -> new LoneBar(bar(rate)));
  }

  /** The sources of what that is compared with. */
  List<String> sources() {
    List<ReferenceWage> own =
        lastCompared().stream()
            .flatMap(this::own)
            .filter(each -> !each.isPromise())
            .flatMap(each -> each.references().stream())
            .toList();
    return Stream.concat(
            own.stream().map(references::source), WageGrounds.exchanges(own, references).stream())
        .toList();
  }

  private Optional<Rate> lastCompared() {
    return rates.stream()
        .filter(rate -> own(rate).findAny().isPresent())
        .reduce((one, other) -> other);
  }

  private Stream<Compared> own(Rate rate) {
    return compared.stream().filter(each -> rate.isComparedWith(each.first()));
  }

  private Stream<BarReference> lines() {
    return compared.stream().filter(Compared::isLine).map(each -> reference(each, false));
  }

  private List<BarReference> references(List<Compared> of, boolean areSeveral) {
    return of.stream().map(each -> reference(each, areSeveral)).toList();
  }

  private BarReference reference(Compared each, boolean isOneOfSeveral) {
    return new BarReference(
        each.first(), each.hourly(), each.first().hourly().currency(), isOneOfSeveral, wording);
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
    List<ReferenceWage> found =
        compared.stream().flatMap(each -> each.references().stream()).toList();
    List<ReferenceWage> ofLines =
        compared.stream()
            .filter(Compared::isLine)
            .flatMap(each -> each.references().stream())
            .toList();
    return WageGrounds.citing(against, found, ofLines::contains, references);
  }

  private Bars.Bar bar(Rate rate) {
    List<Compared> minimums = new ArrayList<>();
    List<Compared> promised = new ArrayList<>();
    for (Compared each : compared) {
      if (!each.isAside() && rate.isComparedWith(each.first())) {
        (each.isPromise() ? promised : minimums).add(each);
      }
    }
    int all = minimums.size() + promised.size();
    List<BarReference> lines = references(minimums, minimums.size() > 1);
    List<BarReference> promises = references(promised, all > 1);
    return new Bars.Bar(
        Cell.text(wording.say(rate.titleKey())),
        wording.figures().compact().money(rate.amount(), currency),
        rate.amount(),
        Stream.concat(lines.stream(), promises.stream())
            .map(each -> each.shareOfTick(rate.amount()))
            .toList(),
        lines.stream().map(BarReference::line).toList(),
        promises.stream()
            .map(BarReference::line)
            .map(line -> new Bars.Reference("", line.figure(), line.at()))
            .findFirst());
  }
}
