package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.claim.ClaimTerms;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.document.Letter;
import org.clickwage.message.Wording;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWageRule;
import org.clickwage.statement.StatementReader;

/** The letter of a claim, on one sheet: its annex has what would be too much for that. */
record ClaimLetter(ClaimGrounds grounds, Wording wording) {
  /** So many lines of a list have room on the sheet. */
  static final int MOST_LINES = 6;

  Letter letter() {
    Letter.Builder letter =
        new Letter.Builder(say("claim.subject", covered()))
            .lines(List.of(say("claim.sender"), say("request.account", say("request.no-account"))))
            .lines(List.of(say("claim.company"), say("claim.company-address")))
            .paragraph(say("claim.place-and-day", terms().on()))
            .subject()
            .paragraph(say("request.greeting"))
            .paragraph(words().inOneSentence(), ground())
            .paragraph(added().toArray(String[]::new))
            .paragraph(say("claim.by." + Wording.key(grounds.statement().plan().by())), leftOut());
    return ended(evidence(letter));
  }

  /** The first and the last day of the files. */
  private String covered() {
    DayRange all = grounds.statement().total().days();
    return all.count() == 1 ? words().days(all) : say("claim.days", all.first(), all.last());
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

  private String ground() {
    ReferenceWording references = new ReferenceWording(wording);
    FloorWording floors = new FloorWording(wording);
    Stream<String> names =
        grounds.claim().periods().stream()
            .map(ClaimedPeriod::period)
            .flatMap(
                period ->
                    Stream.concat(
                        period.references().stream().map(references::name),
                        period.floor().stream().map(floors::name)))
            .distinct();
    return say("claim.ground", wording.word(terms().status()), wording.apart(names).orElse(""));
  }

  /** What the law adds, from when, and that there is none where it is not known. */
  private List<String> added() {
    Optional<LateWageRule> rule = terms().rule();
    if (rule.isEmpty()) {
      return List.of(say("claim.without-interest"));
    }
    List<String> sentences = new ArrayList<>(List.of(say("claim.asked", rule.get().title())));
    if (terms().isUplift() && terms().wageNow().isEmpty()) {
      sentences.add(say("claim.without-it"));
    } else if (!terms().isUplift()) {
      sentences.add(rule.get().begins().map(this::begin).orElseGet(() -> say("claim.without-it")));
      grounds.claim().unknownFrom().map(this::until).ifPresent(sentences::add);
    }
    if (grounds.claim().ofNextDay().isPositive()) {
      sentences.add(say("claim.next-day", words().money(grounds.claim().ofNextDay())));
    }
    return sentences;
  }

  private String until(LocalDate unknownFrom) {
    return grounds.claim().added().isPositive()
        ? say("claim.interest-until", unknownFrom.minusDays(1))
        : say("claim.without-it");
  }

  private String begin(LateWageRule.Begin begin) {
    boolean isAsked = begin != LateWageRule.Begin.DEMAND || terms().demanded().isPresent();
    return isAsked
        ? say("claim.begin." + Wording.key(begin), terms().demanded().orElse(terms().on()))
        : say("claim.not-demanded");
  }

  /** Whether the days that are not claimed are in the letter, and not in the annex. */
  boolean hasLeftOut() {
    return grounds.claim().leftOut().size() <= MOST_LINES;
  }

  private String leftOut() {
    List<String> reasons = words().leftOut();
    if (reasons.isEmpty()) {
      return "";
    }
    return hasLeftOut()
        ? say("claim.not-claimed", wording.apart(reasons.stream()).orElseThrow())
        : say("claim.not-claimed-in-annex");
  }

  /** Whether the files are in the letter, and not in the annex. */
  boolean hasEvidence() {
    return grounds.evidence().size() <= MOST_LINES;
  }

  private Letter.Builder evidence(Letter.Builder letter) {
    if (hasEvidence()) {
      letter
          .paragraph(say("claim.evidence"))
          .list(grounds.evidence().stream().map(wording::say).toList());
    } else {
      letter.paragraph(say("claim.evidence-in-annex", grounds.evidence().size()));
    }
    boolean isOfFloor =
        grounds.claim().periods().stream().anyMatch(each -> each.period().floor().isPresent());
    String hours = isOfFloor ? "of-floor" : Wording.key(grounds.statement().plan().hours());
    return letter.paragraph(
        say("claim.hours." + hours),
        zone(),
        grounds.countsTips().map(in -> say(in ? "claim.tips-in" : "claim.tips-out")).orElse(""),
        say("page.made", grounds.provenance().version(), grounds.provenance().referenceData()));
  }

  private String zone() {
    return grounds.remarks().stream()
        .filter(note -> note.kind() == StatementReader.ZONE)
        .findFirst()
        .map(wording::say)
        .orElse("");
  }

  private Letter ended(Letter.Builder letter) {
    return letter
        .paragraph(
            say("claim.term"),
            grounds.body().map(body -> say("claim.next", body.name())).orElse(""))
        .paragraph(say("request.closing"))
        .lines(List.of("________________", say("claim.signature")))
        .paragraph(say("claim.no-advice"))
        .build();
  }
}
