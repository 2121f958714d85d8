package org.clickwage.summary;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Chart;
import org.clickwage.document.Columns;
import org.clickwage.document.Document;
import org.clickwage.document.People;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.report.Waterfall;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;
import org.clickwage.wage.RateGapRange;

/** How hourly rates spread: all of them in steps, and groups as boxes, one above the other. */
record SpreadPictures(List<Spread> spreads, RowNames names, boolean areWorkers, Wording wording) {
  /**
   * The rates of one group, or of all.
   *
   * @param bound which end of ranges they are at, in words; empty where nothing is a range
   * @param rate which hourly rate they are, by its name: net, gross …
   * @param referenceKind what they are compared with, in words
   * @param hidden whether nothing of it may be shown, or it means nothing
   */
  record Spread(
      ShownRow row,
      String bound,
      boolean hidden,
      Optional<Currency> currency,
      String rate,
      String referenceKind) {

    GroupStatistics statistics() {
      return row.statistics();
    }

    Optional<Rational> reference() {
      return statistics().underpayment().flatMap(Underpayment::reference);
    }
  }

  /** More boxes than this are no longer a picture. */
  static final int MOST_GROUPS = 60;

  /** Columns of fewer would be of one or two each. */
  private static final int LEAST_IN_COLUMNS = 200;

  SpreadPictures {
    spreads = spreads.stream().filter(each -> !each.hidden() && median(each).isPresent()).toList();
  }

  /** Of few people a figure each, of many columns; then groups as boxes. */
  void into(Document.Builder document) {
    for (Spread each : ofAll()) {
      if (isOfMany(each)) {
        columns(each, document);
      } else {
        people(each)
            .ifPresent(chart -> document.picture(title(each), peopleReading(each), () -> chart));
      }
    }
    boxes(document);
  }

  /** Columns of many people alone, and boxes of several groups: another picture leads. */
  void intoSecond(Document.Builder document) {
    ofAll().stream().filter(SpreadPictures::isOfMany).forEach(each -> columns(each, document));
    if (spreads.size() > 1) {
      boxes(document);
    }
  }

  private List<Spread> ofAll() {
    return spreads.stream()
        .filter(each -> each.row().ofAll() && each.row().histogram().isPresent())
        .toList();
  }

  private static boolean isOfMany(Spread each) {
    return each.statistics().observations() >= LEAST_IN_COLUMNS;
  }

  private void columns(Spread each, Document.Builder document) {
    String step = shown(each.row().histogram().orElseThrow().step(), each);
    String reading = axis(each, each.rate()) + ". " + wording.say("spread.reading", step);
    document.picture(title(each), reading, () -> histogram(each));
  }

  private void boxes(Document.Builder document) {
    if (!ofAll().isEmpty() && spreads.size() <= MOST_GROUPS && !isOneMedian()) {
      String reading = axis(spreads.get(0), rateOfAll()) + ". " + wording.say("boxes.reading");
      document.picture(wording.say("title.boxes"), reading, this::boxes);
    }
  }

  /** No picture: a sentence says it already. */
  private boolean isOneMedian() {
    return spreads.size() == 1
        && spreads.get(0).statistics().rates().orElseThrow().percentile(25).isEmpty();
  }

  private Optional<Chart> people(Spread each) {
    return each.statistics()
        .underpayment()
        .filter(known -> known.observations() <= People.MOST)
        .map(
            known ->
                people(known.below(), known.observations() - known.below(), areWorkers, wording));
  }

  static Chart people(long below, long others, boolean arePeople, Wording wording) {
    return new People(
        List.of(
            new People.Group(
                Verdict.BELOW, below, wording.say("people.below", Long.toString(below))),
            new People.Group(
                Verdict.AT_OR_ABOVE,
                others,
                wording.say("people.at-or-above", Long.toString(others)))),
        arePeople);
  }

  private String peopleReading(Spread each) {
    String reference =
        reference(each).map(Bars.Reference::label).orElseGet(() -> each.referenceKind());
    return wording.say(areWorkers ? "people.reading" : "people.reading-of-marks", reference);
  }

  private String title(Spread each) {
    String title = ofRate(each.rate().equals("net"), wording.say("title.spread"), wording);
    return each.bound().isEmpty() ? title : wording.say("title.of-group", title, each.bound());
  }

  /** What is said of rates, with the words that they are after charges, if they are. */
  static String ofRate(boolean isNet, String what, Wording wording) {
    return isNet ? wording.say("summary.after-charges", what) : what;
  }

  private String axis(Spread each, String rate) {
    String name = wording.say("rate." + rate);
    return each.currency()
        .map(currency -> wording.say("spread.rate", wording.figures().sign(currency), name))
        .orElse(name);
  }

  /** Groups may have rates of several bases. */
  private String rateOfAll() {
    List<String> rates = spreads.stream().map(Spread::rate).distinct().toList();
    return rates.size() == 1 ? rates.get(0) : SummaryRow.MIXED_RATES;
  }

  private Chart histogram(Spread each) {
    Histogram histogram = each.row().histogram().orElseThrow();
    Rational below = each.reference().map(histogram::below).orElse(Rational.ZERO);
    return new Columns(
        histogram,
        each.statistics()
            .rates()
            .flatMap(RateDistribution::median)
            .map(median -> reference("legend.median", median, each)),
        reference(each),
        wording.say("spread.below", wording.figures().wholeShare(Range.of(below))),
        wording.figures());
  }

  Optional<Bars.Reference> reference(Spread each) {
    return each.reference()
        .map(at -> new Bars.Reference(each.referenceKind(), shown(at, each), at));
  }

  /**
   * Adds what lies between the hourly rates of all.
   *
   * @param all what the last of them may be compared with
   * @param isOfTasks whether the work is known task by task
   */
  void addGap(RateGapRange gap, Spread all, boolean isOfTasks, Document.Builder document) {
    boolean isCompared = all.rate().equals(gap.last().word());
    Waterfall.ofMany(
            gap,
            isOfTasks,
            reference(all).stream().filter(line -> isCompared).toList(),
            all.currency(),
            wording)
        .ifPresent(known -> known.into(document, Cell.text(""), new Document(List.of())));
  }

  private Bars.Reference reference(String key, Rational at, Spread each) {
    return new Bars.Reference(wording.say(key), shown(at, each), at);
  }

  private String shown(Rational rate, Spread each) {
    return wording.figures().money(Range.of(rate), each.currency());
  }

  /** From the lowest median, with all groups together last. */
  private Chart boxes() {
    boolean isOne = spreads.stream().map(Spread::reference).distinct().count() == 1;
    List<AmountRows.Row> rows =
        spreads.stream()
            .sorted(
                Comparator.comparing((Spread each) -> each.row().ofAll())
                    .thenComparing(each -> median(each).orElseThrow()))
            .map(each -> box(each, isOne ? Optional.empty() : each.reference()))
            .toList();
    return new AmountRows(
        Cell.text(""), rows, reference(spreads.get(0)).stream().filter(first -> isOne).toList());
  }

  private AmountRows.Row box(Spread each, Optional<Rational> reference) {
    RateDistribution rates = each.statistics().rates().orElseThrow();
    Rational median = median(each).orElseThrow();
    AmountRows.Box box =
        new AmountRows.Box(over(rates, 10, 90), over(rates, 25, 75), median, reference);
    return new AmountRows.Row(
        name(each),
        shown(median, each),
        wording.say("boxes.size", Rational.of(each.statistics().observations())),
        each.row().ofAll(),
        Optional.of(box));
  }

  /** Between two quantiles; where too few are beyond them, between the next that are shown. */
  private static Range over(RateDistribution rates, int low, int high) {
    return Stream.of(List.of(low, high), List.of(25, 75), List.of(50, 50))
        .flatMap(ends -> Range.over(ends, rates::percentile).stream())
        .findFirst()
        .orElseThrow();
  }

  private String name(Spread each) {
    String name = names.of(each.row());
    return each.bound().isEmpty() ? name : name + " (" + each.bound() + ")";
  }

  private static Optional<Rational> median(Spread each) {
    return each.statistics().rates().flatMap(RateDistribution::median);
  }
}
