package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statistics.RateDistribution;

/**
 * Groups as boxes: the middle half of the rates with the median across it, and lines out to where
 * the lowest and the highest tenth begin. In a group of fewer than ten these are its least and its
 * greatest rate, each of one person: the box has no lines then.
 *
 * @param reference what all are compared with, if it is the same for all
 */
public record Boxes(List<Box> boxes, Optional<Bars.Reference> reference) implements RowChart {
  /**
   * One group.
   *
   * @param figure its median in words
   * @param size how many it has, in words
   * @param reference what it is compared with
   * @param ofAll whether it is all groups together, under a rule
   */
  public record Box(
      String name,
      String figure,
      String size,
      RateDistribution rates,
      Optional<Rational> reference,
      boolean ofAll) {
    Rational at(int percent) {
      return rates.percentile(percent).orElseThrow();
    }

    private Rational lowest() {
      return at(rates.percentile(10).equals(rates.min()) ? 25 : 10);
    }

    private Rational highest() {
      return at(rates.percentile(90).equals(rates.max()) ? 75 : 90);
    }
  }

  @Override
  public void put(Rows rows) {
    rows.open(Cell.text(""), scale(), reference.stream().toList());
    for (Box box : boxes) {
      if (box.ofAll() && boxes.size() > 1) {
        rows.total();
      }
      rows.row(Cell.text(box.name()), box.figure());
      rows.box(
          new Range(box.lowest(), box.highest()), new Range(box.at(25), box.at(75)), box.at(50));
      box.reference().filter(at -> reference.isEmpty()).ifPresent(rows::across);
      rows.crossed();
      rows.note(box.size());
      rows.endRow();
    }
    rows.close();
  }

  private Range scale() {
    Rational least = Rational.ZERO;
    Rational most = Rational.ZERO;
    for (Box box : boxes) {
      least = least.min(box.lowest());
      most = most.max(box.highest()).max(box.reference().orElse(Rational.ZERO));
    }
    return new Range(least, most);
  }

  @Override
  public String told() {
    return String.join("; ", boxes.stream().map(box -> box.name() + " – " + box.figure()).toList());
  }
}
