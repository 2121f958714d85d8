package org.clickwage.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/** The lines of a charge scheme over all points of a wage, each once, in the scheme's order. */
public final class ChargeLines {
  private final WageRange wage;
  private final Map<String, Levy> levies = new LinkedHashMap<>();

  ChargeLines(WageRange wage) {
    this.wage = wage;
    for (WageBreakdown point : wage.points()) {
      for (Charge line : point.schemeCharges()) {
        levies.putIfAbsent(line.levy().component(), line.levy());
      }
    }
  }

  List<Levy> levies() {
    return List.copyOf(levies.values());
  }

  Optional<Range> amount(Levy levy) {
    return wage.over(point -> Optional.of(amount(levy, point)));
  }

  static Rational amount(Levy levy, WageBreakdown point) {
    Rational sum = Rational.ZERO;
    for (Charge line : point.schemeCharges()) {
      if (line.levy().component().equals(levy.component())) {
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
