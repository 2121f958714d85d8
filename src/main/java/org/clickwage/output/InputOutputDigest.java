package org.clickwage.output;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes the bytes that pass. */
final class InputOutputDigest {
  /**
   * Only when it has hashed many times does Java compile the hashing of many blocks at once, which
   * is a sixth faster.
   */
  private static final int AT_ONCE = 1 << 12;

  private final MessageDigest sha256 = sha256();
  private long count;

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void update(byte[] bytes, int from, int length) {
    count += length;
    int end = from + length;
    for (int at = from; at < end; at += AT_ONCE) {
      sha256.update(bytes, at, Math.min(AT_ONCE, end - at));
    }
  }

  /** The fingerprint of all that passed; nothing may be added any more. */
  InputFingerprint finish() {
    return new InputFingerprint(count, HexFormat.of().formatHex(sha256.digest()));
  }
}
