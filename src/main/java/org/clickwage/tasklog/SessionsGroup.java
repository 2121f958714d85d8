package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.clickwage.number.Rational;

/** The workers of one group, or all of them, by each method that was asked for. */
final class SessionsGroup {
  final List<String> keys;
  final boolean ofAll;
  final Sessions sessions;
  final LogPlan plan;
  final Rational costsPerHour;
  final List<MethodTotals> methods = new ArrayList<>();

  /** The workers of a group, who may be in others too. */
  final Set<String> names = new HashSet<>();

  /** All work under a gap of 0. */
  LoggedWork union;

  /**
   * @param ofAll whether it is all workers, whatever its keys are
   * @param costsPerHour what each hour costs, besides what tasks do
   */
  SessionsGroup(
      List<String> keys, boolean ofAll, Sessions sessions, LogPlan plan, Rational costsPerHour) {
    this.keys = keys;
    this.ofAll = ofAll;
    this.sessions = sessions;
    this.plan = plan;
    this.costsPerHour = costsPerHour;
    this.union = LoggedWork.none(plan.rules());
    for (SessionsMethod method : plan.methods()) {
      List<Long> gaps = method == SessionsMethod.SESSION ? plan.gaps() : List.of(0L);
      for (long gap : gaps) {
        methods.add(new MethodTotals(method, plan.rules().withGap(gap), this));
      }
    }
  }

  /**
   * Takes in the next worker.
   *
   * @param reference what the worker's rates are compared with
   * @param user takes what each method makes of the tasks
   */
  void add(int number, Optional<Rational> reference, Consumer<SessionsWorker> user) {
    LoggedWork work = sessions.worker(number, plan.rules());
    union = union.plus(work);
    if (!ofAll) {
      names.add(sessions.taskWorker(number).name());
    }
    methods.forEach(method -> user.accept(method.add(number, work, reference)));
  }
}
