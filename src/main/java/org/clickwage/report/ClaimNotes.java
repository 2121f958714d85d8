package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.reference.ClaimLimit;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;
import org.clickwage.reference.LateWages.Status;
import org.clickwage.statement.StatementPlan;
import org.clickwage.statement.StatementReader;

/** What whoever sends a claim is to know, and whoever gets it is not. */
record ClaimNotes(ClaimGrounds grounds, Wording wording) {
  /**
   * Adds them to a document.
   *
   * @param isLetter whether there is a letter
   */
  void addTo(Document.Builder document, boolean isLetter) {
    List<String> notes = new ArrayList<>();
    if (isLetter) {
      document.hints(say("title.claim-limits"), limits(), wording);
      notes.addAll(ofLetter());
    }
    notes.addAll(ofFiles());
    document.hints(say("title.notes"), notes, wording);
  }

  private ClaimWording words() {
    return new ClaimWording(grounds, wording);
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }

  private ClaimTerms terms() {
    return grounds.terms();
  }

  private List<String> ofLetter() {
    List<String> notes = new ArrayList<>(List.of(say("claim.one-status")));
    notes.addAll(added());
    next().ifPresent(notes::add);
    period().ifPresent(notes::add);
    return notes;
  }

  /** The letter itself says in which time zone days begin. */
  private List<String> ofFiles() {
    return Stream.concat(
            grounds.remarks().stream().filter(note -> note.kind() != StatementReader.ZONE),
            grounds.statement().notes().stream())
        .map(wording::say)
        .distinct()
        .toList();
  }

  /** Why something is not added, or less than all. */
  private List<String> added() {
    Optional<LateWageRule> rule = terms().rule();
    if (rule.isEmpty()) {
      return List.of(say("claim.no-rule"));
    }
    List<String> sentences = new ArrayList<>();
    if (terms().isUplift() && terms().wageNow().isEmpty()) {
      sentences.add(say("claim.no-wage-now"));
    } else if (!terms().isUplift() && rule.get().begins().isEmpty()) {
      sentences.add(say("claim.no-begin"));
    }
    grounds.claim().unknownFrom().ifPresent(day -> sentences.add(say("claim.no-rate", day)));
    grounds.rules().stream()
        .skip(1)
        .filter(other -> other.begins().isPresent())
        .map(other -> other(other))
        .forEach(sentences::add);
    return sentences;
  }

  /** What it would be by another rule, where it is open which holds. */
  private String other(LateWageRule rule) {
    return say("claim.other-rule", rule.title(), words().money(grounds.claim().by(rule).added()));
  }

  private Optional<String> next() {
    return grounds.body().isPresent()
        ? Optional.empty()
        : Optional.of(say("claim.next-unknown", grounds.place(), wording.word(terms().status())));
  }

  /** No text was read that says by which period pay is averaged. */
  private Optional<String> period() {
    boolean isAsked =
        terms().status() != Status.SELF_EMPLOYED
            && grounds.statement().plan().by() == StatementPlan.By.MONTH;
    return isAsked ? Optional.of(say("claim.paid-by-the-week")) : Optional.empty();
  }

  /** How long pay can be claimed, and which of it is beyond that, or soon will be. */
  private List<String> limits() {
    if (terms().limit().isEmpty()) {
      return List.of(say("claim.limit-unknown"), say("claim.clock.unknown"));
    }
    ClaimLimit limit = terms().limit().get();
    List<String> sentences = new ArrayList<>(List.of(words().limit(limit)));
    if (limit.runsFrom() == ClaimLimit.From.CONTRACT_END && terms().ended().isEmpty()) {
      sentences.add(say("claim.no-end"));
    }
    if (!limit.doubt().isEmpty()) {
      sentences.add(say("claim.doubt", limit.doubt()));
    }
    ofPeriods("claim.beyond", grounds.claim().beyondLimit()).ifPresent(sentences::add);
    ofPeriods("claim.near", grounds.claim().nearLimit()).ifPresent(sentences::add);
    sentences.add(clock(limit));
    return sentences;
  }

  /** Many are named by the first and the last of their days. */
  private Optional<String> ofPeriods(String key, List<ClaimedPeriod> some) {
    List<DayRange> days = some.stream().map(each -> each.period().days()).toList();
    String sum = words().money(words().sum(some).total());
    return days.stream()
        .reduce(DayRange::around)
        .map(
            all ->
                days.size() > ClaimLetter.MOST_LINES
                    ? words().days(all)
                    : words().days(days.stream()))
        .map(names -> say(key, terms().on(), names, sum));
  }

  private String clock(ClaimLimit limit) {
    String stops =
        limit
            .letterStops()
            .map(known -> say(known ? "claim.clock.stops" : "claim.clock.goes-on"))
            .orElseGet(() -> say("claim.clock.unknown"));
    return limit.clock().isEmpty() ? stops : say("claim.clock.why", stops, limit.clock());
  }
}
