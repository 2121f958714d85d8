package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program suggests about a minimum wage succeeds on the day of the question. */
class SuggestionsTest {
  private static final Pattern OPTION =
      Pattern.compile("(--series|--legal-hours|as the country, like) ([^ ;,)]+[^ .;,)])");
  private static final Pattern REGIONS = Pattern.compile("depends on the region; known: ([^.]+)");

  @ParameterizedTest
  @ValueSource(strings = {"2015-06-01", "2019-06-01", "2026-04-30", "2027-01-01"})
  void eachSuggestionSucceedsOnItsDay(String day) {
    Map<String, String> suggested = new TreeMap<>();
    for (String place : places()) {
      suggestions(place, said("minimum " + place + " --on " + day))
          .forEach(next -> suggested.putIfAbsent(next, place));
    }
    List<String> failed = new ArrayList<>();
    suggested.forEach(
        (next, place) -> {
          Call then = Call.line(next + " --on " + day);
          if (then.exit() != 0 || next.startsWith("calc") && then.out().contains("sets no hours")) {
            failed.add(day + ": " + place + ": " + next);
          }
        });
    assertEquals(List.of(), failed);
    assertFalse(suggested.isEmpty(), day);
  }

  private static List<String> suggestions(String place, String said) {
    List<String> next = new ArrayList<>();
    Matcher option = OPTION.matcher(said);
    while (option.find()) {
      next.add(
          switch (option.group(1)) {
            case "as the country, like" -> "minimum " + option.group(2);
            case "--legal-hours" ->
                "calc --pay 1USD --hours 1 --country " + place + " " + option.group();
            default -> "minimum " + place + " " + option.group();
          });
    }
    Matcher regions = REGIONS.matcher(said);
    while (regions.find()) {
      Stream.of(regions.group(1).split(", (?!USA)"))
          .forEach(name -> next.add("minimum '" + name + "'"));
    }
    return next;
  }

  private static String said(String line) {
    Call call = Call.line(line);
    return (call.out() + " " + call.err()).replaceAll("\\s+", " ");
  }

  private static List<String> places() {
    ReferenceData facts = ReferenceData.bundled();
    return Stream.concat(
            facts.places().countries().stream(),
            facts.minimumWages().list(Call.TODAY).stream()
                .map(MinimumWages.Listed::place)
                .map(Object::toString))
        .distinct()
        .toList();
  }
}
