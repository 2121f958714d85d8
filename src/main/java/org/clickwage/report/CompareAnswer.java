package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Card;
import org.clickwage.document.Chart;
import org.clickwage.document.People;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.wage.RateGapRange;
import org.clickwage.work.WageQuantity;

/**
 * The sentences that lead a comparison: how many cases are paid below the minimum wage, how far the
 * minimum wage of a client’s country is, and what is not known. A case that retells another one is
 * not counted.
 */
final class CompareAnswer {
  private static final Rational HALF = Rational.of(1, 2);

  private final List<ComparedCase> counted;
  private final long variants;
  private final Wording wording;

  CompareAnswer(List<ComparedCase> cases, Wording wording) {
    this.counted = cases.stream().filter(each -> each.variantOf().isEmpty()).toList();
    this.variants = cases.size() - counted.size();
    this.wording = wording;
  }

  /** {@code France, Madagascar · 1 June 2019 · 11 cases of work, 6 compared}. */
  String about() {
    List<ReferenceRequest> asked =
        counted.stream()
            .flatMap(each -> each.calculation().stream())
            .map(WageCalculation::asked)
            .filter(each -> each.place().isPresent())
            .toList();
    List<LocalDate> days = asked.stream().map(ReferenceRequest::on).sorted().toList();
    return new Kicker(wording)
        .of(
            asked.stream().flatMap(each -> each.place().stream()).toList(),
            days.stream().findFirst().map(first -> new DayRange(first, days.get(days.size() - 1))),
            Optional.of(number()));
  }

  private String number() {
    long all = counted.size() + variants;
    long compared = count(hasVerdict());
    return wording.say(
        compared == all ? "compared.about" : "compared.about-some",
        Long.toString(all),
        Long.toString(compared));
  }

  /** {@code Five of eight jobs pay less than the minimum wage}; empty where none has a verdict. */
  Optional<String> finding() {
    return Optional.of(verdicts()).filter(known -> counted.stream().anyMatch(hasVerdict()));
  }

  /** The finding with the sentences that go on from it. */
  Optional<Card> card() {
    List<String> others = sentences().subList(1, sentences().size());
    return finding().map(finding -> new Card(finding, "", others, picture(), List.of()));
  }

  /** The mark of its verdict for each case that has one, where they are few. */
  private Optional<Chart> picture() {
    List<People.Group> groups =
        Stream.of(Verdict.values()).map(this::group).filter(any -> any.number() > 0).toList();
    long all = groups.stream().mapToLong(People.Group::number).sum();
    return Optional.<Chart>of(new People(groups, false)).filter(few -> all <= People.MOST);
  }

  private People.Group group(Verdict verdict) {
    long number = count(is(verdict));
    return new People.Group(
        verdict, number, wording.say("people." + Wording.key(verdict), Long.toString(number)));
  }

  /** What all are compared with: a law, a rate that has a name, or rates that were given. */
  private String reference() {
    List<ReferenceWage> all =
        counted.stream()
            .flatMap(each -> each.verdictComparison().stream())
            .map(Comparison::reference)
            .toList();
    Set<String> names = all.stream().map(ReferenceWage::name).collect(Collectors.toSet());
    String name = names.size() == 1 ? names.iterator().next() : "";
    return all.stream().allMatch(each -> each.law().isPresent())
        ? wording.say("answer.the.minimum")
        : name.isEmpty()
            ? new ReferenceWording(wording).chosen(all.stream().map(ReferenceWage::hourly))
            : wording.say("compared.the-own", name);
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of(wording.say("answer.alone", verdicts())));
    some("compared.between", undecided()).ifPresent(sentences::add);
    some("compared.floors", count(each -> isBelowFloor(each, false))).ifPresent(sentences::add);
    some("compared.proposed", count(each -> isBelowFloor(each, true))).ifPresent(sentences::add);
    sentences.addAll(farFromClients());
    most().ifPresent(sentences::add);
    if (counted.stream().anyMatch(hasVerdict())) {
      for (ComparedCase.Unknown unknown : ComparedCase.Unknown.values()) {
        some(
                "compared.unknown." + Wording.key(unknown),
                count(each -> each.unknown().equals(Optional.of(unknown))))
            .ifPresent(sentences::add);
      }
    }
    some("compared.variants", variants).ifPresent(sentences::add);
    return sentences;
  }

  private String verdicts() {
    long all = count(hasVerdict());
    if (all == 0) {
      return wording.say("compared.no-verdict");
    }
    for (Verdict verdict : Verdict.values()) {
      if (count(is(verdict)) == all) {
        return say("compared.every." + Wording.key(verdict), all);
      }
    }
    String below = Long.toString(count(is(Verdict.BELOW)));
    return wording.say("finding.cases", below, Long.toString(all), reference());
  }

  /** How many jobs pay less or more by the hours, where that is not true of all. */
  private long undecided() {
    long between = count(is(Verdict.BETWEEN));
    return between == count(hasVerdict()) ? 0 : between;
  }

  /** Cases above the minimum wage where they work, and below half of the one at their client’s. */
  private List<String> farFromClients() {
    Map<List<String>, List<ComparedCase>> far = new LinkedHashMap<>();
    counted.stream()
        .filter(CompareAnswer::isFarFromClients)
        .forEach(each -> far.computeIfAbsent(places(each), key -> new ArrayList<>()).add(each));
    return far.entrySet().stream()
        .map(each -> farFromClients(each.getKey(), each.getValue()))
        .toList();
  }

  private static boolean isFarFromClients(ComparedCase each) {
    return each.verdict().equals(Optional.of(Verdict.AT_OR_ABOVE))
        && each.own().flatMap(own -> own.reference().law()).isPresent()
        && each.client().flatMap(Comparison::ratio).filter(CompareAnswer::isLow).isPresent();
  }

  private static boolean isLow(Range ratio) {
    return ratio.high().isLessThan(HALF);
  }

  /** Where the work is done, what the minimum wage there is, where the client is, in what money. */
  private List<String> places(ComparedCase each) {
    Comparison own = each.own().orElseThrow();
    String minimum = wording.figures().money(each.hourlyOf(own), each.shown(own.currency()));
    ReferenceWording references = new ReferenceWording(wording);
    return List.of(
        references.in(own.reference().law().orElseThrow()),
        references.about(own.reference().confidence(), minimum),
        references.in(each.client().orElseThrow().reference().law().orElseThrow()),
        each.currency().map(Currency::getCurrencyCode).orElse(""));
  }

  private String farFromClients(List<String> places, List<ComparedCase> cases) {
    Range shares = over(cases, each -> each.client().flatMap(Comparison::ratio));
    Range hourly = over(cases, ComparedCase::hourly);
    return wording.say(
        "compared.far-from-client",
        Integer.toString(cases.size()),
        places.get(0),
        places.get(1),
        wording.figures().money(hourly, cases.get(0).currency()),
        wording.figures().wholeShare(shares),
        places.get(2));
  }

  private static Range over(
      List<ComparedCase> cases, Function<ComparedCase, Optional<Range>> figure) {
    List<Rational> ends =
        cases.stream()
            .map(each -> figure.apply(each).orElseThrow())
            .flatMap(range -> Stream.of(range.low(), range.high()))
            .toList();
    return Range.over(ends, Optional::of).orElseThrow();
  }

  /** {@code Waiting takes the most in 5 cases}, where no other part does in as many. */
  private Optional<String> most() {
    List<RateGapRange> gaps =
        counted.stream()
            .flatMap(each -> each.calculation().stream())
            .flatMap(known -> RateGapRange.of(known.wage().points()).stream())
            .toList();
    Map<WageQuantity, Integer> cases = new EnumMap<>(WageQuantity.class);
    for (RateGapRange gap : gaps) {
      gap.most().ifPresent(part -> cases.merge(part, 1, Integer::sum));
    }
    int most = cases.values().stream().max(Integer::compare).orElse(0);
    List<WageQuantity> parts =
        cases.keySet().stream().filter(part -> cases.get(part) == most).toList();
    return Optional.of(parts)
        .filter(one -> one.size() == 1 && most > 1)
        .map(
            one ->
                wording.say(
                    "compared.why",
                    wording.say("why." + Wording.key(one.get(0))),
                    Integer.toString(most)));
  }

  private static Predicate<ComparedCase> hasVerdict() {
    return each -> each.verdict().isPresent();
  }

  private static Predicate<ComparedCase> is(Verdict verdict) {
    return each -> each.verdict().equals(Optional.of(verdict));
  }

  private static boolean isBelowFloor(ComparedCase each, boolean isProposed) {
    return each.floors().stream()
        .filter(floor -> floor.isProposed() == isProposed)
        .filter(floor -> floor.floor().isOfOnePlatform())
        .anyMatch(floor -> floor.verdict().equals(Optional.of(Verdict.BELOW)));
  }

  private long count(Predicate<ComparedCase> wanted) {
    return counted.stream().filter(wanted).count();
  }

  /** A sentence with a number in it; none for no case. */
  private Optional<String> some(String key, long number) {
    return number == 0 ? Optional.empty() : Optional.of(say(key, number));
  }

  private String say(String key, long number) {
    return wording.say(key, Long.toString(number), reference());
  }
}
