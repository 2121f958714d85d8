package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * Rows on one scale, each with an amount: a step of a sum, how rates spread, a share.
 *
 * @param heading what they are compared with; empty where the picture's title is all
 * @param references those that are the same for all
 */
public record AmountRows(Cell heading, List<Row> rows, List<Bars.Reference> references)
    implements RowChart {
  /**
   * One row.
   *
   * @param figure its amount in words
   * @param note what is to be known of it; empty for nothing
   * @param isTotal whether it is of all rows together, under a rule
   * @param amount empty where it is not shown
   */
  public record Row(
      String name, String figure, String note, boolean isTotal, Optional<Amount> amount) {
    private List<Bars.Share> shares() {
      return amount.map(Amount::shares).orElse(List.of());
    }

    private String described() {
      return Stream.concat(Stream.of(figure), shares().stream().map(Bars.Share::words))
          .collect(Collectors.joining(", ", name + " – ", ""));
    }
  }

  /** An amount as it is drawn. */
  public interface Amount {
    /** From where to where it is drawn. */
    Range extent();

    void put(Rows rows);

    /** Where the next row hangs; empty where it does not. */
    default Optional<Rational> left() {
      return Optional.empty();
    }

    /** What it comes to of what it is compared with. */
    default List<Bars.Share> shares() {
      return List.of();
    }
  }

  /**
   * What is left of a rate, or taken off it.
   *
   * @param certain from where to where it is certain
   * @param possible the same with what is not
   * @param ticks what it alone is compared with
   * @param left where the next row hangs; empty where it does not
   */
  public record Step(
      Range certain,
      Range possible,
      boolean isTaken,
      List<Bars.Share> shares,
      List<Bars.Reference> ticks,
      Optional<Rational> left)
      implements Amount {
    /** From 0 to the nearer end for sure, and to the other at most. */
    public static Step fromZero(
        Range amount, boolean isTaken, List<Bars.Share> shares, List<Bars.Reference> ticks) {
      Range certain = new Range(amount.high().min(Rational.ZERO), amount.low().max(Rational.ZERO));
      Range possible = new Range(amount.low().min(Rational.ZERO), amount.high().max(Rational.ZERO));
      return new Step(certain, possible, isTaken, shares, ticks, Optional.empty());
    }

    /** The same where the next row hangs at its end. */
    public Step linked(Optional<Rational> end) {
      return new Step(certain, possible, isTaken, shares, ticks, end);
    }

    @Override
    public Range extent() {
      Rational most = ticks.stream().map(Bars.Reference::at).reduce(possible.high(), Rational::max);
      return new Range(possible.low(), most);
    }

    @Override
    public void put(Rows rows) {
      Ink.Set left = shares.isEmpty() ? Ink.Set.PLAIN : Ink.Set.of(shares.get(0).verdict());
      rows.bar(certain, possible, isTaken ? Ink.Set.TAKEN : left);
      ticks.forEach(each -> rows.across(each.at()));
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
    on.open(heading, scale(), references);
    Optional<Rational> hanging = Optional.empty();
    for (Row row : rows) {
      if (row.isTotal() && rows.size() > 1) {
        on.total();
      }
      on.row(Cell.text(row.name()), row.figure());
      Optional<Rational> left = row.amount().flatMap(Amount::left);
      hanging.ifPresent(on::linkAbove);
      left.ifPresent(on::linkBelow);
      hanging = left;
      row.amount().ifPresent(amount -> amount.put(on));
      on.crossed();
      row.shares().forEach(on::verdict);
      if (!row.note().isEmpty()) {
        on.note(row.note());
      }
      on.endRow();
    }
    on.close();
  }

  private Range scale() {
    Rational least = Rational.ZERO;
    Rational most =
        references.stream().map(Bars.Reference::at).reduce(Rational.ZERO, Rational::max);
    for (Row row : rows) {
      least = least.min(row.amount().map(each -> each.extent().low()).orElse(least));
      most = most.max(row.amount().map(each -> each.extent().high()).orElse(most));
    }
    boolean areLinked =
        rows.stream().anyMatch(row -> row.amount().flatMap(Amount::left).isPresent());
    return new Range(least, areLinked ? most : Bars.cut(most, references));
  }

  @Override
  public Optional<List<Integer>> cited() {
    return Optional.of(heading.sources()).filter(compared -> !compared.isEmpty());
  }

  @Override
  public String described() {
    return rows.stream().map(Row::described).collect(Collectors.joining("; "));
  }
}
