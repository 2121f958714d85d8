package org.clickwage.tasklog;

import java.util.Arrays;
import java.util.function.Consumer;
import org.clickwage.profile.TaskOutcome;

/** One worker's way through the tasks, in the order in which they were accepted. */
final class WorkerWalk {
  private final TaskRows rows;
  private final Rewards rewards;
  private final int worker;
  private final SessionRules rules;
  private final Consumer<OpenSession> ended;
  private final WorkerSums sums = new WorkerSums();
  private OpenSession session;

  /** When the counted tasks end that were accepted as the last one was. */
  private long[] ends = new long[2];

  private int endsKnown;
  private long acceptOfEnds;

  WorkerWalk(TaskLog log, int worker, SessionRules rules, Consumer<OpenSession> ended) {
    this.rows = log.rows();
    this.rewards = log.rewards();
    this.worker = worker;
    this.rules = rules;
    this.ended = ended;
  }

  void meet(int task) {
    long accept = rows.accept(task);
    long end = rows.end(task);
    long reward = rows.rewardCode(task);
    TaskOutcome outcome = rows.outcome(task);
    if (end < accept) {
      sums.addBackward(rewards, reward);
      return;
    }
    sums.addOutcome(outcome, rewards, reward);
    if (rules.counts(outcome)) {
      sums.addCounted(accept == end, isRepeated(accept, end));
      join(accept, end);
      pay(outcome, reward);
    }
  }

  private boolean isRepeated(long accept, long end) {
    if (accept != acceptOfEnds) {
      acceptOfEnds = accept;
      endsKnown = 0;
    }
    for (int i = 0; i < endsKnown; i++) {
      if (ends[i] == end) {
        return true;
      }
    }
    if (endsKnown == ends.length) {
      ends = Arrays.copyOf(ends, 2 * endsKnown);
    }
    ends[endsKnown++] = end;
    return false;
  }

  private void join(long accept, long end) {
    if (session == null || !session.reaches(accept, rules.gapMicros())) {
      close();
      session = new OpenSession(worker, accept);
    }
    session.add(accept, end);
  }

  private void pay(TaskOutcome outcome, long reward) {
    if (rules.pending().pays(outcome)) {
      rewards.addTo(session.paid, reward);
    } else if (rules.pending().setsApart(outcome)) {
      rewards.addTo(session.pending, reward);
    }
  }

  private void close() {
    if (session != null) {
      sums.add(session);
      ended.accept(session);
    }
  }

  LoggedWork finish() {
    close();
    return sums.total(rules);
  }
}
