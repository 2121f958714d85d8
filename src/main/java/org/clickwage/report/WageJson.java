package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Source;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WageQuantity;

/** One real hourly wage as JSON, for scripts: its keys are a contract. */
public record WageJson(
    WageCalculation calculation, Answer answer, Wording wording, JsonOutput json) {
  private WageRange wage() {
    return calculation.wage();
  }

  /** Writes the members of one calculated work into an object that is open. */
  public static void members(WageCalculation calculation, Wording wording, JsonOutput json)
      throws IOException {
    WageJson writer = new WageJson(calculation, calculation.answer(), wording, json);
    writer.work();
    json.object("pay", () -> json.figures(WageFigures.PAY, calculation.wage()));
    json.object("rates", () -> json.figures(WageFigures.RATES, calculation.wage()));
    RateGapFigures.write(RateGapRange.of(calculation.wage().points()), json);
    writer.lines();
    json.array("comparisons", writer::comparisons);
    json.object("headline", writer::headline);
    writer.remarks();
  }

  private void headline() throws IOException {
    Optional<Comparison> headline = answer.headline();
    json.quantity("rate", answer.hourly());
    json.text("basis", Cell.word(answer.rate() == RateName.NET ? Basis.NET : Basis.GROSS));
    json.text(
        "reference",
        headline.map(each -> ReferenceWording.forMachines(wording).name(each.reference())));
    json.quantity("share", headline.flatMap(Comparison::ratio));
    json.text("verdict", answer.verdict().map(Cell::word));
  }

  /** Writes what was stated and assumed, without what follows from it, into an open object. */
  static void statement(WageCalculation calculation, Wording wording, JsonOutput json)
      throws IOException {
    WageJson writer = new WageJson(calculation, calculation.answer(), wording, json);
    writer.work();
    writer.remarks();
  }

  private void work() throws IOException {
    json.text("currency", calculation.currency());
    json.object(
        "work",
        () -> {
          json.text("on", calculation.asked().on().toString());
          json.text("country", calculation.asked().place());
          json.text("client_country", calculation.asked().clientPlace());
          json.figures(WageFigures.WORK, wage());
        });
  }

  private void lines() throws IOException {
    List<WageLine> lines = WageLine.of(wage().points(), calculation.deductions());
    json.objects(
        "charge_lines",
        lines.stream().filter(line -> kind(line).isPresent()).toList(),
        line -> {
          Optional<Levy> levy = line.levy();
          json.text("component", levy.map(Levy::component).orElse(Wording.key(line.quantity())));
          json.text("kind", kind(line).map(Cell::word));
          json.quantity("percent", line.percent());
          json.quantity("amount", line.range());
          json.text(
              "source",
              levy.map(each -> each.source().sentence()).orElse(wording.say("source.given")));
        });
    json.objects(
        "cost_lines",
        lines.stream().filter(line -> line.quantity() == WageQuantity.WORK_COSTS).toList(),
        line -> {
          json.text("name", line.cost());
          json.quantity("amount", line.range());
        });
  }

  private static Optional<Levy.Kind> kind(WageLine line) {
    return switch (line.quantity()) {
      case SOCIAL_CHARGES -> Optional.of(Levy.Kind.SOCIAL);
      case INCOME_TAX -> Optional.of(Levy.Kind.INCOME_TAX);
      default -> Optional.empty();
    };
  }

  private void comparisons() throws IOException {
    for (Comparison comparison : calculation.comparisons()) {
      json.object(() -> comparison(comparison));
    }
    FloorRows.of(calculation.floors().compared(), wording).elements(json);
  }

  private void comparison(Comparison comparison) throws IOException {
    reference(comparison.reference(), wording, json);
    json.figures(ComparisonFigures.COMPARED, comparison);
    json.text("verdict", comparison.verdict().map(Cell::word));
    json.object(
        "needed",
        () -> {
          json.figures(ComparisonFigures.REQUIRED_OF_TASKS, comparison);
          json.figures(List.of(ComparisonFigures.REQUIRED_GROSS_PAY), comparison);
        });
    json.array("levers", () -> new LeverRows(calculation, comparison, wording).write(json));
  }

  /** Writes what a reference is into an object that is open. */
  static void reference(ReferenceWage reference, Wording wording, JsonOutput json)
      throws IOException {
    ReferenceWording words = ReferenceWording.forMachines(wording);
    json.text("reference", words.name(reference));
    json.text("kind", Cell.word(reference.kind()));
    json.text("country", reference.place().map(Place::toString));
    json.text("series", reference.law().map(MinimumWage::series));
    json.text("basis", Cell.word(reference.basis()));
    json.text("currency", Optional.of(reference.hourly().currency()));
    json.quantity("hourly", Optional.of(Range.of(reference.hourly().perHour())));
    json.text("valid_from", reference.law().map(MinimumWage::validFrom));
    json.text("confidence", Cell.word(reference.confidence()));
    json.text("source", words.source(reference).whole());
    json.text("exchange_rate", words.source(reference.exchange()).map(Source::whole));
  }

  private void remarks() throws IOException {
    json.texts("assumptions", WageGrounds.assumptions(calculation, wording));
    json.objects(
        "assumed",
        answer.assumed(),
        each -> {
          json.text("field", each.field());
          json.text("value", each.value());
          json.text("because", wording.say(each.because()));
        });
    json.texts("asked", answer.asked());
    json.texts(
        "notes",
        Stream.concat(
                WageGrounds.notes(List.of(calculation), wording).stream(),
                Stream.concat(calculation.missing().stream(), requiredPayUnknown())
                    .map(wording::say))
            .toList());
  }

  /** Why the pay that would reach a reference is not known. */
  private Stream<Note> requiredPayUnknown() {
    return calculation.comparisons().stream()
        .flatMap(each -> each.requiredPayUnknown().stream())
        .map(why -> Note.of("answer.reach.unknown", why))
        .toList()
        .stream()
        .distinct();
  }
}
