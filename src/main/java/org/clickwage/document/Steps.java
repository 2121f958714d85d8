package org.clickwage.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * Amounts that hold from one day to the next, as lines that go up in steps, with the first and the
 * latest amount at their ends.
 *
 * @param until the day to which the last step is known to hold
 * @param axis how one is written on the axis
 * @param top the same with its unit, which the topmost has
 */
public record Steps(
    List<Course> courses,
    LocalDate until,
    Function<Rational, String> axis,
    Function<Rational, String> top)
    implements Chart {
  /**
   * From this day on, this amount; empty where nothing is known.
   *
   * @param label the amount as it is written
   */
  public record Step(LocalDate from, Optional<Rational> amount, String label) {
    public static Step unknown(LocalDate from) {
      return new Step(from, Optional.empty(), "");
    }
  }

  /** One line. */
  public record Course(String name, List<Step> steps) {
    /** Its steps, and the day after which nothing is known. */
    private List<Step> until(LocalDate end) {
      Step last = Step.unknown(end);
      return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }

    private Stream<Step> known() {
      return steps.stream().filter(step -> step.amount().isPresent());
    }

    private Step latest() {
      return known().reduce((one, other) -> other).orElseThrow();
    }

    private String named() {
      return name + " " + latest().label();
    }
  }

  private static final double HEIGHT = 340;
  private static final double ROOM_FOR_LABEL = 44;

  /** From one label of the latest amounts to the next. */
  private static final double APART = 20;

  private static final double TICK = 6;
  private static final int MOST_YEARS = 6;
  private static final int MOST_GRID = 4;

  /** Where days and amounts are on paper. */
  private record Plot(Scale amounts, Scale years, Sheet sheet) {
    Mark.Spot spot(LocalDate day, Rational amount) {
      return new Mark.Spot(years.at(year(day)), amounts.at(amount));
    }
  }

  @Override
  public void draw(Sheet sheet) {
    sheet.down(ROOM_FOR_LABEL);
    Scale amounts = new Scale(0, most(), sheet.y() + HEIGHT, sheet.y());
    Map<Rational, String> labels = labels(amounts.ticks(MOST_GRID));
    double widest =
        labels.values().stream()
            .mapToDouble(label -> Letters.width(label, Sheet.LABEL, false))
            .max()
            .orElse(0);
    double axis = Sheet.LEFT + widest + 8;
    Plot plot =
        new Plot(amounts, new Scale(firstYear(), year(until), axis, sheet.right() - 6), sheet);
    grid(labels, plot);
    sheet.down(HEIGHT + Sheet.LABEL + TICK);
    ticks(plot);
    for (int i = courses.size() - 1; i >= 0; i--) {
      line(courses.get(i), plot);
    }
    latest(plot);
    first(plot);
  }

  private Ink ink(Course course) {
    return isFirst(course) ? Ink.INK : Ink.SLATE;
  }

  private boolean isFirst(Course course) {
    return course == courses.get(0);
  }

  private Map<Rational, String> labels(List<Rational> ticks) {
    Map<Rational, String> labels = new LinkedHashMap<>();
    ticks.forEach(tick -> labels.put(tick, axis.apply(tick)));
    Rational highest = ticks.get(ticks.size() - 1);
    labels.put(highest, top.apply(highest));
    return labels;
  }

  private static void grid(Map<Rational, String> labels, Plot plot) {
    double axis = plot.years().first();
    labels.forEach(
        (tick, label) -> {
          double y = plot.amounts().at(tick);
          Ink ink = tick.isZero() ? Ink.INK : Ink.LINE;
          plot.sheet().add(Mark.line(axis, y, plot.sheet().right(), y, ink, 1));
          plot.sheet().before(label, axis - 8, y + 6);
        });
  }

  /** Round years: 2005, 2010. */
  private static void ticks(Plot plot) {
    Sheet sheet = plot.sheet();
    double axis = plot.amounts().first();
    Scale years = plot.years();
    int step = yearsApart(years.most() - years.least());
    int first = (int) Math.ceil(years.least() / step) * step;
    for (int year = first; year <= years.most(); year += step) {
      double x = years.at(year);
      sheet.add(Mark.line(x, axis, x, axis + TICK, Ink.INK, 1));
      sheet.label(Integer.toString(year), x, sheet.y(), Ink.MUTED, false);
    }
  }

  private static int yearsApart(double span) {
    return IntStream.of(1, 2, 5, 10, 20)
        .filter(step -> span / step <= MOST_YEARS)
        .findFirst()
        .orElse(50);
  }

  /** In as many parts as there are days on which nothing is known, and one more. */
  private void line(Course course, Plot plot) {
    List<Mark.Spot> spots = new ArrayList<>();
    Optional<Rational> last = Optional.empty();
    for (Step step : course.until(until)) {
      last.ifPresent(amount -> spots.add(plot.spot(step.from(), amount)));
      if (step.amount().isEmpty() && spots.size() > 1) {
        boolean isDashed = !isFirst(course);
        plot.sheet().add(new Mark.Line(List.copyOf(spots), ink(course), 3, isDashed));
        spots.clear();
      }
      step.amount().ifPresent(amount -> spots.add(plot.spot(step.from(), amount)));
      last = step.amount();
    }
  }

  /** The latest amounts in the order of their lines: the first above its line, others below. */
  private void latest(Plot plot) {
    List<Course> fromTop =
        courses.stream().sorted(Comparator.comparing(Steps::last).reversed()).toList();
    double previous = 0;
    for (Course course : fromTop) {
      Mark.Spot end = plot.spot(end(course), last(course));
      String label = course.named();
      previous =
          course == fromTop.get(0)
              ? plot.sheet().above(label, end, ink(course))
              : plot.sheet().below(label, end, previous + APART, ink(course));
    }
  }

  private void first(Plot plot) {
    Step first = courses.get(0).known().findFirst().orElseThrow();
    Mark.Spot start = plot.spot(first.from(), first.amount().orElseThrow());
    double half = Letters.width(first.label(), Sheet.LABEL, true) / 2;
    plot.sheet().below(first.label(), new Mark.Spot(start.x() + half, start.y()), 0, Ink.INK);
  }

  /** The day to which its latest amount holds. */
  private LocalDate end(Course course) {
    int next = course.steps().indexOf(course.latest()) + 1;
    return next < course.steps().size() ? course.steps().get(next).from() : until;
  }

  private static Rational last(Course course) {
    return course.latest().amount().orElseThrow();
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
  public String described() {
    return String.join(
        "; ",
        courses.stream().map(course -> course.name() + " – " + course.latest().label()).toList());
  }
}
