package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;

class ReferenceWageTest {
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final HourlyRate TEN = new HourlyRate(Rational.of(10), EURO);

  private static ReferenceWage minimum() {
    ReferenceData facts = ReferenceData.bundled();
    return new ReferenceLookup(facts)
        .of(
            ReferenceRequest.of(
                    LocalDate.of(2024, 6, 1), ReferenceTerms.of(BasisChoice.GROSS, List.of()))
                .withPlace(Optional.of(facts.place("FR", null)))
                .withCurrency(Optional.of(EURO)))
        .found()
        .get(0);
  }

  /** Another one in each of its parts. */
  private static ReferenceWage given() {
    ExchangeRate rate =
        new ExchangeRate(
            EURO, EURO, Rational.ONE, "2024", Confidence.SOURCED, Text.NONE, List.of());
    return new ReferenceWage(
        ReferenceWage.Kind.GIVEN,
        Optional.empty(),
        Basis.NET,
        TEN,
        Optional.of(rate),
        Optional.of(Share.NONE),
        TEN,
        ReferenceWage.End.LEAST,
        "ours",
        List.of(Note.of("summary.few")));
  }

  private static ReferenceWage made(List<Object> parts) throws ReflectiveOperationException {
    Class<?>[] types =
        Stream.of(ReferenceWage.class.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return ReferenceWage.class.getDeclaredConstructor(types).newInstance(parts.toArray());
  }

  private static List<Object> parts(ReferenceWage of) throws ReflectiveOperationException {
    List<Object> parts = new ArrayList<>();
    for (RecordComponent each : ReferenceWage.class.getRecordComponents()) {
      parts.add(each.getAccessor().invoke(of));
    }
    return parts;
  }

  @Test
  void isAnotherWhereAnyPartIs() throws ReflectiveOperationException {
    List<Object> parts = parts(minimum());
    List<Object> others = parts(given());
    assertEquals(minimum(), made(parts));
    for (int i = 0; i < parts.size(); i++) {
      List<Object> changed = new ArrayList<>(parts);
      changed.set(i, others.get(i));
      assertNotEquals(made(parts), made(changed), "part " + i);
    }
  }
}
