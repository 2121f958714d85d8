package org.clickwage.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.claim.Interest;
import org.clickwage.claim.PayPeriod;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Citation;
import org.clickwage.reference.LateWageRule;

/** A claim: for people a letter with one sum, and an annex that it is the sum of. */
public record ClaimReport(ClaimGrounds grounds, Wording wording) {
  private static final List<Figure<ClaimedPeriod>> FIGURES =
      List.of(
          of("hours", Unit.HOURS, each -> each.period().hours()),
          of("hourly", Unit.MONEY_PER_HOUR, each -> each.period().hourly()),
          of("due", Unit.MONEY, each -> Optional.of(each.period().owed())),
          of("paid", Unit.MONEY, each -> Optional.of(each.period().paid())),
          of("missing", Unit.MONEY, each -> Optional.of(each.missing())),
          of("days_late", Unit.COUNT, each -> Optional.of(Rational.of(each.daysLate()))),
          of("added", Unit.MONEY, each -> Optional.of(each.added()).filter(any -> each.isAdded())),
          of("total", Unit.MONEY, each -> Optional.of(each.total())));

  private static Figure<ClaimedPeriod> of(
      String key, Unit unit, Function<ClaimedPeriod, Optional<Rational>> value) {
    return Figure.of(key, "", unit, value);
  }

  /** The letter and its annex, and for whoever sends them what is not for others. */
  public Result result() {
    return new Result(
        words -> new ClaimReport(grounds, words).document(),
        wording,
        this::forMachines,
        this::members);
  }

  /** What whoever sends the letter is to know, where that is in a file. */
  public Result besideFile() {
    Document.Builder document = new Document.Builder().answer(words().inOneSentence(), Tone.RESULT);
    new ClaimNotes(grounds, wording).addTo(document, isLetter());
    return new Result(document::build, this::forMachines, this::members);
  }

  private ClaimWording words() {
    return new ClaimWording(grounds, wording);
  }

  private Claim claim() {
    return grounds.claim();
  }

  private void members(JsonOutput json) throws IOException {
    json.text("on", claim().terms().on().toString());
    json.text("status", Note.word(claim().terms().status()));
    json.text("currency", claim().currency());
    json.text("rule", claim().terms().rule().map(LateWageRule::name));
    json.number("missing", claim().missing());
    json.number("added", claim().added());
    json.number("total", claim().total());
    json.number("next_day", claim().ofNextDay());
    json.rows("periods", forMachines());
    json.objects(
        "left_out",
        claim().leftOut(),
        each -> {
          json.text("from", each.days().first().toString());
          json.text("to", each.days().last().toString());
          json.text("why", wording.say(each.why()));
        });
  }

  private Table forMachines() {
    List<Column<ClaimedPeriod>> columns = new ArrayList<>();
    columns.add(Column.text("from", row -> row.period().days().first().toString()));
    columns.add(Column.text("to", row -> row.period().days().last().toString()));
    columns.add(Column.text("due_day", row -> row.period().due().toString()));
    columns.add(
        Column.text("currency", row -> claim().currency().map(Object::toString).orElse("")));
    columns.addAll(Figure.forMachines(FIGURES));
    columns.add(Column.text("interest_from", row -> day(row.interestFrom())));
    columns.add(Column.text("interest_rates", ClaimReport::rates));
    columns.add(Column.text("unknown_from", row -> day(row.interest().unknownFrom())));
    columns.add(Column.text("last_day", row -> day(row.lastDay())));
    columns.add(Column.text("source", row -> String.join("; ", sources(row.period()))));
    return Table.of(columns, claim().periods(), wording);
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** {@code 184 × 6.65; 181 × 6.67}: days and percent a year. */
  private static String rates(ClaimedPeriod each) {
    return each.interest().spans().stream()
        .map(span -> span.days() + " × " + span.rate().percent())
        .collect(Collectors.joining("; "));
  }

  /** Whether anything is missing; else there is no letter. */
  private boolean isLetter() {
    return words().sum(claim().periods()).missing().isPositive();
  }

  private Document document() {
    ClaimLetter letter = new ClaimLetter(grounds, wording);
    boolean isLetter = isLetter();
    Document.Builder document = new Document.Builder();
    if (isLetter) {
      document.cover(letter.letter(), words().inOneSentence());
    } else if (!claim().periods().isEmpty()) {
      document.answer(words().inOneSentence(), Tone.RESULT);
    }
    String title = wording.say(isLetter ? "title.annex" : "title.pay-periods");
    document
        .table(title, Table.of(columns(), claim().periods(), wording))
        .table(wording.say("title.claimed"), claimed())
        .table(wording.say("title.by-year"), Table.of(columnsOfYear(), years(), wording))
        .open(
            wording.say("title.not-claimed"),
            isLetter && letter.hasLeftOut() ? List.of() : words().leftOut());
    if (!isLetter || !letter.hasEvidence()) {
      document.open(
          wording.say("title.evidence"), grounds.evidence().stream().map(wording::say).toList());
    }
    document.sources(wording.say("title.sources"), sources());
    new ClaimNotes(grounds, wording).addTo(document, isLetter);
    return document.build();
  }

  private Cell cell(Rational cents) {
    return Cell.of(cents, words().money(cents));
  }

  private <R> Column<R> money(String key, String title, Function<R, Rational> cents) {
    return Column.right(key, title, row -> cell(cents.apply(row)));
  }

  private Column<ClaimedPeriod> period() {
    return Column.text("period", "column.period", row -> words().days(row.period().days()));
  }

  private List<Column<ClaimedPeriod>> columns() {
    List<Column<ClaimedPeriod>> columns = new ArrayList<>(List.of(period()));
    List<String> titles = List.of("column.hours", "column.rate-then", "column.due", "column.paid");
    for (int i = 0; i < titles.size(); i++) {
      columns.add(
          FIGURES
              .get(i)
              .forPeople(row -> claim().currency(), wording.figures())
              .titled(titles.get(i)));
    }
    columns.add(money("missing", "column.missing", row -> words().sum(row).missing()));
    columns.add(
        Column.right(
            "days_late",
            "column.days-late",
            row -> Cell.of(row.daysLate(), Long.toString(row.daysLate()))));
    return columns;
  }

  /** What is added to what is missing, and until when it can be claimed. */
  private Table claimed() {
    List<Column<ClaimedPeriod>> columns = new ArrayList<>(List.of(period()));
    if (addsAny()) {
      columns.add(money("missing", "column.missing", row -> words().sum(row).missing()));
      columns.add(Column.text("factor", factorTitle(), this::factor));
      columns.add(
          Column.right(
              "added",
              added(),
              row -> row.isAdded() ? cell(words().sum(row).added()) : Cell.MISSING));
    }
    columns.add(money("total", "column.claimed", row -> words().sum(row).total()));
    columns.add(
        Column.left(
            "last_day",
            "column.last-day",
            row -> row.lastDay().map(day -> Cell.of(day, wording.show(day))).orElse(Cell.MISSING)));
    List<ClaimedPeriod> some =
        claim().periods().stream().filter(each -> each.missing().isPositive()).toList();
    boolean isMore = addsAny() || some.stream().anyMatch(each -> each.lastDay().isPresent());
    return isMore ? Table.of(columns, some, wording).withoutEmpty() : Table.NONE;
  }

  private String factorTitle() {
    boolean isByActualYear =
        claim().terms().rule().filter(LateWageRule::isByActualYear).isPresent();
    return claim().terms().isUplift()
        ? "column.rates-now-and-then"
        : isByActualYear ? "column.days-by-rate" : "column.days-by-rate-of-365";
  }

  /** {@code 184 × 6.65% + 181 × 6.67%}, or {@code £5.93 ÷ £5.80}. */
  private String factor(ClaimedPeriod each) {
    if (claim().terms().isUplift()) {
      return each.isAdded()
          ? words().money(claim().terms().wageNow().orElseThrow())
              + " ÷ "
              + words().money(each.period().hourly().orElseThrow())
          : "";
    }
    return each.interest().spans().stream()
        .map(span -> span.days() + "\u00a0×\u00a0" + percent(span.rate().percent()))
        .collect(Collectors.joining(" + "));
  }

  private String percent(Rational percent) {
    return wording.figures().percent(Range.of(percent));
  }

  private List<Column<ClaimSum>> columnsOfYear() {
    List<Column<ClaimSum>> columns = new ArrayList<>();
    columns.add(Column.text("year", "column.year", ClaimSum::name));
    columns.add(money("missing", "column.missing", ClaimSum::missing));
    if (addsAny()) {
      columns.add(money("added", added(), ClaimSum::added));
    }
    columns.add(money("total", "column.claimed", ClaimSum::total));
    return columns;
  }

  private boolean addsAny() {
    return claim().periods().stream().anyMatch(ClaimedPeriod::isAdded);
  }

  private String added() {
    return claim().terms().isUplift() ? "column.uplift" : "column.interest";
  }

  /** The years of the due days, and all. */
  private List<ClaimSum> years() {
    Map<String, ClaimSum> years = new LinkedHashMap<>();
    for (ClaimedPeriod each : claim().periods()) {
      String year = Integer.toString(each.period().due().getYear());
      years.merge(year, words().sum(each).named(year), ClaimSum::plus);
    }
    Optional<ClaimSum> all =
        years.values().stream()
            .reduce(ClaimSum::plus)
            .map(sum -> sum.named(wording.say("summary.all")));
    return Stream.concat(years.values().stream(), all.stream()).toList();
  }

  private List<String> sources() {
    Set<String> sources = new LinkedHashSet<>();
    claim().periods().forEach(each -> sources.addAll(sources(each.period())));
    if (isLetter()) {
      sources.addAll(ofLaw());
    }
    return List.copyOf(sources);
  }

  /** Of what is added, of the limit, and of where the claim goes next. */
  private List<String> ofLaw() {
    List<String> sources = new ArrayList<>();
    if (claim().terms().isUplift()) {
      grounds.wageNow().ifPresent(wage -> sources.addAll(sources(List.of(wage))));
    }
    for (LateWageRule rule : grounds.rules()) {
      sources.add(source(rule.title(), rule.source(), rule.read()));
      sources.addAll(sources(rule));
    }
    claim()
        .terms()
        .limit()
        .map(limit -> source(words().limit(limit), limit.source(), limit.read()))
        .ifPresent(sources::add);
    grounds
        .firstDay()
        .map(rule -> source(wording.say("claim.first-day"), rule.source(), rule.read()))
        .ifPresent(sources::add);
    grounds
        .body()
        .map(body -> source(body.name(), body.source(), body.read()))
        .ifPresent(sources::add);
    return sources;
  }

  private List<String> sources(PayPeriod period) {
    FloorWording floors = new FloorWording(wording);
    return Stream.concat(
            sources(period.references()).stream(),
            period.floor().stream()
                .flatMap(each -> floors.sources(each.floor().law(), each.part()).stream())
                .map(Source::whole))
        .toList();
  }

  /** Of minimum wages, and of what brought them into the currency of the claim. */
  private List<String> sources(List<ReferenceWage> wages) {
    ReferenceWording references = new ReferenceWording(wording);
    return Stream.concat(
            wages.stream().map(references::source),
            WageGrounds.exchanges(wages, references).stream())
        .map(Source::whole)
        .toList();
  }

  /** Of those of its rates that are used. */
  private List<String> sources(LateWageRule rule) {
    Set<LateWageRule.Rate> used =
        claim().by(rule).periods().stream()
            .flatMap(each -> each.interest().spans().stream())
            .map(Interest.Span::rate)
            .collect(Collectors.toSet());
    return rule.rates().stream()
        .filter(rate -> used.contains(rate))
        .map(rate -> source(inWords(rule, rate), rate.source(), rate.read()))
        .toList();
  }

  private String inWords(LateWageRule rule, LateWageRule.Rate rate) {
    LocalDate first = rate.days().first();
    return first.equals(LocalDate.MIN)
        ? wording.say("claim.rate", rule.title(), percent(rate.percent()))
        : wording.say("claim.rate-since", rule.title(), percent(rate.percent()), first);
  }

  private String source(Object what, Text source, Object read) {
    return wording.say("claim.source", what, new Citation(source), read);
  }
}
