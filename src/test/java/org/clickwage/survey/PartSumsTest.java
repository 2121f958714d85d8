package org.clickwage.survey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.clickwage.Generator;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.RateName;
import org.junit.jupiter.api.Test;

/**
 * The sums of parts of a survey, written, read elsewhere and merged in any order, come to what one
 * run comes to: its figures to the last digit, and its bytes.
 */
class PartSumsTest {
  private static final int ROWS = 60;

  /** Workers are in several parts, groups and currencies; some records name no one. */
  private static String survey(Generator chance, boolean weighted, boolean ranges) {
    StringBuilder file =
        new StringBuilder(
            "worker,platform,country,client_country,date,currency,promised,pay,hours,paid_hours,"
                + "charges,costs,bonus,status"
                + (weighted ? ",weight\n" : "\n"));
    boolean parts = chance.oneIn(2);
    for (int i = 0; i < ROWS; i++) {
      String pay = money(chance, ranges);
      String hours = chance.decimal(1, 60, 2).toString();
      file.append(chance.oneIn(9) ? "" : "w" + chance.below(12)).append(',');
      file.append(chance.one(List.of("a", "b", "\"c, d\"", ""))).append(',');
      file.append(chance.one(List.of("FR", "FR", "DE", "US-CA", "Frnace", ""))).append(',');
      file.append(chance.one(List.of("", "", "GB"))).append(',');
      file.append(chance.one(List.of("2024-06-03", "2024-12-03", "2023-02-01"))).append(',');
      file.append(chance.one(List.of("EUR", "EUR", "EUR", "USD", ""))).append(',');
      file.append(chance.one(List.of("", "", "15"))).append(',');
      file.append(pay).append(',');
      file.append(parts ? "" : hours).append(',');
      file.append(parts ? hours : "").append(',');
      file.append(chance.one(List.of("", "21.2", "33.3333333333", "fr-micro-bnc", "fr-micro-bnd")))
          .append(',');
      file.append(chance.one(List.of("", "2"))).append(',');
      file.append(chance.one(List.of("", "5", "0"))).append(',');
      file.append(chance.one(List.of("", "approved", "pending", "rejected")));
      if (weighted) {
        file.append(',').append(chance.one(List.of("1", "2.5", "0", "0.3333333333333333", "7")));
      }
      file.append('\n');
    }
    return file.append(chance.oneIn(2) ? totals(parts, weighted) : "").toString();
  }

  private static String totals(boolean parts, boolean weighted) {
    return "Total,a,FR,,2024-06-03,EUR,,99999,"
        + (parts ? ",9999,,,,approved" : "9999,,,,,approved")
        + (weighted ? ",1\n" : "\n");
  }

  /** Cents, floats, far more than a grid holds, an hourly rate, a slip. */
  private static String money(Generator chance, boolean ranges) {
    return switch (chance.below(ranges ? 9 : 8)) {
      case 0 -> "14.285714285714286";
      case 1 -> "0.00000000000007";
      case 2 -> chance.oneIn(9) ? "123456789012345678" : "12";
      case 3 -> "ten";
      case 4 -> "";
      case 8 -> "60..70.5";
      default -> chance.decimal(0, 900, 2).toString();
    };
  }

  /** Tasks that overlap, some of them twice in the file, and some without stamps. */
  private static String tasks(Generator chance) {
    StringBuilder file = new StringBuilder("worker,accept,end,seconds,pay,currency,status\n");
    for (int i = 0; i < ROWS; i++) {
      int minute = chance.below(50);
      boolean stamped = !chance.oneIn(5);
      file.append('w').append(chance.below(6)).append(',');
      file.append(stamped ? "2024-06-03 10:%02d:00".formatted(minute) : "").append(',');
      file.append(stamped ? "2024-06-03 10:%02d:30".formatted(minute + chance.below(9)) : "");
      file.append(',').append(stamped ? "" : "90").append(',');
      file.append(chance.decimal(0, 3, 2)).append(",USD,");
      file.append(chance.one(List.of("approved", "approved", "pending", "rejected"))).append('\n');
    }
    return file.toString();
  }

  /**
   * Rows of pages that repeat the reward of their page, paid or undecided, in two workers' parts.
   */
  private static String pages(Generator chance, boolean weighted) {
    StringBuilder file =
        new StringBuilder(
            "ASSIGNMENT:worker_id,ASSIGNMENT:started,ASSIGNMENT:submitted,ASSIGNMENT:reward,"
                + "ASSIGNMENT:status,platform"
                + (weighted ? ",weight\n" : "\n"));
    for (int i = 0; i < ROWS; i++) {
      int minute = chance.below(3);
      file.append('w').append(chance.below(4)).append(',');
      file.append("2024-06-03T10:%02d:00,2024-06-03T10:%02d:30,".formatted(minute, minute));
      file.append(chance.one(List.of("0.05", "0.05", "0.07", "ten"))).append(',');
      file.append(chance.one(List.of("APPROVED", "APPROVED", "SUBMITTED", "REJECTED")));
      file.append(',').append(chance.one(List.of("a", "b")));
      file.append(weighted ? "," + (1 + chance.below(3)) : "").append('\n');
    }
    return file.toString();
  }

  private static BatchFile file(String text) {
    StatusRules rules =
        new StatusRules(Set.of(TaskOutcome.APPROVED, TaskOutcome.REJECTED), PendingPay.APART);
    return new BatchFile(text.getBytes(UTF_8)).statuses(rules);
  }

  private static void compare(BatchFile file, Generator chance) {
    BatchFile.Outcome whole = file.run(2, 500);
    BatchFile.Outcome parts = file.runInParts(1 + chance.below(ROWS), new Random(chance.number()));
    assertEquals(whole.summary(), parts.summary());
    assertEquals(whole.counts(), parts.counts());
    assertEquals(whole.records(), parts.records());
    assertEquals(whole.used(), parts.used());
    assertEquals(whole.problems(), parts.problems());
    assertArrayEquals(whole.out(), parts.out());
  }

  private static void compare(
      String text, Generator chance, List<UnaryOperator<BatchFile>> questions) {
    for (UnaryOperator<BatchFile> question : questions) {
      compare(question.apply(file(text)), chance);
    }
  }

  @Test
  void partsOfSurveysComeToTheWhole() {
    Generator.records(
        12,
        chance -> {
          boolean ranges = chance.oneIn(2);
          String text = survey(chance, chance.oneIn(2), ranges);
          UnaryOperator<BatchFile> ends = ranges ? BatchFile::ranges : UnaryOperator.identity();
          compare(
              text,
              chance,
              List.of(
                  file -> ends.apply(file),
                  file -> ends.apply(file.by("platform", "currency")),
                  file -> ends.apply(file.by("platform").perRecord()),
                  file -> ends.apply(file.rate(RateName.ADVERTISED))));
        });
  }

  @Test
  void partsOfTaskLogsComeToTheWhole() {
    Generator.records(
        8,
        chance ->
            compare(
                tasks(chance),
                chance,
                List.of(UnaryOperator.identity(), file -> file.by("currency"))));
  }

  @Test
  void partsOfPagesComeToTheWhole() {
    Generator.records(
        8,
        chance -> {
          boolean isWeighted = chance.oneIn(2);
          UnaryOperator<BatchFile> all = isWeighted ? PartSumsTest::weighted : file -> file;
          compare(
              pages(chance, isWeighted),
              chance,
              List.of(
                  all,
                  file -> all.apply(file.by("platform")),
                  file -> all.apply(file.perRecord())));
        });
  }

  private static BatchFile weighted(BatchFile pages) {
    return pages.map(RecordField.WEIGHT, "weight");
  }

  /** What the comparison of all parts is about is there. */
  @Test
  void thereIsSomethingToTravel() {
    Generator.records(
        1,
        chance -> {
          String rows = survey(chance, false, false);
          BatchFile.Outcome survey = file(rows + totals(false, false)).run(1, 500);
          assertTrue(survey.used().size() > 5, survey.used().toString());
          Mapping ofPages = weighted(file(pages(chance, true))).plan().mapping();
          assertTrue(ofPages.repeatsRewards() && ofPages.gives(RecordField.WEIGHT), "pages");
        });
  }

  /** Whoever changes the bytes raises the version, so that no part of another form is merged. */
  @Test
  void theBytesAreThoseOfTheirVersion() throws Exception {
    MessageDigest bytes = MessageDigest.getInstance("SHA-256");
    Generator.records(
        1,
        chance -> {
          String text = survey(chance, true, true);
          bytes.update(file(text).by("platform").ranges().sums());
          bytes.update(file(text).perRecord().ranges().sums());
          bytes.update(file(tasks(chance)).sums());
          bytes.update(weighted(file(pages(chance, true))).sums());
        });
    String seen = SurveyPart.VERSION + " " + HexFormat.of().formatHex(bytes.digest());
    assertEquals("37 8d83d166f86a8d7d65f40427af449d28f085529def77cf0588796338ed1f2e07", seen);
  }

  @Test
  void anotherVersionIsRefused() {
    BatchPlan plan = file("worker,pay,hours\nw1,10,1\n").plan();
    SurveyMerge merge = new SurveyMerge(new SurveyPart(plan, ColumnRedaction.NOTHING, null));
    InputStream other = new ByteArrayInputStream(new byte[] {99, 0});
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> merge.add(other, problem -> {}));
    assertTrue(refused.getMessage().contains("version"), refused.getMessage());
  }
}
