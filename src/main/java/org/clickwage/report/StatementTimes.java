package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.document.Document;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.statement.StatementPeriod;

/** On which weekday, or at which hour of the day, an hour of work paid most and least. */
record StatementTimes(StatementBars bars, Wording wording) {
  void addTo(Document.Builder document, String about) {
    List<StatementPeriod> parts = bars.byRate();
    if (parts.size() > 1) {
      StatementPeriod least = parts.get(0);
      StatementPeriod most = parts.get(parts.size() - 1);
      document.headline(
          List.of(
              wording.say(
                  "finding.most-and-least",
                  bars.names().name(most),
                  bars.amount(most),
                  bars.names().name(least),
                  bars.amount(least))),
          about,
          Optional.of(bars.amount(most)));
      document.answer(
          wording.say(
              "statement.most-and-least",
              bars.names().name(most),
              bars.amount(most) + bars.inPrices(),
              bars.names().name(least),
              bars.amount(least),
              bars.hour()),
          Tone.RESULT);
    }
  }
}
