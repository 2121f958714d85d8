package org.clickwage.cli;

import org.clickwage.message.BundledText;

/** The program's version, which the build writes into a resource. */
final class Version {
  static final String NUMBER = BundledText.of("version").strip();

  private Version() {}
}
