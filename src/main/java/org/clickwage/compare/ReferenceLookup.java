package org.clickwage.compare;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.clickwage.message.BinaryValue;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.ReferenceData;
import org.clickwage.stamp.IsoDay;

/**
 * Finds the reference wages and charge schemes of the places and days of many works, and keeps
 * which were found. Days on which the same laws are in force share one search. It may be shared
 * between threads.
 */
public final class ReferenceLookup {
  /** Days of schemes may be many. */
  private static final int MOST_KEPT = 1 << 14;

  /** A charge scheme with its options, on a day. */
  private record SchemeDay(String scheme, LocalDate day) {}

  /** What was used, with what finds it again. */
  private record Used<Q, A>(Q asked, A found) {}

  private final ReferenceData facts;
  private final Map<List<Object>, References> answers = new ConcurrentHashMap<>();
  private final Map<SchemeDay, Lookup<ChargeScheme>> schemes = new ConcurrentHashMap<>();
  private final Map<List<Object>, Used<ReferenceRequest, ReferenceWage>> usedReferences =
      new ConcurrentHashMap<>();
  private final Map<List<Object>, Used<SchemeDay, ChargeScheme>> usedSchemes =
      new ConcurrentHashMap<>();
  private final Map<MoneyQuestion, Lookup<MoneyFactor>> factors = new ConcurrentHashMap<>();

  public ReferenceLookup(ReferenceData facts) {
    this.facts = facts;
  }

  /** The references of a request, which are used from now on. */
  public References of(ReferenceRequest asked) {
    References answer = find(asked);
    for (ReferenceWage each : answer.found()) {
      usedReferences.putIfAbsent(each.grounds(), new Used<>(asked, each));
    }
    return answer;
  }

  private References find(ReferenceRequest asked) {
    boolean isOfLaw = asked.minimum().isEmpty() && asked.promised().isEmpty();
    if (!isOfLaw) {
      return search(asked); // a rate of one's own seldom comes twice
    }
    ReferenceRequest first = asked.onDay(asked.validityRange(facts).first());
    return kept(answers, decisive(first), any -> search(first));
  }

  /** What judges any of many works, so that of all of them both verdicts are known. */
  private References search(ReferenceRequest asked) {
    return References.of(asked, facts).judging(any -> false);
  }

  /** What decides which laws are found: to link the equality of a record takes a run 20 ms. */
  private static List<Object> decisive(ReferenceRequest asked) {
    ReferenceTerms terms = asked.terms();
    return List.of(
        asked.place(),
        asked.clientPlace(),
        asked.on(),
        asked.currency(),
        asked.chargesStated(),
        terms.basis(),
        terms.series(),
        terms.paidLeave(),
        terms.legalHours(),
        terms.exchangeRates());
  }

  private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> search) {
    if (known.size() >= MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(key, search);
  }

  /**
   * Whether references are others on one of these days than on that of the request, or missing. In
   * their own money: that a rate of exchange is not known changes no law.
   */
  public boolean changes(ReferenceRequest asked, Collection<LocalDate> days) {
    List<HourlyRate> rates = rates(asked, asked.on());
    return !rates.isEmpty() && days.stream().anyMatch(day -> !rates(asked, day).equals(rates));
  }

  private List<HourlyRate> rates(ReferenceRequest asked, LocalDate day) {
    ReferenceRequest inOwnMoney = asked.onDay(day).withCurrency(Optional.empty());
    return find(inOwnMoney).found().stream().map(ReferenceWage::stated).toList();
  }

  /** A charge scheme with its options as in force on a day; where it is found, it is used. */
  public Lookup<ChargeScheme> scheme(String scheme, LocalDate day) {
    Lookup<ChargeScheme> answer = find(scheme, day);
    answer
        .toOptional()
        .ifPresent(
            each ->
                usedSchemes.putIfAbsent(
                    grounds(each), new Used<>(new SchemeDay(scheme, day), each)));
    return answer;
  }

  private Lookup<ChargeScheme> find(String scheme, LocalDate day) {
    return kept(
        schemes,
        new SchemeDay(scheme, day),
        asked -> facts.chargeSchemes().find(asked.scheme(), asked.day()));
  }

  /** Whether a charge scheme takes more or less on one of these days, or is missing there. */
  public boolean changes(ChargeScheme taken, String scheme, Collection<LocalDate> days) {
    return days.stream()
        .anyMatch(day -> find(scheme, day).toOptional().filter(taken::takesAs).isEmpty());
  }

  /** What brings money into that of all works; where it is found, it is used. */
  public Lookup<MoneyFactor> factor(MoneyQuestion asked, ReferenceTerms terms) {
    return factors.computeIfAbsent(asked, any -> terms.money().factor(any, terms, facts));
  }

  /** All that is printed of a scheme: the same on days on which its rows and its notes are. */
  private static List<Object> grounds(ChargeScheme scheme) {
    StringBuilder rows = new StringBuilder(scheme.name());
    for (Levy levy : scheme.levies()) {
      rows.append(' ').append(levy.component()).append(' ').append(levy.validFrom());
      rows.append(' ').append(levy.percent().map(Share::fraction).orElse(Rational.ZERO));
    }
    return List.of(rows.toString(), scheme.notes());
  }

  /**
   * Takes what was used into the binary form, as the questions that find it again; those that are
   * read are asked, and what they find is used here too.
   *
   * @param alike what all works ask alike
   */
  public void exchange(BinaryForm form, ReferenceRequest alike) {
    form.each(
        sorted(usedReferences.values()),
        each -> each.asked().exchange(form),
        () -> of(alike.exchange(form)));
    form.each(
        sorted(usedSchemes.values()),
        each -> {
          form.text(each.asked().scheme());
          form.text(each.asked().day().toString());
        },
        () -> scheme(form.text(null), IsoDay.parse(form.text(null))));
    form.each(
        factors.keySet().stream().sorted(Comparator.comparing(MoneyQuestion::toString)).toList(),
        each -> BinaryValue.exchange(each, form),
        () -> factor(BinaryValue.exchange(null, form), alike.terms()));
  }

  /** So that the same sums have the same bytes. */
  private static <A, F> List<Used<A, F>> sorted(Collection<Used<A, F>> used) {
    return used.stream().sorted(Comparator.comparing(each -> each.asked().toString())).toList();
  }

  /** The references that were used; of those that rest on the same, one. */
  public Collection<ReferenceWage> references() {
    return usedReferences.values().stream().map(Used::found).toList();
  }

  /** What brought money into that of all works. */
  public Collection<MoneyFactor> factors() {
    return factors.values().stream().flatMap(each -> each.toOptional().stream()).toList();
  }

  /** The schemes that were used; of those that rest on the same, one. */
  public Collection<ChargeScheme> schemes() {
    return usedSchemes.values().stream().map(Used::found).toList();
  }
}
