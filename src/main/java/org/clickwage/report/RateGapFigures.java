package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Unit;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;

/** The figures of why an hour leaves less than was advertised; their keys are a contract. */
public final class RateGapFigures {
  public static final List<Figure<RateGap>> ALL =
      Stream.concat(
              Stream.of(of("from", RateGap::from), of("to", RateGap::to)),
              RateGap.PARTS.stream()
                  .map(part -> of(part.keyOfPart(), gap -> gap.parts().get(part))))
          .toList();

  private RateGapFigures() {}

  private static Figure<RateGap> of(String what, Function<RateGap, Rational> value) {
    return Figure.of(
        "why_" + what, "", Unit.MONEY_PER_HOUR, gap -> Optional.ofNullable(value.apply(gap)));
  }

  /** Writes the rates and the parts between them, or that they are not known. */
  static void write(Optional<RateGapRange> known, JsonOutput json) throws IOException {
    if (known.isEmpty()) {
      json.text("why", known);
      return;
    }
    RateGapRange gap = known.get();
    json.object(
        "why",
        () -> {
          write("from", gap, RateGap::from, json);
          write("to", gap, RateGap::to, json);
          json.objects(
              "parts",
              gap.low().parts().keySet(),
              part -> {
                json.text("part", part.keyOfPart());
                write("per_hour", gap, each -> each.parts().get(part), json);
              });
        });
  }

  /** At the low end of the rate it ends at it may be more than at the high one. */
  private static void write(
      String name, RateGapRange gap, Function<RateGap, Rational> figure, JsonOutput json)
      throws IOException {
    json.object(
        name,
        () -> {
          json.number("low", figure.apply(gap.low()));
          json.number("high", figure.apply(gap.high()));
        });
  }
}
