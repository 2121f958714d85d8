package org.clickwage.statistics;

import java.util.Map;
import java.util.TreeMap;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** The units with a reference that leave amounts empty which others give. */
final class IncompleteUnits {
  /** Those that leave the same amounts empty. */
  private static final class Alike {
    private long units;
    private final WeightSum weight = new WeightSum();

    /** Of those under their reference. */
    private final WeightSum below = new WeightSum();

    private void merge(Alike other) {
      units += other.units;
      weight.merge(other.weight);
      below.merge(other.below);
    }

    private void exchange(BinaryForm form) {
      units += form.more(units);
      weight.exchange(form);
      below.exchange(form);
    }
  }

  /** By what they leave empty, as the bits of an observation. */
  private final Map<Integer, Alike> all = new TreeMap<>();

  private Alike alike(int empty) {
    return all.computeIfAbsent(empty, none -> new Alike());
  }

  void add(int empty, Weight weight, boolean isBelow) {
    Alike alike = alike(empty);
    alike.units++;
    alike.weight.add(weight);
    if (isBelow) {
      alike.below.add(weight);
    }
  }

  void merge(IncompleteUnits other) {
    other.all.forEach((empty, alike) -> alike(empty).merge(alike));
  }

  void exchange(BinaryForm form) {
    form.each(all.keySet(), empty -> exchange(empty, form), () -> exchange(0, form));
  }

  private void exchange(int empty, BinaryForm form) {
    alike((int) form.count(empty)).exchange(form);
  }

  /**
   * By what they leave empty, which part of all units they are.
   *
   * @param ofAll what all units weigh
   */
  Map<Integer, Underpayment.Part> parts(Rational ofAll) {
    Map<Integer, Underpayment.Part> parts = new TreeMap<>();
    all.forEach(
        (empty, alike) ->
            parts.put(
                empty,
                new Underpayment.Part(
                    alike.units,
                    alike.weight.value().dividedBy(ofAll),
                    alike.below.value().dividedBy(ofAll))));
    return parts;
  }
}
