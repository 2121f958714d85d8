package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.clickwage.Generator;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.junit.jupiter.api.Test;

/** Laws that hold for every log, over generated ones. */
class SessionLawsTest {

  private static SessionRules someRules(Generator generator) {
    Set<TaskOutcome> counted = new TreeSet<>(LoggedTask.ALL);
    if (generator.oneIn(2)) {
      counted.remove(generator.one(List.copyOf(LoggedTask.ALL)));
    }
    long gap = generator.one(List.of(0L, 1L, 10L, 60L, 600L));
    return new SessionRules(
        gap * SessionRules.MICROS_PER_SECOND, counted, generator.one(List.of(PendingPay.values())));
  }

  private static List<String> allThatComesOut(TaskLog log, SessionRules rules) {
    List<String> out = new ArrayList<>();
    Sessions sessions = Sessions.in(log);
    out.add(LoggedTask.byName(log, rules).toString());
    sessions.forEachSession(
        rules,
        one ->
            out.add(
                List.of(
                        one.worker().name(),
                        one.startMicros(),
                        one.endMicros(),
                        one.tasks(),
                        one.pay().reward())
                    .toString()));
    for (TimedTask one : LoggedTask.timed(log, rules)) {
      out.add(one.seconds() + " " + one.pay().reward());
    }
    out.add(sessions.total(rules).toString());
    return out;
  }

  private static void assertAtMost(Rational less, Rational more, String why) {
    assertTrue(less.compareTo(more) <= 0, () -> why + ": " + less + " > " + more);
  }

  @Test
  void everyFigureIsWhatLookingAtEveryMomentGives() {
    Generator.records(
        generator -> {
          List<LoggedTask> tasks = LoggedTask.some(generator);
          SessionRules rules = someRules(generator);
          SessionRules apart =
              new SessionRules(rules.gapMicros(), rules.counted(), PendingPay.APART);
          LoggedTask.byName(LoggedTask.log(tasks), apart)
              .forEach(
                  (worker, work) -> {
                    isAsBySeconds(BySeconds.of(tasks, worker, apart), work);
                    BySeconds paid = BySeconds.of(tasks, worker, apart.paidOnly());
                    assertEquals(paid.union(), work.paidUnionSeconds());
                    assertEquals(paid.summed(), work.paid().seconds());
                  });
        });
  }

  private static void isAsBySeconds(BySeconds expected, LoggedWork work) {
    assertAll(
        () -> assertEquals(expected.tasks().size(), work.counted().tasks()),
        () -> assertEquals(expected.sessions(), work.sessions()),
        () -> assertEquals(expected.sessionTime(), work.sessionSeconds()),
        () -> assertEquals(expected.union(), work.unionSeconds()),
        () -> assertEquals(expected.summed(), work.counted().seconds()),
        () -> assertEquals(expected.paid(), work.paid().reward()),
        () -> assertAtMost(work.unionSeconds(), work.sessionSeconds(), "union, sessions"),
        () -> assertAtMost(work.sessionSeconds(), expected.span(), "sessions, span"),
        () -> assertAtMost(work.unionSeconds(), work.counted().seconds(), "union, sum"));
  }

  @Test
  void neitherOrderNorSplittingNorMergingChangesAnything() {
    Generator.records(
        generator -> {
          List<LoggedTask> tasks = LoggedTask.some(generator);
          SessionRules rules = someRules(generator);
          List<String> expected = allThatComesOut(LoggedTask.log(tasks), rules);
          List<LoggedTask> shuffled = LoggedTask.shuffled(tasks, generator);
          assertEquals(expected, allThatComesOut(LoggedTask.log(shuffled), rules), "shuffled");
          int cut = generator.below(tasks.size() + 1);
          TaskLog merged = LoggedTask.log(shuffled.subList(cut, tasks.size()));
          merged.merge(LoggedTask.log(shuffled.subList(0, cut)));
          assertEquals(expected, allThatComesOut(merged, rules), "merged");
        });
  }

  @Test
  void aLongerGapNeverLowersSessionTimeNorRaisesTheNumberOfSessions() {
    Generator.records(
        generator -> {
          Sessions sessions = Sessions.in(LoggedTask.log(LoggedTask.some(generator)));
          LoggedWork before = sessions.total(LoggedTask.rules(0, LoggedTask.ALL));
          assertEquals(before.unionSeconds(), before.sessionSeconds(), "gap 0 is the union");
          for (long gap : new long[] {1, 5, 60, 600, 100_000}) {
            LoggedWork after = sessions.total(LoggedTask.rules(gap, LoggedTask.ALL));
            assertAtMost(before.sessionSeconds(), after.sessionSeconds(), "time at " + gap);
            assertTrue(after.sessions() <= before.sessions(), "sessions at " + gap);
            assertEquals(before.unionSeconds(), after.unionSeconds());
            assertEquals(before.paid(), after.paid());
            before = after;
          }
        });
  }

  @Test
  void theSessionsOfAWorkerAddUpAndLieApart() {
    Generator.records(
        generator -> {
          Sessions sessions = Sessions.in(LoggedTask.log(LoggedTask.some(generator)));
          SessionRules rules = someRules(generator);
          List<WorkSession> all = new ArrayList<>();
          sessions.forEachSession(rules, all::add);
          LoggedWork total = sessions.total(rules);
          assertEquals(total.sessions(), all.size());
          assertEquals(total.counted().tasks(), all.stream().mapToLong(WorkSession::tasks).sum());
          assertEquals(total.sessionSeconds(), sum(all, WorkSession::seconds));
          assertEquals(total.paid().reward(), sum(all, each -> each.pay().reward()));
          for (int i = 1; i < all.size(); i++) {
            WorkSession before = all.get(i - 1);
            long pause = all.get(i).startMicros() - before.endMicros();
            boolean other = before.worker() != all.get(i).worker();
            assertTrue(other || pause > rules.gapMicros(), "a pause of " + pause);
          }
        });
  }

  private static Rational sum(List<WorkSession> sessions, Function<WorkSession, Rational> figure) {
    return sessions.stream().map(figure).reduce(Rational.ZERO, Rational::plus);
  }

  @Test
  void everyTaskIsSomewhere() {
    Generator.records(
        generator -> {
          List<LoggedTask> tasks = LoggedTask.some(generator);
          TaskLog log = LoggedTask.log(tasks);
          SessionRules rules = someRules(generator);
          LoggedWork total = Sessions.in(log).total(rules);
          int timed = LoggedTask.timed(log, rules).size();
          assertEquals(tasks.size(), total.counted().tasks() + total.leftOut().tasks());
          assertEquals(total.counted().tasks(), timed + total.instant());
          long backward = tasks.stream().filter(LoggedTask::isBackward).count();
          assertEquals(backward, total.backward().tasks());
          Rational rewards =
              tasks.stream().map(LoggedTask::reward).reduce(Rational.ZERO, Rational::plus);
          assertEquals(
              rewards,
              total.byOutcome().values().stream()
                  .reduce(total.backward(), TaskTotals::plus)
                  .reward());
        });
  }

  @Test
  void cuttingATaskInTwoChangesNoTime() {
    Generator.records(
        generator -> {
          List<LoggedTask> tasks = LoggedTask.some(generator);
          SessionRules rules = LoggedTask.rules(generator.below(100), LoggedTask.ALL);
          LoggedWork whole = Sessions.in(LoggedTask.log(tasks)).total(rules);
          List<LoggedTask> cut = new ArrayList<>();
          for (LoggedTask task : tasks) {
            Rational moment = task.accept().plus(task.end()).dividedBy(2);
            Rational second = Rational.of(moment.rounded(6));
            cut.addAll(task.isBackward() ? List.of(task) : task.cutAt(second));
          }
          LoggedWork halves = Sessions.in(LoggedTask.log(cut)).total(rules);
          assertEquals(whole.sessionSeconds(), halves.sessionSeconds());
          assertEquals(whole.counted().seconds(), halves.counted().seconds());
          assertEquals(whole.unionSeconds(), halves.unionSeconds());
          assertEquals(whole.sessions(), halves.sessions());
          assertEquals(whole.paid().reward(), halves.paid().reward());
        });
  }
}
