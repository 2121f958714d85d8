package org.clickwage.checks;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleChecksTest {
  @Test
  void payAfterChargesIsCalledNetInManyWays() {
    for (String title :
        List.of(
            "net_pay",
            "Pay (net)",
            "NET",
            "Salaire net",
            "Rémunération nette",
            "Paie après cotisations",
            "Gains après impôts",
            "Take-home pay",
            "pay after tax",
            "Pay after social contributions",
            "Nettolohn",
            "Lohn nach Abzügen",
            "salario neto",
            "rendimento líquido")) {
      assertTrue(TitleChecks.saysNet(title), title);
    }
  }

  @Test
  void payAfterFeesAndWordsThatBeginSoAreNot() {
    for (String title :
        List.of(
            "pay",
            "Network payment",
            "internet pay",
            "Earnings net of platform fees",
            "Gains nets de commission",
            "Netflix reward")) {
      assertFalse(TitleChecks.saysNet(title), title);
    }
  }
}
