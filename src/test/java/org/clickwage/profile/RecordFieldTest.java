package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordFieldTest {
  @Test
  void aKeyIsNamedAsItsColumn() {
    for (RecordField key : RecordField.values()) {
      assertEquals(Optional.of(key), RecordField.named(key.columnName()));
    }
    assertEquals("client_country", RecordField.CLIENT_COUNTRY.columnName());
  }

  @Test
  void capitalsAndHyphensAreAsGood() {
    assertEquals(Optional.of(RecordField.PAID_HOURS), RecordField.named(" Paid-Hours "));
    assertEquals(Optional.empty(), RecordField.named("wage"));
  }

  @Test
  void aTitleMayBeginWithAKeyOfFigures() {
    assertEquals(Optional.of(RecordField.BONUS), RecordField.beginning("Bonus (EUR)"));
    assertEquals(Optional.of(RecordField.COSTS), RecordField.beginning("Cost"));
    assertEquals(Optional.empty(), RecordField.beginning("Chargeback"));
    assertEquals(Optional.empty(), RecordField.beginning("Cost per hour"));
    assertEquals(Optional.empty(), RecordField.beginning("Pay period end date"));
  }

  @Test
  void aTurkishComputerReadsTheSame() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals(Optional.of(RecordField.TIPS), RecordField.named("TIPS"));
      assertEquals("mturk", Profiles.recognise(ProfileHeaders.MTURK).orElseThrow().name());
      assertEquals(Optional.of(TaskOutcome.REJECTED), TaskOutcome.named("rejected"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
