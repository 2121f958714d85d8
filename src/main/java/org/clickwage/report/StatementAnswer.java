package org.clickwage.report;

import java.util.Currency;
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
import org.clickwage.wage.WageBreakdown;

/** What an hour comes to: the real hourly wage against the minimum, and what a platform shows. */
final class StatementAnswer {
  private final StatementPeriod total;
  private final WageBreakdown wage;
  private final Wording wording;
  private final Optional<Currency> currency;
  private final ReferenceWording references;

  StatementAnswer(StatementPeriod total, Optional<Currency> currency, Wording wording) {
    this.total = total;
    this.wage = total.wage();
    this.currency = currency;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  /** The answer in a sentence, and after it what the platform would advertise. */
  void addTo(Document.Builder document) {
    Optional<StatementMinimum> minimum = total.minimum();
    if (minimum.isPresent()) {
      Range ratio = Range.of(minimum.get().ratio());
      total
          .workHours()
          .map(hours -> rate(minimum.get().amount().dividedBy(hours)))
          .ifPresent(rate -> document.headline("", rate));
      document.answer(comparedWithMinimum(minimum.get(), ratio), Tone.of(Verdict.of(ratio)));
    } else {
      document.answer(withoutMinimum(), Tone.RESULT);
    }
    wage.advertisedHourlyRate()
        .filter(rate -> total.workHours().isPresent())
        .ifPresent(rate -> document.answer(onTrip(rate), Tone.PLAIN));
  }

  private String comparedWithMinimum(StatementMinimum minimum, Range ratio) {
    ReferenceWage first = minimum.references().get(0);
    Rational hours = total.workHours().orElseThrow();
    return wording.say(
        "statement.answer.ratio",
        references.approximately(first) + wording.figures().share(ratio),
        references.name(first),
        rate(minimum.amount().dividedBy(hours)),
        rate(minimum.hourly()));
  }

  private String onTrip(Rational rate) {
    Rational off = wage.work().time().unpaidShare().orElse(Rational.ZERO);
    return wording.say(
        "statement.answer.on-trip", rate(rate), wording.figures().share(Range.of(off)));
  }

  private String withoutMinimum() {
    if (wage.netHourlyRate().isPresent()) {
      return wording.say("statement.answer.net", rate(wage.netHourlyRate().get()));
    } else if (wage.earningsHourlyRate().isPresent()) {
      return wording.say("statement.answer.earnings", rate(wage.earningsHourlyRate().get()));
    } else if (wage.grossPay().isEmpty()) {
      return wording.say("statement.answer.no-money");
    }
    boolean tripsOnly = wage.work().time().paidHours().isPresent() && total.workHours().isEmpty();
    return wording.say(tripsOnly ? "statement.answer.trips-only" : "statement.answer.no-time");
  }

  /** The hourly rates one below the other. */
  Table rates() {
    Lines lines = new Lines();
    boolean net = wage.netHourlyRate().isPresent();
    add(lines, "statement.rate.on-trip", wage.advertisedHourlyRate(), Tone.PLAIN);
    add(lines, "statement.rate.gross", wage.grossHourlyRate(), Tone.PLAIN);
    add(
        lines,
        "statement.rate.earnings",
        wage.earningsHourlyRate(),
        net ? Tone.PLAIN : Tone.RESULT);
    add(lines, "statement.rate.net", wage.netHourlyRate(), Tone.RESULT);
    total
        .minimum()
        .ifPresent(
            minimum ->
                lines.add(references.name(minimum.references().get(0)), rate(minimum.hourly())));
    return lines.table(wording);
  }

  private void add(Lines lines, String key, Optional<Rational> perHour, Tone tone) {
    perHour.ifPresent(known -> lines.add(wording.say(key), rate(known), tone));
  }

  private String rate(Rational perHour) {
    String amount = wording.figures().hourlyRate(Range.of(perHour), currency);
    return currency.isPresent() ? amount : amount + "/h";
  }
}
