package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Statement;
import org.clickwage.compare.StatementDay;
import org.clickwage.compare.StatementMinimum;
import org.clickwage.compare.StatementMoney;
import org.clickwage.compare.StatementPay;
import org.clickwage.compare.StatementPeriod;
import org.clickwage.compare.StatementTime;
import org.clickwage.compare.Verdict;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.CostItem;

/**
 * A worker's statement: for a person the real hourly wage first, beside what the platform shows,
 * then each period, the way from gross to net pay, and how the figures add up to the files.
 */
public final class StatementReport {
  /** Days that are named one by one; the rest is counted. */
  private static final int MOST_DAYS = 6;

  private final StatementShown shown;
  private final Statement statement;
  private final StatementPeriod total;
  private final Optional<Currency> currency;
  private final Wording wording;
  private final Figures figures;
  private final ReferenceWording references;
  private final Document.Builder document = new Document.Builder();

  private StatementReport(StatementShown shown, Wording wording) {
    this.shown = shown;
    this.statement = shown.parts().get(0).statement();
    this.total = statement.total();
    this.currency = statement.facts().currency();
    this.wording = wording;
    this.figures = wording.figures();
    this.references = new ReferenceWording(wording);
  }

  public static Result of(StatementShown shown, Wording wording) {
    return new Result(
        () -> new StatementReport(shown, wording).document(),
        () -> table(shown, wording),
        provenance ->
            JsonOutput.write(provenance, json -> json.rows("periods", table(shown, wording))));
  }

  private static Table table(StatementShown shown, Wording wording) {
    return Table.of(StatementColumns.all(), rows(shown), wording);
  }

  /** All periods, then the total, for each currency. */
  private static List<StatementRow> rows(StatementShown shown) {
    List<StatementRow> rows = new ArrayList<>();
    for (StatementShown.Part part : shown.parts()) {
      Optional<Currency> currency = part.statement().facts().currency();
      part.statement().periods().forEach(each -> rows.add(new StatementRow(each, currency)));
      rows.add(new StatementRow(part.statement().total(), currency));
    }
    return rows;
  }

  private Document document() {
    answers();
    document.table(wording.say("title.rates-per-hour"), lines(rates()));
    document.table(wording.say("title.periods"), periods());
    document.table(wording.say("title.money"), lines(money()));
    document.table(wording.say("title.time"), lines(time()));
    document.sentences(wording.say("title.reconciled"), reconciled());
    document.sentences(wording.say("title.unmatched"), unmatched());
    document.sentences(
        wording.say("title.assumptions"), shown.remarks().stream().map(wording::say).toList());
    document.sentences(wording.say("title.notes"), notes());
    document.sentences(
        wording.say("title.files"), shown.files().stream().map(wording::say).toList());
    document.sources(wording.say("title.sources"), sources());
    return document.build();
  }

  private void answers() {
    total
        .minimum()
        .ifPresent(
            minimum -> {
              Range ratio = Range.of(minimum.ratio());
              ReferenceWage first = minimum.references().get(0);
              Rational hours = total.workHours().orElseThrow();
              document.answer(
                  wording.say(
                      "statement.answer.ratio",
                      references.approximately(first) + figures.share(ratio),
                      references.name(first),
                      rate(minimum.amount().dividedBy(hours)),
                      rate(minimum.hourly())),
                  Tone.of(Verdict.of(ratio)));
            });
    if (total.minimum().isEmpty()) {
      document.answer(withoutMinimum(), Tone.RESULT);
    }
    total
        .onTripHourlyRate()
        .filter(rate -> total.knowsWork())
        .ifPresent(
            rate ->
                document.answer(
                    wording.say(
                        "statement.answer.on-trip",
                        rate(rate),
                        figures.share(Range.of(offTrip().orElse(Rational.ZERO)))),
                    Tone.PLAIN));
  }

  /** Hours of work that are not on trips, as a fraction. */
  private Optional<Rational> offTrip() {
    return total
        .workHours()
        .filter(Rational::isPositive)
        .flatMap(work -> total.time().map(time -> work.minus(time.onTrip()).dividedBy(work)));
  }

  private String withoutMinimum() {
    if (total.netHourlyRate().isPresent()) {
      return wording.say("statement.answer.net", rate(total.netHourlyRate().get()));
    } else if (total.earningsHourlyRate().isPresent()) {
      return wording.say("statement.answer.earnings", rate(total.earningsHourlyRate().get()));
    }
    return wording.say(
        total.pay().isEmpty()
            ? "statement.answer.no-money"
            : total.knowsWork() ? "statement.answer.no-time" : "statement.answer.trips-only");
  }

  private String rate(Rational perHour) {
    return currency
        .map(known -> figures.hourlyRate(Range.of(perHour), known))
        .orElseGet(() -> figures.decimals(perHour) + "/h");
  }

  private String amount(Rational amount) {
    return currency
        .map(known -> figures.money(Range.of(amount), known))
        .orElseGet(() -> figures.decimals(amount));
  }

  /** A figure under its name. */
  private record Line(String name, String figure, Tone tone) {}

  private Table lines(List<Line> lines) {
    return Table.untitled(
        List.of(
            Column.left("name", "", line -> Cell.text(line.name()).in(line.tone())),
            Column.right("figure", "", line -> Cell.text(line.figure()).in(line.tone()))),
        lines,
        wording);
  }

  private List<Line> rates() {
    List<Line> lines = new ArrayList<>();
    rate(lines, "statement.rate.on-trip", total.onTripHourlyRate(), Tone.PLAIN);
    rate(lines, "statement.rate.gross", total.grossHourlyRate(), Tone.PLAIN);
    boolean net = total.netHourlyRate().isPresent();
    rate(
        lines,
        "statement.rate.earnings",
        total.earningsHourlyRate(),
        net ? Tone.PLAIN : Tone.RESULT);
    rate(lines, "statement.rate.net", total.netHourlyRate(), Tone.RESULT);
    total
        .minimum()
        .ifPresent(
            minimum ->
                lines.add(
                    new Line(
                        references.name(minimum.references().get(0)),
                        rate(minimum.hourly()),
                        Tone.PLAIN)));
    return lines;
  }

  private void rate(List<Line> lines, String key, Optional<Rational> perHour, Tone tone) {
    perHour.ifPresent(known -> lines.add(new Line(wording.say(key), rate(known), tone)));
  }

  private Table periods() {
    boolean net = total.pay().flatMap(StatementPay::netPay).isPresent();
    List<Column<StatementRow>> columns = new ArrayList<>();
    columns.add(
        Column.left(
            "period",
            "column.period",
            row -> Cell.text(isAll(row) ? wording.say("summary.all") : row.period().name())));
    if (shown.parts().size() > 1) {
      columns.add(
          Column.left(
              "currency",
              "column.currency",
              row -> Cell.text(row.currency().map(Currency::getCurrencyCode).orElse("–"))));
    }
    figure(
        columns,
        "column.gross-pay",
        row -> row.period().pay().map(StatementPay::grossPay),
        this::money);
    if (net) {
      figure(
          columns,
          "column.net-pay",
          row -> row.period().pay().flatMap(StatementPay::netPay),
          this::money);
    }
    figure(
        columns,
        "column.hours",
        row -> row.period().workHours(),
        (row, hours) -> figures.hours(Range.of(hours)));
    if (total.onTripHourlyRate().isPresent()) {
      figure(columns, "column.on-trip-rate", row -> row.period().onTripHourlyRate(), this::money);
    }
    if (!net) {
      // Beside net pay there is no room for both, and the net rate is what it is all about.
      figure(columns, "column.gross-rate", row -> row.period().grossHourlyRate(), this::money);
    }
    figure(
        columns,
        net ? "column.net-rate" : "column.earnings-rate",
        row -> net ? row.period().netHourlyRate() : row.period().earningsHourlyRate(),
        this::money);
    if (total.minimum().isPresent() || anyMinimum()) {
      columns.add(Column.right("ratio", "column.of-minimum", this::ratio));
    }
    return Table.of(columns, rows(shown), wording);
  }

  private boolean anyMinimum() {
    return statement.periods().stream().anyMatch(period -> period.minimum().isPresent());
  }

  private static boolean isAll(StatementRow row) {
    return row.period().name().equals(StatementPeriod.ALL);
  }

  /** How a figure of a row is shown. */
  private interface Form {
    String show(StatementRow row, Rational figure);
  }

  private static void figure(
      List<Column<StatementRow>> columns,
      String titleKey,
      Function<StatementRow, Optional<Rational>> value,
      Form form) {
    columns.add(
        Column.right(
            titleKey,
            titleKey,
            row ->
                value
                    .apply(row)
                    .map(known -> Cell.of(known, form.show(row, known)))
                    .orElse(Cell.MISSING)));
  }

  private String money(StatementRow row, Rational amount) {
    return row.currency()
        .map(known -> figures.money(Range.of(amount), known))
        .orElseGet(() -> figures.decimals(amount));
  }

  private Cell ratio(StatementRow row) {
    Optional<StatementMinimum> minimum = row.period().minimum();
    if (minimum.isEmpty()) {
      return Cell.MISSING;
    }
    Range ratio = Range.of(minimum.get().ratio());
    return Cell.of(ratio, figures.share(ratio)).in(Tone.of(Verdict.of(ratio)));
  }

  private List<Line> money() {
    List<Line> lines = new ArrayList<>();
    Optional<StatementMoney> money = total.money();
    Optional<StatementPay> pay = total.pay();
    if (money.isEmpty() || pay.isEmpty()) {
      return lines;
    }
    plus(lines, "statement.line.fares", money.get().fares());
    plus(lines, "statement.line.bonuses", money.get().bonuses());
    if (!statement.plan().withoutTips()) {
      plus(lines, "statement.line.tips", money.get().tips());
    }
    result(lines, "statement.line.gross-pay", pay.get().grossPay());
    minus(lines, wording.say("statement.line.fees"), pay.get().platformFee());
    for (CostItem cost : total.costs()) {
      minus(lines, costName(cost), cost.amount());
    }
    result(lines, "statement.line.earnings", pay.get().earnings());
    pay.get().socialCharges().ifPresent(charges -> charges(lines, pay.get(), charges));
    pay.get().netPay().ifPresent(net -> result(lines, "statement.line.net-pay", net));
    for (Charge charge : pay.get().schemeCharges()) {
      if (charge.levy().kind() == Levy.Kind.INCOME_TAX) {
        minus(lines, component(charge), charge.amount());
      }
    }
    return lines;
  }

  private void charges(List<Line> lines, StatementPay pay, Rational charges) {
    List<Charge> social =
        pay.schemeCharges().stream()
            .filter(charge -> charge.levy().kind() == Levy.Kind.SOCIAL)
            .toList();
    if (social.isEmpty()) {
      minus(lines, wording.say("statement.line.charges"), charges);
    }
    social.forEach(charge -> minus(lines, component(charge), charge.amount()));
  }

  private String component(Charge charge) {
    String percent =
        charge.levy().percent().map(share -> " (" + wording.show(share) + ")").orElse("");
    return wording.word("component.", charge.levy().component()) + percent;
  }

  private String costName(CostItem cost) {
    return cost.name().equals(org.clickwage.work.StatedWork.DISTANCE_COST)
        ? wording.say("statement.line.distance", figures.count(Range.of(total.kilometres())))
        : wording.say("statement.line.cost", cost.name());
  }

  private void plus(List<Line> lines, String key, Rational amount) {
    if (!amount.isZero()) {
      lines.add(new Line(wording.say(key), amount(amount), Tone.PLAIN));
    }
  }

  private void minus(List<Line> lines, String name, Rational amount) {
    if (!amount.isZero()) {
      lines.add(new Line(name, amount(amount.negated()), Tone.PLAIN));
    }
  }

  private void result(List<Line> lines, String key, Rational amount) {
    lines.add(new Line("= " + wording.say(key), amount(amount), Tone.RESULT));
  }

  private List<Line> time() {
    List<Line> lines = new ArrayList<>();
    if (total.time().isEmpty()) {
      return lines;
    }
    StatementTime time = total.time().get();
    hours(lines, "statement.line.waiting", time.waiting());
    hours(lines, "statement.line.en-route", time.enRoute());
    hours(lines, "statement.line.on-trip", time.onTrip());
    hours(lines, "statement.line.logged", time.logged());
    if (total.knowsWork()) {
      lines.add(
          new Line(
              "= " + wording.say("statement.line.online"),
              figures.hours(Range.of(time.work())),
              Tone.RESULT));
    }
    total
        .trips()
        .ifPresent(
            trips ->
                lines.add(
                    new Line(
                        wording.say("statement.line.trips"),
                        figures.count(Range.of(trips)),
                        Tone.PLAIN)));
    if (total.kilometres().isPositive()) {
      lines.add(
          new Line(
              wording.say("statement.line.kilometres"),
              figures.count(Range.of(total.kilometres())) + "\u00a0km",
              Tone.PLAIN));
    }
    return lines;
  }

  private void hours(List<Line> lines, String key, Rational hours) {
    if (hours.isPositive()) {
      lines.add(new Line(wording.say(key), figures.hours(Range.of(hours)), Tone.PLAIN));
    }
  }

  /** That what is shown adds up to what was read, to the cent. */
  private List<String> reconciled() {
    List<String> sentences = new ArrayList<>();
    for (StatementShown.Part part : shown.parts()) {
      if (part.statement().total().money().isPresent()) {
        sentences.add(reconciled(part));
      }
    }
    return sentences;
  }

  private String reconciled(StatementShown.Part part) {
    StatementMoney money = part.statement().total().money().orElseThrow();
    StatementDay outside = part.statement().leftOut();
    StatementRow row =
        new StatementRow(part.statement().total(), part.statement().facts().currency());
    Rational sum = money.paidOut().plus(outside.money().paidOut());
    boolean agrees = sum.compareTo(part.sumRead()) == 0;
    String outsideSaid =
        outside.hasMoney()
            ? " "
                + wording.say(
                    "statement.reconciled.outside",
                    money(row, outside.money().paidOut()),
                    Rational.of(outside.money().lines()))
            : "";
    return wording.say(
            agrees ? "statement.reconciled.agrees" : "statement.reconciled.differs",
            money(row, money.grossPay()),
            money(row, money.fees()),
            money(row, money.reimbursements()),
            money(row, money.other()),
            money(row, money.paidOut()),
            Rational.of(money.lines()),
            money(row, part.sumRead()))
        + outsideSaid;
  }

  /** Money without time and time without money, day by day. */
  private List<String> unmatched() {
    List<String> sentences = new ArrayList<>();
    List<LocalDate> paid = statement.daysWithoutTime();
    if (!paid.isEmpty()) {
      sentences.add(
          unmatched(
              "statement.without-time",
              paid,
              day -> amount(statement.day(day).money().grossPay())));
    }
    List<LocalDate> worked = statement.daysWithoutMoney();
    if (!worked.isEmpty()) {
      sentences.add(
          unmatched(
              "statement.without-money",
              worked,
              day -> figures.hours(Range.of(statement.day(day).time().work()))));
    }
    return sentences;
  }

  private String unmatched(String key, List<LocalDate> days, Function<LocalDate, String> figure) {
    List<String> named = new ArrayList<>();
    for (LocalDate day : days.subList(0, Math.min(days.size(), MOST_DAYS))) {
      named.add(day + " (" + figure.apply(day) + ")");
    }
    if (days.size() > MOST_DAYS) {
      named.add("…");
    }
    return wording.say(key, Rational.of(days.size()), String.join(", ", named));
  }

  private List<String> notes() {
    Set<String> said = new LinkedHashSet<>();
    for (StatementShown.Part part : shown.parts()) {
      for (Note note : part.statement().notes()) {
        said.add(wording.say(note));
      }
    }
    return List.copyOf(said);
  }

  private List<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    for (ReferenceWage reference :
        total.minimum().map(StatementMinimum::references).orElse(List.of())) {
      sources.add(references.source(reference));
      references.source(reference.exchange()).ifPresent(sources::add);
    }
    total
        .pay()
        .map(StatementPay::schemeCharges)
        .orElse(List.of())
        .forEach(charge -> sources.add(ChargeLines.source(charge.levy(), wording)));
    return List.copyOf(sources);
  }
}
