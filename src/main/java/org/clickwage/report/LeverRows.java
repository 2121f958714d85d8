package org.clickwage.report;

import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.Levers;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.work.WageQuantity;

/**
 * What would change how a wage compares with its reference, lever by lever.
 *
 * @param span what the amounts are of, after them
 */
record LeverRows(String span, Levers of, List<Levers.Lever> levers, Wording wording) {

  LeverRows(String span, Comparison comparison, Wording wording) {
    this(span, new Levers(comparison), new Levers(comparison).all(), wording);
  }

  LeverRows(WageCalculation work, Comparison comparison, Wording wording) {
    this(WageGrounds.span(work, wording), comparison, wording);
  }

  private Comparison comparison() {
    return of.comparison();
  }

  private Optional<Currency> currency() {
    return Optional.of(comparison().currency());
  }

  void into(Document.Builder document) {
    if (!levers.isEmpty()) {
      document.table(title(), table());
    }
  }

  String title() {
    return wording.say(
        "title.levers", new ReferenceWording(wording).name(comparison().reference()));
  }

  /** Those that the first sentences do not have: these say what pay and hours would. */
  Table table() {
    List<Column<Levers.Lever>> columns =
        List.of(
            Column.text("lever", "", this::name),
            Column.right(
                "without",
                "column.lever-without",
                lever ->
                    Cell.text(wording.figures().money(lever.rateWithout(), currency()))
                        .in(Tone.of(lever.reaches()))),
            Column.text("enough", "", this::enough));
    return Table.of(columns, levers, wording);
  }

  private String name(Levers.Lever lever) {
    return Listed.of(
        lever.parts().stream().map(part -> wording.say("quantity." + Wording.key(part))).toList(),
        wording);
  }

  /** Up to how much of it, or whether it is enough that there is none. */
  private String enough(Levers.Lever lever) {
    return lever
        .most()
        .map(known -> wording.say("lever.most", most(lever, known)))
        .orElseGet(() -> wording.say("lever." + Wording.key(lever.reaches())));
  }

  /** One of them in a sentence: how much of it there may be, or what an hour is without it. */
  String sentence(Levers.Lever lever, String name, String hourly) {
    return lever
        .most()
        .map(known -> wording.say("target.most", most(lever, known), name(lever), name, hourly))
        .orElseGet(
            () ->
                wording.say(
                    "target.without",
                    wording.figures().money(lever.rateWithout(), currency()),
                    name(lever),
                    name,
                    hourly,
                    enough(lever)));
  }

  private String most(Levers.Lever lever, Range amount) {
    Figures figures = wording.figures().atMost();
    boolean isTime = lever.parts().contains(WageQuantity.UNPAID_HOURS);
    return (isTime ? figures.hours(amount) : figures.money(amount, currency())) + span;
  }

  /** Writes all levers, pay and hours among them, as elements of an array that is open. */
  void write(JsonOutput json) throws IOException {
    if (comparison().verdict().filter(verdict -> verdict != Verdict.AT_OR_ABOVE).isPresent()) {
      if (of.hasRequiredPay()) {
        Optional<Range> pay = comparison().requiredGrossPay();
        boolean isKnown = comparison().requiredPayUnknown().isEmpty();
        write("gross_pay", pay, reaching(pay).filter(known -> isKnown), Optional.empty(), json);
      }
      Optional<Range> hours = comparison().requiredHours().filter(most -> most.low().isPositive());
      write("hours", hours, reaching(hours), Optional.empty(), json);
    }
    for (Levers.Lever lever : levers) {
      write(
          lever.parts().stream().map(WageQuantity::keyOfPart).collect(Collectors.joining("+")),
          lever.most().map(Range::atMost),
          Optional.of(lever.reaches()),
          Optional.of(lever.rateWithout()),
          json);
    }
  }

  private static Optional<Verdict> reaching(Optional<Range> limit) {
    return Optional.of(limit.isPresent() ? Verdict.AT_OR_ABOVE : Verdict.BELOW);
  }

  private static void write(
      String lever,
      Optional<Range> limit,
      Optional<Verdict> reaches,
      Optional<Range> rateWithout,
      JsonOutput json)
      throws IOException {
    json.object(
        () -> {
          json.text("lever", lever);
          json.quantity("limit", limit);
          json.text("reaches", reaches.map(LeverRows::word));
          json.quantity("rate_without", rateWithout);
        });
  }

  private static String word(Verdict reaches) {
    return switch (reaches) {
      case BELOW -> "never";
      case BETWEEN -> "range";
      case AT_OR_ABOVE -> "always";
    };
  }
}
