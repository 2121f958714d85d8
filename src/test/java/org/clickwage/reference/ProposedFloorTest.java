package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.Generator;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pay floors that are no law, as they are typed. */
class ProposedFloorTest {
  private static final List<String> COUNTED =
      List.of("h online", "active hour", "min active", "min trip", "livraison", "km", "mi", "mois");

  private static LegalFloor read(String text) {
    return ProposedFloor.read(text, Notation.PLAIN::money);
  }

  private static String term(Generator chance) {
    boolean isShare = chance.oneIn(4);
    String amount = chance.decimal(1, 300, 2).toString();
    return isShare
        ? amount + "% du minimum" + chance.one(List.of("/h en ligne", " par heure active"))
        : amount + "BRL" + chance.one(List.of("/", " per ", " par ")) + chance.one(COUNTED);
  }

  @Test
  void aFloorThatIsWrittenAndReadAgainIsTheSame() {
    Generator.records(
        chance -> {
          List<String> terms = new ArrayList<>();
          for (int left = chance.below(4); left >= 0; left--) {
            terms.add(term(chance));
          }
          LegalFloor floor = read(String.join(chance.one(List.of("+", " + ")), terms));
          assertEquals(floor, read(floor.name()));
          assertEquals(terms.size(), floor.parts().get(0).terms().size());
        });
  }

  @Test
  void aSweepHasTheSameStepBetweenItsFloors() {
    assertEquals(
        List.of("6BRL/task", "8BRL/task", "10BRL/task", "12BRL/task", "14BRL/task"),
        LegalFloors.sweep("6..14 BRL per task", Notation.PLAIN::money));
    assertEquals(
        "expected.sweep",
        assertThrows(
                NotationException.class,
                () -> LegalFloors.sweep("6BRL/task", Notation.PLAIN::money))
            .expected()
            .key());
  }

  @ParameterizedTest
  @CsvSource({
    "10BRL/task + 2.50BRL/km, 10BRL/task + 2.5BRL/km",
    "'10 BRL par tâche + 2,50 BRL par kilomètre', 10BRL/task + 2.5BRL/km",
    "€30 per hour of activity, 30EUR/h active",
    "120 % of the minimum wage per active hour, 120% of minimum/h active",
    "R$ 25 / connected hour, 25BRL/h online",
  })
  void itIsWrittenInOneWay(String text, String written) {
    assertEquals(written, read(text).name());
  }

  @ParameterizedTest
  @CsvSource({
    "10BRL, expected.proposed-floor",
    "10BRL/foo, expected.proposed-floor",
    "10BRL/task +, expected.proposed-floor",
    "10BRL/minimum, expected.proposed-floor",
    "0BRL/task, expected.proposed-floor",
    "30EUR/h, expected.hours-of-floor",
    "30EUR per hour, expected.hours-of-floor",
    "120% of minimum/task, expected.share-of-minimum",
    "80% of fares/h active, expected.share-of-minimum",
    "10BRL/task + 3EUR/km, expected.one-currency",
    "10..12BRL/task, expected.single-amount",
    "10/task, expected.money",
  })
  void whatIsNoneIsRefused(String text, String expected) {
    NotationException why = assertThrows(NotationException.class, () -> read(text));
    assertEquals(expected, why.expected().key());
  }
}
