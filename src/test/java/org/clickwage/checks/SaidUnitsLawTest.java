package org.clickwage.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clickwage.profile.RecordField;
import org.junit.jupiter.api.Test;

/**
 * Whatever the cells of a table are, no unit and no period is offered or taken that its titles do
 * not name.
 */
class SaidUnitsLawTest {
  /** Of pay, with whether it comes again and again. */
  private static final Map<String, Boolean> PAY =
      Map.of("amount", false, "Reward", false, "wage", true, "Income", true, "salaire", true);

  private static final Map<String, String> UNITS =
      Map.of("", "", " (min)", "minutes", " (seconds)", "seconds", " in hours", "hours");

  /** Of titles, and as they are set. */
  private static final Map<String, String> PERIODS =
      Map.of("", "", " per week", "week", " par mois", "month", " per year", "year");

  private static final List<String> TIMES = List.of("Time spent", "duration", "Zeit", "temps");

  private final Random random = new Random(41);

  private <T> T any(Iterable<T> all) {
    List<T> list = new ArrayList<>();
    all.forEach(list::add);
    list.sort(Comparator.comparing(Object::toString));
    return list.get(random.nextInt(list.size()));
  }

  /** Numbers like codes, hours of a day, a week or a year, minutes, seconds, pay of any period. */
  private String cells(int rows) {
    int[] most = {4, 12, 60, 600, 4_000, 100_000};
    StringBuilder cells = new StringBuilder();
    int pay = most[random.nextInt(most.length)];
    int time = most[random.nextInt(most.length)];
    for (int i = 0; i < rows; i++) {
      cells
          .append(" | ")
          .append(1 + random.nextInt(pay))
          .append(',')
          .append(1 + random.nextInt(time));
    }
    return cells.toString();
  }

  @Test
  void whatNoTitleNamesIsAsked() throws IOException {
    for (int i = 0; i < 400; i++) {
      String word = any(PAY.keySet());
      String ofPay = any(PERIODS.keySet());
      String unit = any(UNITS.keySet());
      String ofTime = any(PERIODS.keySet());
      String pay = word + ofPay;
      String time = any(TIMES) + unit + ofTime;
      String table = pay + "," + time + cells(8);
      check(table, Proposal.of(Samples.of(table, "")), UNITS.get(unit));
      Proposal offered = Proposal.of(Samples.of(table, "pay=" + pay + "; hours=" + time));
      Map<RecordField, Optional<String>> values = offered.values();
      String payPeriod = PERIODS.get(ofPay);
      String timePeriod = PERIODS.get(ofTime);
      boolean isPeriodic = PAY.get(word) || !payPeriod.isEmpty() || !timePeriod.isEmpty();
      boolean areOne = !payPeriod.isEmpty() && payPeriod.equals(timePeriod);
      assertEquals(isPeriodic && !areOne, offered.isQuestion(), table);
      if (isPeriodic && !areOne) {
        assertEquals(said(payPeriod), values.get(RecordField.PAY_PERIOD), table);
        assertEquals(said(timePeriod), values.get(RecordField.HOURS_PERIOD), table);
      }
    }
  }

  private static Optional<String> said(String period) {
    return Optional.of(period).filter(named -> !named.isEmpty());
  }

  /** The unit of a title is that of the field that is offered, and without one all are. */
  private static void check(String table, Proposal offered, String unit) {
    Map<RecordField, Optional<String>> columns = offered.columns();
    if (unit.isEmpty()) {
      assertEquals(Optional.empty(), columns.get(RecordField.HOURS), table);
      assertTrue(
          offered.questions().stream()
              .map(note -> note.values().get(1).toString())
              .anyMatch(choices -> choices.contains("hours=") && choices.contains("seconds=")),
          table);
    } else {
      RecordField field = RecordField.named(unit).orElseThrow();
      assertTrue(columns.getOrDefault(field, Optional.empty()).isPresent(), table);
    }
  }

  @Test
  void noCellMakesHoursDaysOrTimesOfDayHours() throws IOException {
    for (int i = 0; i < 100; i++) {
      String cell =
          String.format(
              Locale.ROOT,
              "%02d:%02d:%02d",
              random.nextInt(60),
              random.nextInt(24),
              random.nextInt(60));
      String table = "pay,Online | 10," + cell + " | 12," + cell;
      assertEquals(Map.of(), new CellChecks(Samples.of(table, "hours=Online")).clockForms(), table);
      String clock = random.nextInt(24) + ":" + (10 + random.nextInt(50));
      String shifts = "Amount,Start Time,Hora | 10," + clock + "," + clock;
      assertEquals(
          Optional.empty(), Proposal.of(Samples.of(shifts, "")).columns().get(RecordField.HOURS));
    }
  }
}
