package org.clickwage.document;

import java.util.List;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** Where rows of bars are put: on paper, or in the list of a page. */
interface Rows {
  /**
   * Begins rows on one scale.
   *
   * @param heading empty where the rows have that of the picture
   * @param references named above the rows, with a line across each
   */
  void open(Cell heading, Range scale, List<Bars.Reference> references);

  /** Begins a row: a name and its figure; the marks of its amount follow. */
  void row(Cell name, String figure);

  /** A dotted line down to the row's bar, from the end of the one above. */
  void linkAbove(Rational amount);

  /** The same from its end down to the next row. */
  void linkBelow(Rational amount);

  /** A bar: the part that is not certain is pale, with an edge. */
  void bar(Range certain, Range possible, Ink.Set inks);

  /** An empty box with a thick line across it, and thin lines out to two ends. */
  void box(Range ends, Range box, Rational middle);

  /** A thin line with ends on a bar. */
  void interval(Range ends);

  /** A line across the row alone. */
  void across(Rational amount);

  /** What was promised. */
  void diamond(Rational amount);

  /** The end of the marks: the references cross them, and verdicts follow. */
  void crossed();

  void verdict(Bars.Share share);

  /** What is to be known of the row. */
  void note(String words);

  void endRow();

  /** What follows sums up what was before. */
  void total();

  void close();
}
