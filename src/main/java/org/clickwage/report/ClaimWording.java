package org.clickwage.report;

import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.claim.PayPeriod;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ClaimLimit;
import org.clickwage.reference.DayRange;

/**
 * Sums, days and limits of a claim, as its letter, its annex and the notes beside them say them.
 */
record ClaimWording(ClaimGrounds grounds, Wording wording) {
  String say(String key, Object... values) {
    return wording.say(key, values);
  }

  /** An amount in whole coins of the currency: a letter asks for no part of one. */
  Rational cents(Rational amount) {
    int digits = grounds.claim().currency().map(Currency::getDefaultFractionDigits).orElse(2);
    return Rational.of(amount.rounded(Math.max(digits, 0)));
  }

  String money(Rational amount) {
    return wording.figures().money(Range.of(amount), grounds.claim().currency());
  }

  /** What a period comes to, as people calculate it from what they read. */
  ClaimSum sum(ClaimedPeriod each) {
    PayPeriod period = each.period();
    Rational missing = cents(period.owed()).minus(cents(period.paid())).max(Rational.ZERO);
    return new ClaimSum("", missing, cents(each.added()));
  }

  ClaimSum sum(List<ClaimedPeriod> periods) {
    return periods.stream().map(this::sum).reduce(ClaimSum.NOTHING, ClaimSum::plus);
  }

  /** What is claimed, in one sentence. */
  String inOneSentence() {
    ClaimSum all = sum(grounds.claim().periods());
    if (!all.missing().isPositive()) {
      return say("claim.nothing");
    }
    String key =
        !all.added().isPositive()
            ? "claim.sum"
            : grounds.terms().isUplift() ? "claim.sum-with-uplift" : "claim.sum-with-interest";
    return say(
        key, money(all.total()), grounds.terms().on(), money(all.missing()), money(all.added()));
  }

  /** {@code August 2010}, {@code 2 August 2010}, {@code 2 August 2010 to 8 August 2010}. */
  String days(DayRange days) {
    if (days.first().equals(days.last())) {
      return wording.show(days.first());
    }
    boolean isMonth =
        grounds.statement().periods().stream()
            .anyMatch(
                period ->
                    period.days().equals(days)
                        && period.name().equals(YearMonth.from(days.first()).toString()));
    return isMonth || days.equals(DayRange.monthOf(days.first()))
        ? wording.show(YearMonth.from(days.first()))
        : say("claim.days", days.first(), days.last());
  }

  String days(Stream<DayRange> some) {
    return wording.apart(some.map(this::days)).orElse("");
  }

  /** The days that are not claimed, reason by reason. */
  List<String> leftOut() {
    Map<Note, List<DayRange>> reasons = new LinkedHashMap<>();
    for (Claim.LeftOut each : grounds.claim().leftOut()) {
      reasons.computeIfAbsent(each.why(), why -> new ArrayList<>()).add(each.days());
    }
    return reasons.entrySet().stream()
        .map(each -> say("claim.left-out", each.getKey(), days(each.getValue().stream())))
        .toList();
  }

  String limit(ClaimLimit limit) {
    Period length = limit.length();
    String unit = length.getYears() > 0 ? "years" : "months";
    int count = Math.max(length.getYears(), length.getMonths());
    String words = say("claim.limit." + unit, Integer.toString(count));
    return say(
        "claim.limit." + Wording.key(limit.runsFrom()),
        limit.isLessADay() ? say("claim.limit.less-a-day", words) : words);
  }
}
