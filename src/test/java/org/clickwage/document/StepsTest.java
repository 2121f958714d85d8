package org.clickwage.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.Generator;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Where the labels of lines over the years are, in pixels. */
class StepsTest {
  private static final LocalDate UNTIL = LocalDate.of(2026, 11, 24);

  /** However near the lines end: their labels are in their order, 20 pixels apart or more. */
  @Test
  void labelsAreInTheOrderOfTheLines() {
    Generator.records(
        chance -> {
          List<Steps.Course> courses =
              IntStream.range(0, 4)
                  .mapToObj(i -> course("line " + i, 900 + 4 * chance.below(20) + i, 2002 + 3 * i))
                  .toList();
          List<Mark.Text> labels =
              texts(courses).stream()
                  .filter(text -> text.text().startsWith("line"))
                  .sorted(Comparator.comparing(Mark.Text::y))
                  .toList();
          List<String> byAmount =
              courses.stream()
                  .sorted(Comparator.comparing(StepsTest::latest).reversed())
                  .map(course -> course.name() + " " + latest(course))
                  .toList();
          assertEquals(byAmount, labels.stream().map(Mark.Text::text).toList());
          for (int i = 1; i < labels.size(); i++) {
            double apart = labels.get(i).y() - labels.get(i - 1).y();
            assertTrue(apart >= 20, labels.get(i).text() + " is " + apart + " below");
          }
        });
  }

  @Test
  void yearsAreRoundAndTheTopmostAmountHasItsUnit() {
    List<String> texts =
        texts(List.of(course("gross", 12, 2002))).stream().map(Mark.Text::text).toList();
    assertTrue(texts.containsAll(List.of("2005", "2010", "2015", "2020", "2025")), texts + "");
    assertTrue(texts.containsAll(List.of("0", "5", "10 €")), texts + "");
  }

  private static Steps.Course course(String name, int latest, int firstYear) {
    return new Steps.Course(
        name, List.of(step(firstYear, latest / 2), step(firstYear + 5, latest)));
  }

  private static Steps.Step step(int year, int amount) {
    Optional<Rational> known = Optional.of(Rational.of(amount));
    return new Steps.Step(LocalDate.of(year, 1, 1), known, Integer.toString(amount));
  }

  private static int latest(Steps.Course course) {
    return Integer.parseInt(course.steps().get(1).label());
  }

  private static List<Mark.Text> texts(List<Steps.Course> courses) {
    Steps steps = new Steps(courses, UNTIL, Rational::toString, top -> top + " €");
    return Drawing.below(steps, Drawing.Frame.NONE, Shape.TALL).marks().stream()
        .flatMap(
            mark ->
                mark instanceof Mark.Text text
                    ? List.of(text).stream()
                    : List.<Mark.Text>of().stream())
        .toList();
  }
}
