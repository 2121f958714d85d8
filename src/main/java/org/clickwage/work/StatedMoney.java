package org.clickwage.work;

import java.util.Currency;
import java.util.Optional;

/** Money as it was stated, with its currency where one was written. */
public record StatedMoney(Stated stated, Optional<Currency> currency) {}
