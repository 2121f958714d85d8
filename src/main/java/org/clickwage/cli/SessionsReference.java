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
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.tasklog.TaskWorker;
import org.clickwage.work.DeclaredMoney;

/**
 * What a log's hourly rates are set beside: a rate that was given, else for each task what the log
 * itself says, or the minimum wage of its place and day.
 *
 * @param minimum the rate that was given
 * @param ofTasks whether each task has a reference of its own
 * @param ofColumns whether columns of the log tell the places, or the references themselves
 */
record SessionsReference(
    ReferenceData facts,
    Optional<DeclaredMoney> minimum,
    List<ExchangeRate> exchangeRates,
    boolean ofTasks,
    boolean ofColumns) {

  boolean isAsked() {
    return minimum.isPresent() || ofTasks;
  }

  /** The references of a log that was read; none where it does not say what tasks pay. */
  Found find(LogTotals log, boolean givesPay) {
    return new Found(this, log, givesPay);
  }

  private References references(
      Optional<Place> where,
      LocalDate on,
      Optional<DeclaredMoney> given,
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
        facts);
  }

  /** References in the currency of one log. */
  static final class Found {
    private final SessionsReference asked;
    private final LogTotals log;
    private final boolean givesPay;

    /** The one of all workers. */
    private final Optional<Rational> given;

    private final Map<TaskWorker.Setting, Optional<Rational>> ofSettings = new HashMap<>();
    private final Set<Note> missing = new LinkedHashSet<>();
    private final Set<ReferenceWage> used = new HashSet<>();

    private Found(SessionsReference asked, LogTotals log, boolean givesPay) {
      this.asked = asked;
      this.log = log;
      this.givesPay = givesPay;
      this.given =
          asked.minimum().isPresent() && !asked.ofTasks() && hasMoney()
              ? find(Optional.empty(), log.lastDay().orElse(asked.facts().date()), asked.minimum())
              : Optional.empty();
    }

    /** What a worker's rate is set beside. */
    Optional<Rational> of(TaskWorker person) {
      if (!hasMoney()) {
        return Optional.empty();
      }
      return asked.ofTasks()
          ? person.meanReference(setting -> ofSettings.computeIfAbsent(setting, this::ofSetting))
          : given;
    }

    /** Money without a currency may be beside no wage: nobody knows that it is the same money. */
    private boolean hasMoney() {
      return givesPay && log.currency().isPresent();
    }

    private Optional<Rational> ofSetting(TaskWorker.Setting setting) {
      LocalDate on = setting.day().orElse(asked.facts().date());
      try {
        return find(setting.place(), on, setting.minimum());
      } catch (UnknownNameException e) {
        missing.add(e.problem());
        return Optional.empty();
      }
    }

    private Optional<Rational> find(
        Optional<Place> place, LocalDate on, Optional<DeclaredMoney> minimum) {
      References found = asked.references(place, on, minimum, log.currency());
      missing.addAll(found.missing());
      Optional<ReferenceWage> first = found.found().stream().findFirst();
      first.ifPresent(used::add);
      return first.map(wage -> wage.hourly().perHour());
    }

    /** Every reference wage that workers were set beside, once all were met. */
    Set<ReferenceWage> used() {
      return Set.copyOf(used);
    }

    /** The one that all were set beside; empty where there are several, or none. */
    Optional<ReferenceWage> only() {
      return used.size() == 1 ? used.stream().findFirst() : Optional.empty();
    }

    /** The rates that were given and brought nothing into the log's currency. */
    List<ExchangeRate> sparedRates() {
      return asked.exchangeRates().stream()
          .filter(rate -> used.stream().noneMatch(wage -> wage.isBroughtBy(rate)))
          .filter(
              rate ->
                  log.factors().keySet().stream()
                      .noneMatch(own -> rate.isOf(own, log.currency().orElseThrow())))
          .toList();
    }

    /** The rate that was given, in the log's money where it is one for all tasks. */
    Optional<HourlyRate> given() {
      return asked
          .minimum()
          .flatMap(rate -> rate.hourlyRate(log.currency()))
          .map(rate -> only().map(ReferenceWage::hourly).orElse(rate));
    }

    /** Why references are not there. */
    List<Note> missing() {
      return List.copyOf(missing);
    }

    boolean isAsked() {
      return asked.isAsked();
    }

    boolean isOfColumns() {
      return asked.ofColumns();
    }
  }
}
