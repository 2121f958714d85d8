package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Chart;
import org.clickwage.document.Document;
import org.clickwage.document.Steps;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.Gap;
import org.clickwage.reference.MinimumWage;

/**
 * The minimum wages of a place over the years, in steps. Amounts of an older currency are left to
 * the table.
 */
record MinimumPicture(
    List<MinimumWage> rows,
    List<Gap> gaps,
    LocalDate until,
    Optional<RealMinimum> real,
    Wording wording) {
  private static final int MOST_LINES = 4;

  MinimumPicture {
    List<MinimumWage> hourly =
        rows.stream()
            .filter(row -> row.hourly().isPresent() && !row.validFrom().isAfter(until))
            .toList();
    // The same law by the month would be a second line on the first.
    List<MinimumWage> usual = hourly.stream().filter(MinimumWage::isDefault).toList();
    rows = usual.isEmpty() ? hourly : usual;
  }

  void into(Document.Builder document) {
    if (!rows.isEmpty()) {
      finding(document);
    }
    if (!drawn().isEmpty()) {
      document.picture(wording.say("title.minimum-steps"), reading(), this::chart);
    }
  }

  /** Those that are known in the prices that are asked for. */
  private List<MinimumWage> drawn() {
    return rows.stream()
        .filter(row -> real.isEmpty() || real.get().known(row).findAny().isPresent())
        .toList();
  }

  /** How it is read, and where each line begins, since there may have been laws before. */
  private String reading() {
    String measure =
        real.map(prices -> wording.say("minimum.real.reading", prices.year()))
            .orElseGet(() -> wording.say("minimum.reading"));
    Map<String, LocalDate> first = new LinkedHashMap<>();
    BinaryOperator<LocalDate> earlier = BinaryOperator.minBy(Comparator.naturalOrder());
    drawn().forEach(row -> first.merge(name(row), row.validFrom(), earlier));
    Stream<String> begins =
        first.entrySet().stream()
            .map(line -> wording.say("list.next", line.getKey(), line.getValue()));
    return measure + " " + wording.say("minimum.begin", wording.apart(begins).orElseThrow());
  }

  /** From the first to the latest amount of the first line. */
  private void finding(Document.Builder document) {
    List<MinimumWage> line =
        rows.stream()
            .filter(
                row -> name(row).equals(name(rows.get(0))) && currency(row).equals(currency(rows)))
            .sorted(Comparator.comparing(MinimumWage::validFrom))
            .toList();
    real.flatMap(prices -> prices.finding(line))
        .ifPresent(finding -> document.answer(finding, Tone.RESULT));
    if (line.size() > 1) {
      MinimumWage first = line.get(0);
      MinimumWage latest = line.get(line.size() - 1);
      document.headline(
          titles(line),
          new Kicker(wording)
              .of(
                  List.of(latest.place()),
                  Optional.of(new DayRange(first.validFrom(), until)),
                  Optional.empty()),
          real.flatMap(prices -> prices.latest(line)).or(() -> Optional.of(hourly(latest))));
      document.answer(
          wording.say(
              "minimum.finding",
              new ReferenceWording(wording).name(latest),
              hourly(first),
              first.validFrom(),
              hourly(latest),
              latest.validFrom()),
          Tone.RESULT);
    }
  }

  private List<String> titles(List<MinimumWage> line) {
    MinimumWage latest = line.get(line.size() - 1);
    ReferenceWording words = new ReferenceWording(wording);
    String from = hourly(line.get(0));
    String to = hourly(latest);
    return real.map(prices -> prices.title(line).stream().toList())
        .orElseGet(
            () ->
                List.of(
                    wording.say("finding.minimum", words.in(latest), from, to),
                    wording.say("finding.minimum-short", wording.show(latest.place()), from, to)));
  }

  private String hourly(MinimumWage row) {
    return new MinimumColumns(wording).hourly(row).orElseThrow();
  }

  private Chart chart() {
    Map<String, List<Steps.Step>> lines = new LinkedHashMap<>();
    for (MinimumWage row : drawn()) {
      if (currency(row).equals(currency(drawn()))) {
        List<Steps.Step> steps = lines.computeIfAbsent(name(row), this::unknown);
        steps.addAll(real.map(prices -> prices.steps(row)).orElseGet(() -> List.of(step(row))));
      }
    }
    List<Steps.Course> all = new ArrayList<>();
    lines.forEach(
        (name, steps) -> {
          steps.sort(Comparator.comparing(Steps.Step::from));
          all.add(new Steps.Course(name, steps));
        });
    return new Steps(
        all.subList(0, Math.min(all.size(), MOST_LINES)),
        until,
        amount -> wording.figures().number(Range.of(amount)),
        amount -> wording.figures().onAxis(amount, currency(drawn())));
  }

  private Steps.Step step(MinimumWage row) {
    Rational amount = row.hourly().orElseThrow().perHour();
    return new Steps.Step(row.validFrom(), Optional.of(amount), money(row, amount, wording));
  }

  /** An amount that follows from a row, in its currency. */
  static String money(MinimumWage row, Rational amount, Wording wording) {
    return ReferenceWording.approximately(row.confidence())
        + wording.figures().money(Range.of(amount), currency(row));
  }

  /** {@code Gross} where nothing else distinguishes the lines. */
  private String name(MinimumWage row) {
    boolean isUsual = rows.stream().allMatch(MinimumWage::isDefault);
    boolean isOnePlace = rows.stream().map(MinimumWage::place).distinct().count() == 1;
    return isUsual && isOnePlace
        ? wording.say("minimum.line." + Wording.key(row.basis()))
        : new ReferenceWording(wording).name(row);
  }

  private static Currency currency(MinimumWage row) {
    return row.hourly().orElseThrow().currency();
  }

  /** That of the newest row. */
  private static Currency currency(List<MinimumWage> rows) {
    return rows.stream()
        .max(Comparator.comparing(MinimumWage::validFrom))
        .map(MinimumPicture::currency)
        .orElseThrow();
  }

  /** The days on which a line breaks off, since nothing is known. */
  private List<Steps.Step> unknown(String name) {
    return rows.stream()
        .filter(row -> name(row).equals(name))
        .flatMap(row -> gaps.stream().filter(gap -> gap.isOf(row.place(), row.series())))
        .flatMap(gap -> gap.from().stream())
        .distinct()
        .map(Steps.Step::unknown)
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
