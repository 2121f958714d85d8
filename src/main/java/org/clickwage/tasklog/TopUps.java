package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Money;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;

/** What the workers of a log are owed to reach what their rates are compared with. */
public final class TopUps {
  private final TopUpPlan plan;
  private final Rational coin;

  /** By the worker's name; empty where each worker's own time is paid. */
  private final Optional<MedianTimes> medians;

  /** By name, by the method that answers: the last one of sessions, else the first. */
  private final Map<String, SessionsWorker> workers = new LinkedHashMap<>();

  TopUps(TopUpPlan plan, LogTotals log, Optional<MedianTimes> medians) {
    this.plan = plan;
    this.coin = Money.coin(log.currency());
    this.medians = medians;
  }

  void take(SessionsWorker worker) {
    if (worker.figures().method() == SessionsMethod.SESSION) {
      workers.put(worker.worker().name(), worker);
    } else {
      workers.putIfAbsent(worker.worker().name(), worker);
    }
  }

  /** Those who are owed anything and can be paid it. */
  public List<TopUp> payable() {
    return all().stream().filter(this::isPayable).toList();
  }

  /** How many are owed something for which there is no approved assignment. */
  public long unpayable() {
    return all().stream().filter(each -> !isPayable(each)).count();
  }

  private boolean isPayable(TopUp owed) {
    return plan.assignment() == Mapping.NONE || owed.worker().lastApproved().isPresent();
  }

  private List<TopUp> all() {
    List<TopUp> all = new ArrayList<>();
    workers.values().forEach(worker -> of(worker).ifPresent(all::add));
    return all;
  }

  private Optional<TopUp> of(SessionsWorker worker) {
    return worker
        .reference()
        .map(rate -> new TopUp(worker.worker(), rate, owed(worker, rate)))
        .filter(each -> each.owed().isPositive());
  }

  private Rational owed(SessionsWorker worker, Rational reference) {
    Rational hours =
        medians.map(each -> each.hours(worker.worker().name())).orElse(worker.figures().hours());
    Rational missing = reference.times(hours).minus(worker.figures().left());
    return missing.dividedBy(coin).ceiling().times(coin);
  }

  /** Those with a task that counts, whether or not they are owed anything. */
  public long workers() {
    return counted().count();
  }

  /** Those among them whose time has nothing to be compared with. */
  public long withoutReference() {
    return counted().filter(worker -> worker.reference().isEmpty()).count();
  }

  private Stream<SessionsWorker> counted() {
    return workers.values().stream()
        .filter(worker -> worker.figures().work().counted().tasks() > 0);
  }
}
