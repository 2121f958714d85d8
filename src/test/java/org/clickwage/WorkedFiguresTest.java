package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Figures worked by hand or published by others, against the machine-readable output: each must
 * agree to half a unit of the last digit that its origin gives.
 */
class WorkedFiguresTest {
  private static final Map<String, JsonElement> ANSWERS = new HashMap<>();

  @ParameterizedTest(name = "{0}: {2} is {3}..{4}")
  @CsvFileSource(
      resources = {"/worked/calc.csv", "/worked/compare.csv"},
      numLinesToSkip = 1,
      encoding = "UTF-8")
  void comesToWhatWasWorked(
      String name,
      String args,
      String path,
      String low,
      String high,
      String arithmetic,
      String origin) {
    JsonElement quantity = at(answer(args), path);
    String why = name + ", " + path + ": " + arithmetic + " (" + origin + ")";
    assertTrue(quantity.isJsonObject(), why + " is " + quantity);
    assertAll(
        () -> assertDigits(low, at(quantity, "low").getAsBigDecimal(), why),
        () -> assertDigits(high, at(quantity, "high").getAsBigDecimal(), why));
  }

  @ParameterizedTest(name = "{0}: {5}")
  @CsvFileSource(
      resources = {"/worked/calc.csv", "/worked/compare.csv"},
      numLinesToSkip = 1,
      encoding = "UTF-8")
  void theArithmeticGivesTheFigure(
      String name,
      String args,
      String path,
      String low,
      String high,
      String arithmetic,
      String origin) {
    String[] ends = arithmetic.split(" \\.\\. ");
    assertAll(
        () -> assertDigits(low, Arithmetic.of(ends[0]), name),
        () -> assertDigits(high, Arithmetic.of(ends[ends.length - 1]), name));
  }

  private static JsonElement answer(String args) {
    return ANSWERS.computeIfAbsent(args, line -> Call.line(line + " --format json").json());
  }

  /** Follows names and indexes of a path such as {@code comparisons.0.ratio}. */
  private static JsonElement at(JsonElement from, String path) {
    JsonElement element = from;
    for (String part : path.split("\\.")) {
      element =
          element.isJsonArray()
              ? element.getAsJsonArray().get(Integer.parseInt(part))
              : element.getAsJsonObject().get(part);
    }
    return element;
  }

  private static void assertDigits(String expected, BigDecimal actual, String why) {
    BigDecimal worked = new BigDecimal(expected);
    boolean whole = worked.scale() <= 0;
    BigDecimal most = whole ? BigDecimal.ZERO : worked.ulp().divide(BigDecimal.valueOf(2));
    BigDecimal difference = actual.subtract(worked).abs();
    assertTrue(
        difference.compareTo(most) <= 0, () -> actual + " instead of " + worked + ": " + why);
  }
}
