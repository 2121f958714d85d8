package org.clickwage.report;

import java.util.List;
import org.clickwage.compare.Reckoning;

/** The way from gross to net pay as a picture: each step begins where the one before it ended. */
final class WagePicture {
  private final Reckoning reckoning;
  private final Wording wording;

  WagePicture(Reckoning reckoning, Wording wording) {
    this.reckoning = reckoning;
    this.wording = wording;
  }

  /** Adds the picture where something is taken out of the pay. */
  void into(Document.Builder document) {
    List<ChartBars.Bar> steps = new WageRows(reckoning, wording).steps();
    if (steps.size() > 1) {
      String title = wording.say("title.waterfall") + WageDocument.span(reckoning, wording);
      document.picture(title, wording.say("waterfall.alternative"), Table.NONE, () -> chart(steps));
    }
  }

  private Chart chart(List<ChartBars.Bar> steps) {
    String sign = reckoning.currency().map(Figures::sign).orElse("");
    boolean ranges =
        steps.stream().anyMatch(step -> step.band().isPresent() && step.solid().isPresent());
    ChartLegend legend =
        new ChartLegend()
            .box(wording.say("legend.left"), ChartColour.BAR)
            .box(wording.say(ranges ? "legend.range-or-taken" : "legend.taken"), ChartColour.BAND);
    return new ChartBars(steps, sign, legend, wording);
  }
}
