package org.clickwage.number;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The bytes of the binary form, worked out by hand, and what is read from them again. */
class BinaryFormTest {
  private static byte[] written(Consumer<BinaryForm> part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm form = BinaryForm.to(bytes);
    part.accept(form);
    form.flush();
    return bytes.toByteArray();
  }

  private static BinaryForm reading(byte... bytes) {
    return BinaryForm.from(new ByteArrayInputStream(bytes));
  }

  private static void assertBytes(Consumer<BinaryForm> part, int... expected) {
    byte[] bytes = new byte[expected.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) expected[i];
    }
    assertArrayEquals(bytes, written(part));
  }

  /** 812 tasks are 6 × 128 + 44: seven bits in a byte, and 128 where another follows. */
  @Test
  void aCountTakesSevenBitsInAByte() {
    assertBytes(form -> form.count(0), 0);
    assertBytes(form -> form.count(127), 127);
    assertBytes(form -> form.count(128), 128, 1);
    assertBytes(form -> form.count(812), 128 + 44, 6);
    // 3 × 16384 + 2 × 128 + 1.
    assertBytes(form -> form.count(49_409), 128 + 1, 128 + 2, 3);
    assertEquals(812, reading((byte) (128 + 44), (byte) 6).count(0));
    assertEquals(49_409, reading((byte) 129, (byte) 130, (byte) 3).count(0));
    assertEquals(812, BinaryForm.to(new ByteArrayOutputStream()).count(812));
    for (long count : new long[] {0, 127, 128, 1L << 35, Long.MAX_VALUE}) {
      assertEquals(count, reading(written(form -> form.count(count))).count(0));
    }
  }

  @Test
  void aWordTakesEightBytes() {
    assertBytes(form -> assertEquals(-2, form.word(-2)), 255, 255, 255, 255, 255, 255, 255, 254);
    assertEquals(-2, reading(written(form -> form.word(-2))).word(0));
  }

  /** -1 is one byte of two's complement; 256 are two. */
  @Test
  void aWholeNumberHasItsLengthBefore() {
    assertBytes(form -> form.whole(BigInteger.ONE.negate()), 1, 255);
    assertBytes(form -> form.whole(BigInteger.valueOf(256)), 2, 1, 0);
    BigInteger large = BigInteger.TEN.pow(90).negate();
    assertEquals(large, reading(written(form -> form.whole(large))).whole(null));
    written(form -> assertEquals(large, form.whole(large)));
  }

  /** A denominator, then a numerator: 9/2 in lowest terms of 18/4. */
  @Test
  void aNumberIsItsDenominatorAndItsNumerator() {
    Rational quotient = Rational.of(18).dividedBy(4);
    assertBytes(form -> assertEquals(quotient, form.number(quotient)), 1, 2, 1, 9);
    assertEquals(quotient, reading((byte) 1, (byte) 2, (byte) 1, (byte) 9).number(null));
    assertBytes(form -> assertNull(form.number(null)), 1, 0);
    assertNull(reading((byte) 1, (byte) 0).number(null));
  }

  /** Its length, then each letter: the euro sign is 8,364, 65 × 128 + 44. */
  @Test
  void aTextIsItsLetters() {
    assertBytes(form -> assertEquals("EUR", form.text("EUR")), 3, 'E', 'U', 'R');
    assertBytes(form -> form.text("€"), 1, 128 + 44, 65);
    assertEquals("9 €", reading(written(form -> form.text("9 €"))).text(null));
  }

  @Test
  void whetherThereIsMoreIsAByte() {
    assertBytes(form -> assertTrue(form.isThere(true)), 1);
    assertBytes(form -> assertFalse(form.isThere(false)), 0);
    assertTrue(reading((byte) 1).isThere(false));
    assertFalse(reading((byte) 0).isThere(true));
  }

  /** What is written adds nothing to itself; what is read adds what it says: 800 + 12 tasks. */
  @Test
  void whatIsReadIsMore() {
    assertBytes(form -> assertEquals(0, form.more(12)), 12);
    assertEquals(12, reading((byte) 12).more(800));
    written(form -> assertEquals(BigInteger.ZERO, form.more(BigInteger.TEN)));
    assertEquals(
        BigInteger.TEN, reading(written(form -> form.more(BigInteger.TEN))).more(BigInteger.ONE));
    assertTrue(reading().isReading());
    written(form -> assertFalse(form.isReading()));
  }

  @Test
  void elementsHaveTheirNumberBefore() {
    assertBytes(form -> form.each(List.of(7L, 8L), form::count, () -> fail("written")), 2, 7, 8);
    List<Long> read = new ArrayList<>(List.of(1L));
    BinaryForm form = reading((byte) 2, (byte) 7, (byte) 8, (byte) 9);
    form.each(read, known -> fail("read"), () -> read.add(form.count(0)));
    assertEquals(List.of(1L, 7L, 8L), read);
    assertEquals(9, form.count(0));
  }

  @Test
  void aFormThatEndsTooSoonIsNoForm() {
    assertThrows(UncheckedIOException.class, () -> reading((byte) 128).count(0));
    assertThrows(UncheckedIOException.class, () -> reading((byte) 2, (byte) 1).whole(null));
  }

  /** An amount goes over with its value, known or not, on the grid or not. */
  @Test
  void anAmountGoesOver() {
    for (Rational value : new Rational[] {Rational.parse("466.00"), Rational.of(1, 7), null}) {
      Amount amount = new Amount(Amount.Unit.MONEY);
      amount.set(value);
      byte[] bytes = written(amount::exchange);
      assertEquals(value, amount.value());
      Amount read = new Amount(Amount.Unit.MONEY);
      read.exchange(reading(bytes));
      assertEquals(amount, read);
      assertEquals(amount.isKnown(), read.isKnown());
    }
  }

  /** A length of 2^28 before a single byte; and a failure to write, which is no damage. */
  @Test
  void damagedBytesAreSaidToBe() {
    byte[] long28 = {(byte) 128, (byte) 128, (byte) 128, (byte) 128, 1, 7};
    assertThrows(
        BinaryForm.DamagedException.class,
        () -> BinaryForm.undamaged(() -> reading(long28).bytes(null)));
    assertThrows(
        BinaryForm.DamagedException.class,
        () -> BinaryForm.undamaged(() -> reading((byte) 0).whole(null)));
    UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
    assertEquals(
        full,
        assertThrows(
            UncheckedIOException.class,
            () ->
                BinaryForm.undamaged(
                    () -> {
                      throw full;
                    })));
  }
}
