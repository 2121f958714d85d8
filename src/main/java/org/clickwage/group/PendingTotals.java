package org.clickwage.group;

import java.util.HashSet;
import java.util.Set;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Range;
import org.clickwage.statistics.ExactSum;

/** The records whose pay is undecided, of a group or of one worker in it, and whose they are. */
public final class PendingTotals {
  /** Rows of a page of tasks that each repeat its reward: those that are equal are one page. */
  private record Page(String worker, long acceptMicros, long endMicros, Range pay) {
    void write(BinaryForm form) {
      form.text(worker);
      form.word(acceptMicros);
      form.word(endMicros);
      form.number(pay.low());
      form.number(pay.high());
    }

    static Page read(BinaryForm form) {
      return new Page(
          form.text(null),
          form.word(0),
          form.word(0),
          new Range(form.number(null), form.number(null)));
    }
  }

  private final ExactSum lowPay = ExactSum.ofMoney();
  private final ExactSum highPay = ExactSum.ofMoney();
  private Set<Page> pages = Set.of();
  private long workers;
  private long nameless;

  public void add(Range pay) {
    lowPay.add(pay.low());
    highPay.add(pay.high());
  }

  /** Adds a row of a page of the worker's, where rows repeat the reward. */
  public void addOfPage(String worker, long acceptMicros, long endMicros, Range pay) {
    add(Set.of(new Page(worker, acceptMicros, endMicros, pay)));
  }

  private void add(Set<Page> more) {
    if (!more.isEmpty()) {
      pages = pages.isEmpty() ? new HashSet<>() : pages;
      pages.addAll(more);
    }
  }

  /** One of the records names nobody. */
  public void countNameless() {
    nameless++;
  }

  /** Says how many named workers they are of, when all records are in. */
  void countWorkers(long seen) {
    workers = seen;
  }

  /** Takes over those of another thread, or of another group, but for the number of workers. */
  void merge(PendingTotals other) {
    nameless += other.nameless;
    lowPay.add(other.lowPay);
    highPay.add(other.highPay);
    add(other.pages);
  }

  void exchange(BinaryForm form) {
    nameless += form.more(nameless);
    lowPay.exchange(form);
    highPay.exchange(form);
    form.each(Set.copyOf(pages), each -> each.write(form), () -> add(Set.of(Page.read(form))));
  }

  public Range pay() {
    Range all = new Range(lowPay.value(), highPay.value());
    for (Page page : pages) {
      all = all.plus(page.pay());
    }
    return all;
  }

  /** How many people they are of; a record that names nobody is one. */
  public long people() {
    return workers + nameless;
  }
}
