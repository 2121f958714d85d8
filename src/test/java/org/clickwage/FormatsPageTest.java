package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.profile.RecordField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of formats names every column and every key that scripts may rely on. */
class FormatsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "formats.md");
  private static final Pattern CODE = Pattern.compile("`([a-z_0-9]+)`");

  private static Set<String> named() throws IOException {
    return named("");
  }

  /** What the page names from some words on to the end of that point of a list. */
  private static Set<String> named(String begin) throws IOException {
    String page = Files.readString(PAGE);
    int first = page.indexOf(begin);
    assertTrue(first >= 0, begin);
    int end = page.indexOf("\n- ", first);
    Set<String> named = new TreeSet<>(Set.of("low", "high"));
    Matcher code = CODE.matcher(begin.isEmpty() ? page : page.substring(first, end));
    while (code.find()) {
      named.add(code.group(1));
    }
    return named;
  }

  private static String output(String words, String format) {
    List<String> all = new ArrayList<>(List.of(words.split(" ")));
    all.addAll(List.of("--format", format));
    Call call = Call.of(all.toArray(String[]::new));
    assertTrue(call.exit() == 0 || call.exit() == 3, call.err());
    return call.out();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calc --pay 30EUR --hours 2..3h --country FR --charges fr-micro-bnc --cost phone=2€",
        "target --reach minimum --tasks 10 --hours 2h --country FR",
        "compare samples/cases.csv",
        "compare samples/couriers-2023.csv --published --work deliveries",
        "batch samples/survey.csv",
        "sessions samples/tasks.csv",
        "statement samples/driver-export --country FR",
        "claim samples/driver-export --country FR --as self-employed --work rides",
        "minimum FR",
        "charges fr-micro-bnc --amount 400EUR/month --on 2026-01-01",
        "published US-CA"
      })
  void keys(String command) throws IOException {
    Set<String> keys = new TreeSet<>();
    addKeys(JsonParser.parseString(output(command, "json")), keys);
    keys.removeAll(named());
    assertEquals(Set.of(), keys);
  }

  /** Those of a work are all named where its own are, not among those of another command. */
  @Test
  void keysOfAWork() throws IOException {
    Set<String> keys = new TreeSet<>();
    addKeys(
        JsonParser.parseString(output("calc --pay 30EUR --hours 2h --tips 1", "json"))
            .getAsJsonObject()
            .get("pay"),
        keys);
    keys.removeAll(named("- `calc`: "));
    assertEquals(Set.of(), keys);
  }

  /** The first words of the page have all fields of money. */
  @Test
  void fieldsOfMoney() throws IOException {
    Set<String> fields =
        Stream.concat(RecordField.MONEY.stream(), RecordField.DEDUCTIONS.stream())
            .map(RecordField::columnName)
            .collect(Collectors.toSet());
    fields.removeAll(named("A column named as a field"));
    assertEquals(Set.of(), fields);
  }

  private static void addKeys(JsonElement value, Set<String> keys) {
    if (value.isJsonObject()) {
      value.getAsJsonObject().entrySet().forEach(member -> keys.add(member.getKey()));
      value.getAsJsonObject().entrySet().forEach(member -> addKeys(member.getValue(), keys));
    } else if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(each -> addKeys(each, keys));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare samples/cases.csv",
        "batch samples/survey.csv --by platform",
        "sessions samples/tasks.csv",
        "statement samples/driver-export --country FR",
        "claim samples/driver-export --country FR --as self-employed --work rides"
      })
  void columns(String command) throws IOException {
    String head = output(command, "csv").lines().findFirst().orElseThrow();
    Set<String> columns = new TreeSet<>(List.of(head.split(",")));
    Set<String> named = named();
    named.add("platform"); // of the file
    columns.removeIf(
        column ->
            named.contains(column) || named.contains(column.replaceFirst("_(low|high)$", "")));
    assertEquals(Set.of(), columns);
  }
}
