package org.clickwage.report;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.Levers;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Basis;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.WageQuantity;

/** What would have to be, for a work to reach its references. */
public record TargetReport(
    WageCalculation calculation, List<Target> targets, Optional<Solved> named, Wording wording) {
  /** What may be asked for by its name. */
  public enum Solved {
    PAY,
    PIECE,
    PACE,
    HOURS,
    UNPAID_TIME(WageQuantity.UNPAID_HOURS),
    FEE(WageQuantity.PLATFORM_FEE),
    COSTS(WageQuantity.WORK_COSTS);

    private static final List<WageQuantity> PARTS =
        Stream.of(values()).flatMap(each -> each.part.stream()).toList();

    /** What is taken, of which there may be so much; empty for what the wage is made of. */
    private final Optional<WageQuantity> part;

    Solved() {
      this.part = Optional.empty();
    }

    Solved(WageQuantity part) {
      this.part = Optional.of(part);
    }

    private Figure<Target> figure() {
      return switch (this) {
        case PIECE -> PIECE_RATE;
        case PACE -> TASKS_PER_HOUR;
        case HOURS -> TargetReport.HOURS;
        default -> GROSS_PAY;
      };
    }
  }

  private static final Figure<Target> GROSS_PAY =
      ComparisonFigures.required("gross_pay", Unit.MONEY, Target::grossPay);

  private static final Figure<Target> PIECE_RATE =
      ComparisonFigures.required("piece_rate", Unit.MONEY_PER_TASK, Target::pieceRate);

  private static final Figure<Target> TASKS =
      ComparisonFigures.required("tasks", Unit.TASKS, Target::tasks);

  private static final Figure<Target> TASKS_PER_HOUR =
      ComparisonFigures.required("tasks_per_hour", Unit.PER_HOUR, Target::tasksPerHour);

  private static final Figure<Target> SECONDS_PER_TASK =
      ComparisonFigures.required("seconds_per_task", Unit.SECONDS, Target::secondsPerTask);

  private static final Figure<Target> HOURS =
      ComparisonFigures.required("hours", Unit.HOURS, Target::hours);

  private static final List<Figure<Target>> FIGURES =
      List.of(GROSS_PAY, PIECE_RATE, TASKS, TASKS_PER_HOUR, SECONDS_PER_TASK, HOURS);

  /** The same as machines get them, in whose digits no hours are more than the pay reaches. */
  private static final List<Figure<Target>> FOR_MACHINES =
      Stream.concat(
              FIGURES.stream().filter(each -> each != HOURS),
              Stream.of(HOURS.<Target>with(target -> target.hours().map(Range::atMost))))
          .toList();

  /** Whether what was asked for by its name follows from what is known. */
  public boolean hasSolved() {
    return named
        .map(
            what ->
                targets.stream()
                    .filter(target -> !target.isImpossible() && !target.isWithoutHours())
                    .allMatch(
                        target ->
                            what.part.isPresent()
                                ? lever(target, what.part.get()).isPresent()
                                : show(what.figure(), target).isPresent()))
        .orElse(true);
  }

  private Optional<Levers.Lever> lever(Target target, WageQuantity part) {
    return new Levers(target.comparison())
        .orBorne(Solved.PARTS).stream()
            .filter(lever -> lever.parts().equals(Set.of(part)))
            .findFirst();
  }

  public Result result() {
    Wording ofPlace = WageDocument.ofPlace(calculation, wording);
    return new Result(
        new TargetReport(calculation, targets, named, ofPlace)::document, this::table, this::json);
  }

  private ReferenceWording references() {
    return new ReferenceWording(wording);
  }

  /**
   * A figure rounded so that it is enough: the least pay or pace, the most time; empty where it
   * can't be solved.
   */
  private Optional<String> show(Figure<Target> figure, Target target) {
    Figures figures = wording.figures();
    return figure.show(
        target,
        Optional.of(target.comparison().reference().hourly().currency()),
        figure.unit().isTime() ? figures.atMost() : figures.atLeast());
  }

  private String title(Target target) {
    String name = references().name(target.comparison().reference());
    return wording.say("title.needed", name) + WageGrounds.span(calculation, wording);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    for (Target target : targets) {
      document.answer(answer(target), Tone.RESULT);
      ofAnyLength(target).ifPresent(sentence -> document.answer(sentence, Tone.PLAIN));
      beforeCharges(target).ifPresent(sentence -> document.answer(sentence, Tone.PLAIN));
    }
    boolean withoutPay = calculation.work().hasAdditionsToPay();
    if (withoutPay && calculation.work().pay().isEmpty() && !targets.isEmpty()) {
      document.answer(wording.say("target.with-bonus"), Tone.PLAIN);
    }
    for (Note why : calculation.references().missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
    targets.stream()
        .filter(target -> !target.isImpossible())
        .forEach(
            target -> {
              document.table(title(target), forPeople(target));
              levers(target).into(document);
            });
    WageGrounds.into(document, calculation, wording);
    return document.build();
  }

  private LeverRows levers(Target target) {
    Levers of = new Levers(target.comparison());
    return new LeverRows(
        WageGrounds.span(calculation, wording), of, of.orBorne(Solved.PARTS), wording);
  }

  /** What else would have to be than the quantity that the sentence has. */
  private Table forPeople(Target target) {
    String about = ReferenceWording.approximately(target.comparison().reference().confidence());
    List<Column<Figure<Target>>> columns =
        List.of(
            Column.text("quantity", each -> wording.say(each.titleKey())),
            Column.right(
                "figure",
                "",
                each -> Cell.text(about + show(each, target).orElseThrow()).in(Tone.RESULT)));
    List<Figure<Target>> others =
        FIGURES.stream()
            .filter(each -> named.flatMap(what -> what.part).isPresent() || each != solved(target))
            .filter(each -> show(each, target).isPresent())
            .toList();
    return Table.untitled(columns, others, wording);
  }

  /** The one quantity that was left out, in a sentence. */
  private String answer(Target target) {
    ReferenceWage reference = target.comparison().reference();
    String name = references().name(reference);
    String hourly = about(target, wording.show(reference.hourly()));
    if (target.isWithoutHours()) {
      return wording.say("target.no-hours");
    } else if (target.isImpossible()) {
      return wording.say("target.impossible", name, hourly);
    }
    Optional<WageQuantity> part = named.flatMap(what -> what.part);
    if (part.isPresent()) {
      LeverRows rows = levers(target);
      return lever(target, part.get())
          .map(lever -> rows.sentence(lever, name, hourly))
          .orElseThrow();
    }
    Figure<Target> solved = solved(target);
    String sentence = "target." + solved.key().replace('_', '-');
    return show(solved, target)
        .map(text -> wording.say(sentence, about(target, text), name, hourly, spanOf(solved), text))
        .or(
            () ->
                target
                    .comparison()
                    .requiredPayUnknown()
                    .map(why -> wording.say("answer.reach.unknown", why)))
        .orElseGet(() -> wording.say("target.not-enough", name, hourly));
  }

  private String about(Target target, String figure) {
    return references().about(target.comparison().reference().confidence(), figure);
  }

  /** Charges that were given are not in what reaches a gross rate. */
  private Optional<String> beforeCharges(Target target) {
    ReferenceWage reference = target.comparison().reference();
    boolean isGiven = reference.kind() == ReferenceWage.Kind.GIVEN;
    return Optional.of(isGiven ? "target.before-charges.given" : "target.before-charges")
        .filter(of -> calculation.deductions().giveNetPay() && reference.basis() == Basis.GROSS)
        .map(key -> wording.say(key, references().name(reference)));
  }

  /** More hours than the span has are reached by none: the pay is enough in any of them. */
  private Optional<String> ofAnyLength(Target target) {
    if (solved(target) != HOURS) {
      return Optional.empty();
    }
    return calculation
        .work()
        .span()
        .map(StatedSpan::mostHours)
        .filter(most -> target.hours().filter(hours -> most.isLessThan(hours.low())).isPresent())
        .map(most -> wording.say("target.any-hours", wording.figures().hours(Range.of(most))));
  }

  private Figure<Target> solved(Target target) {
    if (named.isPresent()) {
      return named.get().figure();
    }
    if (target.perTask().isPresent()) {
      return target.inOneHour() ? TASKS_PER_HOUR : TASKS;
    }
    boolean payIsKnown = calculation.work().pay().isPresent();
    if (payIsKnown) {
      return Target.hasHours(calculation.work()) ? GROSS_PAY : HOURS;
    }
    return calculation.work().tasks().isPresent() ? PIECE_RATE : GROSS_PAY;
  }

  /** What an amount of the whole work is for; a pace and a pay per task need no span. */
  private String spanOf(Figure<Target> solved) {
    boolean ofTheWork = solved != PIECE_RATE && solved != TASKS_PER_HOUR;
    return WageGrounds.spanInWords(calculation, wording)
        .filter(span -> ofTheWork)
        .map(span -> wording.say("target.span", span))
        .orElse("");
  }

  private Table table() {
    WageTable table = new WageTable(wording);
    for (Target target : targets) {
      String name = references().name(target.comparison());
      Optional<Currency> currency = Optional.of(target.comparison().currency());
      table.add(name, "", FOR_MACHINES, target, currency);
    }
    return table.table();
  }

  private void json(JsonOutput json) throws IOException {
    json.objects(
        "targets",
        targets,
        target -> {
          WageJson.reference(target.comparison().reference(), wording, json);
          json.bool("possible", !target.isImpossible());
          json.object("needed", () -> json.figures(FOR_MACHINES, target));
          json.array("levers", () -> levers(target).write(json));
        });
    WageJson.statement(calculation, wording, json);
  }
}
