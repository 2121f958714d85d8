package org.clickwage.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.clickwage.number.BinaryNumbers;
import org.clickwage.number.Range;
import org.clickwage.statistics.ExactSum;

/** The records whose pay is undecided, of a group or of one worker in it, and whose they are. */
final class PendingTotals {
  /** Rows of a page of tasks that each repeat its reward: those that are equal are one page. */
  private record Page(String worker, long acceptMicros, long endMicros, Range pay) {}

  private final ExactSum lowPay = ExactSum.ofMoney();
  private final ExactSum highPay = ExactSum.ofMoney();
  private Set<Page> pages = Set.of();
  private long records;
  private long workers;
  private long nameless;

  /** Counts a record of the group, whose pay is added here or in the sums of its worker. */
  void count() {
    records++;
  }

  void add(Range pay) {
    lowPay.add(pay.low());
    highPay.add(pay.high());
  }

  /** Adds a row of a page of the worker's, where rows repeat the reward. */
  void addOfPage(RowResult row, String worker) {
    add(Set.of(new Page(worker, row.acceptMicros, row.endMicros, row.pendingPay)));
  }

  private void add(Set<Page> more) {
    if (!more.isEmpty()) {
      pages = pages.isEmpty() ? new HashSet<>() : pages;
      pages.addAll(more);
    }
  }

  /** One of the records names nobody. */
  void countNameless() {
    nameless++;
  }

  /** Says how many named workers they are of, when all records are in. */
  void countWorkers(long seen) {
    workers = seen;
  }

  /** Takes over those of another thread, or of another group, but for the number of workers. */
  void merge(PendingTotals other) {
    records += other.records;
    nameless += other.nameless;
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
    add(other.pages);
  }

  void write(DataOutput out) throws IOException {
    BinaryNumbers.writeCount(records, out);
    BinaryNumbers.writeCount(nameless, out);
    lowPay.write(out);
    highPay.write(out);
    BinaryNumbers.writeCount(pages.size(), out);
    for (Page each : pages) {
      out.writeUTF(each.worker);
      out.writeLong(each.acceptMicros);
      out.writeLong(each.endMicros);
      BinaryNumbers.write(each.pay.low(), out);
      BinaryNumbers.write(each.pay.high(), out);
    }
  }

  void addFrom(DataInput in) throws IOException {
    records += BinaryNumbers.readCount(in);
    nameless += BinaryNumbers.readCount(in);
    lowPay.addFrom(in);
    highPay.addFrom(in);
    Set<Page> read = new HashSet<>();
    for (long left = BinaryNumbers.readCount(in); left > 0; left--) {
      String worker = in.readUTF();
      long accept = in.readLong();
      long end = in.readLong();
      Range pay = new Range(BinaryNumbers.read(in), BinaryNumbers.read(in));
      read.add(new Page(worker, accept, end, pay));
    }
    add(read);
  }

  long records() {
    return records;
  }

  Range pay() {
    Range all = new Range(lowPay.value(), highPay.value());
    for (Page page : pages) {
      all = all.plus(page.pay());
    }
    return all;
  }

  /** How many people they are of; a record that names nobody is one. */
  long people() {
    return workers + nameless;
  }
}
