package org.clickwage.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.wage.WageBreakdown;

/** The lines of a charge scheme over all points of a wage. */
public final class ChargeLines {
  private ChargeLines() {}

  /** Each once, in the scheme's order. */
  static List<Levy> levies(List<WageBreakdown> points) {
    Set<Levy> levies = new LinkedHashSet<>();
    for (WageBreakdown point : points) {
      for (Charge line : point.schemeCharges()) {
        levies.add(line.levy());
      }
    }
    return List.copyOf(levies);
  }

  static Rational amount(Levy levy, WageBreakdown point) {
    Rational sum = Rational.ZERO;
    for (Charge line : point.schemeCharges()) {
      if (line.levy().equals(levy)) {
        sum = sum.plus(line.amount());
      }
    }
    return sum;
  }

  /** {@code social contributions, 22%}. */
  static String label(Levy levy, Wording wording) {
    String word = wording.word("component.", levy.component());
    return levy.percent().map(share -> word + ", " + wording.show(share)).orElse(word);
  }
}
