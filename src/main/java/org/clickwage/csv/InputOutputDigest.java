package org.clickwage.csv;

import java.io.Closeable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Counts and hashes the bytes that pass, many of them in a thread of its own: a hash of a gigabyte
 * takes more than half a second even where the processor knows SHA-256, and more than two where it
 * doesn't.
 */
final class InputOutputDigest implements Closeable {
  private static final int BLOCK_SIZE = 1 << 18;
  private static final int BLOCKS = 8;

  /** Bytes on their way to the hash; none at all say that no more will come. */
  private static final class Block {
    private final byte[] bytes = new byte[BLOCK_SIZE];
    private int length;
  }

  private final MessageDigest sha256 = sha256();
  private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS + 1);
  private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS + 1);
  private Block block = new Block();
  private int blocks = 1;
  private long count;
  private Thread hasher;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a copy: the array may be written over at once. */
  void update(byte[] bytes, int from, int length) {
    count += length;
    int at = from;
    int end = from + length;
    while (at < end) {
      if (block.length == BLOCK_SIZE) {
        handOver();
      }
      int taken = Math.min(end - at, BLOCK_SIZE - block.length);
      System.arraycopy(bytes, at, block.bytes, block.length, taken);
      block.length += taken;
      at += taken;
    }
  }

  private void handOver() {
    if (hasher == null) {
      hasher = new Thread(this::hash, "clickwage-sha256");
      hasher.setDaemon(true);
      hasher.start();
    }
    put(full, block);
    block = empty.poll();
    if (block == null) {
      block = blocks < BLOCKS ? new Block() : take(empty);
      blocks = Math.min(BLOCKS, blocks + 1);
    }
    block.length = 0;
  }

  private void hash() {
    for (Block next = take(full); next.length > 0; next = take(full)) {
      sha256.update(next.bytes, 0, next.length);
      put(empty, next);
    }
  }

  /** The fingerprint of all that passed; nothing may be added any more. */
  InputFingerprint finish() {
    if (hasher != null) {
      Block rest = block;
      block = new Block();
      if (rest.length > 0) {
        put(full, rest);
      }
      close();
    } else {
      sha256.update(block.bytes, 0, block.length);
    }
    return new InputFingerprint(count, HexFormat.of().formatHex(sha256.digest()));
  }

  /** Lets the thread end, whether or not a fingerprint is wanted. */
  @Override
  public void close() {
    if (hasher != null) {
      put(full, new Block());
      join();
      hasher = null;
    }
  }

  private void join() {
    boolean interrupted = false;
    while (hasher.isAlive()) {
      try {
        hasher.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    restore(interrupted);
  }

  /** Waits however long it takes: who interrupts a run closes its files, and finds out there. */
  private static Block take(BlockingQueue<Block> queue) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return queue.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      restore(interrupted);
    }
  }

  /** There is always room, since there are fewer blocks than places. */
  private static void put(BlockingQueue<Block> queue, Block block) {
    queue.add(block);
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
