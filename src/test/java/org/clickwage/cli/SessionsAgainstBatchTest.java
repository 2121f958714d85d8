package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tasks of a log come to the same money as the records of a survey, to the last digit. */
class SessionsAgainstBatchTest {
  /** What both summaries call alike. */
  private static final List<String> FIGURES =
      List.of("net_pay", "pooled_gross", "pooled_earnings", "pooled_net", "median", "mean");

  private static final List<String> OF_WORKERS =
      Stream.concat(
              FIGURES.stream(), Stream.of("min", "max", "headcount_ratio", "gap", "missing_pay"))
          .toList();

  private static final List<String> OF_SESSIONS =
      List.of(
          "platform_fee_amount",
          "work_costs_amount",
          "earnings",
          "social_charges",
          "net_pay",
          "gross_hourly_rate",
          "earnings_hourly_rate",
          "net_hourly_rate");

  private static final String[] TAKEN = {
    "--set",
    "platform_fee=20%",
    "--set",
    "costs=0.60/h",
    "--set",
    "charges=10%",
    "--minimum",
    "5EUR/h"
  };

  @TempDir private Path folder;

  /** Tasks one after the other, so that the union of their times is the sum. */
  private static String log(Generator chance) {
    StringBuilder log = new StringBuilder("worker,accept,end,reward,currency,status,");
    log.append("platform_fee,account_rent,costs,reimbursements,charges\n");
    for (int task = 0; task < 30; task++) {
      String day = String.format("2024-05-%02d", 1 + task);
      log.append("w" + task % 3 + "," + day + " 09:00," + day + " ")
          .append(chance.one(List.of("09:20", "10:00", "11:30")))
          .append("," + chance.decimal(0, 60, 2) + ",EUR,")
          .append(chance.oneIn(4) ? "rejected," : "approved,")
          .append(chance.one(List.of("", "12.5%", "1.20 EUR")) + ",")
          .append(chance.oneIn(5) ? "50%," : ",")
          .append(chance.oneIn(2) ? chance.decimal(0, 3, 2) + "," : ",")
          .append(chance.oneIn(3) ? chance.decimal(0, 2, 2) + "," : ",")
          .append(chance.one(List.of("21.3%", "0%", "0.75 EUR")) + "\n");
    }
    return log.toString();
  }

  private JsonObject summary(String command, String rate, String... more) {
    return summary(command, Call.with(List.of("--rate", rate), more));
  }

  private JsonObject summary(String command, String[] more) {
    List<String> words = List.of("./log.csv", "--min-group", "1", "--format");
    Call call =
        new BatchCalls(folder).call(command, Call.with(words, Call.with(List.of("json"), more)));
    assertEquals(0, call.exit(), call.err());
    JsonArray groups =
        JsonParser.parseString(call.out()).getAsJsonObject().getAsJsonArray("groups");
    return groups.get(groups.size() - 1).getAsJsonObject();
  }

  @Test
  void whatIsLeftOfTasksIsWhatIsLeftOfRecords() {
    Generator.records(
        12,
        chance -> {
          write(log(chance));
          for (String rate : List.of("earnings", "net")) {
            JsonObject batch = summary("batch", rate);
            JsonObject sessions = summary("sessions", rate, "--method", "summed");
            for (String figure : FIGURES) {
              assertFalse(batch.get(figure).isJsonNull(), figure);
              assertEquals(batch.get(figure), sessions.get(figure), () -> figure + " of " + rate);
            }
          }
        });
  }

  /** Net pay where there is a net minimum wage, and else what is left before charges. */
  @ParameterizedTest
  @CsvSource({"FR, net", "NL, earnings"})
  void withoutARateTheOneIsTakenThatHasAReference(String country, String rate) {
    Generator.records(
        6,
        chance -> {
          write(log(chance));
          String[] place = {"--set", "country=" + country};
          JsonObject batch = summary("batch", place);
          JsonObject sessions =
              summary("sessions", Call.with(List.of("--method", "summed"), place));
          assertEquals(rate, batch.get("rate").getAsString());
          assertEquals(rate, sessions.get("rate").getAsString());
          for (String figure : OF_WORKERS) {
            assertFalse(batch.get(figure).isJsonNull(), figure);
            assertEquals(batch.get(figure), sessions.get(figure), figure);
          }
        });
  }

  /** Of pay that arrived after charges that nobody knows there is no gross pay, and net pay. */
  @Test
  void payAfterUnknownChargesIsNetPay() {
    Generator.records(
        6,
        chance -> {
          List<String> plain = log(chance).lines().map(SessionsAgainstBatchTest::plain).toList();
          write(String.join("\n", plain) + "\n");
          String[] net = {
            "--set", "charges_withheld=yes", "--set", "costs=0.60/h", "--set", "country=FR"
          };
          JsonObject batch = summary("batch", net);
          JsonObject sessions = summary("sessions", Call.with(List.of("--method", "summed"), net));
          assertEquals("net", sessions.get("rate").getAsString());
          assertTrue(sessions.get("pooled_gross").isJsonNull());
          for (String figure : OF_WORKERS) {
            assertEquals(batch.get(figure), sessions.get(figure), figure);
          }
        });
  }

  /** Each worker's hours with gaps and pay as one record of a survey, costs by the hour. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "90min", "100h"})
  void hoursAndPayOfWorkersComeToTheSameAsASurvey(String gap) {
    Generator.records(
        6,
        chance -> {
          List<String> plain = log(chance).lines().map(SessionsAgainstBatchTest::plain).toList();
          write(String.join("\n", plain) + "\n");
          Path workers = folder.resolve("workers.csv");
          String[] ofLog = {
            "--method", "session", "--gap", gap, "--workers", workers.toString(), "--force"
          };
          JsonObject sessions = summary("sessions", "net", Call.with(List.of(ofLog), TAKEN));
          write(survey(Table.of(workers)));
          JsonObject batch = summary("batch", "net", TAKEN);
          for (String figure : OF_WORKERS) {
            assertFalse(batch.get(figure).isJsonNull(), figure);
            assertEquals(batch.get(figure), sessions.get(figure), figure);
          }
        });
  }

  /** Each session as one record of a survey: the same columns, to the last digit. */
  @Test
  void whatIsLeftOfSessionsIsWhatIsLeftOfRecords() {
    Generator.records(
        6,
        chance -> {
          List<String> plain = log(chance).lines().map(SessionsAgainstBatchTest::plain).toList();
          write(String.join("\n", plain) + "\n");
          Path rows = folder.resolve("rows.csv");
          String[] out = Call.with(List.of(TAKEN), "--out", rows.toString(), "--force");
          summary("sessions", "net", Call.with(List.of("--gap", "71h"), out));
          Table sessions = Table.of(rows);
          write(survey(sessions));
          summary("batch", "net", out);
          Table records = Table.of(rows);
          for (String column : OF_SESSIONS) {
            assertEquals(records.column(column), sessions.column(column), column);
          }
        });
  }

  /** Of a task of each worker, be it paid back for costs or in a log that knows no such thing. */
  @Test
  void whatIsPaidBackIsInBothOrInNeither() {
    for (List<String> paidBack : List.of(List.of("reimbursements"), List.<String>of())) {
      List<String> rows = new ArrayList<>();
      String titles = "worker,accept,end,reward,currency,costs";
      rows.add(paidBack.isEmpty() ? titles : titles + ",reimbursements");
      for (int worker = 0; worker < 9; worker++) {
        String task = "w" + worker + ",2024-05-01 09:00,2024-05-01 10:30,12.40,EUR," + worker;
        rows.add(paidBack.isEmpty() ? task : task + ",1." + worker);
      }
      write(String.join("\n", rows) + "\n");
      Path file = folder.resolve("rows.csv");
      summary("sessions", "earnings", "--workers", file.toString(), "--force");
      Table ofLog = Table.of(file);
      summary("batch", "earnings", "--out", file.toString(), "--force");
      Table ofSurvey = Table.of(file);
      List<String> known = paidBack.stream().map(each -> each + "_amount").toList();
      for (Table table : List.of(ofLog, ofSurvey)) {
        assertEquals(known, table.titles().filter("reimbursements_amount"::equals).toList());
      }
      Stream.concat(known.stream(), Stream.of("work_costs_amount", "earnings"))
          .forEach(title -> assertEquals(ofSurvey.distinct(title), ofLog.distinct(title), title));
    }
  }

  /** Of a task only who, when, what for and what became of it. */
  private static String plain(String line) {
    return String.join(",", List.of(line.split(",")).subList(0, 6));
  }

  private static String survey(Table rows) {
    List<String> paid = rows.column("paid");
    List<String> seconds = rows.column("seconds");
    return IntStream.range(0, paid.size())
        .mapToObj(row -> paid.get(row) + ",EUR," + seconds.get(row))
        .collect(Collectors.joining("\n", "pay,currency,seconds\n", "\n"));
  }

  private record Table(List<List<String>> rows) {
    static Table of(Path file) {
      try {
        return new Table(
            Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> List.of(line.split(",")))
                .toList());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Stream<String> titles() {
      return rows.get(0).stream();
    }

    /** A log has a row of a worker for each method. */
    List<String> distinct(String title) {
      return column(title).stream().distinct().toList();
    }

    List<String> column(String title) {
      int place = rows.get(0).indexOf(title);
      return rows.stream().skip(1).map(row -> row.get(place)).toList();
    }
  }

  private void write(String log) {
    try {
      new BatchCalls(folder).write("log.csv", log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
