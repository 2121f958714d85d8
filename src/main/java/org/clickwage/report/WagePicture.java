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
  private final WageCalculation reckoning;
  private final Wording wording;

  WagePicture(WageCalculation reckoning, Wording wording) {
    this.reckoning = reckoning;
    this.wording = wording;
  }

  /** Adds the picture where pay is known and something is taken out of it. */
  void into(Document.Builder document) {
    boolean paid = reckoning.wage().pay(PayBreakdown::grossPay).isPresent();
    if (paid && somethingIsTaken()) {
      String title = wording.say("title.waterfall") + WageDocument.span(reckoning, wording);
      document.picture(title, wording.say("waterfall.alternative"), this::chart);
    }
  }

  private boolean somethingIsTaken() {
    StatedDeductions taken = reckoning.deductions();
    return taken.platformFee().isPresent()
        || taken.accountRent().isPresent()
        || taken.charges().isPresent()
        || taken.incomeTax().isPresent()
        || reckoning.work().platformFee().isPresent()
        || !reckoning.work().costs().isEmpty()
        || reckoning.work().distance().isPresent();
  }

  private Chart chart() {
    List<ChartBars.Bar> steps = new WageRows(reckoning, wording).steps();
    boolean ranges =
        steps.stream().anyMatch(step -> step.solid().isPresent() && step.band().isPresent());
    ChartLegend legend =
        new ChartLegend()
            .box(wording.say("legend.left"), ChartColour.BAR)
            .box(wording.say(ranges ? "legend.range-or-taken" : "legend.taken"), ChartColour.BAND);
    String sign = reckoning.currency().map(wording.figures()::sign).orElse("");
    return new ChartBars(steps, sign, legend, wording);
  }
}
