package org.clickwage.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.clickwage.statistics.Observation;

/**
 * What a row of a page of tasks brings to the sums of its worker, where each row repeats the reward
 * of the whole page: rows that are equal are one page, and count once.
 *
 * @param place where it comes in, by {@link GroupTotals#place}
 */
record SharedPageReward(int place, long acceptMicros, long endMicros, Observation sums) {
  void write(DataOutput out) throws IOException {
    out.writeByte(place);
    out.writeLong(acceptMicros);
    out.writeLong(endMicros);
    sums.write(out);
  }

  static SharedPageReward read(DataInput in) throws IOException {
    return new SharedPageReward(in.readByte(), in.readLong(), in.readLong(), Observation.read(in));
  }
}
