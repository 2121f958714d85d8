package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.profile.MappingException.Fault;
import org.clickwage.work.TimeForm;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final List<String> HEADER =
      List.of("worker", "Pay", " HOURS ", "Land", "why", "Why ");

  private final Profile plain = Profiles.plain();

  private Mapping mapping(Map<RecordField, String> map, Map<RecordField, String> set) {
    return Mapping.of(HEADER, plain, map, set);
  }

  private List<MappingException.Problem> problems(
      Map<RecordField, String> map, Map<RecordField, String> set) {
    return assertThrows(MappingException.class, () -> mapping(map, set)).problems();
  }

  @Test
  void aColumnNamedAsTheKeyHoldsIt() {
    Mapping mapping = mapping(Map.of(), Map.of());
    assertEquals(1, mapping.column(RecordField.PAY));
    assertEquals(2, mapping.column(RecordField.HOURS));
    assertEquals(" HOURS ", mapping.title(RecordField.HOURS));
    assertEquals(Mapping.NONE, mapping.column(RecordField.COUNTRY));
    assertEquals("", mapping.title(RecordField.COUNTRY));
    assertFalse(mapping.gives(RecordField.COUNTRY));
  }

  @Test
  void theUserMapsAndSetsOverTheProfile() {
    Mapping mapping = mapping(Map.of(RecordField.COUNTRY, "land"), Map.of(RecordField.PAY, "1.50"));
    assertEquals(3, mapping.column(RecordField.COUNTRY));
    assertEquals(Mapping.NONE, mapping.column(RecordField.PAY));
    assertEquals(Optional.of("1.50"), mapping.constant(RecordField.PAY));
    assertEquals(Map.of(RecordField.PAY, "Pay"), mapping.titles().overruled());
  }

  @Test
  void theFormOfTimesStandsBehindTheirTitle() {
    List<String> header = List.of("pay", "Trip", "a@ms");
    Mapping days = Mapping.of(header, plain, Map.of(RecordField.HOURS, "Trip@dd:hh:mm"), Map.of());
    assertEquals(1, days.column(RecordField.HOURS));
    assertEquals(Optional.of(TimeForm.DAYS_HOURS_MINUTES), days.form(RecordField.HOURS));
    Mapping whole = Mapping.of(header, plain, Map.of(RecordField.HOURS, "a@ms"), Map.of());
    assertEquals(2, whole.column(RecordField.HOURS));
    assertEquals(Optional.empty(), whole.form(RecordField.HOURS));
  }

  /** Whoever maps a title need not be shown how it is read. */
  @Test
  void aTitleIsRespelledWhereNoOneMappedIt() {
    List<String> header = List.of("pay", "Pay period");
    Mapping found = Mapping.of(header, plain, Map.of(), Map.of());
    assertEquals(Map.of(RecordField.PAY_PERIOD, "Pay period"), found.titles().respelled());
    Mapping asked =
        Mapping.of(header, plain, Map.of(RecordField.PAY_PERIOD, "Pay period"), Map.of());
    assertEquals(1, asked.column(RecordField.PAY_PERIOD));
    assertEquals(Map.of(), asked.titles().respelled());
  }

  @Test
  void aColumnOfTheExportGoesBeforeTheProfilesConstant() {
    Profile upwork = Profiles.tables("upwork").get(0);
    Mapping with = Mapping.of(List.of("Amount", "Currency"), upwork, Map.of(), Map.of());
    assertEquals(Optional.empty(), with.constant(RecordField.CURRENCY));
    Mapping without = Mapping.of(List.of("Amount"), upwork, Map.of(), Map.of());
    assertEquals(Optional.of("USD"), without.constant(RecordField.CURRENCY));
  }

  @Test
  void theFirstTitleOfTheProfileThatIsThereCounts() {
    Profile tasks = Profiles.tables("generic-tasks").get(0);
    List<String> header = List.of("reward", "pay", "worker_id");
    assertEquals(1, Mapping.of(header, tasks, Map.of(), Map.of()).column(RecordField.PAY));
  }

  @Test
  void aNumberNamesAColumnWhoseTitleOccursTwice() {
    assertEquals(5, mapping(Map.of(RecordField.GROUP, "#6"), Map.of()).column(RecordField.GROUP));
    MappingException.Problem twice = problems(Map.of(RecordField.GROUP, "why"), Map.of()).get(0);
    assertEquals(Fault.REPEATED_COLUMN, twice.fault());
    assertEquals(List.of("#5", "#6"), twice.known());
  }

  @Test
  void aRepeatedTitleThatNoOneMapsIsNoProblem() {
    assertEquals(0, mapping(Map.of(), Map.of()).column(RecordField.WORKER));
  }

  @Test
  void aTitleNamedAsAKeyThatOccursTwiceIsAsked() {
    MappingException e =
        assertThrows(
            MappingException.class,
            () -> Mapping.of(List.of("pay", "PAY"), plain, Map.of(), Map.of()));
    assertEquals(Fault.REPEATED_COLUMN, e.problems().get(0).fault());
    assertEquals(RecordField.PAY, e.problems().get(0).key());
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    List<MappingException.Problem> problems =
        problems(
            Map.of(RecordField.COUNTRY, "Lannd", RecordField.BONUS, "#7", RecordField.PAY, "Pay"),
            Map.of(RecordField.PAY, "2"));
    assertEquals(
        List.of(Fault.NO_SUCH_COLUMN, Fault.MAPPED_AND_SET, Fault.NO_SUCH_COLUMN),
        problems.stream().map(MappingException.Problem::fault).toList());
    assertEquals(HEADER, problems.get(0).known());
    assertEquals("Lannd", problems.get(0).found());
  }

  @Test
  void anotherColumnIsFoundByItsName() {
    Profile uber = Profiles.recognise(ProfileHeaders.UBER_TRIPS).orElseThrow();
    Mapping mapping = Mapping.of(ProfileHeaders.UBER_TRIPS, uber, Map.of(), Map.of());
    assertEquals(2, mapping.other("zone"));
    assertEquals(Mapping.NONE, mapping.other("line"));
  }
}
