package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.profile.MappingException.Fault;
import org.junit.jupiter.api.Test;

class MappingTest {
  private static final List<String> HEADER =
      List.of("worker", "Pay", " HOURS ", "Land", "why", "Why ");

  private final Profile plain = Profiles.plain();

  private Mapping mapping(Map<Key, String> map, Map<Key, String> set) {
    return Mapping.of(HEADER, plain, map, set);
  }

  private List<MappingException.Problem> problems(Map<Key, String> map, Map<Key, String> set) {
    return assertThrows(MappingException.class, () -> mapping(map, set)).problems();
  }

  @Test
  void aColumnNamedAsTheKeyHoldsIt() {
    Mapping mapping = mapping(Map.of(), Map.of());
    assertEquals(1, mapping.column(Key.PAY));
    assertEquals(2, mapping.column(Key.HOURS));
    assertEquals(" HOURS ", mapping.title(Key.HOURS));
    assertEquals(Mapping.NONE, mapping.column(Key.COUNTRY));
    assertEquals("", mapping.title(Key.COUNTRY));
    assertFalse(mapping.gives(Key.COUNTRY));
  }

  @Test
  void theUserMapsAndSetsOverTheProfile() {
    Mapping mapping = mapping(Map.of(Key.COUNTRY, "land"), Map.of(Key.PAY, "1.50"));
    assertEquals(3, mapping.column(Key.COUNTRY));
    assertEquals(Mapping.NONE, mapping.column(Key.PAY));
    assertEquals(Optional.of("1.50"), mapping.constant(Key.PAY));
    assertEquals(Map.of(Key.PAY, "Pay"), mapping.titles().overruled());
  }

  /** Whoever maps a title need not be told how it is read. */
  @Test
  void aTitleIsRespelledWhereNobodyMappedIt() {
    List<String> header = List.of("pay", "Pay period");
    Mapping found = Mapping.of(header, plain, Map.of(), Map.of());
    assertEquals(Map.of(Key.PAY_PERIOD, "Pay period"), found.titles().respelled());
    Mapping asked = Mapping.of(header, plain, Map.of(Key.PAY_PERIOD, "Pay period"), Map.of());
    assertEquals(1, asked.column(Key.PAY_PERIOD));
    assertEquals(Map.of(), asked.titles().respelled());
  }

  @Test
  void aColumnOfTheExportGoesBeforeTheProfilesConstant() {
    Profile upwork = Profiles.named("upwork", List.of());
    Mapping with = Mapping.of(List.of("Amount", "Currency"), upwork, Map.of(), Map.of());
    assertEquals(Optional.empty(), with.constant(Key.CURRENCY));
    Mapping without = Mapping.of(List.of("Amount"), upwork, Map.of(), Map.of());
    assertEquals(Optional.of("USD"), without.constant(Key.CURRENCY));
  }

  @Test
  void theFirstTitleOfTheProfileThatIsThereCounts() {
    Profile tasks = Profiles.named("generic-tasks", List.of());
    List<String> header = List.of("reward", "pay", "worker_id");
    assertEquals(1, Mapping.of(header, tasks, Map.of(), Map.of()).column(Key.PAY));
  }

  @Test
  void aNumberNamesAColumnWhoseTitleOccursTwice() {
    assertEquals(5, mapping(Map.of(Key.GROUP, "#6"), Map.of()).column(Key.GROUP));
    MappingException.Problem twice = problems(Map.of(Key.GROUP, "why"), Map.of()).get(0);
    assertEquals(Fault.REPEATED_COLUMN, twice.fault());
    assertEquals(List.of("#5", "#6"), twice.known());
  }

  @Test
  void aRepeatedTitleThatNobodyMapsIsNoProblem() {
    assertEquals(0, mapping(Map.of(), Map.of()).column(Key.WORKER));
  }

  @Test
  void aTitleNamedAsAKeyThatOccursTwiceIsAsked() {
    MappingException e =
        assertThrows(
            MappingException.class,
            () -> Mapping.of(List.of("pay", "PAY"), plain, Map.of(), Map.of()));
    assertEquals(Fault.REPEATED_COLUMN, e.problems().get(0).fault());
    assertEquals(Key.PAY, e.problems().get(0).key());
  }

  @Test
  void allProblemsAreToldAtOnce() {
    List<MappingException.Problem> problems =
        problems(
            Map.of(Key.COUNTRY, "Lannd", Key.BONUS, "#7", Key.PAY, "Pay"), Map.of(Key.PAY, "2"));
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
