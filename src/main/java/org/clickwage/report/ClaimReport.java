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
import java.util.stream.Stream;
import org.clickwage.claim.Claim;
import org.clickwage.claim.ClaimedPeriod;
import org.clickwage.claim.PayPeriod;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.output.Provenance;
import org.clickwage.reference.LateWageRule;
import org.clickwage.statement.Statement;

/**
 * A claim: for people a letter with one sum, and an annex that it is the sum of.
 *
 * @param rules those that add something for the status, the first of which is in the claim
 * @param statement what the claim is made of
 * @param remarks how the files were read
 * @param evidence the files, with what identifies them
 * @param countsTips whether tips count as pay; empty where that was not asked
 */
public record ClaimReport(
    Claim claim,
    List<LateWageRule> rules,
    Statement statement,
    List<Note> remarks,
    List<Note> evidence,
    Optional<Boolean> countsTips,
    Provenance provenance,
    Wording wording) {
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

  /** What some periods come to in whole cents, as people add it up. */
  private record Shown(String name, Rational missing, Rational added) {
    Shown plus(Shown other) {
      return new Shown(name, missing.plus(other.missing), added.plus(other.added));
    }

    Rational total() {
      return missing.plus(added);
    }
  }

  public Result result() {
    return new Result(
        words ->
            new ClaimReport(
                    claim, rules, statement, remarks, evidence, countsTips, provenance, words)
                .document(),
        wording,
        this::forMachines,
        this::members);
  }

  private void members(JsonOutput json) throws IOException {
    json.text("on", claim.terms().on().toString());
    json.text("status", Note.word(claim.terms().status()));
    json.text("currency", claim.currency());
    json.text("rule", claim.terms().rule().map(LateWageRule::name));
    json.number("missing", claim.missing());
    json.number("added", claim.added());
    json.number("total", claim.total());
    json.number("next_day", claim.ofNextDay());
    json.rows("periods", forMachines());
    json.objects(
        "left_out",
        claim.leftOut(),
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
    columns.add(Column.text("currency", row -> claim.currency().map(Object::toString).orElse("")));
    columns.addAll(Figure.forMachines(FIGURES));
    columns.add(Column.text("interest_from", row -> day(row.interestFrom())));
    columns.add(Column.text("unknown_from", row -> day(row.interest().unknownFrom())));
    columns.add(Column.text("last_day", row -> day(row.lastDay())));
    columns.add(Column.text("source", row -> String.join("; ", grounds(row.period()))));
    return Table.of(columns, claim.periods(), wording);
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private Document document() {
    Shown all = claim.periods().stream().map(this::shown).reduce(Shown::plus).orElse(nothing());
    ClaimLetter letter = letter();
    Document.Builder document = new Document.Builder();
    if (!all.missing().isPositive()) {
      String key = claim.periods().isEmpty() ? "claim.none-known" : "claim.nothing";
      document.answer(wording.say(key), Tone.RESULT);
    } else {
      document.headline(
          List.of(wording.say("title.claim")),
          letter.about(),
          Optional.of(letter.money(all.total())));
      document.answer(letter.sum(all.missing(), all.added()), Tone.RESULT);
      document.open(wording.say("title.letter"), letter.sentences());
    }
    return document
        .table(wording.say("title.pay-periods"), Table.of(columns(), claim.periods(), wording))
        .table(wording.say("title.by-year"), Table.of(columnsOfYear(), years(all), wording))
        .open(wording.say("title.claim-limits"), letter.limits())
        .open(wording.say("title.not-claimed"), letter.leftOut())
        .open(wording.say("title.evidence"), proofs())
        .sentences(wording.say("title.notes"), notes())
        .sources(wording.say("title.sources"), sources(letter))
        .build();
  }

  private Shown shown(ClaimedPeriod each) {
    ClaimLetter letter = letter();
    return new Shown("", letter.missing(each), letter.cents(each.added()));
  }

  private ClaimLetter letter() {
    return new ClaimLetter(claim, rules, statement, wording);
  }

  private static Shown nothing() {
    return new Shown("", Rational.ZERO, Rational.ZERO);
  }

  private Cell cell(Rational cents) {
    return Cell.of(cents, letter().money(cents));
  }

  private List<Column<ClaimedPeriod>> columns() {
    List<Column<ClaimedPeriod>> columns = new ArrayList<>();
    columns.add(Column.text("period", "column.period", row -> letter().days(row.period().days())));
    List<String> titles = List.of("column.hours", "column.rate-then", "column.due", "column.paid");
    for (int i = 0; i < titles.size(); i++) {
      columns.add(
          FIGURES
              .get(i)
              .forPeople(row -> claim.currency(), wording.figures())
              .titled(titles.get(i)));
    }
    columns.add(Column.right("missing", "column.missing-pay", row -> cell(shown(row).missing())));
    columns.add(
        Column.<ClaimedPeriod>right(
                "days_late",
                "column.days-late",
                row -> Cell.of(row.daysLate(), Long.toString(row.daysLate())))
            .whereWide());
    if (addsAny()) {
      columns.add(
          Column.right(
              "added", added(), row -> row.isAdded() ? cell(shown(row).added()) : Cell.MISSING));
    }
    columns.add(
        Column.<ClaimedPeriod>right("total", "column.claimed", row -> cell(shown(row).total()))
            .whereWide());
    columns.add(
        Column.<ClaimedPeriod>text(
                "last_day", "column.last-day", row -> row.lastDay().map(wording::show).orElse("–"))
            .whereWide());
    return columns;
  }

  private List<Column<Shown>> columnsOfYear() {
    List<Column<Shown>> columns = new ArrayList<>();
    columns.add(Column.text("year", "column.year", Shown::name));
    columns.add(Column.right("missing", "column.missing-pay", row -> cell(row.missing())));
    if (addsAny()) {
      columns.add(Column.right("added", added(), row -> cell(row.added())));
    }
    columns.add(Column.right("total", "column.claimed", row -> cell(row.total())));
    return columns;
  }

  private boolean addsAny() {
    return claim.periods().stream().anyMatch(ClaimedPeriod::isAdded);
  }

  private String added() {
    return claim.terms().isUplift() ? "column.uplift" : "column.interest";
  }

  /** The years of the due days, and all. */
  private List<Shown> years(Shown all) {
    Map<String, Shown> years = new LinkedHashMap<>();
    for (ClaimedPeriod each : claim.periods()) {
      String year = Integer.toString(each.period().due().getYear());
      Shown shown = shown(each);
      years.merge(year, new Shown(year, shown.missing(), shown.added()), Shown::plus);
    }
    Shown total = new Shown(wording.say("summary.all"), all.missing(), all.added());
    return Stream.concat(years.values().stream(), Stream.of(total)).toList();
  }

  private List<String> notes() {
    return Stream.of(
            countsTips.map(in -> Note.of(in ? "claim.tips-in" : "claim.tips-out")).stream(),
            remarks.stream(),
            statement.notes().stream())
        .flatMap(notes -> notes)
        .map(wording::say)
        .distinct()
        .toList();
  }

  private List<String> proofs() {
    List<String> all = new ArrayList<>(evidence.stream().map(wording::say).toList());
    all.add(
        wording.say(
            "claim.covered", statement.total().days().first(), statement.total().days().last()));
    boolean isOfFloor =
        claim.periods().stream().anyMatch(each -> each.period().floor().isPresent());
    all.add(
        isOfFloor
            ? wording.say("claim.hours-of-floor")
            : wording.say("claim.hours." + Wording.key(statement.plan().hours())));
    all.add(wording.say("page.made", provenance.version(), provenance.referenceData()));
    all.add(wording.say("claim.no-advice"));
    return all;
  }

  private List<String> grounds(PayPeriod period) {
    ReferenceWording references = new ReferenceWording(wording);
    FloorWording floors = new FloorWording(wording);
    return Stream.concat(
            period.references().stream().map(references::source),
            period.floor().stream()
                .flatMap(each -> floors.sources(each.floor().law(), each.part()).stream()))
        .toList();
  }

  private List<String> sources(ClaimLetter letter) {
    Set<String> sources = new LinkedHashSet<>();
    claim.periods().forEach(each -> sources.addAll(grounds(each.period())));
    sources.addAll(letter.sources());
    return List.copyOf(sources);
  }
}
