package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Note;
import org.clickwage.message.ShownAmount;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.wage.SchemeNotes;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.Stated;
import org.clickwage.work.WageQuantity;

/**
 * The components of a charge scheme, and what they take from an amount.
 *
 * @param description whom the scheme is for
 * @param given the amount that was given
 * @param wage what becomes of it: of the components, those that take something are shown
 */
public record ChargesReport(
    ChargeScheme scheme,
    Text description,
    Optional<Stated> given,
    Optional<WageRange> wage,
    Wording wording) {
  private static final List<Figure<WageRange>> FIGURES =
      List.of(
          Figure.ofRange("amount", "", Unit.MONEY, wage -> wage.over(WageBreakdown::grossPay)),
          WageFigures.of(WageQuantity.SOCIAL_CHARGES),
          WageFigures.of(WageQuantity.NET_PAY),
          WageFigures.of(WageQuantity.INCOME_TAX));

  public Result result() {
    return new Result(
        words -> new ChargesReport(scheme, description, given, wage, words).forPeople(),
        wording,
        this::table,
        json -> {
          json.text("scheme", scheme.name());
          json.text("country", scheme.country());
          json.text("on", scheme.on().toString());
          json.text("currency", scheme.currency().getCurrencyCode());
          for (Figure<WageRange> figure : FIGURES) {
            json.quantity(figure.key(), wage.flatMap(figure.value()));
          }
          json.rows("components", table());
          json.texts("notes", notes());
        });
  }

  private List<Levy> levies() {
    return wage.map(known -> ChargeLines.levies(known.points()))
        .filter(taking -> !taking.isEmpty())
        .orElse(scheme.levies());
  }

  private Optional<Currency> currency() {
    return Optional.of(scheme.currency());
  }

  private Table table() {
    List<Column<Levy>> columns =
        List.of(
            Column.left(
                "component",
                "column.component",
                levy -> Cell.of(levy.component(), wording.word("component.", levy.component()))),
            Column.left("kind", "column.kind", levy -> Cell.of(levy.kind(), wording)),
            Column.right("percent", "column.percent", this::percent),
            Column.left("base", "column.base", levy -> Cell.of(levy.base(), wording)),
            Column.text("valid_from", "column.valid-from", levy -> levy.validFrom().toString()),
            Figure.ofRange("amount", "column.amount", Unit.MONEY, this::amount)
                .forPeople(levy -> currency(), wording.figures()),
            Column.detail("source", levy -> Cell.text(levy.source().sentence())));
    return Table.of(columns, levies(), wording);
  }

  private Cell percent(Levy levy) {
    return levy.percent()
        .map(Share::percent)
        .map(percent -> Cell.of(percent, wording.figures().percent(Range.of(percent))))
        .orElse(Cell.MISSING);
  }

  private Optional<Range> amount(Levy levy) {
    return wage.flatMap(known -> known.over(point -> Optional.of(ChargeLines.amount(levy, point))));
  }

  private Document forPeople() {
    Document.Builder document = new Document.Builder();
    wage.ifPresent(known -> document.answer(answer(known), Tone.RESULT));
    return document
        .answer(wording.show(description), Tone.PLAIN)
        .table(wording.say(Note.of("title.components", scheme.name(), scheme.on())), table())
        .sentences(wording.say("title.notes"), notes())
        .cited(
            wording.say("title.sources"),
            levies().stream().map(levy -> new ReferenceWording(wording).source(levy)).toList())
        .hints(wording.say("title.next"), next(), wording)
        .build();
  }

  /** A scheme without an income tax leaves open the one that is due as well. */
  private String answer(WageRange known) {
    boolean takesTax = levies().stream().anyMatch(levy -> levy.kind() == Levy.Kind.INCOME_TAX);
    List<String> values = new ArrayList<>();
    for (Figure<WageRange> figure : FIGURES) {
      values.add(asSum(figure).show(known, currency(), wording.figures()).orElseThrow());
    }
    values.set(0, (values.get(0) + " " + given.orElseThrow().perInWords(wording)).strip());
    values.add(percent(known));
    return wording.say(takesTax ? "charges.answer" : "charges.answer-before-tax", values.toArray());
  }

  private List<String> next() {
    return wage.isPresent() ? List.of() : List.of(wording.say("charges.no-amount"));
  }

  /** What the components come to, and what they leave, as people calculate it from the table. */
  private Figure<WageRange> asSum(Figure<WageRange> figure) {
    return switch (figure.key()) {
      case "social_charges" -> at(figure, this::social);
      case "net_pay" ->
          at(figure, point -> shown(point.grossPay().orElseThrow()).minus(social(point)));
      default -> figure;
    };
  }

  private static Figure<WageRange> at(
      Figure<WageRange> figure, Function<WageBreakdown, ShownAmount> amount) {
    return figure.with(known -> known.over(point -> Optional.of(amount.apply(point).shown())));
  }

  private ShownAmount social(WageBreakdown point) {
    return levies().stream()
        .filter(levy -> levy.kind() == Levy.Kind.SOCIAL)
        .map(levy -> shown(ChargeLines.amount(levy, point)))
        .reduce(ShownAmount.NOTHING, ShownAmount::plus);
  }

  private ShownAmount shown(Rational amount) {
    return wording.figures().shown(amount, currency());
  }

  /** All social charges as a percentage of the amount. */
  private String percent(WageRange known) {
    return known
        .over(
            each ->
                each.amount(WageQuantity.SOCIAL_CHARGES)
                    .filter(charges -> each.grossPay().filter(Rational::isPositive).isPresent())
                    .map(charges -> charges.dividedBy(each.grossPay().get()).times(100)))
        .map(wording.figures()::number)
        .orElse("0");
  }

  private List<String> notes() {
    return wage
        .map(known -> SchemeNotes.of(scheme, known, currency()))
        .orElse(scheme.notes())
        .stream()
        .distinct()
        .map(wording::say)
        .toList();
  }
}
