package org.clickwage.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How quantities are written: what each text means, and what each refusal expects. */
class NotationTest {
  private static final Notation PLAIN = Notation.PLAIN;
  private static final Map<String, Function<String, Object>> READERS =
      Map.of(
          "money", PLAIN::money,
          "hours", PLAIN::hours,
          "count", PLAIN::count,
          "kilometres", PLAIN::kilometres,
          "percent", PLAIN::percent,
          "number", PLAIN::number,
          "span", PLAIN::span);

  private static Rational rational(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? Rational.parse(text)
        : Rational.parse(text.substring(0, slash))
            .dividedBy(Rational.parse(text.substring(slash + 1)));
  }

  private static Range range(String text) {
    String[] ends = text.split("\\.\\.");
    return new Range(rational(ends[0]), rational(ends[ends.length - 1]));
  }

  private static Per per(String text) {
    String[] words = text.split(" ");
    return switch (words[0]) {
      case "work", "task", "hour" -> Per.Each.valueOf(words[0].toUpperCase(Locale.ROOT));
      default ->
          new Period(
              Rational.parse(words[0]), Period.Unit.valueOf(words[1].toUpperCase(Locale.ROOT)));
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30€            | 30        | EUR | work
          €30            | 30        | EUR | work
          30 EUR         | 30        | EUR | work
          30 eur         | 30        | EUR | work
          $7.25          | 7.25      | USD | work
          US$ 7          | 7         | USD | work
          £9             | 9         | GBP | work
          R$ 10          | 10        | BRL | work
          200000 MGA     | 200000    | MGA | work
          200000 Ar      | 200000    | MGA | work
          1 234,50 €     | 1234.5    | EUR | work
          1.234,50 €     | 1234.5    | EUR | work
          1,234.50 USD   | 1234.5    | USD | work
          1'234.50 CHF   | 1234.5    | CHF | work
          1,234,567 USD  | 1234567   | USD | work
          .50€           | 0.5       | EUR | work
          €.50           | 0.5       | EUR | work
          Rp 750.000,00  | 750000    | IDR | work
          Rp.500         | 500       | IDR | work
          Ksh 6,500.00   | 6500      | KES | work
          900 Kč         | 900       | CZK | work
          0,05€/task     | 0.05      | EUR | task
          0.050€         | 0.05      | EUR | work
          12€/h          | 12        | EUR | hour
          12 €/hour      | 12        | EUR | hour
          400€/week      | 400       | EUR | 1 week
          400€ / week    | 400       | EUR | 1 week
          200€/mois      | 200       | EUR | 1 month
          80€/24months   | 80        | EUR | 24 month
          80€/2years     | 80        | EUR | 2 year
          100€/jour      | 100       | EUR | 1 day
          100€/Tag       | 100       | EUR | 1 day
          400€/semana    | 400       | EUR | 1 week
          30..40€        | 30..40    | EUR | work
          30€..40€       | 30..40    | EUR | work
          30-40€/week    | 30..40    | EUR | 1 week
          30 à 40 €      | 30..40    | EUR | work
          30 to 40 €     | 30..40    | EUR | work
          30–40€         | 30..40    | EUR | work
          30…40€         | 30..40    | EUR | work
          1234           | 1234      |     | work
          400 euros par semaine            | 400      | EUR | 1 week
          400€/sem                         | 400      | EUR | 1 week
          400€/wk                          | 400      | EUR | 1 week
          400 euros a week                 | 400      | EUR | 1 week
          about 400 a week                 | 400      |     | 1 week
          100 a day                        | 100      |     | 1 day
          0,05 € par tâche                 | 0.05     | EUR | task
          3 € la course                    | 3        | EUR | task
          20 € de l’heure                  | 20       | EUR | hour
          400€ weekly                      | 400      | EUR | 1 week
          Entre 400 et 450 € par mois      | 400..450 | EUR | 1 month
          400 à 450 euros par semaine      | 400..450 | EUR | 1 week
          1 234,50 € tous les mois         | 1234.5   | EUR | 1 month
          300 dollars every 2 weeks        | 300      | USD | 2 week
          £300 per week                    | 300      | GBP | 1 week
          400 Euro pro Woche               | 400      | EUR | 1 week
          480 euros brut par semaine       | 480      | EUR | 1 week
          400 € environ/semaine            | 400      | EUR | 1 week
          £4.20 a drop                     | 4.2      | GBP | task
          5 quid an hour                   | 5        | GBP | hour
          45p                              | 0.45     | GBP | work
          45-50p a drop                    | 0.45..0.5 | GBP | task
          50c a task                       | 0.5      |     | task
          50 centimes la course            | 0.5      |     | task
          0,05 € le mot                    | 0.05     | EUR | task
          """)
  void moneyIsRead(String text, String amount, String currency, String per) {
    DeclaredMoney money = PLAIN.money(text);
    assertEquals(new Stated(range(amount), per(per)), money.stated());
    assertEquals(Optional.ofNullable(currency).map(Currency::getInstance), money.currency());
  }

  /** Rs are those of the currency next to them, where it has some. */
  @ParameterizedTest
  @CsvSource({"Rs 500, INR, INR", "Rs.500/-, LKR, LKR", "500/-, USD, ''", "Rs. 500, USD, refused"})
  void rupeesAreThoseOfTheRecord(String text, String named, String currency) {
    Optional<Currency> other = Optional.of(Currency.getInstance(named));
    if (currency.equals("refused")) {
      NotationException refusal =
          assertThrows(NotationException.class, () -> PLAIN.money(text, other));
      assertEquals("expected.record-currency", refusal.expected().key());
    } else {
      DeclaredMoney money = PLAIN.money(text, other);
      assertEquals(new Stated(range("500"), Per.Each.WORK), money.stated());
      assertEquals(currency, money.currency().map(Currency::getCurrencyCode).orElse(""));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          70h         | 70         | work
          70          | 70         | work
          7h30        | 7.5        | work
          7:30        | 7.5        | work
          7:30:30     | 901/120    | work
          1.00:30:00  | 24.5       | work
          90000ms     | 1/40       | work
          7h30min     | 7.5        | work
          7 h 30      | 7.5        | work
          1h30m45s    | 1.5125     | work
          90min       | 1.5        | work
          12 minutes  | 0.2        | work
          45s         | 1/80       | work
          PT7H30M     | 7.5        | work
          pt45s       | 1/80       | work
          PT0.5S      | 1/7200     | work
          7,5h        | 7.5        | work
          60..70h     | 60..70     | work
          60-70h      | 60..70     | work
          60h..70h    | 60..70     | work
          60h-70h     | 60..70     | work
          8-12h       | 8..12      | work
          9h..17h     | 9..17      | work
          9:00..17:00 | 9..17      | work
          1h 90min    | 2.5        | work
          8..12h/day  | 8..12      | 1 day
          48h/week    | 48         | 1 week
          3min/task   | 0.05       | task
          20..30min   | 1/3..0.5   | work
          8 heures    | 8          | work
          1 234,5 h   | 1234.5     | work
          70 heures par semaine       | 70     | 1 week
          70 hours a week             | 70     | 1 week
          60 à 70 h                   | 60..70 | work
          60 to 70 h                  | 60..70 | work
          entre 60 et 70              | 60..70 | work
          between 60 and 70           | 60..70 | work
          de 60 à 70 heures/semaine   | 60..70 | 1 week
          environ 60                  | 60     | work
          about 7h30 a day            | 7.5    | 1 day
          etwa 8 Stunden pro Tag      | 8      | 1 day
          60 ou 70 h par semaine      | 60..70 | 1 week
          60 or 70 hours a week       | 60..70 | 1 week
          8 a 12 horas al día         | 8..12  | 1 day
          une soixantaine d’heures    | 60     | work
          entre 50 et une soixantaine d'heures par semaine | 50..60 | 1 week
          a bit over 60 h             | 60     | work
          4 and a half hours          | 4.5    | work
          4 heures et demie par jour  | 4.5    | 1 day
          2h et demie                 | 2.5    | work
          half an hour                | 0.5    | work
          six hours/day               | 6      | 1 day
          """)
  void durationsAreRead(String text, String hours, String per) {
    assertEquals(new Stated(range(hours), per(per)), PLAIN.hours(text));
  }

  @ParameterizedTest
  @CsvSource({"90, 1.5", "90s, 1/40", "1h, 1"})
  void aBareNumberIsMinutesWhereMinutesAreMeant(String text, String hours) {
    assertEquals(Stated.forWork(range(hours)), PLAIN.minutes(text));
  }

  @ParameterizedTest
  @CsvSource({"90, 1/40", "90min, 1.5", "30..60, 1/120..1/60"})
  void aBareNumberIsSecondsWhereSecondsAreMeant(String text, String hours) {
    assertEquals(Stated.forWork(range(hours)), PLAIN.seconds(text));
  }

  @ParameterizedTest
  @CsvSource({
    "812, 812, work",
    "300..600/day, 300..600, 1 day",
    "20/h, 20, hour",
    "1 000/week, 1000, 1 week",
    "3 tasks, 3, work",
    "40 livraisons par jour, 40, 1 day"
  })
  void countsAreRead(String text, String count, String per) {
    assertEquals(new Stated(range(count), per(per)), PLAIN.count(text));
  }

  @ParameterizedTest
  @CsvSource({
    "120km/week, 120, 1 week",
    "12, 12, work",
    "10..12 KM/day, 10..12, 1 day",
    "100 miles a week, 160.9344, 1 week",
    "10 milles, 16.09344, work",
    "1mi/day, 1.609344, 1 day"
  })
  void distancesAreRead(String text, String kilometres, String per) {
    assertEquals(new Stated(range(kilometres), per(per)), PLAIN.kilometres(text));
  }

  @ParameterizedTest
  @CsvSource({
    "24%, 24",
    "24, 24",
    "'22,5 %', 22.5",
    "22..24%, 22..24",
    "0%, 0",
    "22%..24%, 22..24",
    "environ 24 %, 24",
    "24 pour cent, 24",
    "20 percent, 20",
    "la moitié, 50",
    "half, 50",
    "a quarter, 25",
    "between 20 and 25, 20..25"
  })
  void percentagesAreRead(String text, String percent) {
    assertEquals(range(percent), PLAIN.percent(text));
  }

  @ParameterizedTest
  @CsvSource({
    "week, 1 week",
    "/week, 1 week",
    "Per week, 1 week",
    "a month, 1 month",
    "weekly, 1 week",
    "par mois, 1 month",
    "pro Woche, 1 week",
    "por mes, 1 month",
    "monatlich, 1 month",
    "per hour, hour",
    "per task, task"
  })
  void aCellOfPeriodsMayBeInWords(String text, String per) {
    assertEquals(per(per), Notation.per(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"per", "per moon", "perweek", "fortnight", "//week"})
  void otherWordsAreNoPeriod(String text) {
    assertThrows(NotationException.class, () -> Notation.per(text));
  }

  @ParameterizedTest
  @CsvSource({
    "7days, 7, DAY",
    "2 Wochen, 2, WEEK",
    "7 jours, 7, DAY",
    "3weeks, 3, WEEK",
    "week, 1, WEEK",
    "6..7 days, 6..7, DAY",
    "1month, 1, MONTH",
    "2 ans, 2, YEAR",
    "0.5 years, 0.5, YEAR",
    "une semaine, 1, WEEK",
    "environ 3 semaines, 3, WEEK"
  })
  void spansAreRead(String text, String count, Period.Unit unit) {
    assertEquals(new StatedSpan(range(count), unit), PLAIN.span(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          money      | many        | expected.money
          money      | ''          | expected.money
          money      | 5€€         | expected.money
          money      | €5€         | expected.money
          money      | 5 XYZ       | expected.money
          money      | 3.4.5€      | expected.money
          money      | EUR.50      | expected.money
          money      | Rs.500      | expected.shared-currency
          money      | 1e3€        | expected.money
          money      | -5€         | expected.amount-from-zero
          money      | -312,63 zł  | expected.amount-from-zero
          money      | zł −312,63  | expected.amount-from-zero
          money      | ($3.75)     | expected.amount-from-zero
          money      | (3.75) USD  | expected.amount-from-zero
          money      | -5€/week    | expected.amount-from-zero
          money      | -           | expected.money
          money      | (n/a)       | expected.money
          money      | 5 (net) €   | expected.money
          percent    | (24%)       | expected.amount-from-zero
          money      | 30€..40$    | expected.one-currency
          money      | 40..30€     | expected.ascending-range
          money      | 1,234€      | expected.unambiguous-number
          money      | 1.234€      | expected.unambiguous-number
          money      | 30€/moon    | expected.period
          money      | 30€/0weeks  | expected.period
          money      | 30€/        | expected.period
          money      | 30€/2024-01 | expected.period
          hours      | long        | expected.duration
          hours      | ''          | expected.duration
          hours      | 7:75        | expected.duration
          hours      | 7:30:30:30  | expected.duration
          hours      | 1.24:30:00  | expected.duration
          hours      | 151h67      | expected.duration
          hours      | 11:00-04:00 | expected.duration
          hours      | 22h à 6h    | expected.duration
          hours      | 1min90      | expected.duration
          hours      | 7 parsecs   | expected.duration
          hours      | -3h         | expected.duration
          hours      | PT-3H       | expected.duration
          hours      | PT          | expected.duration
          hours      | 70..60h     | expected.ascending-range
          hours      | 1.500h      | expected.unambiguous-number
          count      | lots        | expected.count
          count      | 3 lots      | expected.count
          count      | -3          | expected.count
          count      | 600..300    | expected.ascending-range
          money      | 50p to £1   | expected.ascending-range
          money      | 5p to £10   | expected.one-currency
          count      | 1,000       | expected.unambiguous-number
          kilometres | far         | expected.distance
          kilometres | 12 leagues  | expected.distance
          percent    | a third     | expected.percent
          percent    | -1%         | expected.amount-from-zero
          percent    | 24%..22%    | expected.ascending-range
          number     | many        | expected.number
          span       | 0days       | expected.span
          span       | many days   | expected.span
          span       | forever     | expected.span
          span       | 7           | expected.span
          money      | 1,234 a week          | expected.unambiguous-number
          money      | between 1,234 and 2 € | expected.unambiguous-number
          money      | between 40 and 30 €   | expected.ascending-range
          money      | more than 400 a week  | expected.money
          money      | about much            | expected.money
          hours      | entre 9h et 17h       | expected.clock-times
          hours      | plus de 60            | expected.duration
          span       | 3 semaines par mois   | expected.span
          """)
  void whatDoesNotReadIsRefusedWithWhatWouldBeUnderstood(
      String reader, String text, String expected) {
    NotationException refusal =
        assertThrows(NotationException.class, () -> READERS.get(reader).apply(text));
    assertEquals(expected, refusal.expected().key());
  }

  /** Who made the table must say what an answer comes to that is not exact. */
  @Test
  void aboutANumberIsNoneInATable() {
    Notation ofCells = new Notation(NumberNotation.EITHER);
    assertEquals(PLAIN.money("400€/week"), ofCells.money("400 euros par semaine"));
    assertThrows(NotationException.class, () -> ofCells.money("about 200"));
  }

  @ParameterizedTest
  @CsvSource({
    "25%, false",
    "25, false",
    "between 20 and 25, false",
    "environ 25 pour cent, false",
    "5 €, true",
    "about 5 euros a week, true",
    "20 a week, true"
  })
  void aFeeIsAnAmountWhereItHasACurrencyOrAPeriod(String fee, boolean isAmount) {
    assertEquals(isAmount, Notation.isAmount(fee));
  }

  /** French spreadsheets write 1 234,50 € so that no line breaks within it. */
  @Test
  void spacesOfEveryKindAreAroundNumbers() {
    for (char space : new char[] {' ', '\u00a0', '\u202f', '\u2009'}) {
      assertEquals(PLAIN.money("400€/week"), PLAIN.money("400_€_/_week".replace('_', space)));
      assertEquals(PLAIN.money("€400"), PLAIN.money("_€_400_".replace('_', space)));
      assertEquals(PLAIN.money("300..350€"), PLAIN.money("300_à_350_€".replace('_', space)));
      assertEquals(PLAIN.hours("7h30"), PLAIN.hours("_7_h_30_min_".replace('_', space)));
      assertEquals(PLAIN.percent("24%"), PLAIN.percent("24_%".replace('_', space)));
      assertEquals(PLAIN.kilometres("12km"), PLAIN.kilometres("12_km_".replace('_', space)));
      assertEquals(PLAIN.span("7days"), PLAIN.span("7_days".replace('_', space)));
    }
  }

  @Test
  void anAmbiguousNumberIsRefusedWithBothReadingsAndTheWholeText() {
    for (String reader : new String[] {"money", "hours", "count"}) {
      NotationException refusal =
          assertThrows(NotationException.class, () -> READERS.get(reader).apply("1,234/week"));
      assertEquals(List.of("1234", "1.2340"), refusal.expected().values());
      assertEquals("1,234/week", refusal.found().strip());
    }
  }

  /** What a refusal says to write is understood, and means what it says. */
  @Test
  void aColonInMinutesOrSecondsHasTwoReadingsThatCanBeWritten() {
    for (Function<String, Stated> reader :
        List.<Function<String, Stated>>of(PLAIN::minutes, PLAIN::seconds)) {
      NotationException refusal = assertThrows(NotationException.class, () -> reader.apply("7:30"));
      assertEquals("expected.unambiguous-number", refusal.expected().key());
      assertEquals(List.of("7h30", "7min30s"), refusal.expected().values());
      assertEquals(range("15/2"), reader.apply("7h30").amount());
      assertEquals(range("1/8"), reader.apply("7min30s").amount());
      assertEquals(range("5/4"), reader.apply("1:15:00").amount());
    }
  }

  /** From nine to five is eight hours, and 9..17 of another who works so long. */
  @ParameterizedTest
  @CsvSource({
    "9h-17h, '8h, 9, 17'",
    "9:00–17:30, 8h30",
    "5pm to 11pm, 6h",
    "10.30 pm to 1 am a day, 2h30",
    "9h à 17h/week, '9h..17h/week, 8h/week'",
    "11:40:00 to 12:15:00, 0h35"
  })
  void timesOfDayAreNoRangeOfHours(String text, String offered) {
    NotationException refusal =
        assertThrows(NotationException.class, () -> Notation.PLAIN.hours(text));
    String values = refusal.expected().values().toString();
    assertEquals("[" + offered + "]", values);
    String first = offered.split(",")[0];
    assertEquals(first.contains(".."), !Notation.PLAIN.hours(first).amount().isPoint());
  }

  @Test
  void bothReadingsOfAnAmbiguousNumberCanBeWritten() {
    assertEquals(Rational.of(1_234), NumberNotation.EITHER.read("1234"));
    assertEquals(Rational.parse("1.234"), NumberNotation.EITHER.read("1.2340"));
  }

  /** 1,234 % of anything is no charge. */
  @Test
  void aPercentageIsUnderAThousandAndSoHasOneReading() {
    assertEquals(Range.of(Rational.parse("22.244")), Notation.PLAIN.percent("22.244%"));
    assertEquals(Range.of(Rational.parse("22.244")), Notation.PLAIN.percent("22,244 %"));
  }

  /** As exports write what is taken back; two minuses at once may be a plus. */
  @ParameterizedTest
  @CsvSource({"-4.25, 4.25", "–4.25 €, 4.25 €", "€−4.25, €4.25", "(4.25) €, 4.25 €"})
  void theAmountBelowZeroIsTheOneWithoutItsMinus(String written, String amount) {
    assertEquals(Optional.of(amount), Notation.withoutMinus(written));
    assertEquals(Optional.empty(), Notation.withoutMinus(amount));
  }

  @Test
  void aMinusInBracketsIsNoMoney() {
    String rest = Notation.withoutMinus("(-4.25)").orElseThrow();
    assertThrows(NotationException.class, () -> Notation.PLAIN.money(rest));
  }
}
