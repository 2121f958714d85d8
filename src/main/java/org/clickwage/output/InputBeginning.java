package org.clickwage.output;

/**
 * The first bytes of an input, unpacked.
 *
 * @param isWhole whether the input has no more
 */
public record InputBeginning(byte[] bytes, boolean isWhole) {}
