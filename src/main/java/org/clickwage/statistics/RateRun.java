package org.clickwage.statistics;

/** Rates of a sample on their grid, in order; equal ones by their weights. */
interface RateRun {
  /** Takes them one after the other. */
  interface Reader {
    /**
     * Fills places with the next rates and their weights, as long as there are any; returns how
     * many.
     *
     * @param weights null where all rates of the sample have a weight of 1
     */
    int read(long[] rates, long[] weights, int from, int to);
  }

  long size();

  /**
   * @param decimals of the sample's unit of weights
   * @param buffer so many bytes may be held at a time
   */
  Reader reader(int decimals, int buffer);
}
