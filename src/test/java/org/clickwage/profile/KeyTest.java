package org.clickwage.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.clickwage.sessions.TaskOutcome;
import org.junit.jupiter.api.Test;

class KeyTest {
  @Test
  void aKeyIsNamedAsItsColumn() {
    for (Key key : Key.values()) {
      assertEquals(Optional.of(key), Key.named(key.columnName()));
    }
    assertEquals("client_country", Key.CLIENT_COUNTRY.columnName());
  }

  @Test
  void capitalsAndHyphensAreAsGood() {
    assertEquals(Optional.of(Key.PAID_HOURS), Key.named(" Paid-Hours "));
    assertEquals(Optional.empty(), Key.named("wage"));
  }

  @Test
  void aTitleMayBeginWithAKeyOfFigures() {
    assertEquals(Optional.of(Key.BONUS), Key.beginning("Bonus (EUR)"));
    assertEquals(Optional.of(Key.COSTS), Key.beginning("Cost"));
    assertEquals(Optional.empty(), Key.beginning("Chargeback"));
    assertEquals(Optional.empty(), Key.beginning("Cost per hour"));
    assertEquals(Optional.empty(), Key.beginning("Pay period end date"));
  }

  @Test
  void aTurkishComputerReadsTheSame() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertEquals(Optional.of(Key.TIPS), Key.named("TIPS"));
      assertEquals("mturk", Profiles.recognise(ProfileHeaders.MTURK).orElseThrow().name());
      assertEquals(Optional.of(TaskOutcome.REJECTED), TaskOutcome.named("rejected"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
