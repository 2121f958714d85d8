package org.clickwage.report;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.SchemeNotes;
import org.clickwage.wage.WageRange;

/** Charge schemes as tables: their names, a scheme's components, what it takes from an amount. */
public final class ChargesReport {
  /** A scheme by name, with who it is for. */
  public record Named(String name, Text description) {}

  private final ChargeScheme scheme;
  private final Optional<WageRange> wage;
  private final Wording wording;

  private ChargesReport(ChargeScheme scheme, Optional<WageRange> wage, Wording wording) {
    this.scheme = scheme;
    this.wage = wage;
    this.wording = wording;
  }

  /** The schemes that can be named. */
  public static Result list(List<Named> schemes, Wording wording) {
    List<Column<Named>> columns =
        List.of(
            Column.text("scheme", "column.scheme", each -> each.name()),
            Column.text(
                "description", "column.description", each -> wording.show(each.description())));
    Table table = Table.of(columns, schemes, wording);
    return new Result(
        () -> new Document.Builder().table(wording.say("title.schemes"), table).build(),
        () -> table,
        json -> json.rows("schemes", table));
  }

  /** A scheme's components and, where an amount was given, what they take from it. */
  public static Result of(ChargeScheme scheme, Optional<WageRange> wage, Wording wording) {
    ChargesReport report = new ChargesReport(scheme, wage, wording);
    return new Result(
        report::forPeople,
        () -> Table.of(report.columns(), report.levies(), wording),
        json -> {
          json.text("scheme", scheme.name());
          json.text("country", scheme.country());
          json.text("on", scheme.on().toString());
          json.text("currency", scheme.currency().getCurrencyCode());
          json.quantity("amount", report.pay(PayBreakdown::grossPay));
          json.quantity("social_charges", report.pay(PayBreakdown::socialCharges));
          json.quantity("net_pay", report.pay(PayBreakdown::netPay));
          json.quantity("income_tax", report.pay(PayBreakdown::incomeTax));
          json.rows("components", Table.of(report.columns(), report.levies(), wording));
          json.texts("notes", report.notes());
        });
  }

  private Optional<Range> pay(Function<PayBreakdown, Rational> amount) {
    return wage.flatMap(known -> known.pay(amount));
  }

  /** The components in force; with an amount, those that take something from it. */
  private List<Levy> levies() {
    return wage.map(known -> new ChargeLines(known).levies())
        .filter(levies -> !levies.isEmpty())
        .orElse(scheme.levies());
  }

  private List<Column<Levy>> columns() {
    return List.of(
        new Column<>(
            "component",
            "column.component",
            Column.Align.LEFT,
            false,
            levy -> Cell.of(levy.component(), wording.word("component.", levy.component()))),
        Column.left(
            "kind",
            "column.kind",
            levy -> Cell.of(Cell.word(levy.kind()), wording.word(levy.kind()))),
        Column.right("percent", "column.percent", this::percent),
        Column.left(
            "base",
            "column.base",
            levy -> Cell.of(Cell.word(levy.base()), wording.word(levy.base()))),
        Column.left(
            "valid_from",
            "column.valid-from",
            levy -> Cell.of(levy.validFrom(), levy.validFrom().toString())),
        Column.right("amount", "column.amount", this::amount),
        Column.detail("source", levy -> Cell.text(levy.source())));
  }

  private Cell percent(Levy levy) {
    return levy.percent()
        .map(Share::percent)
        .map(percent -> Cell.of(percent, wording.figures().percent(Range.of(percent))))
        .orElse(Cell.MISSING);
  }

  private Cell amount(Levy levy) {
    return wage.flatMap(known -> new ChargeLines(known).amount(levy))
        .map(range -> Cell.of(range, wording.figures().money(range, scheme.currency())))
        .orElse(Cell.MISSING);
  }

  private Document forPeople() {
    Document.Builder document = new Document.Builder();
    document.answer(answer(), Tone.RESULT);
    String title = wording.say("title.components", scheme.name(), scheme.on());
    document.table(title, Table.of(columns(), levies(), wording));
    document.sentences(wording.say("title.notes"), notes());
    document.sources(
        wording.say("title.sources"),
        levies().stream().map(levy -> ChargeLines.source(levy, wording)).toList());
    return document.build();
  }

  private String answer() {
    Currency currency = scheme.currency();
    Figures figures = wording.figures();
    return pay(PayBreakdown::grossPay)
        .map(
            gross ->
                wording.say(
                    takesIncomeTax() ? "charges.answer" : "charges.answer-before-tax",
                    figures.money(gross, currency),
                    figures.money(pay(PayBreakdown::socialCharges).orElseThrow(), currency),
                    figures.money(pay(PayBreakdown::netPay).orElseThrow(), currency),
                    figures.money(pay(PayBreakdown::incomeTax).orElseThrow(), currency)))
        .orElseGet(() -> wording.say("charges.no-amount", scheme.name()));
  }

  /** A scheme without one says nothing of the income tax that is due beside it. */
  private boolean takesIncomeTax() {
    return levies().stream().anyMatch(levy -> levy.kind() == Levy.Kind.INCOME_TAX);
  }

  private List<String> notes() {
    List<Note> notes =
        wage.map(known -> SchemeNotes.of(scheme, known, Optional.of(scheme.currency())))
            .orElse(scheme.notes());
    return notes.stream().distinct().map(wording::say).toList();
  }
}
