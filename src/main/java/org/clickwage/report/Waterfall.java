package org.clickwage.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;

/**
 * Why an hour leaves less than was advertised: the part that takes the most as a sentence, and all
 * of them as a picture in place of the tables that say them one after the other.
 *
 * @param gross what an hour of one work is before anything is taken off; empty of many
 * @param rates the same rates as bars, and what they are compared with
 */
public record Waterfall(
    RateGapRange gap,
    Optional<Range> gross,
    Bars.Panel rates,
    Amounts amounts,
    Optional<Currency> currency,
    Wording wording) {

  /** What the steps are of all pay and hours, in words. */
  interface Amounts {
    /** What pay the first rate is of, and for how long. */
    default Optional<String> paid() {
      return Optional.empty();
    }

    /** All hours, and how many of them are not paid. */
    default Optional<String> unpaid() {
      return Optional.empty();
    }

    /** The sentence for the part that takes the most. */
    default String key(WageQuantity part) {
      return "why." + Wording.key(part);
    }

    /** What is taken of the money, line by line. */
    Sum taken(WageQuantity quantity);

    /** What of the pay is left, which the last rate is of. */
    default Optional<String> left() {
      return Optional.empty();
    }

    /** Whether the rates are those of one work that an app shows and leaves. */
    default boolean isOfOneWork() {
      return false;
    }
  }

  /**
   * Nothing but the hour itself.
   *
   * @param isOfTasks whether the work is known task by task: not all that is unpaid is waiting
   */
  private record Unsaid(boolean isOfTasks, Optional<Currency> currency, Wording wording)
      implements Amounts {
    @Override
    public Sum taken(WageQuantity quantity) {
      return Sum.ofMoney(currency, wording);
    }

    @Override
    public String key(WageQuantity part) {
      boolean isUnpaidTask = isOfTasks && part == WageQuantity.UNPAID_HOURS;
      return isUnpaidTask ? "why.unpaid-tasks" : Amounts.super.key(part);
    }
  }

  /** Empty where a rate is not known, and where nothing is taken off it. */
  static Optional<Waterfall> of(
      List<WageBreakdown> points,
      Bars.Panel rates,
      Amounts amounts,
      Optional<Currency> currency,
      Wording wording) {
    return RateGapRange.of(points)
        .map(
            gap ->
                new Waterfall(
                    gap,
                    Range.over(points, point -> point.rate(RateName.GROSS)),
                    rates,
                    amounts,
                    currency,
                    wording))
        .filter(known -> !known.gap().taking().isEmpty());
  }

  static Optional<Waterfall> of(WageCalculation work, Wording wording) {
    return of(
        work.wage().points(),
        HourlyBars.of(work, wording).panel(true),
        new WageRows(work, wording),
        work.currency(),
        wording);
  }

  /**
   * The same of what many people's hours come to together; empty where nothing is taken off.
   *
   * @param isOfTasks whether their work is known task by task
   */
  public static Optional<Waterfall> ofMany(
      RateGapRange gap,
      boolean isOfTasks,
      List<Bars.Reference> references,
      Optional<Currency> currency,
      Wording wording) {
    List<Bars.Bar> bars =
        Stream.of(RateName.ADVERTISED, gap.last())
            .map(
                rate ->
                    new Bars.Bar(
                        Cell.text(wording.say("quantity." + rate.word() + "-hourly-rate")),
                        "",
                        gap.over(rate == gap.last() ? RateGap::to : RateGap::from),
                        List.of(),
                        rate == gap.last() ? references : List.of(),
                        Optional.empty(),
                        false))
            .toList();
    Bars.Panel rates = new Bars.Panel(Cell.text(""), "", List.of(), bars, currency);
    Amounts unsaid = new Unsaid(isOfTasks, currency, wording);
    return gap.taking().isEmpty()
        ? Optional.empty()
        : Optional.of(new Waterfall(gap, Optional.empty(), rates, unsaid, currency, wording));
  }

  /** That the pay itself is too low, and the part that takes the most. */
  private List<String> findings() {
    Optional<String> most =
        gap.most()
            .map(
                part ->
                    wording.say(
                        gap.isAdvertised() ? "why.of-advertised" : "why.of-work",
                        wording.say(amounts.key(part)),
                        wording.figures().money(taken(part), currency),
                        wording.figures().money(gap.over(RateGap::from), currency)));
    return Stream.of(tooLow(), most).flatMap(Optional::stream).toList();
  }

  /** Said where an hour is below all that a rate is compared with from which more was taken. */
  private Optional<String> tooLow() {
    List<Bars.Reference> references =
        rates.bars().stream()
            .filter(bar -> !gross.equals(Optional.of(bar.value())))
            .flatMap(bar -> bar.ticks().stream())
            .toList();
    return gross
        .filter(rate -> !references.isEmpty())
        .filter(rate -> references.stream().allMatch(each -> rate.high().isLessThan(each.at())))
        .map(rate -> wording.say("why.pay", wording.figures().money(rate, currency)));
  }

  private Range taken(WageQuantity part) {
    return gap.over(each -> each.parts().get(part));
  }

  /**
   * Adds the picture, its title the sentence that begins the words elsewhere.
   *
   * @param heading what the rates are compared with
   * @param words what is in its place where there are no pictures
   */
  public void into(Document.Builder document, Cell heading, Document words) {
    Document.Builder inWords = new Document.Builder();
    findings().forEach(text -> inWords.answer(wording.say("answer.alone", text), Tone.PLAIN));
    picture(document, heading, inWords.all(words).build());
  }

  /** Adds the picture of a case among several, where there is a sentence on it. */
  void ofCase(Document.Builder document, String name) {
    if (gap.most().isPresent()) {
      picture(document, Cell.text(name), new Document(List.of()));
    }
  }

  private void picture(Document.Builder document, Cell heading, Document words) {
    document.picture(
        findings().stream().findFirst().orElseGet(() -> wording.say("title.waterfall")),
        wording.say("waterfall.reading"),
        words,
        () -> new AmountRows(heading, steps(), lines()));
  }

  /** What the last rate is compared with, or else the first that is compared. */
  private List<Bars.Reference> lines() {
    return judged().stream()
        .flatMap(bar -> bar.ticks().stream())
        .limit(Bars.MOST_REFERENCES)
        .toList();
  }

  private Optional<Bars.Bar> judged() {
    List<Bars.Bar> bars = new ArrayList<>(rates.bars());
    Collections.reverse(bars);
    return bars.stream().filter(bar -> !bar.ticks().isEmpty()).findFirst();
  }

  private List<AmountRows.Row> steps() {
    List<Bars.Bar> bars = rates.bars();
    Bars.Bar first = bars.get(0);
    Bars.Bar last = bars.get(bars.size() - 1);
    List<AmountRows.Row> steps = new ArrayList<>();
    Rational left = gap.low().from();
    steps.add(rate(name(first, "first"), first, gap.over(RateGap::from), amounts.paid(), false));
    for (WageQuantity part : gap.taking()) {
      Rational before = left;
      left = before.minus(gap.low().parts().get(part));
      steps.add(part(part, Range.between(before, left), left));
    }
    bars.subList(1, bars.size() - 1).stream()
        .filter(between -> judged().equals(Optional.of(between)))
        .map(each -> rate(each.name().text(), each, each.value(), Optional.empty(), false))
        .forEach(steps::add);
    steps.add(rate(name(last, "last"), last, gap.over(RateGap::to), amounts.left(), true));
    return steps;
  }

  private String name(Bars.Bar rate, String place) {
    boolean isShown = amounts.isOfOneWork() && gap.isAdvertised();
    return isShown ? wording.say("waterfall." + place) : rate.name().text();
  }

  private AmountRows.Row rate(
      String name, Bars.Bar of, Range rate, Optional<String> note, boolean isTotal) {
    List<Bars.Reference> unnamed =
        of.ticks().stream().filter(tick -> !lines().contains(tick)).toList();
    AmountRows.Step step =
        AmountRows.Step.fromZero(rate, false, of.shares(), unnamed)
            .linked(
                Optional.of(rate.low()).filter(end -> gap.isPoint() && of == rates.bars().get(0)));
    return new AmountRows.Row(name, money(rate), note.orElse(""), isTotal, Optional.of(step));
  }

  /** Where every amount is one number, what is taken hangs where what is left of it begins. */
  private AmountRows.Row part(WageQuantity part, Range hanging, Rational left) {
    Range taken = taken(part);
    Sum sum = amounts.taken(part);
    boolean isOne = sum.rows().size() == 1;
    String name = isOne ? sum.rows().get(0).name() : wording.say("quantity." + Wording.key(part));
    Optional<String> note =
        part == WageQuantity.UNPAID_HOURS
            ? amounts.unpaid()
            : sum.left().map(all -> wording.figures().money(all, currency));
    boolean isAdded = !taken.high().isPositive();
    AmountRows.Step step =
        gap.isPoint()
            ? new AmountRows.Step(hanging, hanging, true, List.of(), List.of(), Optional.of(left))
            : AmountRows.Step.fromZero(taken, true, List.of(), List.of());
    String figure =
        isAdded
            ? Sum.PLUS + money(taken.negated())
            : wording.figures().compact().takenOff(taken, currency);
    return new AmountRows.Row(name, figure, note.orElse(""), false, Optional.of(step));
  }

  private String money(Range amount) {
    return wording.figures().compact().money(amount, currency);
  }
}
