package org.clickwage.tasklog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clickwage.Generator;
import org.clickwage.compare.CommonMoney;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.stamp.StampReader;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.LogTotals.Count;
import org.junit.jupiter.api.Test;

/** From the records of a log to its tasks, in chunks of any size. */
class LogReaderTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final ExchangeRate POUNDS =
      new ExchangeRate(
          Currency.getInstance("GBP"),
          USD,
          Rational.parse("1.25"),
          "",
          Confidence.SOURCED,
          Text.NONE,
          List.of());

  private static final SessionRules ALL =
      new SessionRules(0, EnumSet.allOf(TaskOutcome.class), PendingPay.APART);

  private final List<RecordProblem> problems = new ArrayList<>();
  private final Map<RecordField, String> constants = new EnumMap<>(RecordField.class);

  private LogTotals read(String text, int chunkSize, int threads) {
    problems.clear();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Dialect dialect = DialectDetector.detect(bytes, true, DialectOverrides.NONE);
    Profile profile = Profiles.recognise(dialect.header()).orElseThrow();
    Mapping mapping = Mapping.of(dialect.header(), profile, Map.of(), constants);
    StampReader stamps = new StampReader(profile.stamps(), Optional.empty(), Optional.empty());
    LogPlan plan =
        new LogPlan(
            new ResolvedInput(null, dialect, profile, mapping, stamps, null),
            RecordFilter.ALL,
            null,
            Optional.empty(),
            List.of(POUNDS),
            CommonMoney.OWN,
            List.of(),
            List.of(),
            ALL,
            List.of(),
            Set.of(),
            Optional.of(1),
            0,
            StatisticsOptions.DEFAULT,
            true,
            Optional.empty(),
            List.of(),
            Optional.empty());
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(bytes), dialect, chunkSize)) {
      return new LogRun(plan, new LogTotals(), threads, problems::add, records -> {}).run(chunker);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private LogTotals read(String text) {
    return read(text, Chunker.USUAL_SIZE, 1);
  }

  private static LoggedWork work(LogTotals log) {
    return Sessions.in(log.tasks()).total(ALL);
  }

  private static final String HEADER = "worker,accept,end,reward,status\n";

  @Test
  void readsEachTask() {
    LogTotals log =
        read(
            HEADER
                + "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00.5Z,$0.10,approved\n"
                + "b,2024-03-01 11:00:00 +0100,2024-03-01 10:02:00,0.005,rejected\n");
    assertEquals(List.of(), problems);
    assertEquals(2, log.number(Count.RECORD));
    assertEquals(Optional.of(USD), log.currency());
    assertEquals(Rational.parse("180.5"), work(log).counted().seconds());
    assertEquals(Rational.parse("0.1"), work(log).of(TaskOutcome.APPROVED).reward());
    assertEquals(Rational.parse("0.005"), work(log).of(TaskOutcome.REJECTED).reward());
  }

  @Test
  void aTaskWithoutAStampIsCountedApart() {
    LogTotals log =
        read(
            HEADER
                + "a,2024-03-01T10:00:00Z,,$0.10,approved\n"
                + "a,,2024-03-01T10:00:00Z,$0.30,returned\n");
    assertEquals(List.of(), problems);
    assertEquals(0, log.tasks().tasks());
    assertEquals(2, log.leftOut());
    assertEquals(Rational.parse("0.1"), log.untimed().get(TaskOutcome.APPROVED).reward());
  }

  @Test
  void aStatedLengthStandsForAMissingEnd() {
    LogTotals log =
        read(
            "session_id,participant_id,status,started_datetime,completed_date_time,time_taken\n"
                + "s,p,RETURNED,2022-06-06 19:20:01.5,,1871330\n");
    assertEquals(List.of(), problems);
    assertEquals(Rational.of(1_871_330), work(log).counted().seconds());
  }

  @Test
  void bonusAndTipsAreOfTheReward() {
    constants.put(RecordField.BONUS, "0.02");
    constants.put(RecordField.TIPS, "0.03");
    LogTotals log = read(HEADER + "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,$0.10,approved\n");
    assertEquals(Rational.parse("0.15"), work(log).paid().reward());
  }

  @Test
  void aRewardOfEverythingButMillionthsStaysExact() {
    constants.put(RecordField.PAY, "0.00000001");
    LogTotals log = read("worker,accept,end\na,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z\n");
    assertEquals(Rational.parse("0.00000001"), work(log).paid().reward());
  }

  @Test
  void everyProblemHasItsLineAndColumn() {
    LogTotals log =
        read(
            HEADER
                + "b,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,$0.10,approved\n"
                + "\"a\n\",2024-03-01T10:00:00Z,soon,$0.10,approved\n"
                + "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,$0.10,lost\n"
                + "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,€0.10,approved\n"
                + "a,2024-03-01T10:01:00Z,2024-03-01T10:00:00Z,$0.10,approved\n");
    assertEquals(4, problems.size());
    assertEquals(List.of(3L, 5L, 6L, 7L), problems.stream().map(RecordProblem::line).toList());
    assertEquals(
        List.of("end", "status", "reward", "end"),
        problems.stream().map(RecordProblem::column).toList());
    assertEquals(3, log.number(Count.REFUSED));
    assertEquals(1, work(log).backward().tasks());
  }

  @Test
  void approvedWithoutARewardIsReported() {
    LogTotals log = read(HEADER + "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,,approved\n");
    assertEquals(1, log.number(Count.UNPRICED));
  }

  @Test
  void aRefusedTaskIsNotReportedAsOneWithoutAReward() {
    LogTotals log = read(HEADER + "a,yesterday,2024-03-01T10:01:00Z,,approved\n");
    assertEquals(1, log.number(Count.REFUSED));
    assertEquals(0, log.number(Count.UNPRICED));
  }

  /** Its pounds are in no figure: that they would be 1.25 dollars each is not reported. */
  @Test
  void aRefusedTaskConvertsNothing() {
    String taken = "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,$0.10,approved\n";
    String pounds = ",2024-03-01T10:01:00Z,2 GBP,approved\n";
    assertEquals(Map.of(), read(HEADER + taken + "a,yesterday" + pounds).factors());
    assertEquals(
        Map.of(Currency.getInstance("GBP"), Rational.parse("1.25")),
        read(HEADER + taken + "a,2024-03-01T10:00:00Z" + pounds).factors());
  }

  private static final List<List<String>> CELLS =
      List.of(
          List.of("w1", "w2", "w3", " w1", ""),
          List.of("2024-03-01T10:00:00Z", "2024-03-01T10:01:00Z", "yesterday", ""),
          List.of("2024-03-01T10:05:00Z", "2024-03-01T09:00:00Z", "soon", ""),
          List.of("0.10", "$0.20", "5 EUR", "2 GBP", "1..2", "none", ""),
          List.of("", "0.05", "€1", "2 GBP", "none"),
          List.of("USD", "USD", "EUR", "", "Dollars"),
          List.of("approved", "rejected", "pending", "lost", ""),
          List.of("", "1.5", "2", "0"));

  /** Rows of usual cells, the first of each list, with others among them. */
  private static String log(Generator chance) {
    StringBuilder log = new StringBuilder("worker,accept,end,pay,bonus,currency,status,weight\n");
    int odd = 2 + chance.below(8);
    for (int i = chance.below(60); i >= 0; i--) {
      StringJoiner row = new StringJoiner(",");
      CELLS.forEach(cells -> row.add(chance.oneIn(odd) ? chance.one(cells) : cells.get(0)));
      log.append(row).append('\n');
    }
    return log.toString();
  }

  private List<Object> outcome(String text, int chunkSize, int threads) {
    LogTotals log = read(text, chunkSize, threads);
    Map<String, Rational> weights = new TreeMap<>();
    for (int worker = 0; worker < log.tasks().workers(); worker++) {
      TaskWorker person = log.tasks().taskWorker(worker);
      weights.put(person.name(), person.weight());
    }
    return List.of(
        List.copyOf(problems),
        Stream.of(Count.values()).map(log::number).toList(),
        log.untimed(),
        log.factors(),
        log.currency(),
        weights,
        work(log));
  }

  /** Which record is the first that says the log's currency, least of all. */
  @Test
  void chunksAndThreadsDoNotMatter() {
    Generator.records(
        chance -> {
          String text = log(chance);
          List<Object> whole = outcome(text, Chunker.USUAL_SIZE, 1);
          for (int size : List.of(1, 1, 1, 200)) {
            assertEquals(whole, outcome(text, size, 4), text);
          }
        });
  }

  /** Chunks of some milliseconds: the second begins with a reader that has seen no reward yet. */
  @Test
  void whatIsWrongWithARefusedRecordDependsOnNoThread() {
    String times = "a,2024-03-01T10:00:00Z,2024-03-01T10:01:00Z,";
    String late = "a,yesterday,2024-03-01T10:01:00Z,€0.10,approved\n";
    for (String refused : List.of(times + "none,lost\n", late)) {
      String text = HEADER + times + "$0.10,approved\n" + refused.repeat(3_000);
      read(text);
      List<RecordProblem> found = List.copyOf(problems);
      assertEquals(6_000, found.size());
      read(text, 50_000, 2);
      assertEquals(found, problems);
    }
  }
}
