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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of formats names every column and every key that scripts may rely on. */
class FormatsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "formats.md");
  private static final Pattern CODE = Pattern.compile("`([a-z_0-9]+)`");

  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>(Set.of("low", "high"));
    Matcher code = CODE.matcher(Files.readString(PAGE));
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
        "batch samples/survey.csv",
        "sessions samples/tasks.csv",
        "statement samples/driver-export --country FR",
        "minimum FR",
        "charges fr-micro-bnc --amount 400EUR/month --on 2026-01-01"
      })
  void keys(String command) throws IOException {
    Set<String> keys = new TreeSet<>();
    addKeys(JsonParser.parseString(output(command, "json")), keys);
    keys.removeAll(named());
    assertEquals(Set.of(), keys);
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
        "statement samples/driver-export --country FR"
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
