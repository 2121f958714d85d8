package org.clickwage.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.BinaryForm;

/**
 * Who was seen in which group, noted some dozens at a time.
 *
 * <p>The table of hundreds of thousands of workers is larger than the processor's near caches. One
 * look-up for each record made every record wait for it, an eighth of the whole time; looks that
 * don't depend on each other are waited for together.
 */
public final class DistinctWorkerCounts {
  private static final int AT_ONCE = 256;

  /** Replaces the one name in 2^64 that would be taken for none. */
  private static final long NOT_ZERO = 1;

  /** Of any kind: the record may have no rate, and no reference. */
  public static final int SEEN = 0;

  /** With a record whose pay is undecided. */
  public static final int AWAITING = 1;

  /** With a record that has a rate. */
  public static final int RATED = 2;

  /** The first of those with a reference, in the order in which records may have them. */
  public static final int REFERENCES = 3;

  private final int bitsEach;
  private final int groupsEach; // a power of two, as are the bits

  private final int groupBits;
  private final long[] workers = new long[AT_ONCE];
  private final int[] groups = new int[AT_ONCE];
  private final int[] kinds = new int[AT_ONCE];
  private final long[] found = new long[AT_ONCE];
  private int waiting;

  /** For some groups each; all workers are in the first. */
  private final List<WorkerBitmap> tables = new ArrayList<>(List.of(new WorkerBitmap()));

  /**
   * @param kindsCounted how many kinds are counted apart, up to 64
   */
  public DistinctWorkerCounts(int kindsCounted) {
    this.bitsEach = Integer.highestOneBit(2 * kindsCounted - 1);
    this.groupsEach = Long.SIZE / bitsEach;
    this.groupBits = Integer.numberOfTrailingZeros(groupsEach);
  }

  /**
   * Notes one.
   *
   * @param worker a hash of the name
   * @param group its number
   * @param ofKinds a bit for each kind that it is of
   */
  public void add(long worker, int group, int ofKinds) {
    if (waiting == AT_ONCE) {
      note();
    }
    workers[waiting] = worker == 0 ? NOT_ZERO : worker;
    groups[waiting] = group;
    kinds[waiting] = ofKinds;
    waiting++;
  }

  private void note() {
    WorkerBitmap all = tables.get(0);
    for (int i = 0; i < waiting; i++) {
      found[i] = all.first(workers[i]);
    }
    for (int i = 0; i < waiting; i++) {
      note(workers[i], groups[i], kinds[i]);
    }
    waiting = 0;
  }

  private void note(long worker, int group, int ofKinds) {
    int table = group >>> groupBits;
    boolean isNew = table(table).add(worker, (long) ofKinds << firstBit(group));
    if (isNew && table > 0) {
      tables.get(0).add(worker, 0);
    }
  }

  private int firstBit(int group) {
    return (group & groupsEach - 1) * bitsEach;
  }

  private WorkerBitmap table(int number) {
    while (number >= tables.size()) {
      tables.add(new WorkerBitmap());
    }
    return tables.get(number);
  }

  /** Takes over what another thread noted. */
  public void merge(DistinctWorkerCounts other) {
    other.note();
    for (int i = 0; i < other.tables.size(); i++) {
      table(i).addAll(other.tables.get(i));
    }
  }

  public void write(BinaryForm form) {
    note();
    form.each(tables, table -> table.write(form), () -> {});
  }

  /**
   * Adds those that were written.
   *
   * @param numbers of the groups here, by those they were written with
   */
  public void read(BinaryForm form, IntUnaryOperator numbers) {
    int count = (int) form.count(0);
    for (int table = 0; table < count; table++) {
      for (long left = form.count(0); left > 0; left--) {
        read(form.word(0), form.word(0), table * groupsEach, numbers);
      }
    }
  }

  private void read(long worker, long bits, int firstGroup, IntUnaryOperator numbers) {
    tables.get(0).add(worker, 0);
    for (int place = 0; place < groupsEach; place++) {
      int ofKinds = (int) (bits >>> place * bitsEach & (1L << bitsEach) - 1);
      if (ofKinds != 0) {
        note(worker, numbers.applyAsInt(firstGroup + place), ofKinds);
      }
    }
  }

  /** How many workers were seen, each once. */
  public long workers() {
    note();
    return tables.get(0).size();
  }

  /** How many workers were seen so in any group, each once. */
  public long workers(int kind) {
    note();
    long[] bits = new long[tables.size()];
    for (int group = 0; group < groupsEach; group++) {
      for (int i = 0; i < bits.length; i++) {
        bits[i] |= 1L << firstBit(group) + kind;
      }
    }
    return distinct(bits);
  }

  /** How often a worker was seen so in one of these groups who was seen in another of them too. */
  public long seenAgain(Collection<Integer> ofGroups, int kind) {
    note();
    long[] bits = new long[tables.size()];
    ofGroups.stream()
        .filter(group -> group / groupsEach < bits.length)
        .forEach(group -> bits[group / groupsEach] |= 1L << firstBit(group) + kind);
    long seen = 0;
    for (int i = 0; i < bits.length; i++) {
      seen += tables.get(i).seen(bits[i]);
    }
    return seen - distinct(bits);
  }

  /** How many workers were seen as these bits say, by table, each once. */
  private long distinct(long[] bits) {
    if (tables.size() == 1) {
      return tables.get(0).workers(bits[0]);
    }
    WorkerBitmap union = new WorkerBitmap();
    for (int i = 0; i < bits.length; i++) {
      if (bits[i] != 0) {
        tables.get(i).addTo(union, bits[i]);
      }
    }
    return union.size();
  }

  /**
   * How many workers were seen in each group, by how they were and by its number; groups without
   * any may be missing.
   */
  public long[][] byGroup() {
    note();
    long[][] byGroup = new long[bitsEach][tables.size() * groupsEach];
    for (int i = 0; i < tables.size(); i++) {
      long[] counts = tables.get(i).counts();
      for (int bit = 0; bit < counts.length; bit++) {
        byGroup[bit % bitsEach][i * groupsEach + bit / bitsEach] = counts[bit];
      }
    }
    return byGroup;
  }
}
