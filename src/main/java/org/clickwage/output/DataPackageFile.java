package org.clickwage.output;

import java.util.Optional;

/**
 * A file that a descriptor speaks of.
 *
 * @param path relative to the descriptor, and never outside its folder
 * @param hash its digits; empty where the descriptor has none, or one of another kind
 * @param isKeyed whether it is an HMAC-SHA-256, which takes a key to check, and no SHA-256
 */
public record DataPackageFile(
    String path, Optional<Long> bytes, Optional<String> hash, boolean isKeyed) {
  /** What is before the digits of a hash. */
  static final String SHA256 = "sha256:";

  static final String HMAC = "hmac-sha256:";

  /** Whether it shows that another file is another. */
  public boolean canBeChecked() {
    return hash.isPresent();
  }

  /** Whether a file of this length may be the one: then its hash decides. */
  public boolean mayHave(long length) {
    return bytes.isEmpty() || bytes.get() == length;
  }

  public boolean has(String otherHash) {
    return hash.isPresent() && hash.get().equalsIgnoreCase(otherHash);
  }
}
