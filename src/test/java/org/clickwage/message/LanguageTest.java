package org.clickwage.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The language that an environment asks for. */
class LanguageTest {
  private static String code(Map<String, String> environment) {
    return Language.ofEnvironment(environment).code();
  }

  @Test
  void theFirstVariableThatIsSetNamesIt() {
    assertEquals("fr", code(Map.of("LANG", "fr_FR.UTF-8")));
    assertEquals("fr", code(Map.of("LANG", "en_GB.UTF-8", "LC_MESSAGES", "fr_CA")));
    assertEquals("en", code(Map.of("LANG", "fr_FR", "LC_MESSAGES", "fr_FR", "LC_ALL", "en")));
    assertEquals("fr", code(Map.of("LANG", "fr_BE@euro", "LC_ALL", "")));
    assertEquals("fr", code(Map.of("CLICKWAGE_LOCALE", "fr_FR.UTF-8", "LC_ALL", "C.UTF-8")));
  }

  @Test
  void theUnitedStatesAreNamedByTheirCode() {
    assertTrue(Language.isAmerican(Map.of("LANG", "en_US.UTF-8")));
    assertFalse(Language.isAmerican(Map.of("LANG", "en_US.UTF-8", "LC_ALL", "en_GB.UTF-8")));
    assertFalse(Language.isAmerican(Map.of()));
  }

  @Test
  void oneThatIsNotSpokenIsEnglish() {
    assertEquals("en", code(Map.of("LANG", "tr_TR.UTF-8")));
  }
}
