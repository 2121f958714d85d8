package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.TakeRate;

/** What of the customers' money did not reach the worker; nothing where that is not known. */
record TakeRateSentences(TakeRate rate, Wording wording) {

  List<String> all() {
    return Stream.of(
            rate.ofAll()
                .map(
                    all ->
                        wording.say("statement.take-rate", share(all), Rational.of(rate.trips()))),
            rate.median()
                .map(
                    median ->
                        wording.say(
                            "statement.take-rate.trips",
                            share(median),
                            share(rate.tripsOverHalf().orElseThrow()))),
            Optional.of(Rational.of(rate.free()))
                .filter(Rational::isPositive)
                .map(left -> wording.say("statement.take-rate.free", left)))
        .flatMap(Optional::stream)
        .toList();
  }

  private String share(Rational share) {
    return wording.figures().share(Range.of(share));
  }
}
