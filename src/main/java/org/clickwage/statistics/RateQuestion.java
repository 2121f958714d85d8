package org.clickwage.statistics;

import java.util.function.Supplier;

/**
 * What a walk over the rates of a sample answers.
 *
 * @param taker takes all of them, in order
 * @param answer what there is to say then
 */
record RateQuestion<T>(RateSlab.Taker taker, Supplier<T> answer) {}
