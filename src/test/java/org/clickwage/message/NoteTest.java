package org.clickwage.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Money;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Place;
import org.clickwage.survey.RecordParser;
import org.clickwage.work.Expected;
import org.clickwage.work.MissingQuantityException.Fact;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;
import org.junit.jupiter.api.Test;

/** A note that was written and read again is the note, with all that depends on its values. */
class NoteTest {
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Rational THIRD = Rational.of(1, 3);

  private static Note carried(Note note) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    assertEquals(note, BinaryValue.exchange(note, form));
    form.flush();
    return BinaryValue.exchange(
        null, BinaryForm.from(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void eachValueComesBackEqual() {
    Place acre = new Place("IN", Optional.of("IN-BR"), Optional.empty());
    Note inner = Note.of("hint.did-you-mean", "FR (France)");
    Note note =
        Note.of(
            "problem.unknown",
            inner,
            "d\u00e9j\u00e0 \u20ac",
            THIRD,
            Range.of(THIRD),
            new Money(THIRD, EURO),
            new HourlyRate(THIRD, EURO),
            new Share(THIRD),
            EURO,
            LocalDate.of(2024, 2, 29),
            LocalTime.of(9, 30),
            Duration.ofMinutes(90),
            acre,
            new Text("Act", Map.of("fr", "Loi", "de", "Gesetz")),
            new StatedSpan(Range.of(Rational.of(7)), Period.Unit.WEEK),
            Period.Unit.MONTH,
            3);
    Note read = carried(note);
    assertEquals(note, read);
    assertEquals(note.values(), read.values());
    Wording french = Wording.in(Language.of("fr").orElseThrow());
    assertEquals(french.say(inner), french.say((Note) read.values().get(0)));
    assertEquals("Loi", ((Text) read.values().get(12)).in("fr"));
  }

  @Test
  void itsKindComesBack() {
    assertSame(Expected.MONEY, carried(Note.of(Expected.MONEY, "n/a")).kind());
    Note.Kind required = new RecordParser.Required(Fact.values()[0]);
    assertEquals(required, carried(Note.of(required, "pay=100/week", "week")).kind());
    assertEquals("io.refused", carried(Note.of("io.refused", "a", "b")).key());
  }

  /** What would come back as something else is a fault of the program, not a figure. */
  @Test
  void whatCannotTravelThrows() {
    for (Object value : new Object[] {BigInteger.TEN, Locale.ROOT, new int[] {1}}) {
      assertThrows(IllegalStateException.class, () -> carried(Note.of("io.refused", value)));
    }
  }
}
