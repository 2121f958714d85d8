package org.clickwage.reference;

import static org.clickwage.reference.Found.fact;
import static org.clickwage.reference.Found.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.OwnFileException.Expected;
import org.clickwage.reference.OwnFileException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of yearly changes. Those of France are rows of its table. */
class ConsumerPricesTest {
  @TempDir private Path folder;

  private static ConstantPrices ofFrance(int year) {
    return fact(Found.DATA.consumerPrices().of(year, "FR"));
  }

  private ConsumerPrices own(String rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve("consumer-prices")).resolve("AR.csv");
    Files.writeString(file, "year,percent_change,source\n" + rows);
    return ReferenceData.with(folder).consumerPrices();
  }

  @Test
  void anAmountGrowsWithEachYearBetween() {
    // 2023 4.87835726508441 %, 2024 1.99904942291463 %: 1.048784 × 1.019990 = 1.069749
    assertEquals(new BigDecimal("1.069749"), ofFrance(2024).factor(2022).orElseThrow().rounded(6));
    assertEquals(Optional.of(Rational.ONE), ofFrance(2022).factor(2022));
    assertEquals(
        Rational.ONE,
        ofFrance(2022).factor(2024).orElseThrow().times(ofFrance(2024).factor(2022).orElseThrow()));
  }

  @Test
  void theYearBeforeTheFirstChangeIsTheStart() {
    // 2010 1.53112270420926 %
    assertEquals(Optional.of(Rational.parse("1.0153112270420926")), ofFrance(2010).factor(2009));
    assertEquals(Optional.empty(), ofFrance(2024).factor(2008));
    assertEquals(Optional.empty(), ofFrance(2024).factor(2026));
  }

  @Test
  void aYearWithoutPricesIsNoBase() {
    refused("prices.none-of-year", Found.DATA.consumerPrices().of(2026, "FR"));
    refused("prices.none-of-year", Found.DATA.consumerPrices().of(2008, "FR"));
    refused("prices.none", Found.DATA.consumerPrices().of(2024, "AR"));
  }

  @Test
  void aMissingYearBreaksTheIndex() throws IOException {
    ConstantPrices prices = fact(own("2010,10,ours\n2012,-20,ours\n").of(2012, "AR"));
    assertEquals(Optional.of(Rational.parse("0.8")), prices.factor(2011));
    assertEquals(Optional.empty(), prices.factor(2010));
  }

  @Test
  void aRowWithoutSourceOrOfNoYearsPricesIsRefused() throws IOException {
    ConsumerPrices prices = own("2010,10,\n2011,-100,ours\n2011,1,ours\n");
    String file = folder.resolve("consumer-prices/AR.csv").toString();
    assertEquals(
        List.of(
            new Problem(file, 2, "source", "", Expected.SOMETHING),
            new Problem(file, 3, "percent_change", "-100", Expected.NUMBER),
            new Problem(file, 4, "year", "2011", Expected.NO_SECOND_ROW_OF_THIS_KEY)),
        assertThrows(OwnFileException.class, () -> prices.of(2010, "AR")).problems());
  }
}
