package org.clickwage.statistics;

import java.util.List;

/**
 * One walk over runs of rates: as much of each is read ahead as it has of the whole, and what comes
 * before the first of their ends is put in order at once. However many there are, the memory stays
 * the same.
 */
final class MergedRates {
  /** So many are in a processor's cache while they are put in order. */
  private static final int AHEAD = 1 << 17;

  /** The least that is read ahead of a run. */
  private static final int LEAST = 16;

  /** Bytes of all runs that are held at a time, and of one. */
  private static final int BUFFERS = 32 << 20;

  private static final int BUFFER = 1 << 14;
  private static final int LEAST_BUFFER = 1 << 8;

  private final List<Ahead> runs;
  private final RateSlab slab;

  // What is put in order now ends with this rate, and this weight of it.
  private long lastRate;
  private long lastWeight;

  /**
   * @param decimals of the sample's unit of weights
   */
  MergedRates(List<? extends RateRun> runs, boolean isWeighted, int decimals) {
    long size = runs.stream().mapToLong(RateRun::size).sum();
    int buffer = Math.max(LEAST_BUFFER, Math.min(BUFFER, BUFFERS / Math.max(1, runs.size())));
    this.runs =
        runs.stream()
            .filter(run -> run.size() > 0)
            .map(run -> new Ahead(run.reader(decimals, buffer), share(run, size), isWeighted))
            .toList();
    int most = this.runs.stream().mapToInt(each -> each.rates.length).sum();
    this.slab = new RateSlab(new long[most], isWeighted ? new long[most] : null);
  }

  private static int share(RateRun run, long size) {
    double share = (double) run.size() / size;
    return (int) Math.min(run.size(), LEAST + (long) (share * AHEAD));
  }

  /** The next ones in order; null after the last. It is filled again. */
  RateSlab next() {
    lastRate = Long.MAX_VALUE;
    lastWeight = Long.MAX_VALUE;
    runs.forEach(Ahead::fill);
    slab.count = 0;
    runs.forEach(Ahead::handOn);
    if (runs.size() > 1) {
      sort();
    }
    return slab.count == 0 ? null : slab;
  }

  private void sort() {
    if (slab.weights == null) {
      RadixSort.sort(slab.rates, slab.count);
    } else {
      PairSort.sort(slab.rates, slab.weights, slab.count);
    }
  }

  /** What was read of a run and not handed on. */
  private final class Ahead {
    private final RateRun.Reader reader;
    private final long[] rates;
    private final long[] weights;
    private int at;
    private int end;

    private Ahead(RateRun.Reader reader, int most, boolean isWeighted) {
      this.reader = reader;
      this.rates = new long[most];
      this.weights = isWeighted ? new long[most] : null;
    }

    private void fill() {
      int left = end - at;
      System.arraycopy(rates, at, rates, 0, left);
      if (weights != null) {
        System.arraycopy(weights, at, weights, 0, left);
      }
      at = 0;
      end = left + reader.read(rates, weights, left, rates.length);
      if (end == rates.length && isUpToLast(end - 1)) {
        lastRate = rates[end - 1];
        lastWeight = weight(end - 1);
      }
    }

    private long weight(int index) {
      return weights == null ? 0 : weights[index];
    }

    private boolean isUpToLast(int index) {
      return rates[index] < lastRate || (rates[index] == lastRate && weight(index) <= lastWeight);
    }

    private void handOn() {
      int from = at;
      while (at < end && isUpToLast(at)) {
        at++;
      }
      System.arraycopy(rates, from, slab.rates, slab.count, at - from);
      if (weights != null) {
        System.arraycopy(weights, from, slab.weights, slab.count, at - from);
      }
      slab.count += at - from;
    }
  }
}
