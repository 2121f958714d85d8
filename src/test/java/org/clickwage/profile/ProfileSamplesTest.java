package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.stamp.StampReader;
import org.junit.jupiter.api.Test;

/** A few rows of each export, written by hand in its form. */
class ProfileSamplesTest {
  private static final Optional<ZoneId> NO_ZONE = Optional.empty();

  /** One row below its header. */
  private record Sample(Mapping mapping, List<String> row, Optional<ZoneId> zone) {
    static Sample of(List<String> header, String row, Optional<ZoneId> zone) {
      Profile profile = Profiles.recognise(header).orElseThrow();
      Mapping mapping = Mapping.of(header, profile, Map.of(), Map.of());
      return new Sample(mapping, List.of(row.split("\\|", -1)), zone);
    }

    String cell(RecordField key) {
      return row.get(mapping.column(key));
    }

    Optional<TaskOutcome> status() {
      return mapping.profile().statuses().read(cell(RecordField.STATUS));
    }

    Rational seconds() {
      StampReader reader = new StampReader(mapping.profile().stamps(), Optional.empty(), zone);
      Instant accept =
          reader.forColumn(mapping.title(RecordField.ACCEPT)).read(cell(RecordField.ACCEPT));
      Instant end = reader.forColumn(mapping.title(RecordField.END)).read(cell(RecordField.END));
      return StampReader.seconds(accept, end);
    }
  }

  private static void assertSeconds(String expected, Sample sample) {
    assertEquals(0, Rational.parse(expected).compareTo(sample.seconds()));
  }

  @Test
  void mturkHasTwoFormsOfStampsAndTwoTitlesWithoutCells() {
    // 10:15:22 PST is 18:15:22 UTC.
    Sample mixed =
        Sample.of(
            ProfileHeaders.MTURK,
            "H1|T1|Title|$0.05|A1|W1|Approved|Tue Nov 14 10:15:22 PST 2017"
                + "|2017-11-14 18:17:02 UTC||Wed Nov 15 01:00:00 PST 2017|100|x|x",
            NO_ZONE);
    assertSeconds("100", mixed);
    assertEquals("100", mixed.cell(RecordField.SECONDS));
    assertEquals("$0.05", mixed.cell(RecordField.PAY));
    // It carries a RejectionTime too.
    assertEquals(Optional.of(TaskOutcome.APPROVED), mixed.status());
    assertEquals(Optional.of("USD"), mixed.mapping().constant(RecordField.CURRENCY));
  }

  @Test
  void mturkColumnsOfTheTaskAreNoKeys() {
    Mapping mapping =
        Mapping.of(
            ProfileHeaders.lowerCase(ProfileHeaders.MTURK),
            Profiles.tables("mturk").get(0),
            Map.of(),
            Map.of());
    assertEquals(8, mapping.column(RecordField.END));
    assertEquals(Mapping.NONE, mapping.column(RecordField.NAME));
  }

  @Test
  void aFreshMturkBatchIsPendingAndSoNotCounted() {
    ProfileStatuses statuses = Profiles.tables("mturk").get(0).statuses();
    assertEquals(Optional.of(TaskOutcome.PENDING), statuses.read("Submitted"));
    assertEquals(
        Set.of(TaskOutcome.APPROVED, TaskOutcome.REJECTED, TaskOutcome.RETURNED),
        statuses.counted());
  }

  @Test
  void prolificOfToday() {
    Sample sample =
        Sample.of(
            ProfileHeaders.PROLIFIC_NEW,
            "S1|P1|AWAITING REVIEW|Not Applicable|2024-07-15T20:16:52.266000Z"
                + "|2024-07-15T20:24:36.379000Z|||465|x|CONSENT_REVOKED",
            NO_ZONE);
    // From 16:52.266 to 24:36.379.
    assertSeconds("464.113", sample);
    assertEquals("465", sample.cell(RecordField.SECONDS));
    assertEquals(Optional.of(TaskOutcome.PENDING), sample.status());
    assertFalse(sample.mapping().gives(RecordField.PAY));
    assertFalse(sample.mapping().gives(RecordField.COUNTRY));
    assertTrue(sample.mapping().profile().records().isNothing(" CONSENT_REVOKED "));
  }

  @Test
  void prolificOfBeforeHasNoZ() {
    Sample sample =
        Sample.of(
            ProfileHeaders.PROLIFIC_OLD,
            "S1|P1|TIMED-OUT|2022-06-06 19:19:49.179000|2022-06-06 19:32:23.798000|754.619|30",
            NO_ZONE);
    assertSeconds("754.619", sample);
    assertEquals(Optional.of(TaskOutcome.RETURNED), sample.status());
    Set<TaskOutcome> counted = sample.mapping().profile().statuses().counted();
    assertEquals(Set.of(TaskOutcome.APPROVED, TaskOutcome.REJECTED), counted);
  }

  @Test
  void prolificSaysNotHowMuchOfAPartApprovalWasPaid() {
    ProfileStatuses statuses = Profiles.tables("prolific").get(0).statuses();
    assertEquals(Optional.empty(), statuses.read("PARTIALLY APPROVED"));
    assertEquals(Optional.of(TaskOutcome.PENDING), statuses.read("AWAITING_REVIEW"));
    assertEquals(Optional.of(TaskOutcome.RETURNED), statuses.read("Timed out"));
  }

  @Test
  void appenIsMonthFirstAndTaintedIsRejected() {
    Sample sample =
        Sample.of(
            ProfileHeaders.APPEN,
            "1|7/9/2014 21:09:49|false|9|7/9/2014 21:00:51|true|c|0.6|W1|BRA|n|d|s",
            NO_ZONE);
    assertSeconds("538", sample);
    assertEquals(Optional.of(TaskOutcome.REJECTED), sample.status());
    assertEquals(Optional.of(TaskOutcome.APPROVED), sample.mapping().profile().statuses().read(""));
    assertTrue(sample.mapping().profile().records().spansRepeat());
    assertFalse(sample.mapping().gives(RecordField.DATE));
  }

  @Test
  void tolokaIsUtcWithoutSayingSo() {
    Sample sample =
        Sample.of(
            ProfileHeaders.TOLOKA,
            "i|o||l|A1|W1|EXPIRED|2022-04-08T12:27:04.508|2022-04-08T12:35:39.913",
            NO_ZONE);
    // From 27:04.508 to 35:39.913.
    assertSeconds("515.405", sample);
    assertEquals(Optional.of(TaskOutcome.RETURNED), sample.status());
  }

  @Test
  void uberLocalStampsEndInZThoughTheyAreLocal() {
    Sample sample =
        Sample.of(
            ProfileHeaders.UBER_ONLINE,
            "open|3|2021-02-01T09:40:46.000Z|2021-02-01T10:06:29.000Z|1542000"
                + "|2021-02-01T10:40:46.000Z|2021-02-01T11:06:29.000Z",
            Optional.of(ZoneId.of("Europe/Paris")));
    assertSeconds("1543", sample);
    Mapping mapping = sample.mapping();
    StampReader reader =
        new StampReader(mapping.profile().stamps(), Optional.empty(), sample.zone());
    int local = mapping.other("local-begin");
    assertEquals(
        reader.read(sample.cell(RecordField.ACCEPT)),
        reader.forColumn(mapping.header().get(local)).read(sample.row().get(local)));
    assertEquals(
        Optional.of(ActivityState.WAITING),
        mapping.profile().state(sample.row().get(mapping.other("state"))));
  }

  @Test
  void uberPaymentLinesHaveKinds() {
    Profile profile = Profiles.recognise(ProfileHeaders.UBER_PAYMENTS_TITLED).orElseThrow();
    assertEquals(Set.of("uber-driver", "uber-eats"), profile.exports());
    assertEquals(Optional.of(PaymentType.FEES), profile.line("commission"));
    assertEquals(Optional.of(PaymentType.REIMBURSEMENTS), profile.line("driver_payment_tolls"));
    assertEquals(Optional.empty(), profile.line("something new"));
    Mapping mapping = Mapping.of(ProfileHeaders.UBER_PAYMENTS_TITLED, profile, Map.of(), Map.of());
    assertEquals(2, mapping.column(RecordField.PAY));
    assertEquals(6, mapping.column(RecordField.DATE));
  }

  @Test
  void upworkDaysHaveEnglishNames() {
    Sample sample =
        Sample.of(
            ProfileHeaders.UPWORK,
            "Nov 14, 2017|1|Service Fee|d||F1||A||-2.00||USD|10.00",
            NO_ZONE);
    StampReader reader =
        new StampReader(sample.mapping().profile().stamps(), Optional.empty(), NO_ZONE);
    assertEquals("2017-11-14", reader.day(sample.cell(RecordField.DATE)).toString());
    assertEquals(
        Optional.of(PaymentType.FEES),
        sample.mapping().profile().line(sample.row().get(sample.mapping().other("line"))));
  }

  @Test
  void surveyToolsKeepTheirOwnColumns() {
    Profile qualtrics = Profiles.recognise(ProfileHeaders.QUALTRICS).orElseThrow();
    Mapping answers = Mapping.of(ProfileHeaders.QUALTRICS, qualtrics, Map.of(), Map.of());
    assertFalse(answers.gives(RecordField.STATUS));
    assertEquals(9, answers.column(RecordField.PAY));
    assertEquals(11, answers.column(RecordField.COUNTRY));

    Profile kobo = Profiles.recognise(ProfileHeaders.KOBO).orElseThrow();
    Mapping form = Mapping.of(ProfileHeaders.KOBO, kobo, Map.of(), Map.of());
    assertFalse(form.gives(RecordField.END));
    assertEquals(3, form.column(RecordField.HOURS));
  }
}
