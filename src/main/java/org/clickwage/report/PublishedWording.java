package org.clickwage.report;

import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.message.Wording;
import org.clickwage.reference.Citation;
import org.clickwage.reference.PublishedFigure;

/** What a published figure is of, in words. */
record PublishedWording(Wording wording) {
  Cell place(PublishedFigure each) {
    return each.place()
        .map(place -> Cell.of(place.toString(), wording.show(place)))
        .orElse(Cell.MISSING);
  }

  /** With the digits that were published. */
  String perHour(PublishedFigure each) {
    return wording.figures().onAxis(each.perHour().amount(), each.perHour().currency());
  }

  /** The platforms and the work. */
  Cell work(PublishedFigure each) {
    String work = wording.show(each.work());
    String platforms = String.join(", ", each.platforms());
    return Cell.of(work, platforms.isEmpty() ? work : wording.say("plain.fact", platforms, work));
  }

  /** Which hours, pay and average it is: what two figures must share to be comparable. */
  String basis(PublishedFigure each) {
    return wording
        .apart(
            Stream.of(each.average(), each.hour(), each.pay(), each.tips())
                .flatMap(Optional::stream)
                .map(wording::word))
        .orElse("–");
  }

  String source(PublishedFigure each) {
    String source = wording.show(new Citation(each.source()));
    return each.doubt().isEmpty() ? source : wording.say("source.doubt", source, each.doubt());
  }
}
