package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The statistics of a survey are the same whether its records are read as plain numbers or, each
 * amount written as a range from itself to itself, by the notation that reads all else.
 */
class ReadersAgreeTest {
  private static final int SURVEYS = 12;
  private static final int RECORDS = 60;
  private static final String TITLES =
      "worker,platform,city,country,client_country,date,currency,weight,tasks,"
          + "pay,tips,costs,hours,paid_hours,platform_fee,charges\n";
  private static final UnaryOperator<String> RANGE =
      amount -> amount.isEmpty() ? "" : amount + ".." + amount;

  @TempDir Path folder;

  @Test
  void groupsHaveTheSameSumsByBothReaders() {
    Generator.records(SURVEYS, this::compareReaders);
  }

  private void compareReaders(Generator chance) {
    boolean isWeighted = chance.oneIn(2);
    List<SurveyRecord> survey =
        IntStream.range(0, RECORDS).mapToObj(i -> SurveyRecord.of(chance, isWeighted)).toList();
    String rate = chance.one(List.of("gross", "earnings", "net", "advertised"));
    for (String per : List.of("worker", "record")) {
      List<JsonObject> plain = groups(survey, i -> false, per, rate);
      assertTrue(plain.size() > 4, () -> "groups: " + plain);
      assertEquals(plain, groups(survey, i -> true, per, rate), "all ranges");
      assertEquals(plain, groups(survey, i -> i % 7 == 0, per, rate), "some ranges");
    }
  }

  /** The rows of all figures, in which the records of some numbers are written in ranges. */
  private List<JsonObject> groups(
      List<SurveyRecord> survey, IntPredicate isRange, String per, String rate) {
    try {
      BatchCalls calls = new BatchCalls(folder);
      calls.write("survey.csv", written(survey, isRange));
      return calls.groups(0, options(per, rate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String written(List<SurveyRecord> survey, IntPredicate isRange) {
    return IntStream.range(0, survey.size())
        .mapToObj(i -> survey.get(i).line(isRange.test(i) ? RANGE : UnaryOperator.identity()))
        .collect(Collectors.joining("", TITLES, ""));
  }

  private static String[] options(String per, String rate) {
    String options = "./survey.csv --by platform --by city --decimal dot --min-group 1";
    return (options + " --per " + per + " --rate " + rate).split(" ");
  }

  /** What a record says: words, and amounts that may be written as ranges. */
  private record SurveyRecord(List<String> words, List<String> amounts) {
    static SurveyRecord of(Generator chance, boolean isWeighted) {
      List<String> words = new ArrayList<>();
      words.add("w" + chance.below(15));
      String platform = chance.one(List.of("Foodora", "Hive", "Clickworker"));
      words.add(platform);
      words.add(chance.one(List.of("Lyon", "Lille", "")));
      words.add(chance.one(List.of("FR", "FR", "DE")));
      words.add(chance.one(List.of("US-TX", "")));
      words.add(chance.one(List.of("2019-06-01", "2024-06-01")));
      words.add(platform.equals("Hive") ? "USD" : "EUR"); // Sums are of one currency.
      words.add(isWeighted ? amount(chance, 1, 5, 1) : "1");
      words.add(chance.one(List.of("12", "")));
      String paid = amount(chance, 1, 9, 2);
      String all = amount(chance, 9, 40, 2);
      return new SurveyRecord(
          words,
          List.of(
              amount(chance, 0, 500, 4),
              perhaps(chance, 20),
              perhaps(chance, 15),
              all,
              chance.oneIn(3) ? "" : paid,
              perhaps(chance, 30),
              perhaps(chance, 40)));
    }

    private static String perhaps(Generator chance, int most) {
      return chance.oneIn(2) ? "" : amount(chance, 0, most, 1);
    }

    private static String amount(Generator chance, int least, int most, int decimals) {
      return chance.decimal(least, most, decimals).toString();
    }

    String line(UnaryOperator<String> form) {
      return Stream.concat(words.stream(), amounts.stream().map(form))
          .collect(Collectors.joining(",", "", "\n"));
    }
  }
}
