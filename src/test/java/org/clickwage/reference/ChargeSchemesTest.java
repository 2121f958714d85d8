package org.clickwage.reference;

import static org.clickwage.reference.Found.fact;
import static org.clickwage.reference.Found.keepsSilentOn;
import static org.clickwage.reference.Found.refused;
import static org.clickwage.reference.Found.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.UnknownNameException.Kind;
import org.junit.jupiter.api.Test;

/** Which levies a scheme has on a day, what it refuses and what it says. */
class ChargeSchemesTest {
  private final ChargeSchemes schemes = Found.DATA.chargeSchemes();

  private ChargeScheme on(String spec, String day) {
    return fact(schemes.find(spec, LocalDate.parse(day)));
  }

  private static List<String> percents(ChargeScheme scheme) {
    return scheme.levies().stream()
        .map(levy -> levy.component() + " " + levy.percent().orElseThrow().percent())
        .toList();
  }

  private static Lookup<List<Charge>> ofYear(ChargeScheme scheme, String amount) {
    Rational yearly = Rational.parse(amount);
    return scheme.charges(yearly, yearly, Optional.of(Rational.ONE));
  }

  @Test
  void eachSchemeIsInWordsOfBothLanguages() {
    for (String name : schemes.names()) {
      assertFalse(schemes.description(name).sentence().isEmpty(), name);
      assertFalse(schemes.description(name).in("fr").isEmpty(), name);
    }
  }

  @Test
  void theCouriers24PercentTakenApart() {
    // DOMAIN 7: social 22 + training 0.2 + chamber tax 0.044; with the option 1.7 of income tax
    assertEquals(
        List.of("social 22", "training 0.2", "chamber-tax 0.044", "income-tax 1.7"),
        percents(on("fr-micro-bic-services,versement-liberatoire", "2019-06-01")));
    assertEquals(3, on("fr-micro-bic-services", "2019-06-01").levies().size());
  }

  @Test
  void theVersementLiberatoireIsIncomeTax() {
    ChargeScheme scheme = on("fr-micro-bnc,versement-liberatoire", "2026-03-01");
    assertEquals(
        List.of(Levy.Kind.SOCIAL, Levy.Kind.SOCIAL, Levy.Kind.INCOME_TAX),
        scheme.levies().stream().map(Levy::kind).toList());
    assertEquals(List.of("social 25.6", "training 0.2", "income-tax 2.2"), percents(scheme));
  }

  @Test
  void theTrainingLevyIsByLawUntil2020AndAsCollectedAfter() {
    assertEquals("training 0.2", percents(on("fr-micro-bnc", "2020-12-31")).get(1));
    assertEquals("training 0.1", percents(on("fr-micro-bnc", "2021-01-01")).get(1));
    assertEquals("training 0.2", percents(on("fr-micro-bnc", "2022-01-01")).get(1));
    assertEquals("training 0.2", percents(on("fr-micro-bic-services", "2020-12-31")).get(1));
    assertEquals("training 0.1", percents(on("fr-micro-bic-services", "2021-01-01")).get(1));
  }

  @Test
  void theSocialRatesStepOnTheirDays() {
    // notes on social charges, table of social rates
    assertEquals("social 22.9", percents(on("fr-micro-bnc", "2015-01-01")).get(0));
    assertEquals("social 22", percents(on("fr-micro-bnc", "2022-09-30")).get(0));
    assertEquals("social 21.1", percents(on("fr-micro-bnc", "2022-10-01")).get(0));
    assertEquals("social 23.1", percents(on("fr-micro-bnc", "2024-07-01")).get(0));
    assertEquals("social 12.3", percents(on("fr-micro-bic-sales", "2026-01-01")).get(0));
    assertEquals("social 23.2", percents(on("fr-micro-bnc-cipav", "2026-01-01")).get(0));
  }

  @Test
  void beforeItsFirstRowThereIsNoScheme() {
    refused("charges.before-first-row", schemes.find("fr-micro-bnc", LocalDate.of(2014, 12, 31)));
    refused(
        "charges.before-first-row", schemes.find("pt-recibos-verdes", LocalDate.of(2018, 12, 31)));
    refused(
        "charges.before-first-row", schemes.find("mg-impot-synthetique", LocalDate.of(2019, 6, 1)));
    // the rates are of 2013, the wage base of 2015
    refused("charges.before-first-row", schemes.find("us-se", LocalDate.of(2014, 6, 1)));
  }

  @Test
  void unknownNamesNameTheKnownOnes() {
    UnknownNameException scheme =
        assertThrows(
            UnknownNameException.class, () -> schemes.find("fr-micro", LocalDate.of(2026, 1, 1)));
    assertEquals(Kind.SCHEME, scheme.kind());
    assertEquals(schemes.names(), scheme.known());
    UnknownNameException option =
        assertThrows(
            UnknownNameException.class,
            () -> schemes.find("fr-micro-bnc,half", LocalDate.of(2026, 1, 1)));
    assertEquals(Kind.SCHEME_OPTION, option.kind());
    assertEquals(List.of("acre=YYYY-MM-DD", "versement-liberatoire"), option.known());
  }

  @Test
  void anOptionsDayMustBeADay() {
    for (String wrong : List.of("acre", "acre=", "acre=2019-13-01", "acre=soon")) {
      assertEquals(
          List.of("acre=YYYY-MM-DD"),
          assertThrows(
                  UnknownNameException.class,
                  () -> schemes.find("fr-micro-bnc," + wrong, LocalDate.of(2026, 1, 1)))
              .known());
    }
    assertThrows(
        UnknownNameException.class,
        () -> schemes.find("us-se,acre=2019-01-01", LocalDate.of(2026, 1, 1)));
  }

  @Test
  void namesAndOptionsMayBeInCapitalsAndSpaced() {
    assertEquals(
        on("fr-micro-bic-services,versement-liberatoire", "2019-06-01"),
        on("FR-MICRO-BIC-SERVICES, VERSEMENT-LIBERATOIRE", "2019-06-01"));
  }

  @Test
  void theChamberTaxIsNotDueUpToFiveThousandAYear() {
    ChargeScheme scheme = on("fr-micro-bic-services", "2019-06-01");
    assertEquals(Rational.ZERO, fact(ofYear(scheme, "5000")).get(2).amount());
    // 5,001 x 0.044 %
    assertEquals(Rational.parse("2.20044"), fact(ofYear(scheme, "5001")).get(2).amount());
    Optional<Rational> once = Optional.of(Rational.ONE);
    says("charges.chamber-tax-exempt", scheme.notes(Rational.of(5000), once));
    keepsSilentOn("charges.chamber-tax-exempt", scheme.notes(Rational.of(5001), once));
    assertTrue(scheme.thresholds().contains(new Threshold(Levy.Base.TURNOVER, Rational.of(5000))));
  }

  @Test
  void withoutAYearTheChamberTaxIsTakenAndReported() {
    ChargeScheme scheme = on("fr-micro-bic-services", "2019-06-01");
    assertFalse(scheme.needsYear());
    // 400 x 0.044 % = 0.176
    assertEquals(
        Rational.parse("0.176"),
        fact(scheme.charges(Rational.of(400), Rational.of(400), Optional.empty())).get(2).amount());
    says("charges.chamber-tax-assumed", scheme.notes(Rational.of(400), Optional.empty()));
  }

  @Test
  void before2019TheChamberTaxHadNoExemption() {
    assertEquals(List.of(), on("fr-micro-bic-services", "2018-06-01").thresholds());
  }

  @Test
  void aTurnoverAboveTheCeilingIsReported() {
    ChargeScheme scheme = on("fr-micro-bnc", "2026-06-01");
    Optional<Rational> once = Optional.of(Rational.ONE);
    keepsSilentOn("charges.ceiling-exceeded", scheme.notes(Rational.of(83600), once));
    says("charges.ceiling-exceeded", scheme.notes(Rational.of(83601), once));
  }

  @Test
  void schemesOfAYearNeedOne() {
    for (String name :
        List.of(
            "us-se",
            "uk-se",
            "ie-prsi-s",
            "es-reta",
            "pt-recibos-verdes",
            "mg-impot-synthetique")) {
      ChargeScheme scheme = on(name, "2024-06-01");
      assertTrue(scheme.needsYear(), name);
      refused(
          "charges.year-needed",
          scheme.charges(Rational.of(100), Rational.of(100), Optional.empty()));
    }
    assertFalse(on("it-gestione-separata", "2024-06-01").needsYear());
    assertFalse(on("be-p2p", "2022-06-01").needsYear());
  }

  @Test
  void compulsoryClassTwoEndedInApril2024() {
    assertEquals(2, on("uk-se", "2024-04-05").levies().size());
    assertEquals(
        List.of("class-4"),
        on("uk-se", "2024-04-06").levies().stream().map(Levy::component).toList());
  }

  @Test
  void theBritishYearBeginsOnTheSixthOfApril() {
    // 2018/19: 52 x 2.95 = 153.40; 2019/20: 52 x 3.00 = 156
    assertEquals(
        Rational.parse("153.40"), fact(ofYear(on("uk-se", "2019-04-05"), "20000")).get(0).amount());
    assertEquals(
        Rational.of(156), fact(ofYear(on("uk-se", "2019-04-06"), "20000")).get(0).amount());
  }

  @Test
  void theSpanishBandsOf2023EndWhereTheyWereSeen() {
    // 2,760 a month after 7 %: 2,760 x 12 / 0.93 = 35,612.90 a year
    ChargeScheme scheme = on("es-reta", "2023-06-01");
    // 336.47 x 12 = 4,037.64
    assertEquals(Rational.parse("4037.64"), fact(ofYear(scheme, "35612")).get(0).amount());
    refused("charges.above-limit", ofYear(scheme, "35613"));
    // 2024: above 6,000 a month 542.13 x 12 = 6,505.56
    assertEquals(
        Rational.parse("6505.56"),
        fact(ofYear(on("es-reta", "2024-06-01"), "100000")).get(0).amount());
  }

  @Test
  void aSpanishBandHoldsItsUpperEnd() {
    // 900 / 0.93 a month is the end of the second band of 2025: 225.75; above it 266.80
    ChargeScheme scheme = on("es-reta", "2025-06-01");
    Rational end = Rational.of(900).times(12).times(100).dividedBy(93);
    Optional<Rational> once = Optional.of(Rational.ONE);
    assertEquals(
        Rational.parse("225.75").times(12), fact(scheme.charges(end, end, once)).get(0).amount());
    Rational above = end.plus(Rational.parse("0.01"));
    assertEquals(
        Rational.parse("266.80").times(12),
        fact(scheme.charges(above, above, once)).get(0).amount());
    assertTrue(scheme.thresholds().contains(new Threshold(Levy.Base.PROFIT, end)));
  }

  @Test
  void theBelgianSchemeEndsAtItsLimit() {
    ChargeScheme of2021 = on("be-p2p", "2021-06-01");
    // 6,390 x 10.7 % = 683.73
    assertEquals(Rational.parse("683.73"), fact(ofYear(of2021, "6390")).get(0).amount());
    refused("charges.above-limit", ofYear(of2021, "6391"));
    says("charges.limit-unchecked", of2021.notes(Rational.of(100), Optional.empty()));
    // 7,170 was seen later, its year assumed
    ChargeScheme of2023 = on("be-p2p", "2023-06-01");
    assertEquals(Rational.parse("767.19"), fact(ofYear(of2023, "7170")).get(0).amount());
    assertEquals(Confidence.APPROXIMATE, of2023.levies().get(0).confidence());
  }

  @Test
  void theMalagasyTaxEndsAtItsTurnover() {
    assertEquals(
        Rational.of(10_000_000),
        fact(ofYear(on("mg-impot-synthetique", "2023-06-01"), "200000000")).get(0).amount());
    refused("charges.above-limit", ofYear(on("mg-impot-synthetique", "2023-06-01"), "200000001"));
    assertEquals(
        Rational.of(20_000_000),
        fact(ofYear(on("mg-impot-synthetique", "2024-06-01"), "400000000")).get(0).amount());
  }

  @Test
  void aLossOwesNothingBeyondAMinimum() {
    Optional<Rational> once = Optional.of(Rational.ONE);
    Rational loss = Rational.of(-500);
    assertEquals(
        Rational.ZERO,
        fact(on("us-se", "2025-06-01").charges(Rational.of(100), loss, once)).get(0).amount());
    // 205.23 x 12 = 2,462.76 whatever the loss
    assertEquals(
        Rational.parse("2462.76"),
        fact(on("es-reta", "2025-06-01").charges(Rational.of(100), loss, once)).get(0).amount());
  }

  @Test
  void anOldRateIsCarriedWithANoteOnceItWasLastSeenAYearAgo() {
    keepsSilentOn("charges.carried", on("fr-micro-bnc", "2026-11-24").notes());
    says("charges.carried", on("fr-micro-bnc", "2027-07-02").notes());
    says("charges.carried", on("pt-recibos-verdes", "2026-06-01").notes());
  }

  @Test
  void doubtsOfTheDayAreReported() {
    assertTrue(on("fr-micro-bnc", "2021-06-01").notes().toString().contains("by law it is 0.2"));
    assertFalse(on("fr-micro-bnc", "2023-06-01").notes().toString().contains("by law"));
  }

  @Test
  void eachLevyHasASource() {
    for (String name : schemes.names()) {
      on(name, "2025-06-01").levies().forEach(levy -> assertFalse(levy.source().isEmpty()));
    }
  }

  @Test
  void betweenThresholdsChargesAreLinear() {
    for (String name : schemes.names()) {
      ChargeScheme scheme = on(name, "2025-06-01");
      List<Rational> ends = scheme.thresholds().stream().map(Threshold::yearly).sorted().toList();
      for (int i = 1; i < ends.size(); i++) {
        assertLinear(scheme, ends.get(i - 1), ends.get(i));
      }
    }
  }

  /** Three inner points at equal distances: the middle one is the mean of the outer two. */
  private static void assertLinear(ChargeScheme scheme, Rational low, Rational high) {
    Rational quarter = high.minus(low).dividedBy(4);
    Rational first = total(scheme, low.plus(quarter));
    Rational middle = total(scheme, low.plus(quarter.times(2)));
    Rational last = total(scheme, low.plus(quarter.times(3)));
    assertEquals(
        middle.times(2), first.plus(last), scheme.name() + " between " + low + " and " + high);
  }

  private static Rational total(ChargeScheme scheme, Rational yearly) {
    return fact(scheme.charges(yearly, yearly, Optional.of(Rational.ONE))).stream()
        .map(Charge::amount)
        .reduce(Rational.ZERO, Rational::plus);
  }
}
