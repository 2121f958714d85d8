package org.clickwage.cli;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.money.HourlyRate;
import org.clickwage.money.Rational;
import org.clickwage.note.Advice;
import org.clickwage.note.Note;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.tasklog.LogPerson;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.work.StatedMoney;

/**
 * What a log's hourly rates are set beside: a rate that was given, else a country's minimum wage,
 * else what the log itself says of each worker: a minimum, or a place and day.
 *
 * @param day the day whose minimum wage is meant; where none is given, that of the last acceptance
 * @param perWorker whether the log's columns say it for each worker
 */
record SessionsReference(
    ReferenceData facts,
    Optional<StatedMoney> minimum,
    Optional<Place> place,
    Optional<LocalDate> day,
    List<ExchangeRate> exchangeRates,
    boolean perWorker) {

  boolean isAsked() {
    return minimum.isPresent() || place.isPresent() || perWorker;
  }

  /** The references of a log that was read; none where it does not say what tasks pay. */
  Found find(LogTotals log, boolean givesPay) {
    return new Found(this, log, givesPay);
  }

  private References references(
      Optional<Place> where,
      LocalDate on,
      Optional<StatedMoney> given,
      Optional<Currency> currency) {
    List<HourlyRate> rates = given.flatMap(rate -> rate.hourlyRate(currency)).stream().toList();
    return References.of(
            new ReferenceRequest(
                rates.isEmpty() ? where : Optional.empty(),
                Optional.empty(),
                on,
                BasisChoice.GROSS,
                Optional.empty(),
                rates,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                currency,
                exchangeRates,
                false),
            facts)
        .worded(Advice.OF_RECORD);
  }

  /** References in the currency of one log. */
  static final class Found {
    private final SessionsReference asked;
    private final LogTotals log;
    private final boolean givesPay;
    private final Optional<References> ofAll;
    private final Map<LogPerson.Setting, Optional<Rational>> ofSettings = new HashMap<>();
    private final Set<Note> missing = new LinkedHashSet<>();
    private final Set<ReferenceWage> used = new HashSet<>();

    private Found(SessionsReference asked, LogTotals log, boolean givesPay) {
      this.asked = asked;
      this.log = log;
      this.givesPay = givesPay;
      LocalDate on = asked.day().or(log::lastDay).orElse(asked.facts().date());
      this.ofAll =
          asked.perWorker()
              ? Optional.empty()
              : Optional.of(asked.references(asked.place(), on, asked.minimum(), log.currency()));
      ofAll.ifPresent(found -> missing.addAll(found.missing()));
      wage().ifPresent(used::add);
    }

    /** The one reference of all workers, where there is only one. */
    Optional<ReferenceWage> wage() {
      return ofAll.flatMap(found -> found.found().stream().findFirst()).filter(f -> givesPay);
    }

    /** What a worker's rate is set beside. */
    Optional<Rational> of(LogPerson person) {
      if (!givesPay) {
        return Optional.empty();
      }
      return ofAll.isPresent()
          ? wage().map(wage -> wage.hourly().perHour())
          : person.meanReference(setting -> ofSettings.computeIfAbsent(setting, this::ofSetting));
    }

    private Optional<Rational> ofSetting(LogPerson.Setting setting) {
      LocalDate on = setting.day().orElse(asked.facts().date());
      try {
        References found = asked.references(setting.place(), on, setting.minimum(), log.currency());
        missing.addAll(found.missing());
        Optional<ReferenceWage> first = found.found().stream().findFirst();
        first.ifPresent(used::add);
        return first.map(wage -> wage.hourly().perHour());
      } catch (UnknownNameException e) {
        missing.add(e.problem());
        return Optional.empty();
      }
    }

    /** Every reference wage that workers were set beside. */
    Set<ReferenceWage> used() {
      return Set.copyOf(used);
    }

    /** Why references are not there. */
    List<Note> missing() {
      return List.copyOf(missing);
    }

    boolean isAsked() {
      return asked.isAsked();
    }

    boolean isPerWorker() {
      return asked.perWorker();
    }
  }
}
