package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileRecordsTest {
  private static final List<String> QUESTIONS = List.of("Start Date", "End Date", "Your pay?");
  private static final List<String> IMPORT =
      List.of("{\"ImportId\":\"startDate\"}", "{\"ImportId\":\"endDate\"}", "{}");
  private static final List<String> ANSWER = List.of("2020-01-02 10:00:00", "x", "30");

  private final ProfileRecords qualtrics = Profiles.tables("qualtrics").get(0).records();

  @Test
  void qualtricsHasTwoMoreRowsOfTitles() {
    assertEquals(2, qualtrics.extraHeaderRows(List.of(QUESTIONS, IMPORT, ANSWER, ANSWER)));
  }

  @Test
  void anOlderExportHasOneMoreAndACleanedOneNone() {
    assertEquals(1, qualtrics.extraHeaderRows(List.of(QUESTIONS, ANSWER)));
    assertEquals(0, qualtrics.extraHeaderRows(List.of(ANSWER, ANSWER)));
    assertEquals(0, qualtrics.extraHeaderRows(List.of()));
  }

  @Test
  void otherExportsHaveOneRowOfTitles() {
    ProfileRecords forms = Profiles.tables("google-forms").get(0).records();
    assertEquals(0, forms.extraHeaderRows(List.of(QUESTIONS, IMPORT)));
  }

  @Test
  void aBlankCellSaysNothing() {
    assertTrue(qualtrics.isNothing(" "));
    assertTrue(qualtrics.isNothing("\u00A0"));
    assertFalse(qualtrics.isNothing("0"));
  }

  @Test
  void theWordForNothingMayHaveSpacesAround() {
    ProfileRecords prolific = Profiles.tables("prolific").get(0).records();
    assertTrue(prolific.isNothing("\u00A0CONSENT_REVOKED "));
    assertFalse(prolific.isNothing("CONSENT"));
  }
}
