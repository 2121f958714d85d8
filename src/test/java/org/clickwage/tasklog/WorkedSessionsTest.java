package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The six tasks h1 to h6, worked by hand by every method. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkedSessionsTest {
  private TaskLog log;

  @BeforeAll
  void readTheTasks() {
    log = WorkedTasks.read("/worked/sessions-hara-tasks.csv");
  }

  @ParameterizedTest(name = "{0}, gap {1}, {2}: {4} s, {5} an hour")
  @CsvFileSource(resources = "/worked/sessions-hara.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void comesToWhatWasWorked(
      String method,
      long gapSeconds,
      String counted,
      Long sessions,
      String seconds,
      String hourly,
      String paid) {
    LoggedWork work = Sessions.in(log).total(LoggedTask.rules(gapSeconds, outcomes(counted)));
    boolean summed = method.equals("summed");
    assertAll(
        () -> assertEquals(sessions == null ? work.sessions() : sessions, work.sessions()),
        () ->
            assertEquals(
                Rational.parse(seconds), summed ? work.counted().seconds() : work.sessionSeconds()),
        () -> assertEquals(Rational.parse(paid), work.paid().reward()),
        () ->
            assertEquals(
                Optional.of(new BigDecimal(hourly)),
                LoggedTask.hourly(summed ? SessionsMethod.SUMMED : SessionsMethod.SESSION, work)
                    .map(perHour -> perHour.rounded(4))));
  }

  private static Set<TaskOutcome> outcomes(String words) {
    Set<TaskOutcome> outcomes = EnumSet.noneOf(TaskOutcome.class);
    Arrays.stream(words.split(" ")).map(TaskOutcome::valueOf).forEach(outcomes::add);
    return outcomes;
  }
}
