package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run by a saved profile comes to the same bytes as the run by the options that it was saved of.
 */
class SavedReadingTest {
  private static final int SURVEYS = 60;
  private static final int RECORDS = 12;

  /** Titles by what is in their cells; some need quotes, some are fields, or two are the same. */
  private static final Map<String, List<String>> TITLES =
      Map.of(
          "word", List.of("worker", "Who, exactly", "name", "platform"),
          "money", List.of("pay", "Gain", "\"Extra\" = all", "tips", "Prime", "Twice", "Twice"),
          "time", List.of("hours", "Temps", "minutes", "Time\nin all", ""),
          "day", List.of("date", "quand"),
          "status", List.of("status", "Ausgang"));

  private static final Map<String, List<String>> CELLS =
      Map.of(
          "word", List.of("anna", "ben", "chloé", ""),
          "money", List.of("400", "310.50", "", "90", "1000"),
          "time", List.of("40", "30.5", "", "20", "00:08:30"),
          "day", List.of("13/06/2024", "03/06/2024", "2024-06-04"),
          "status", List.of("ok", "in=x", "#1", "", "rejected"));

  private static final Map<String, List<String>> KEYS =
      Map.of(
          "word", List.of("worker", "platform"),
          "money", List.of("pay", "bonus", "tips", "costs"),
          "time", List.of("hours", "unpaid_hours"),
          "day", List.of("date"),
          "status", List.of("status"));

  private static final Map<String, String> CONSTANTS =
      Map.of(
          "pay", "400", "bonus", "1.5", "hours", "35", "date", "2024-06-03", "platform", "X = Y");

  private static final List<String> OTHERS =
      List.of(
          "--basis gross",
          "--set charges=22%",
          "--country FR",
          "--date-format dd/MM/yyyy",
          "--status in=x=approved --status #1=returned --status =pending",
          "--set pay_period=week --set hours_period=week",
          "--set currency=EUR");

  @TempDir Path folder;

  private int written;

  @ParameterizedTest
  @CsvSource({
    "survey, --set charges=22% --basis gross",
    "survey, --map tips=unpaid_hours --set platform= --country FR",
    "tasks, --set country=US --status rejected=returned --set bonus=0.10",
    "tasks, --map worker=HITId --set pay=0.40",
    "cases, --map platform=story_fr --set currency=EUR",
    "couriers-2023, --map worker=name"
  })
  void eachSampleComesToTheSame(String sample, String options) throws IOException {
    compare(Path.of("samples", sample + ".csv").toAbsolutePath(), List.of(options.split(" ")));
    assertEquals(1, written);
  }

  @Test
  void generatedSurveysComeToTheSame() {
    Generator.records(SURVEYS, this::compareGenerated);
    assertTrue(written > SURVEYS / 2, () -> "written: " + written);
  }

  private void compareGenerated(Generator chance) {
    List<String> kinds = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    new TreeMap<>(TITLES)
        .forEach(
            (kind, all) ->
                all.stream()
                    .filter(title -> !chance.oneIn(3))
                    .forEach(
                        title -> {
                          kinds.add(kind);
                          titles.add(title);
                        }));
    long seed = chance.number();
    Collections.shuffle(kinds, new Random(seed));
    Collections.shuffle(titles, new Random(seed));
    StringBuilder table = new StringBuilder(row(titles));
    for (int i = 0; i < RECORDS; i++) {
      table.append(row(kinds.stream().map(kind -> chance.one(CELLS.get(kind))).toList()));
    }
    try {
      Path survey = Files.writeString(folder.resolve("survey.csv"), table);
      compare(survey, options(chance, kinds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(List<String> cells) {
    List<String> quoted =
        cells.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList();
    return String.join(",", quoted) + "\n";
  }

  /** Each key is mapped to a column of its kind, set, left out, or nothing is said of it. */
  private static List<String> options(Generator chance, List<String> kinds) {
    List<String> options = new ArrayList<>();
    new TreeMap<>(KEYS)
        .forEach(
            (kind, keys) -> {
              List<Integer> places =
                  IntStream.range(0, kinds.size())
                      .filter(place -> kinds.get(place).equals(kind))
                      .boxed()
                      .toList();
              for (String key : keys) {
                switch (places.isEmpty() ? 3 : chance.below(key.equals("pay") ? 1 : 4)) {
                  case 0 -> options.addAll(List.of("--map", key + "=#" + (chance.one(places) + 1)));
                  case 1 ->
                      options.addAll(List.of("--set", key + "=" + CONSTANTS.getOrDefault(key, "")));
                  case 2 -> options.addAll(List.of("--set", key + "="));
                  default -> {}
                }
              }
            });
    OTHERS.stream()
        .filter(other -> chance.oneIn(2))
        .map(other -> chance.oneIn(2) ? other.replace("gross", "net") : other)
        .forEach(other -> options.addAll(List.of(other.split(" "))));
    return options;
  }

  private void compare(Path table, List<String> options) throws IOException {
    Call typed = run(table, "typed", options);
    Call preview =
        run(table, "preview", with(options, "--preview", "--save-profile", "./a.profile"));
    if (preview.exit() == ExitCode.WRONG_COMMAND.code()) {
      assertEquals(preview.exit(), typed.exit());
      return;
    }
    List<String> profile = List.of("--profile", "./a.profile");
    Call saved = run(table, "saved", profile);
    String seen = options + "\n" + Files.readString(folder.resolve("a.profile")) + saved.err();
    assertEquals(typed.exit(), saved.exit(), seen);
    for (String file : List.of("-out.csv", "-summary.csv")) {
      assertEquals(read("typed" + file), read("saved" + file), seen);
    }
    run(table, "again", with(profile, "--preview", "--save-profile", "./b.profile"));
    assertEquals(read("a.profile"), read("b.profile"));
    written += read("typed-out.csv").isEmpty() ? 0 : 1;
  }

  private Call run(Path table, String name, List<String> options) throws IOException {
    List<String> words = new ArrayList<>(List.of(table.toString(), "--force", "--min-group", "1"));
    words.addAll(List.of("--out", "./" + name + "-out.csv"));
    words.addAll(List.of("--summary", "./" + name + "-summary.csv"));
    words.addAll(options);
    Files.deleteIfExists(folder.resolve(name + "-out.csv"));
    Files.deleteIfExists(folder.resolve(name + "-summary.csv"));
    return new BatchCalls(folder).batch(words.toArray(String[]::new));
  }

  private String read(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static List<String> with(List<String> options, String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return all;
  }
}
