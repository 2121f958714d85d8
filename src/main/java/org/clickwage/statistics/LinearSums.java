package org.clickwage.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;

/** What the standard errors of the {@link LinearFigure figures} of a group are made of. */
final class LinearSums {
  private final RatioSums[] sums =
      Stream.generate(RatioSums::new).limit(LinearFigure.ALL.size()).toArray(RatioSums[]::new);

  void add(Observation unit, LinearFigure.Gap gap, double weight) {
    for (int i = 0; i < sums.length; i++) {
      LinearFigure figure = LinearFigure.ALL.get(i);
      double top = figure.top().of(unit, gap);
      double bottom = figure.isRatio() ? figure.bottom().of(unit, gap) : 1;
      if (Double.isNaN(top) || Double.isNaN(bottom)) {
        continue;
      }
      if (figure.isRatio()) {
        sums[i].add(top, bottom, weight);
      } else {
        sums[i].add(top, weight);
      }
    }
  }

  void merge(LinearSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].merge(other.sums[i]);
    }
  }

  /** The variances by the keys of the figures that have one. */
  Map<String, RatioSums.Variance> variances(Sampling sampling) {
    Map<String, RatioSums.Variance> variances = new HashMap<>();
    for (int i = 0; i < sums.length; i++) {
      LinearFigure figure = LinearFigure.ALL.get(i);
      (figure.isRatio() ? sums[i].ofRatio(sampling) : sums[i].ofSum(sampling))
          .ifPresent(known -> variances.put(figure.key(), known));
    }
    return variances;
  }

  void exchange(BinaryForm form) {
    for (RatioSums each : sums) {
      each.exchange(form);
    }
  }
}
