package org.clickwage.group;

/**
 * Records in their {@link RecordForm}, one after another.
 *
 * @param end of the last of them
 */
record RecordPage(byte[] bytes, int end) {
  static final int SIZE = 1 << 12;
}
