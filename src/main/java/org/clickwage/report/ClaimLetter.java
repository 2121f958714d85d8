package org.clickwage.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Citation;
import org.clickwage.reference.ClaimLimit;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;
import org.clickwage.statement.Statement;

/** The sentences of a claim's letter, and those of its annex. */
record ClaimLetter(Claim claim, List<LateWageRule> rules, Statement statement, Wording wording) {
  private ClaimTerms terms() {
    return claim.terms();
  }

  /** Where and when the work was. */
  String about() {
    return new Kicker(wording)
        .of(
            claim.periods().stream()
                .flatMap(each -> each.period().references().stream())
                .flatMap(reference -> reference.place().stream())
                .toList(),
            Optional.of(statement.total().days()),
            Optional.empty());
  }

  /** An amount in whole coins of the currency: a letter asks for no part of one. */
  Rational cents(Rational amount) {
    int digits = claim.currency().map(Currency::getDefaultFractionDigits).orElse(2);
    return Rational.of(amount.rounded(Math.max(digits, 0)));
  }

  /** What is missing of a period, as people calculate it from what they read. */
  Rational missing(ClaimedPeriod each) {
    return cents(each.period().owed()).minus(cents(each.period().paid())).max(Rational.ZERO);
  }

  /** What is claimed, in one sum. */
  String sum(Rational missing, Rational added) {
    String key =
        !added.isPositive()
            ? "claim.sum"
            : terms().isUplift() ? "claim.sum-with-uplift" : "claim.sum-with-interest";
    return wording.say(key, money(missing.plus(added)), terms().on(), money(missing), money(added));
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    sentences.add(wording.say("claim.to"));
    sentences.add(wording.say("claim.from"));
    sentences.add(wording.say("claim.ground", wording.word(terms().status()), ground()));
    sentences.add(wording.say("claim.one-status"));
    terms().rule().ifPresent(rule -> sentences.add(wording.say("claim.asked", rule.title())));
    sentences.addAll(interest());
    if (claim.ofNextDay().isPositive()) {
      sentences.add(wording.say("claim.next-day", money(claim.ofNextDay())));
    }
    sentences.addAll(others());
    sentences.add(wording.say("claim.term"));
    sentences.add(
        next()
            .map(next -> wording.say("claim.next", next))
            .orElseGet(() -> wording.say("claim.next-unknown")));
    sentences.add(clock());
    sentences.add(wording.say("claim.sign"));
    return sentences;
  }

  private String ground() {
    ReferenceWording references = new ReferenceWording(wording);
    FloorWording floors = new FloorWording(wording);
    List<String> grounds =
        claim.periods().stream()
            .map(ClaimedPeriod::period)
            .flatMap(
                period ->
                    Stream.concat(
                        period.references().stream().map(references::name),
                        period.floor().stream().map(floors::name)))
            .distinct()
            .toList();
    return String.join("; ", grounds);
  }

  /** From when interest runs, and where there is none. */
  private List<String> interest() {
    List<String> sentences = new ArrayList<>();
    Optional<LateWageRule> rule = terms().rule();
    if (rule.isEmpty()) {
      sentences.add(wording.say("claim.no-rule"));
    } else if (terms().isUplift()) {
      if (terms().wageNow().isEmpty()) {
        sentences.add(wording.say("claim.no-wage-now"));
      }
    } else if (rule.get().begins().isEmpty()) {
      sentences.add(wording.say("claim.no-begin"));
    } else {
      LateWageRule.Begin begin = rule.get().begins().get();
      boolean isAsked = begin != LateWageRule.Begin.DEMAND || terms().demanded().isPresent();
      sentences.add(
          isAsked
              ? wording.say(
                  "claim.begin." + Wording.key(begin), terms().demanded().orElse(terms().on()))
              : wording.say("claim.not-demanded"));
      claim.unknownFrom().ifPresent(day -> sentences.add(wording.say("claim.no-rate", day)));
    }
    return sentences;
  }

  /** What it would be by other rules, where it is open which holds. */
  private List<String> others() {
    return rules.stream()
        .skip(1)
        .filter(rule -> rule.begins().isPresent())
        .map(rule -> wording.say("claim.other-rule", rule.title(), money(claim.by(rule).added())))
        .toList();
  }

  private Optional<Text> next() {
    return terms().limit().map(ClaimLimit::next).filter(next -> !next.isEmpty());
  }

  private String clock() {
    return wording.say(
        terms()
            .limit()
            .flatMap(ClaimLimit::letterStops)
            .map(stops -> stops ? "claim.clock.stops" : "claim.clock.goes-on")
            .orElse("claim.clock.unknown"));
  }

  String money(Rational amount) {
    return wording.figures().money(Range.of(amount), claim.currency());
  }

  /** How long pay can be claimed, and which of it is beyond that, or soon will be. */
  List<String> limits() {
    if (terms().limit().isEmpty()) {
      return List.of(wording.say("claim.limit-unknown"));
    }
    ClaimLimit limit = terms().limit().get();
    List<String> sentences = new ArrayList<>(List.of(inWords(limit)));
    if (limit.runsFrom() == ClaimLimit.From.CONTRACT_END && terms().ended().isEmpty()) {
      sentences.add(wording.say("claim.no-end"));
    }
    if (!limit.doubt().isEmpty()) {
      sentences.add(wording.say("claim.doubt", limit.doubt()));
    }
    ofPeriods("claim.beyond", claim.beyondLimit(), sentences);
    ofPeriods("claim.near", claim.nearLimit(), sentences);
    return sentences;
  }

  private String inWords(ClaimLimit limit) {
    Period length = limit.length();
    String unit = length.getYears() > 0 ? "years" : "months";
    int count = Math.max(length.getYears(), length.getMonths());
    String words = wording.say("claim.limit." + unit, Integer.toString(count));
    return wording.say(
        "claim.limit." + Wording.key(limit.runsFrom()),
        limit.isLessADay() ? wording.say("claim.limit.less-a-day", words) : words);
  }

  private void ofPeriods(String key, List<ClaimedPeriod> some, List<String> sentences) {
    if (!some.isEmpty()) {
      List<String> names = some.stream().map(each -> days(each.period().days())).toList();
      sentences.add(
          wording.say(
              key,
              terms().on(),
              String.join("; ", names),
              money(
                  some.stream()
                      .map(each -> missing(each).plus(cents(each.added())))
                      .reduce(Rational.ZERO, Rational::plus))));
    }
  }

  /** The days that are not claimed, reason by reason. */
  List<String> leftOut() {
    Map<Note, List<String>> reasons = new LinkedHashMap<>();
    claim
        .leftOut()
        .forEach(
            each ->
                reasons
                    .computeIfAbsent(each.why(), why -> new ArrayList<>())
                    .add(days(each.days())));
    return reasons.entrySet().stream()
        .map(
            each ->
                wording.say("claim.left-out", each.getKey(), String.join("; ", each.getValue())))
        .toList();
  }

  /** {@code August 2010}, {@code 2 August 2010}, {@code 2 August 2010 to 8 August 2010}. */
  String days(DayRange days) {
    if (days.first().equals(days.last())) {
      return wording.show(days.first());
    }
    boolean isMonth =
        statement.periods().stream()
            .anyMatch(
                period ->
                    period.days().equals(days)
                        && period.name().equals(YearMonth.from(days.first()).toString()));
    return isMonth || days.equals(DayRange.monthOf(days.first()))
        ? wording.show(YearMonth.from(days.first()))
        : wording.say("claim.days", days.first(), days.last());
  }

  /** Of what is added, and of the limit. */
  List<String> sources() {
    List<String> sources = new ArrayList<>();
    for (LateWageRule rule : rules) {
      sources.add(source(rule.title(), rule.source(), rule.read()));
      sources.addAll(usedRates(rule));
    }
    terms()
        .limit()
        .ifPresent(limit -> sources.add(source(inWords(limit), limit.source(), limit.read())));
    return sources;
  }

  private List<String> usedRates(LateWageRule rule) {
    return rule.rates().stream()
        .filter(rate -> claim.by(rule).periods().stream().anyMatch(each -> uses(each, rate)))
        .map(rate -> source(rate(rule, rate), rate.source(), rate.read()))
        .toList();
  }

  private String rate(LateWageRule rule, LateWageRule.Rate rate) {
    String percent = wording.figures().percent(Range.of(rate.percent()));
    LocalDate first = rate.days().first();
    return first.equals(LocalDate.MIN)
        ? wording.say("claim.rate", rule.title(), percent)
        : wording.say("claim.rate-since", rule.title(), percent, first);
  }

  private boolean uses(ClaimedPeriod period, LateWageRule.Rate rate) {
    return period
        .interestFrom()
        .map(from -> new DayRange(from.plusDays(1), terms().on()).and(rate.days()))
        .filter(both -> !both.first().isAfter(both.last()))
        .isPresent();
  }

  private String source(Object what, Text source, Object read) {
    return wording.say("claim.source", what, new Citation(source), read);
  }
}
