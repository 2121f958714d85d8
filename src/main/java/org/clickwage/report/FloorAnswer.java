package org.clickwage.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.LegalFloor;

/**
 * A sentence for each legal floor that is not reached: what is owed is the claim that a worker can
 * make. Of several guarantees of some days, the one that lacks most makes good the others. So is
 * counting as an employee, where the pay reaches what the law sets for it.
 */
record FloorAnswer(List<FloorRows.Row> rows, Wording wording) {

  void addTo(Document.Builder document) {
    Map<String, Map<List<FloorComparison.Point>, FloorRows.Row>> worst = new LinkedHashMap<>();
    for (FloorRows.Row row : rows) {
      if (isShort(row.comparison())) {
        worst
            .computeIfAbsent(row.comparison().floor().law().name(), law -> new LinkedHashMap<>())
            .merge(row.comparison().points(), row, this::worse);
      }
    }
    worst.values().forEach(each -> answer(List.copyOf(each.values()), document));
    rows.stream()
        .map(FloorRows.Row::comparison)
        .filter(each -> each.isProposed() && !worst.containsKey(each.floor().law().name()))
        .filter(each -> each.verdict().isPresent())
        .map(each -> wording.say("answer.proposed-nothing", new FloorWording(wording).name(each)))
        .distinct()
        .forEach(sentence -> document.answer(sentence, Tone.PLAIN));
    rows.stream()
        .filter(row -> isReached(row.comparison()))
        .map(this::ofThreshold)
        .distinct()
        .forEach(sentence -> document.answer(sentence, Tone.PLAIN));
  }

  /** Of several months, in how many of them. */
  private String ofThreshold(FloorRows.Row reached) {
    LegalFloor law = reached.comparison().floor().law();
    String key = "answer." + Wording.key(law.rule());
    List<FloorRows.Row> months =
        rows.stream()
            .filter(row -> row.comparison().floor().law().name().equals(law.name()))
            .toList();
    long in = months.stream().filter(row -> isReached(row.comparison())).count();
    return months.size() == 1
        ? wording.say(key, new FloorWording(wording).name(reached.comparison()))
        : wording.say(
            key + "-of-months", law.title(), Long.toString(in), Integer.toString(months.size()));
  }

  private static boolean isReached(FloorComparison comparison) {
    return comparison.floor().law().rule().isThreshold()
        && comparison.ratio().map(Verdict::of).equals(Optional.of(Verdict.AT_OR_ABOVE));
  }

  private void answer(List<FloorRows.Row> shortOf, Document.Builder document) {
    boolean isProposed = shortOf.get(0).comparison().isProposed();
    document.answer(sentence(shortOf), isProposed ? Tone.PLAIN : Tone.BELOW_REFERENCE);
  }

  /** Whether a law is not kept, at least where a range ends. */
  static boolean isBroken(FloorComparison comparison) {
    return isShort(comparison) && !comparison.isProposed();
  }

  private static boolean isShort(FloorComparison comparison) {
    return comparison.verdict().filter(each -> each != Verdict.AT_OR_ABOVE).isPresent();
  }

  private FloorRows.Row worse(FloorRows.Row one, FloorRows.Row other) {
    return owed(one).high().isLessThan(owed(other).high()) ? other : one;
  }

  private Range owed(FloorRows.Row row) {
    return ShownShortfall.of(row.comparison(), wording.figures()).ofWork().orElseThrow();
  }

  /** Of one law, and of other days each; it names the guarantee where there is only one. */
  private String sentence(List<FloorRows.Row> broken) {
    FloorComparison first = broken.get(0).comparison();
    boolean isOne = broken.stream().map(each -> each.comparison().part()).distinct().count() == 1;
    boolean isSure = broken.stream().anyMatch(FloorAnswer::isBelow);
    Range owed = broken.stream().map(this::owed).reduce(Range::plus).orElseThrow();
    long months = broken.stream().map(FloorRows.Row::of).distinct().count();
    String key =
        (first.isProposed() ? "answer.proposed" : "answer.floor")
            + (isSure ? months > 1 ? "-of-months" : "" : "-at-worst");
    String amount =
        ShownShortfall.of(first, wording.figures()).say(isSure ? owed : Range.of(owed.high()));
    return wording.say(
        Note.of(
            key,
            isOne ? new FloorWording(wording).name(first) : first.floor().law().title(),
            isSure ? atLeast(broken, amount) : amount,
            Long.toString(months),
            first.floor().isOfOnePlatform() ? "" : wording.say("answer.floor-of-one")));
  }

  private String atLeast(List<FloorRows.Row> broken, String amount) {
    boolean isLess = broken.stream().anyMatch(row -> row.comparison().mayBeMoreOwed());
    return isLess ? wording.say("answer.owed-at-least", amount) : amount;
  }

  private static boolean isBelow(FloorRows.Row row) {
    return row.comparison().verdict().equals(Optional.of(Verdict.BELOW));
  }
}
