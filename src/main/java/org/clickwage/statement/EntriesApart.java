package org.clickwage.statement;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;

/** Entries whose pay or time does not count as that of others: how many, and what they pay. */
final class EntriesApart {
  private record Kind(String key, Optional<Currency> currency) {}

  private record Entries(long count, Rational pay) {
    Entries and(Entries more) {
      return new Entries(count + more.count, pay.plus(more.pay));
    }
  }

  private final Map<Kind, Entries> kinds = new LinkedHashMap<>();

  /**
   * @param key of the sentence that says why, with the count and the pay
   */
  void add(String key, Optional<Currency> paidIn, Rational pay) {
    kinds.merge(new Kind(key, paidIn), new Entries(1, pay), Entries::and);
  }

  List<Note> notes() {
    return kinds.entrySet().stream().map(each -> note(each.getKey(), each.getValue())).toList();
  }

  private static Note note(Kind kind, Entries entries) {
    Object pay = Money.orNumber(entries.pay(), kind.currency());
    return Note.of(kind.key(), Rational.of(entries.count()), pay);
  }
}
