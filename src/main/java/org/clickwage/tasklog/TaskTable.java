package org.clickwage.tasklog;

import java.util.Arrays;
import org.clickwage.profile.TaskOutcome;

/**
 * Tasks as rows of plain numbers, 28 bytes each: the worker apart, and accept, end and reward with
 * outcome side by side, since a walk in order of time asks for these three at once.
 */
final class TaskTable {
  /** Arrays from half a region of the G1 collector on take a whole one: these stay below. */
  private static final int CHUNK_BITS = 13;

  private static final int CHUNK = 1 << CHUNK_BITS;
  private static final int FIRST = 16;
  private static final int WIDTH = 3;
  private static final int OUTCOME_MASK = (1 << Rewards.SPARE_BITS) - 1;

  private long[][] times = new long[1][WIDTH * FIRST];
  private int[][] workers = new int[1][FIRST];
  private int size;

  int size() {
    return size;
  }

  void add(int worker, long accept, long end, TaskOutcome outcome, long rewardCode) {
    int chunk = size >>> CHUNK_BITS;
    int at = size & CHUNK - 1;
    makeRoom(chunk, at);
    long[] row = times[chunk];
    row[WIDTH * at] = accept;
    row[WIDTH * at + 1] = end;
    row[WIDTH * at + 2] = rewardCode << Rewards.SPARE_BITS | outcome.ordinal();
    workers[chunk][at] = worker;
    size = Math.incrementExact(size);
  }

  private void makeRoom(int chunk, int at) {
    if (chunk == times.length) {
      times = Arrays.copyOf(times, 2 * chunk);
      workers = Arrays.copyOf(workers, 2 * chunk);
    }
    if (times[chunk] == null) {
      times[chunk] = new long[WIDTH * CHUNK];
      workers[chunk] = new int[CHUNK];
    } else if (at == workers[chunk].length) {
      times[chunk] = Arrays.copyOf(times[chunk], 2 * WIDTH * at);
      workers[chunk] = Arrays.copyOf(workers[chunk], 2 * at);
    }
  }

  private long cell(int task, int column) {
    return times[task >>> CHUNK_BITS][WIDTH * (task & CHUNK - 1) + column];
  }

  int worker(int task) {
    return workers[task >>> CHUNK_BITS][task & CHUNK - 1];
  }

  long accept(int task) {
    return cell(task, 0);
  }

  long end(int task) {
    return cell(task, 1);
  }

  TaskOutcome outcome(int task) {
    return TaskOutcome.at((int) cell(task, 2) & OUTCOME_MASK);
  }

  long rewardCode(int task) {
    return cell(task, 2) >> Rewards.SPARE_BITS;
  }
}
