package org.clickwage.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Bars;
import org.clickwage.document.Chart;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.profile.RecordField;
import org.clickwage.report.ReferenceWording;
import org.clickwage.tasklog.LogSum;
import org.clickwage.tasklog.SessionsFigures;
import org.clickwage.tasklog.SessionsMethod;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WageQuantity.Sign;

/**
 * What a task log comes to in a few sentences: what an hour paid with the gaps between tasks and
 * without them, how many are below the reference, and what was paid for how much time.
 */
record SessionsAnswer(
    SessionsSummary summary, SessionsTables tables, RowNames names, Wording wording) {

  /** An answer by no more tasks of a larger log says so. */
  private static final int A_HANDFUL = 10;

  /** What an hour paid. */
  Optional<String> headline() {
    SessionsRow row = summary.answering();
    return row.isSuppressed() ? Optional.empty() : money(row);
  }

  /** On what an hour paid. */
  Optional<Verdict> verdict(Bars.Reference reference) {
    return headline()
        .flatMap(shown -> summary.answering().figures().hourlyRate())
        .map(rate -> Verdict.of(Range.of(rate.dividedBy(reference.at()))));
  }

  /** What an hour paid, and what the times of tasks alone suggest. */
  List<String> titles() {
    Optional<String> rate = headline();
    Optional<String> both =
        ofTasks()
            .filter(tasks -> rate.isPresent() && !rate.equals(Optional.of(tasks)))
            .map(tasks -> wording.say("finding.not", rate.get(), tasks));
    return Stream.of(both, rate.map(alone -> wording.say("finding.hour", alone)))
        .flatMap(Optional::stream)
        .toList();
  }

  Optional<String> counted() {
    SessionsRow row = summary.answering();
    String workers = tables.show(Unit.COUNT, Rational.of(row.workers()));
    return Optional.of(row)
        .filter(all -> !all.isSuppressed())
        .map(all -> below().counted(all).orElseGet(() -> wording.say("about.workers", workers)));
  }

  /** What shows the share below the reference. */
  Optional<Chart> picture() {
    return below().picture(summary.answering());
  }

  private Optional<String> ofTasks() {
    return summary.ofAll().stream()
        .filter(each -> each.figures().method() == SessionsMethod.SUMMED)
        .findFirst()
        .flatMap(this::money);
  }

  List<String> sentences() {
    SessionsRow row = summary.answering();
    Optional<SessionsRow> sums =
        Optional.of(row)
            .filter(all -> !all.isSuppressed() && all.figures().shows(LogSum.TIME_AND_PAY));
    List<String> sentences =
        Stream.of(
                undecided(),
                sums.map(this::rate),
                below(row),
                sums.filter(any -> summary.topUps().isPresent())
                    .map(any -> new TopUpRows(summary, wording).sentence()),
                sums.map(this::work))
            .flatMap(Optional::stream)
            .toList();
    return sentences.isEmpty() ? List.of(names.whyNotAll(row)) : sentences;
  }

  /** How many tasks are undecided, where they are most. */
  private Optional<String> undecided() {
    return Optional.of(summary.undecided())
        .filter(tasks -> 2 * tasks > summary.tasks() && !summary.answering().isSuppressed())
        .map(tasks -> wording.say("sessions.undecided", count(tasks), count(summary.tasks())));
  }

  private String count(long tasks) {
    return tables.show(Unit.COUNT, Rational.of(tasks));
  }

  private String rate(SessionsRow row) {
    long tasks = row.figures().tasks();
    boolean isOfFew = tasks <= A_HANDFUL && 2 * tasks < summary.tasks();
    Optional<String> rate =
        money(row)
            .map(
                paid ->
                    isOfFew
                        ? wording.say("sessions.of-few", paid, count(tasks), count(summary.tasks()))
                        : paid);
    Optional<String> gap = row.figures().gapSeconds().filter(Rational::isPositive).map(tables::gap);
    Optional<String> ofTasks = ofTasks();
    if (rate.isEmpty()) {
      return wording.say("sessions.no-rate");
    } else if (gap.isPresent() && ofTasks.isPresent()) {
      return wording.say("sessions.rates", rate.get(), gap.get(), ofTasks.get());
    }
    return wording.say("sessions.rate", rate.get(), tables.method(row));
  }

  private Optional<String> money(SessionsRow row) {
    return row.figures().hourlyRate().map(rate -> tables.show(Unit.MONEY, rate));
  }

  private Optional<String> below(SessionsRow row) {
    return below().of(row, reference());
  }

  private String reference() {
    boolean isGiven = summary.references().given().isPresent();
    if (isGiven && wording.isPublished()) {
      return new ReferenceWording(wording).chosen(summary.references().given().stream());
    }
    return wording.say(isGiven ? "answer.the.given" : "answer.the.minimum");
  }

  private BelowSentence<SessionsRow> below() {
    return new BelowSentence<>(
        tables.figures(),
        summary.plan().perWorker() ? "workers" : "tasks",
        summary.plan().mapping().gives(RecordField.WEIGHT),
        Share.ofFraction(summary.plan().statistics().confidence()),
        wording);
  }

  /** Each group by the method that answers, in a sentence. */
  List<String> ofGroups() {
    return tables.sorted().stream()
        .filter(row -> !row.ofAll() && row.figures().isOfMethod(summary.answering().figures()))
        .map(row -> below().ofGroup(row, names.of(row), why(row)))
        .toList();
  }

  private Optional<String> why(SessionsRow row) {
    return row.isSuppressed()
        ? Optional.of(names.whyNot(row))
        : money(row).map(rate -> wording.say("answer.for-hour", rate));
  }

  /** What was paid for how much time, and how far all of it is from the reference. */
  private String work(SessionsRow row) {
    SessionsFigures figures = row.figures();
    String tasks = count(figures.tasks());
    String workers = tables.show(Unit.COUNT, Rational.of(row.workers()));
    String time = tables.show(Unit.LONG_SECONDS, figures.seconds());
    String work =
        figures
            .paid()
            .filter(pay -> figures.tasks() > 0)
            .map(
                pay ->
                    wording.say(
                        "sessions.paid", tables.show(Unit.MONEY, pay), time, tasks, workers))
            .orElseGet(() -> wording.say("sessions.work", tasks, workers, time));
    return Stream.of(Optional.of(work), left(figures), shortfall(row))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  /** What was taken of the pay before the rate, or added to it, and what that left. */
  private Optional<String> left(SessionsFigures figures) {
    boolean isShown = figures.shows(LogSum.PARTS) && figures.shows(LogSum.LEFT);
    return Stream.of(Sign.TAKEN, Sign.ADDED)
        .filter(any -> isShown)
        .flatMap(sign -> parts(sign, figures).stream())
        .reduce((taken, added) -> taken + " " + added)
        .flatMap(
            parts ->
                figures
                    .amount(figures.rate().amount())
                    .map(rest -> tables.show(Unit.MONEY, rest))
                    .map(rest -> wording.say("sessions.left", parts, rest)));
  }

  private Optional<String> parts(Sign sign, SessionsFigures figures) {
    return WageQuantity.AFTER_GROSS_PAY.stream()
        .filter(part -> part.sign() == sign && part.isIn(figures.rate().amount()))
        .flatMap(part -> part(part, figures).stream())
        .reduce((one, other) -> wording.say("list.next", one, other))
        .map(parts -> wording.say(sign == Sign.TAKEN ? "sessions.taken" : "sessions.added", parts));
  }

  private Optional<String> part(WageQuantity part, SessionsFigures figures) {
    return figures
        .amount(part)
        .filter(amount -> !amount.isZero())
        .map(amount -> tables.show(Unit.MONEY, amount))
        .map(shown -> wording.say("quantity." + Wording.key(part)) + " " + shown);
  }

  private Optional<String> shortfall(SessionsRow row) {
    String missing = "column.missing-pay";
    return tables
        .figures()
        .figure(missing)
        .value()
        .apply(row)
        .filter(known -> known.high().isPositive() && row.workers() > 1)
        .flatMap(known -> tables.figures().show(missing, row))
        .map(known -> wording.say("sessions.short", known, reference()));
  }
}
