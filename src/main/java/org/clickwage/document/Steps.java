package org.clickwage.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * Amounts that hold from one day to the next, as lines that go up in steps, with the first and the
 * latest amount at their ends.
 *
 * @param until the day to which the last step is known to hold
 * @param form how an amount is written
 * @param axis how one is written on the axis
 */
public record Steps(
    List<Course> courses,
    LocalDate until,
    Function<Rational, String> form,
    Function<Rational, String> axis)
    implements Chart {
  /** From this day on, this amount; empty where nothing is known. */
  public record Step(LocalDate from, Optional<Rational> amount) {}

  /** One line. */
  public record Course(String name, List<Step> steps) {
    private Stream<Step> known() {
      return steps.stream().filter(step -> step.amount().isPresent());
    }
  }

  private static final double HEIGHT = 340;
  private static final double AXIS = 64;
  private static final int MOST_YEARS = 6;
  private static final int MOST_GRID = 4;
  private static final double APART = 26;
  private static final double ABOVE = 12;
  private static final double BELOW = 50;

  @Override
  public void draw(Sheet sheet) {
    sheet.down(44);
    double top = sheet.y();
    double most = most();
    double step = Scale.step(most, MOST_GRID);
    Scale amounts = new Scale(0, most, top + HEIGHT, top);
    Scale years = new Scale(firstYear(), year(until), AXIS, Sheet.RIGHT - 6);
    for (double at = 0; at <= most; at += step) {
      Ink ink = at == 0 ? Ink.INK : Ink.LINE;
      sheet.add(Mark.line(AXIS, amounts.at(at), Sheet.RIGHT, amounts.at(at), ink, 1));
      String label = axis.apply(Rational.of(BigDecimal.valueOf(Math.round(at * 1e4), 4)));
      sheet.before(label, AXIS - 8, amounts.at(at) + 6);
    }
    sheet.down(HEIGHT + Sheet.LABEL + 6);
    ticks(sheet, years);
    for (int i = courses.size() - 1; i >= 0; i--) {
      line(courses.get(i), inkOf(i), i > 0, amounts, years, sheet);
    }
    labels(amounts, years, sheet);
  }

  private static Ink inkOf(int course) {
    return course == 0 ? Ink.INK : Ink.SLATE;
  }

  private void ticks(Sheet sheet, Scale years) {
    int every = (int) Math.max(1, Math.ceil((years.most() - years.least()) / MOST_YEARS));
    for (int year = (int) years.least(); year <= years.most(); year += every) {
      sheet.label(Integer.toString(year), years.at(year), sheet.y(), Ink.MUTED, false, false);
    }
  }

  /** In as many parts as there are days on which nothing is known, and one more. */
  private void line(
      Course course, Ink ink, boolean isDashed, Scale amounts, Scale years, Sheet sheet) {
    List<Mark.Spot> spots = new ArrayList<>();
    Optional<Rational> last = Optional.empty();
    for (Step step :
        Stream.concat(course.steps().stream(), Stream.of(new Step(until, Optional.empty())))
            .toList()) {
      double x = years.at(year(step.from()));
      last.ifPresent(amount -> spots.add(new Mark.Spot(x, amounts.at(amount))));
      if (step.amount().isEmpty() && spots.size() > 1) {
        sheet.add(new Mark.Line(List.copyOf(spots), ink, 3, isDashed));
        spots.clear();
      }
      step.amount().ifPresent(amount -> spots.add(new Mark.Spot(x, amounts.at(amount))));
      last = step.amount();
    }
  }

  /** The latest amounts: the greatest above its line, the others below theirs, none on another. */
  private void labels(Scale amounts, Scale years, Sheet sheet) {
    List<Course> fromTop =
        courses.stream().sorted((one, other) -> last(other).compareTo(last(one))).toList();
    double next = -Double.MAX_VALUE;
    for (Course course : fromTop) {
      double line = amounts.at(last(course));
      double at = next < 0 ? line - ABOVE : Math.max(line + BELOW, next);
      next = at + APART;
      String label = course.name() + " " + form.apply(last(course));
      sheet.label(
          label, years.at(year(end(course))), at, inkOf(courses.indexOf(course)), true, true);
    }
    Step first = courses.get(0).known().findFirst().orElseThrow();
    String label = form.apply(first.amount().orElseThrow());
    double x = years.at(year(first.from())) + Letters.width(label, Sheet.LABEL, true) / 2;
    sheet.label(label, x, amounts.at(first.amount().orElseThrow()) + 26, Ink.INK, true, true);
  }

  /** The day to which its latest amount holds. */
  private LocalDate end(Course course) {
    Step last = course.steps().get(course.steps().size() - 1);
    return last.amount().isPresent() ? until : last.from();
  }

  private static Rational last(Course course) {
    return course.known().reduce((one, other) -> other).flatMap(Step::amount).orElseThrow();
  }

  private double most() {
    return courses.stream()
        .flatMap(Course::known)
        .mapToDouble(step -> Scale.number(step.amount().orElseThrow()))
        .max()
        .orElse(1);
  }

  private int firstYear() {
    return courses.stream()
        .flatMap(Course::known)
        .mapToInt(step -> step.from().getYear())
        .min()
        .orElse(until.getYear() - 1);
  }

  /** A day as a point of its year. */
  private static double year(LocalDate day) {
    return day.getYear() + (day.getDayOfYear() - 1) / (double) day.lengthOfYear();
  }

  @Override
  public String told() {
    return String.join(
        "; ",
        courses.stream().map(course -> course.name() + " – " + form.apply(last(course))).toList());
  }
}
