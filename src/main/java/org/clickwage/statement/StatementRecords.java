package org.clickwage.statement;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.message.Note;
import org.clickwage.profile.Profile;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.PlatformWork;

/**
 * What the records of a worker's own tables say, once all are read.
 *
 * @param zone the one that was asked for, else the one that the trips name; empty where neither
 *     says it, or the trips name several
 * @param profiles those of the tables
 * @param clocks what may have been worked while clocks changed
 * @param facts in the main currency; money in another one comes in by a rate, or stays out
 * @param others money in a currency that does not come into the main one, with its own hours
 * @param rates those at which money came into the main currency, with the one that it came from
 * @param missingRate why money does not come into the currency that is asked for
 * @param notes how the tables were read
 * @param problems the records that could not be used
 */
public record StatementRecords(
    Optional<ZoneId> zone,
    Set<Profile> profiles,
    ClockChanges clocks,
    StatementFacts facts,
    List<StatementFacts> others,
    Map<ExchangeRate, Currency> rates,
    Optional<Note> missingRate,
    List<Note> notes,
    List<StatementProblem> problems) {
  public StatementRecords {
    profiles = Collections.unmodifiableSet(new LinkedHashSet<>(profiles));
    notes = List.copyOf(notes);
  }

  /** Platform work as it is stated, with its kinds and the platforms that the tables speak of. */
  PlatformWork work(PlatformWork stated) {
    Set<LegalFloor.Work> works = EnumSet.noneOf(LegalFloor.Work.class);
    profiles.forEach(each -> each.work().ifPresent(works::add));
    int platforms = ExportPlatforms.of(profiles).names().size();
    return (stated.kinds().isEmpty() ? stated.of(works) : stated)
        .ofOnePlatform(Optional.of(platforms).filter(any -> any > 0).map(any -> any == 1));
  }

  /**
   * Which rates brought something into the main currency, and which of those that were given did
   * not.
   *
   * @param ofCosts the currency of the costs that were given; empty for none
   */
  public List<Note> exchanged(
      List<ExchangeRate> given, List<Statement> statements, Optional<Currency> ofCosts) {
    List<Note> said = new ArrayList<>();
    rates.forEach((rate, own) -> rate.conversions(own).forEach(said::add));
    Optional<ExchangeRate> rateOfCosts =
        ofCosts.flatMap(
            own -> facts.currency().flatMap(into -> ExchangeRate.between(given, own, into)));
    given.stream()
        .filter(rate -> !rates.containsKey(rate) && !rateOfCosts.equals(Optional.of(rate)))
        .filter(rate -> statements.stream().noneMatch(each -> each.isComparedBy(rate)))
        .forEach(rate -> said.add(rate.unused()));
    return said;
  }
}
