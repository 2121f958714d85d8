package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Contributions;
import org.clickwage.statistics.LargestTerms;
import org.clickwage.work.WageQuantity;

/** What the tasks of workers add up to, from which figures follow. */
public enum LogSum {
  TIME_AND_PAY(
      List.of(
          work -> work.counted().seconds(),
          LoggedWork::sessionSeconds,
          work -> work.paid().reward())),
  /** Of the time, and of the pay. */
  PARTS(
      Stream.concat(
              Stream.<Function<LoggedWork, Rational>>of(
                  LoggedWork::hiddenSeconds,
                  LoggedWork::parallelSeconds,
                  LoggedWork::paidUnionSeconds,
                  work -> work.leftOut().seconds()),
              WageQuantity.AFTER_GROSS_PAY.stream().map(LogSum::partOfPay))
          .toList()),
  /** What the rate is of: it is shared out as the statistics of the rates have it. */
  LEFT(List.of()),
  PENDING_PAY(List.of(LoggedWork::pendingPay));

  private final List<Function<LoggedWork, Rational>> figures;

  private static Function<LoggedWork, Rational> partOfPay(WageQuantity part) {
    return work -> Objects.requireNonNullElse(work.pay().of(part), Rational.ZERO);
  }

  LogSum(List<Function<LoggedWork, Rational>> figures) {
    this.figures = figures;
  }

  /** How one of them is shared out among workers. */
  final class Shares {
    private final List<LargestTerms> largest = new ArrayList<>();

    Shares() {
      figures.forEach(figure -> largest.add(new LargestTerms()));
    }

    void add(LoggedWork ofWorker) {
      for (int i = 0; i < figures.size(); i++) {
        largest.get(i).add(figures.get(i).apply(ofWorker));
      }
    }

    List<Contributions> of(long workers, LoggedWork all) {
      List<Contributions> parts = new ArrayList<>();
      for (int i = 0; i < figures.size(); i++) {
        parts.add(largest.get(i).of(workers, figures.get(i).apply(all)));
      }
      return parts;
    }
  }
}
