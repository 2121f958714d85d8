package org.clickwage.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Assumption;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.Figures;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.Place;
import org.clickwage.wage.WageBreakdown;

/**
 * The line over a finding, that it can be told whose it is wherever it is shown: place, time and
 * who was counted, as {@code France · 1 June 2019 · 400.00 € a week, 60–70 h}.
 */
public record Kicker(Wording wording) {
  private static final String BETWEEN = " · ";
  private static final int MOST_PLACES = 3;

  /**
   * Of one work: what was paid for how many hours.
   *
   * @param name of the case; empty for one's own work
   */
  String of(String name, WageCalculation work) {
    Optional<Place> place = work.asked().place();
    Optional<Place> client = work.asked().clientPlace();
    boolean isTitle = new WageCard(work, wording).leadsWithHours();
    return joined(
        Stream.of(
            Optional.of(name).filter(known -> !known.isEmpty()),
            place.map(wording::show).filter(shown -> !name.contains(shown)),
            client.map(each -> wording.say("about.client", each.inside(wording))),
            place.or(() -> client).map(any -> wording.show(work.asked().on())),
            payAndHours(work, "list.next").filter(known -> !isTitle)));
  }

  /** {@code €400 a week for 60–70 h}; empty where not both are known, and of one hour. */
  Optional<String> paid(WageCalculation work) {
    boolean isKnown =
        work.wage().over(WageBreakdown::grossPay).isPresent()
            && new WageRows(work, wording)
                .workHours()
                .filter(hours -> !hours.equals(Range.of(Rational.ONE)))
                .isPresent();
    return payAndHours(work, "card.hours").filter(paid -> isKnown);
  }

  private Optional<String> payAndHours(WageCalculation work, String key) {
    if (work.isAssumed(Assumption.Kind.ONE_HOUR)) {
      return Optional.empty();
    }
    Figures figures = wording.figures().compact();
    Optional<String> pay =
        work.wage()
            .over(WageBreakdown::grossPay)
            .or(() -> work.wage().over(WageBreakdown::received))
            .map(amount -> figures.inHeadline(amount, work.currency()));
    Optional<String> hours = new WageRows(work, wording).workHours().map(figures::hours);
    Optional<String> span = WageGrounds.spanInWords(work, wording);
    Stream<String> stated =
        Stream.concat(pay.stream(), hours.stream()).limit(1).map(each -> inSpan(each, span));
    return Stream.concat(stated, hours.filter(each -> pay.isPresent()).stream())
        .reduce((one, other) -> wording.say(key, one, other));
  }

  private String inSpan(String amount, Optional<String> span) {
    return span.map(known -> wording.say("answer.for-span", amount, known)).orElse(amount);
  }

  /** Of many: where and when they worked, and how many they are. */
  public String of(Collection<Place> places, Optional<DayRange> days, Optional<String> counted) {
    return joined(Stream.of(places(places), days.map(this::days), counted));
  }

  /** Few places, or countries, by their names; of more countries, how many they are. */
  private Optional<String> places(Collection<Place> places) {
    Set<String> names = new TreeSet<>(Language.ALPHABET);
    places.forEach(place -> names.add(wording.show(place)));
    if (names.size() > MOST_PLACES) {
      names.clear();
      places.forEach(place -> names.add(wording.word("country.", place.country())));
    }
    return names.size() > MOST_PLACES
        ? Optional.of(wording.say("about.countries", Integer.toString(names.size())))
        : Optional.of(String.join(", ", names)).filter(listed -> !listed.isEmpty());
  }

  /** {@code in 2019}, {@code from 2019 to 2020}: behind what was so then. */
  public String inYears(DayRange days) {
    String first = year(days.first());
    String last = year(days.last());
    return first.equals(last)
        ? wording.say("about.in-year", first)
        : wording.say("about.in-years", first, last);
  }

  /** As exactly as one reads it at a glance: a day, a month, months or years. */
  private String days(DayRange days) {
    LocalDate first = days.first();
    LocalDate last = days.last();
    if (first.equals(last)) {
      return wording.show(first);
    } else if (first.getYear() != last.getYear()) {
      return wording.say("about.span", year(first), year(last));
    }
    String month = wording.say("title.month", month(last), year(last));
    return first.getMonth() == last.getMonth()
        ? month
        : wording.say("about.span", month(first), month);
  }

  private String month(LocalDate day) {
    return wording.say("month." + day.getMonthValue());
  }

  private static String year(LocalDate day) {
    return Integer.toString(day.getYear());
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(BETWEEN));
  }
}
