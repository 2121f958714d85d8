package org.clickwage.datapackage;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that a descriptor speaks of.
 *
 * @param path relative to the descriptor, and never outside its folder
 * @param sha256 empty where the descriptor has no hash, or one of another kind
 */
public record DataPackageFile(String path, OptionalLong bytes, Optional<String> sha256) {
  /** Whether it says enough to tell another file from it. */
  public boolean canBeChecked() {
    return sha256.isPresent();
  }

  /** Whether a file of this length may be the one: then its hash decides. */
  public boolean mayHave(long length) {
    return bytes.isEmpty() || bytes.getAsLong() == length;
  }

  public boolean has(String otherSha256) {
    return sha256.isPresent() && sha256.get().equalsIgnoreCase(otherSha256);
  }
}
