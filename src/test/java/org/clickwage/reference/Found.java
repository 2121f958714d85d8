package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/** Questions to the bundled tables, short enough to read a test at a glance. */
final class Found {
  static final ReferenceData DATA = ReferenceData.bundled();

  private Found() {}

  static Lookup<MinimumWage> ask(String place, String day, Basis basis) {
    return ask(DATA, place, day, basis);
  }

  static Lookup<MinimumWage> ask(ReferenceData data, String place, String day, Basis basis) {
    return data.minimumWages()
        .find(data.places().parse(place), LocalDate.parse(day), basis, Optional.empty());
  }

  static Lookup<MinimumWage> ask(String place, String day, Basis basis, String series) {
    return DATA.minimumWages()
        .find(DATA.places().parse(place), LocalDate.parse(day), basis, Optional.of(series));
  }

  static MinimumWage gross(String place, String day) {
    return fact(ask(place, day, Basis.GROSS));
  }

  static MinimumWage net(String place, String day) {
    return fact(ask(place, day, Basis.NET));
  }

  static <T> T fact(Lookup<T> answer) {
    return answer.toOptional().orElseThrow(() -> new AssertionError(answer.toString()));
  }

  static void refused(String key, Lookup<?> answer) {
    assertEquals(Optional.of(key), answer.reason().map(Note::key), answer::toString);
  }

  static void says(String key, List<Note> notes) {
    assertTrue(keys(notes).contains(key), notes::toString);
  }

  static void keepsSilentOn(String key, List<Note> notes) {
    assertTrue(!keys(notes).contains(key), notes::toString);
  }

  private static List<String> keys(List<Note> notes) {
    return notes.stream().map(Note::key).toList();
  }

  static void amount(String expected, MinimumWage wage) {
    assertEquals(Rational.parse(expected), wage.amount().amount());
  }
}
