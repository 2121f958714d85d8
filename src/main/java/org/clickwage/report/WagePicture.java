package org.clickwage.report;

import java.util.List;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Chart;
import org.clickwage.document.ChartBars;
import org.clickwage.document.ChartColour;
import org.clickwage.document.ChartLegend;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.StatedDeductions;

/** The way from gross to net pay as a picture: each step begins where the one before it ended. */
final class WagePicture {
  private final WageCalculation calculation;
  private final Wording wording;

  WagePicture(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wording = wording;
  }

  /** Adds the picture where pay is known and something is taken out of it. */
  void into(Document.Builder document) {
    boolean paid = calculation.wage().pay(PayBreakdown::grossPay).isPresent();
    if (paid && somethingIsTaken()) {
      String title = wording.say("title.waterfall") + WageDocument.span(calculation, wording);
      document.picture(title, wording.say("waterfall.alternative"), this::chart);
    }
  }

  private boolean somethingIsTaken() {
    StatedDeductions taken = calculation.deductions();
    return taken.platformFee().isPresent()
        || taken.accountRent().isPresent()
        || taken.charges().isPresent()
        || taken.incomeTax().isPresent()
        || calculation.work().platformFee().isPresent()
        || !calculation.work().costs().isEmpty()
        || calculation.work().distance().isPresent();
  }

  private Chart chart() {
    List<ChartBars.Bar> steps = new WageRows(calculation, wording).steps();
    boolean ranges =
        steps.stream().anyMatch(step -> step.solid().isPresent() && step.band().isPresent());
    ChartLegend legend =
        new ChartLegend()
            .box(wording.say("legend.left"), ChartColour.BAR)
            .box(wording.say(ranges ? "legend.range-or-taken" : "legend.taken"), ChartColour.BAND);
    String sign = calculation.currency().map(wording.figures()::sign).orElse("");
    return new ChartBars(steps, sign, legend, wording);
  }
}
