package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.compare.Answer;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.JsonOutput;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Basis;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.wage.Charges;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.RateName;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

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
    json.array("charge_lines", writer::chargeLines);
    writer.costLines();
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

  private void chargeLines() throws IOException {
    StatedDeductions taken = calculation.deductions();
    if (taken.charges().filter(each -> !(each instanceof Charges.Scheme)).isPresent()) {
      given(
          "social-charges", Levy.Kind.SOCIAL, taken.chargesPercent(), WageBreakdown::statedCharges);
    }
    ChargeLines lines = new ChargeLines(wage());
    for (Levy levy : lines.levies()) {
      Optional<Range> percent = levy.percent().map(Share::percent).map(Range::of);
      line(levy.component(), levy.kind(), percent, lines.amount(levy), levy.source().sentence());
    }
    if (taken.incomeTax().isPresent()) {
      given("income-tax", Levy.Kind.INCOME_TAX, taken.incomeTax(), WageBreakdown::percentIncomeTax);
    }
  }

  private void given(
      String component,
      Levy.Kind kind,
      Optional<Range> percent,
      Function<WageBreakdown, Optional<Rational>> amount)
      throws IOException {
    String source = wording.say("source.given");
    line(component, kind, percent, wage().over(amount), source);
  }

  private void line(
      String component,
      Levy.Kind kind,
      Optional<Range> percent,
      Optional<Range> amount,
      String source)
      throws IOException {
    json.object(
        () -> {
          json.text("component", component);
          json.text("kind", Cell.word(kind));
          json.quantity("percent", percent);
          json.quantity("amount", amount);
          json.text("source", source);
        });
  }

  private void costLines() throws IOException {
    List<String> names = calculation.work().costNames();
    List<Integer> places = IntStream.range(0, names.size()).boxed().toList();
    json.objects(
        "cost_lines",
        places,
        place -> {
          json.text("name", names.get(place));
          json.quantity(
              "amount", wage().work(record -> Optional.of(record.costs().get(place).amount())));
        });
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
    json.text("source", words.source(reference));
    json.text("exchange_rate", words.source(reference.exchange()));
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
