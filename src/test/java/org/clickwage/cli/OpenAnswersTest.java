package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.clickwage.message.Language;
import org.junit.jupiter.api.Test;

/**
 * The law of the interview: what is left open is no figure. Its answer is, to the byte, that of
 * {@code calc} with the options that were answered, and the one thing that is assumed, today, is
 * named.
 */
class OpenAnswersTest {
  private static final int PEOPLE = 120;
  private static final String COMMAND = "  clickwage calc ";

  /** Ways to answer each question, some of which need another answer beside them. */
  private static final Map<String, List<String>> ANSWERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("country", List.of("Madagascar", "France", "Nairobi", "Spain")),
              Map.entry("work", List.of("tasks", "courier", "driver")),
              Map.entry(
                  "pay", List.of("30€", "100€/day", "0.05€/task", "400 euros a week", "12€/h")),
              Map.entry("hours", List.of("8..12h/day", "50h/week", "60h", "3min/task")),
              Map.entry("unpaid-hours", List.of("2h", "half")),
              Map.entry("tasks", List.of("812", "40 a day", "20/h")),
              Map.entry("platform-fee", List.of("25%", "5€")),
              Map.entry("cost", List.of("phone 20€ a month", "food 5€ a day", "bike 10€")),
              Map.entry("client-country", List.of("France", "US")),
              Map.entry("on", List.of("2019-06-01", "June 2026")),
              Map.entry("charges", List.of("24%", "1", "none")),
              Map.entry("promised", List.of("3€/h")),
              Map.entry("over", List.of("7days", "1 month")),
              Map.entry("days-per-week", List.of("6", "5 to 6"))));

  @Test
  void anAnswerLeftOpenIsNoFigure() {
    int[] calculated = new int[1];
    Generator.records(
        PEOPLE,
        chance -> {
          List<String> answers = new ArrayList<>();
          Set<String> answered = new TreeSet<>();
          ANSWERS.forEach(
              (question, ways) -> {
                if (!chance.oneIn(3)) {
                  answers.add(question + ": " + chance.one(ways));
                  answered.add("--" + question);
                }
              });
          String[] all = answers.toArray(String[]::new);
          Call call = Respondent.answering(Language.ENGLISH, List.of(), all);
          assertEquals(0, call.exit(), answers + call.err());
          calculated[0] += call.out().contains(COMMAND) ? 1 : 0;
          call.out()
              .lines()
              .filter(line -> line.startsWith(COMMAND))
              .forEach(line -> holds(Call.words(line), answered, call));
        });
    assertTrue(calculated[0] > PEOPLE * Generator.TIMES / 2, "calculated: " + calculated[0]);
  }

  private static void holds(List<String> command, Set<String> answered, Call call) {
    Set<String> given =
        command.stream().filter(word -> word.startsWith("--")).collect(Collectors.toSet());
    given.removeAll(answered);
    assertEquals(Set.of(), given, call.out());
    Call same = Call.of(command.subList(1, command.size()).toArray(String[]::new));
    assertEquals(0, same.exit(), command + same.err());
    assertTrue(call.out().contains(same.out()), call.out() + same.out());
    boolean isOfToday = !command.contains("--on") && same.out().contains("an hour");
    String shown = same.out().replaceAll("[\\s\\h]+", " ");
    assertTrue(!isOfToday || shown.contains("today, 24 November 2026"), same.out());
  }
}
