package org.clickwage.report;

import java.util.Optional;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Document;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;

/** What an hour comes to: the real hourly wage beside the minimum, and what a platform shows. */
final class StatementAnswer {
  private final StatementPeriod total;
  private final Wording wording;
  private final StatementFigures figures;
  private final ReferenceWording references;

  StatementAnswer(StatementPeriod total, StatementFigures figures, Wording wording) {
    this.total = total;
    this.wording = wording;
    this.figures = figures;
    this.references = new ReferenceWording(wording);
  }

  /** The answer in a sentence, and beside it what the platform would advertise. */
  void addTo(Document.Builder document) {
    Optional<StatementMinimum> minimum = total.minimum();
    if (minimum.isPresent()) {
      Range ratio = Range.of(minimum.get().ratio());
      document.answer(comparedWithMinimum(minimum.get(), ratio), Tone.of(Verdict.of(ratio)));
    } else {
      document.answer(withoutMinimum(), Tone.RESULT);
    }
    total
        .onTripHourlyRate()
        .filter(rate -> total.knowsWork())
        .ifPresent(rate -> document.answer(onTrip(rate), Tone.PLAIN));
  }

  private String comparedWithMinimum(StatementMinimum minimum, Range ratio) {
    ReferenceWage first = minimum.references().get(0);
    Rational hours = total.workHours().orElseThrow();
    return wording.say(
        "statement.answer.ratio",
        references.approximately(first) + wording.figures().share(ratio),
        references.name(first),
        figures.rate(minimum.amount().dividedBy(hours)),
        figures.rate(minimum.hourly()));
  }

  private String onTrip(Rational rate) {
    Range off = Range.of(offTrip().orElse(Rational.ZERO));
    return wording.say(
        "statement.answer.on-trip", figures.rate(rate), wording.figures().share(off));
  }

  /** Hours of work that are not on trips, as a fraction. */
  private Optional<Rational> offTrip() {
    return total
        .workHours()
        .filter(Rational::isPositive)
        .flatMap(work -> total.time().map(time -> work.minus(time.onTrip()).dividedBy(work)));
  }

  private String withoutMinimum() {
    if (total.netHourlyRate().isPresent()) {
      return wording.say("statement.answer.net", figures.rate(total.netHourlyRate().get()));
    } else if (total.earningsHourlyRate().isPresent()) {
      return wording.say(
          "statement.answer.earnings", figures.rate(total.earningsHourlyRate().get()));
    }
    return wording.say(
        total.pay().isEmpty()
            ? "statement.answer.no-money"
            : total.knowsWork() ? "statement.answer.no-time" : "statement.answer.trips-only");
  }

  /** The hourly rates one below the other. */
  Table rates() {
    Lines lines = new Lines();
    add(lines, "statement.rate.on-trip", total.onTripHourlyRate(), Tone.PLAIN);
    add(lines, "statement.rate.gross", total.grossHourlyRate(), Tone.PLAIN);
    boolean net = total.netHourlyRate().isPresent();
    Tone ofEarnings = net ? Tone.PLAIN : Tone.RESULT;
    add(lines, "statement.rate.earnings", total.earningsHourlyRate(), ofEarnings);
    add(lines, "statement.rate.net", total.netHourlyRate(), Tone.RESULT);
    total
        .minimum()
        .ifPresent(
            minimum ->
                lines.add(
                    references.name(minimum.references().get(0)), figures.rate(minimum.hourly())));
    return lines.table(wording);
  }

  private void add(Lines lines, String key, Optional<Rational> perHour, Tone tone) {
    perHour.ifPresent(known -> lines.add(wording.say(key), figures.rate(known), tone));
  }
}
