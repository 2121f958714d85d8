package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Rows on one scale, each with an amount: a step of a sum, how rates spread, a share.
 *
 * @param reference what all are compared with, if it is the same for all
 */
public record AmountRows(List<Row> rows, Optional<Bars.Reference> reference) implements RowChart {
  /**
   * One row.
   *
   * @param figure its amount in words
   * @param note what is to be known of it; empty for nothing
   * @param isTotal whether it is of all rows together, under a rule
   * @param amount empty where it is not shown
   */
  public record Row(
      String name, String figure, String note, boolean isTotal, Optional<Amount> amount) {}

  /** An amount as it is drawn. */
  public interface Amount {
    /** From where to where it is drawn. */
    Range extent();

    void put(Rows rows);
  }

  /**
   * What is left of a sum, or taken off it.
   *
   * @param certain from where to where it is certain
   * @param possible the same with what is not
   */
  public record Step(Range certain, Range possible, boolean isTaken) implements Amount {
    @Override
    public Range extent() {
      return possible;
    }

    @Override
    public void put(Rows rows) {
      rows.bar(certain, possible, isTaken ? Ink.Set.TAKEN : Ink.Set.PLAIN);
    }
  }

  /**
   * Rates as a box with lines out to its ends.
   *
   * @param reference what these rates alone are compared with
   */
  public record Box(Range ends, Range middleHalf, Rational median, Optional<Rational> reference)
      implements Amount {
    @Override
    public Range extent() {
      return new Range(ends.low(), ends.high().max(reference.orElse(ends.high())));
    }

    @Override
    public void put(Rows rows) {
      rows.box(ends, middleHalf, median);
      reference.ifPresent(rows::across);
    }
  }

  /** A share of people below a reference, with its confidence interval. */
  public record Part(Range share, Range interval) implements Amount {
    @Override
    public Range extent() {
      return Range.between(Rational.ZERO, Rational.ONE);
    }

    @Override
    public void put(Rows rows) {
      rows.bar(
          Range.between(Rational.ZERO, share.low()),
          Range.between(Rational.ZERO, share.high()),
          Ink.Set.of(Verdict.BELOW));
      rows.interval(interval);
    }
  }

  @Override
  public void put(Rows on) {
    on.open(Cell.text(""), scale(), reference.stream().toList());
    for (Row row : rows) {
      if (row.isTotal() && rows.size() > 1) {
        on.total();
      }
      on.row(Cell.text(row.name()), row.figure());
      row.amount().ifPresent(amount -> amount.put(on));
      on.crossed();
      if (!row.note().isEmpty()) {
        on.note(row.note());
      }
      on.endRow();
    }
    on.close();
  }

  private Range scale() {
    Rational least = Rational.ZERO;
    Rational most = reference.map(Bars.Reference::at).orElse(Rational.ZERO);
    for (Row row : rows) {
      least = least.min(row.amount().map(each -> each.extent().low()).orElse(least));
      most = most.max(row.amount().map(each -> each.extent().high()).orElse(most));
    }
    return new Range(least, most);
  }

  @Override
  public String described() {
    return rows.stream()
        .map(row -> row.name() + " – " + row.figure())
        .collect(Collectors.joining("; "));
  }
}
