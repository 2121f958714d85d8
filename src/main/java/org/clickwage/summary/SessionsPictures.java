package org.clickwage.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.AmountRows;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Document;
import org.clickwage.document.Hour;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.LogSum;
import org.clickwage.tasklog.SessionsFigures;
import org.clickwage.tasklog.SessionsRow;

/**
 * What an hour of a task log is made of, and what it pays by each method.
 *
 * @param row all workers by the method that answers, as far as it may be shown
 * @param reference what it is compared with, where that is one rate
 */
record SessionsPictures(
    SessionsRow row, SessionsTables tables, Optional<Bars.Reference> reference, Wording wording) {
  private static final Rational MINUTES = Rational.of(60);

  void into(Document.Builder document) {
    SessionsFigures figures = row.figures();
    Optional<Rational> unpaid = figures.unpaidSeconds().filter(Rational::isPositive);
    unpaid
        .filter(any -> !row.isSuppressed() && figures.shows(LogSum.TIME_AND_PAY))
        .ifPresent(seconds -> hour(seconds, figures.hiddenSeconds().orElseThrow(), document));
    methods(document);
  }

  private void hour(Rational unpaid, Rational gaps, Document.Builder document) {
    Rational all = row.figures().seconds();
    Rational inTasks = unpaid.minus(gaps);
    String key =
        inTasks.isZero()
            ? "sessions.unpaid-gaps"
            : gaps.isZero() ? "sessions.unpaid-tasks" : "sessions.unpaid";
    Rational inHour = minutes(unpaid);
    Rational inGaps = minutes(gaps);
    String sentence = wording.say(key, show(inHour), show(inGaps));
    Rational paid = all.minus(unpaid);
    Hour hour =
        new Hour(
            paid.dividedBy(all),
            inTasks.dividedBy(all),
            List.of(say("hour.paid", MINUTES.minus(inHour)), time(paid)),
            List.of(say("hour.unpaid", inHour), parts(inHour.minus(inGaps), inGaps)),
            sentence);
    document.picture(
        say("hour.title", inHour),
        wording.say("hour.reading", tables.method(row)),
        Document.saying(sentence, Tone.RESULT),
        () -> hour);
  }

  /** How many minutes went into unpaid tasks, and how many into gaps. */
  private String parts(Rational inTasks, Rational inGaps) {
    return Stream.of(
            Stream.of(inTasks).filter(Rational::isPositive).map(each -> say("hour.in-tasks", each)),
            Stream.of(inGaps).filter(Rational::isPositive).map(each -> say("hour.in-gaps", each)))
        .flatMap(part -> part)
        .reduce((one, other) -> wording.say("list.next", one, other))
        .orElse("");
  }

  private String say(String key, Rational minutes) {
    return wording.say(key, show(minutes));
  }

  private String show(Rational minutes) {
    return tables.show(Unit.HOURS_PER_HOUR, minutes.dividedBy(MINUTES));
  }

  /** Of an hour, in whole ones, so that its parts make sixty. */
  private Rational minutes(Rational seconds) {
    Rational exact = seconds.times(MINUTES).dividedBy(row.figures().seconds());
    return Rational.of(exact.rounded(0));
  }

  private String time(Rational seconds) {
    return tables.show(Unit.LONG_SECONDS, seconds);
  }

  /** What an hour pays by each method. */
  private void methods(Document.Builder document) {
    List<SessionsRow> rows =
        tables.ofAll().stream().filter(each -> rate(each).isPresent()).toList();
    if (rows.size() > 1) {
      List<SessionsRow> byTime =
          rows.stream().sorted(Comparator.comparing(each -> each.figures().seconds())).toList();
      List<SessionsRow> byRate =
          rows.stream()
              .sorted(Comparator.comparing((SessionsRow each) -> rate(each).get()).reversed())
              .toList();
      boolean falls = byTime.equals(rows) && byRate.equals(rows);
      document.picture(
          wording.say(falls ? "methods.less" : "methods.title"),
          wording.say("methods.reading"),
          () ->
              new AmountRows(
                  Cell.text(""),
                  rows.stream().map(this::bar).toList(),
                  reference.stream().toList()));
    }
  }

  private static Optional<Rational> rate(SessionsRow of) {
    return of.isSuppressed() ? Optional.empty() : of.figures().hourlyRate();
  }

  private AmountRows.Row bar(SessionsRow of) {
    Rational rate = rate(of).orElseThrow();
    boolean answers = of.figures().isOfMethod(row.figures());
    List<Bars.Share> shares =
        reference.filter(any -> answers).map(known -> share(rate, known)).stream().toList();
    return new AmountRows.Row(
        tables.method(of),
        tables.show(Unit.MONEY, rate),
        note(of.figures()),
        false,
        Optional.of(AmountRows.Step.fromZero(Range.of(rate), false, shares, List.of())));
  }

  private Bars.Share share(Rational rate, Bars.Reference known) {
    Range ratio = Range.of(rate.dividedBy(known.at()));
    String figure = wording.figures().compact().wholeShare(ratio);
    String note = wording.say("share.of-other", known.figure(), known.name());
    Verdict verdict = Verdict.of(ratio);
    return new Bars.Share(
        verdict, figure, "", note, wording.say("share.words", figure, note, verdict));
  }

  /** {@code 39 h 39 min, of which 39 min gaps}. */
  private String note(SessionsFigures figures) {
    String time = time(figures.seconds());
    return figures
        .hiddenSeconds()
        .filter(Rational::isPositive)
        .map(gaps -> wording.say("methods.of-which", time, time(gaps)))
        .orElse(time);
  }
}
