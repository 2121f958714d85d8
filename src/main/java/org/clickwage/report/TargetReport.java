package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Target;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.output.Provenance;
import org.clickwage.work.StatedSpan;

/** What would have to be, for a work to reach its references. */
public final class TargetReport {
  /** One solved quantity beside one reference. */
  private record Row(String reference, String key, Range range, String text, String unit) {}

  private final WageCalculation calculation;
  private final List<Target> targets;
  private final Wording wording;
  private final ReferenceWording references;

  private TargetReport(WageCalculation calculation, List<Target> targets, Wording wording) {
    this.calculation = calculation;
    this.targets = targets;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  public static Result of(WageCalculation calculation, List<Target> targets, Wording wording) {
    TargetReport report = new TargetReport(calculation, targets, wording);
    return new Result(report::document, report::table, report::json);
  }

  private List<Row> rows(Target target) {
    Currency currency = target.comparison().reference().hourly().currency();
    Figures least = wording.figures().atLeast();
    Figures most = wording.figures().atMost();
    String code = currency.getCurrencyCode();
    List<Row> rows = new ArrayList<>();
    target
        .grossPay()
        .ifPresent(pay -> add(rows, target, "gross_pay", pay, least.money(pay, currency), code));
    target
        .pieceRate()
        .ifPresent(
            piece ->
                add(rows, target, "piece_rate", piece, least.pieceRate(piece, currency), code));
    target
        .tasks()
        .ifPresent(tasks -> add(rows, target, "tasks", tasks, least.count(ceiling(tasks)), ""));
    target
        .tasksPerHour()
        .ifPresent(pace -> add(rows, target, "tasks_per_hour", pace, least.count(pace), "1/h"));
    target
        .secondsPerTask()
        .ifPresent(time -> add(rows, target, "seconds_per_task", time, most.seconds(time), "s"));
    target.hours().ifPresent(hours -> add(rows, target, "hours", hours, most.hours(hours), "h"));
    return rows;
  }

  /** Tasks are whole: half a task is not paid. */
  private static Range ceiling(Range tasks) {
    return new Range(tasks.low().ceiling(), tasks.high().ceiling());
  }

  private void add(
      List<Row> rows, Target target, String key, Range range, String text, String unit) {
    String name = references.name(target.comparison().reference());
    String approximately = references.approximately(target.comparison().reference());
    rows.add(new Row(name, key, range, approximately + text, unit));
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    for (Target target : targets) {
      document.answer(answer(target), Tone.RESULT);
      ofAnyLength(target).ifPresent(said -> document.answer(said, Tone.PLAIN));
    }
    boolean withoutPay =
        calculation.work().bonus().isPresent() || calculation.work().tips().isPresent();
    if (withoutPay && calculation.work().pay().isEmpty() && !targets.isEmpty()) {
      document.answer(wording.say("target.with-bonus"), Tone.PLAIN);
    }
    for (Note why : calculation.references().missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
    for (Target target : targets) {
      List<Column<Row>> columns =
          List.of(
              Column.left("quantity", "", row -> Cell.text(label(row))),
              Column.right("figure", "", row -> Cell.text(row.text()).in(Tone.RESULT)));
      String name = references.name(target.comparison().reference());
      document.table(
          wording.say("title.needed", name) + WageDocument.span(calculation, wording),
          Table.untitled(columns, rows(target), wording));
    }
    WageDocument.grounds(calculation, wording, document);
    return document.build();
  }

  private String label(Row row) {
    return wording.say("needed." + row.key().replace('_', '-'));
  }

  /** The one quantity that was left out, in a sentence. */
  private String answer(Target target) {
    String name = references.name(target.comparison().reference());
    String hourly = references.hourly(target.comparison().reference());
    if (target.isWithoutHours()) {
      return wording.say("target.no-hours");
    } else if (target.isImpossible()) {
      return wording.say("target.impossible", name, hourly);
    }
    String solved = solved(target);
    return rows(target).stream()
        .filter(row -> row.key().equals(solved))
        .findFirst()
        .map(row -> wording.say(sentence(row), row.text(), name, hourly))
        .map(said -> said + spanOf(solved))
        .orElseGet(() -> wording.say("target.not-enough", name, hourly));
  }

  /** More hours than the span has are reached by none: the pay is enough in any of them. */
  private Optional<String> ofAnyLength(Target target) {
    if (!solved(target).equals("hours")) {
      return Optional.empty();
    }
    return calculation
        .work()
        .span()
        .map(StatedSpan::mostHours)
        .filter(most -> target.hours().filter(hours -> most.isLessThan(hours.low())).isPresent())
        .map(most -> wording.say("target.any-hours", wording.figures().hours(Range.of(most))));
  }

  /** One task is said of otherwise than several. */
  private static String sentence(Row row) {
    boolean one = row.key().startsWith("tasks") && row.text().matches("(≈\\u00a0)?1");
    return "target." + row.key().replace('_', '-') + (one ? ".one" : "");
  }

  private String solved(Target target) {
    if (target.perTask().isPresent()) {
      return target.inOneHour() ? "tasks_per_hour" : "tasks";
    }
    boolean payIsKnown = calculation.work().pay().isPresent();
    if (payIsKnown) {
      return Target.hasHours(calculation.work()) ? "gross_pay" : "hours";
    }
    return calculation.work().tasks().isPresent() ? "piece_rate" : "gross_pay";
  }

  /** What an amount of the whole work is for; a pace and a pay per task need no span. */
  private String spanOf(String solved) {
    boolean ofTheWork = !solved.equals("piece_rate") && !solved.equals("tasks_per_hour");
    return ofTheWork ? WageDocument.span(calculation, wording) : "";
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    targets.forEach(target -> rows.addAll(rows(target)));
    List<Column<Row>> columns =
        List.of(
            Column.left("reference", "", row -> Cell.text(row.reference())),
            Column.left("quantity", "", row -> Cell.text(row.key())),
            Column.right("low", "", row -> Cell.of(row.range().low(), "")),
            Column.right("high", "", row -> Cell.of(row.range().high(), "")),
            Column.left("unit", "", row -> Cell.text(row.unit())));
    return Table.of(columns, rows, wording);
  }

  private String json(Provenance provenance) {
    return JsonOutput.write(
        provenance,
        json -> {
          json.array(
              "targets",
              () -> {
                for (Target target : targets) {
                  json.object(
                      () -> {
                        WageJson.reference(target.comparison().reference(), wording, json);
                        json.bool("possible", !target.isImpossible());
                        json.object(
                            "needed",
                            () -> {
                              json.quantity("gross_pay", target.grossPay());
                              json.quantity("piece_rate", target.pieceRate());
                              json.quantity("tasks", target.tasks());
                              json.quantity("tasks_per_hour", target.tasksPerHour());
                              json.quantity("seconds_per_task", target.secondsPerTask());
                              json.quantity("hours", target.hours());
                            });
                      });
                }
              });
          WageJson.statement(calculation, wording, json);
        });
  }
}
