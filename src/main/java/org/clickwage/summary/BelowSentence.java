package org.clickwage.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Cell;
import org.clickwage.document.Chart;
import org.clickwage.document.Figure;
import org.clickwage.document.People;
import org.clickwage.document.ShownFigures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;

/**
 * How many units are below a reference, in a sentence with its confidence interval.
 *
 * @param units the word for who counts once: workers, records, tasks
 */
record BelowSentence<R>(
    ShownFigures<R> figures, String units, boolean isWeighted, Share confidence, Wording wording) {

  /**
   * Of a single unit, which is no share of anything, whether it is below.
   *
   * @param reference what a row is compared with, with its article
   */
  Optional<String> of(R row, String reference) {
    Optional<Range> below = figures.figure("below").value().apply(row).filter(Range::isPoint);
    if (below.isPresent() && isOne(figures.figure("column.n"), row)) {
      String single = below.get().isZero() ? "answer.single.not-below" : "answer.single.below";
      return Optional.of(wording.say(single, reference));
    }
    String key = (isWeighted ? "answer.below-weighted." : "answer.below.") + units;
    return figures
        .show("column.below", row)
        .map(
            share ->
                wording.say(
                    key,
                    share,
                    reference,
                    figures.show("below", row).orElseThrow(),
                    figures.show("column.n", row).orElseThrow(),
                    confidence,
                    figures.show("column.interval", row).orElseThrow()));
  }

  /** {@code 82 % of 11 workers earn less than the SMIC}; empty of a single one. */
  Optional<String> title(R row, String reference) {
    return figures
        .show("column.below", row)
        .filter(share -> !isOne(figures.figure("column.n"), row))
        .flatMap(
            share ->
                counted(row)
                    .map(all -> wording.say("finding.below." + units, share, all, reference)));
  }

  /** Whether any of them, or at one end of ranges alone, is below. */
  Optional<Verdict> verdict(R row) {
    return value("below", row)
        .map(
            below ->
                below.low().isPositive()
                    ? Verdict.BELOW
                    : below.isZero() ? Verdict.AT_OR_ABOVE : Verdict.BETWEEN);
  }

  /** {@code 11 workers}. */
  Optional<String> counted(R row) {
    return figures.show("column.n", row).map(number -> wording.say("about." + units, number));
  }

  /**
   * A group in one sentence, for whoever listens: {@code Scribo: 4 of 6 workers below (95% CI 30 to
   * 90%), median €8.96.}
   *
   * @param first the sentence before it
   */
  String ofGroup(R row, String name, Optional<String> first) {
    Optional<String> below =
        figures
            .show("column.below", row)
            .map(
                share ->
                    wording.say(
                        isWeighted ? "group.below-weighted" : "group.below",
                        isWeighted ? share : figures.show("below", row).orElseThrow(),
                        figures.show("column.n", row).orElseThrow(),
                        wording.say("group." + units),
                        confidence,
                        figures.show("column.interval", row).orElseThrow()));
    Optional<String> median =
        figures.show("column.median", row).map(figure -> wording.say("group.median", figure));
    String facts =
        Stream.of(first, below, median)
            .flatMap(Optional::stream)
            .reduce((one, next) -> wording.say("list.next", one, next))
            .orElse("–");
    return wording.say("answer.alone", wording.say("plain.fact", name, facts));
  }

  /** The same as a card shows it: each of few, of more their share with its interval. */
  Optional<Chart> picture(R row) {
    Optional<Range> below = value("below", row);
    Optional<Range> all = value("column.n", row);
    boolean areFew =
        !isWeighted
            && below.filter(Range::isPoint).isPresent()
            && all.filter(n -> !Rational.of(People.MOST).isLessThan(n.high())).isPresent();
    return areFew
        ? Optional.of(people(whole(below.get()), whole(all.orElseThrow())))
        : value("column.below", row)
            .flatMap(share -> value("column.interval", row).map(known -> share(share, known, row)));
  }

  private Chart people(long below, long all) {
    return SpreadPictures.people(below, all - below, units.equals("workers"), wording);
  }

  private static long whole(Range number) {
    return number.low().toDecimal().longValue();
  }

  private Chart share(Range share, Range interval, R row) {
    String note =
        wording.say(
            "plain.fact",
            wording.say("column.interval", confidence),
            figures.show("column.interval", row).orElseThrow());
    AmountRows.Row bar =
        new AmountRows.Row(
            wording.say("people.below", figures.show("column.below", row).orElseThrow()),
            "",
            note,
            false,
            Optional.of(new AmountRows.Part(share, interval)));
    return new AmountRows(Cell.text(""), List.of(bar), List.of());
  }

  private Optional<Range> value(String figure, R row) {
    return figures.figure(figure).value().apply(row);
  }

  private boolean isOne(Figure<R> count, R row) {
    return count.value().apply(row).equals(Optional.of(Range.of(Rational.ONE)));
  }
}
