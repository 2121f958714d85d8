package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.document.Chart;
import org.clickwage.document.Document;
import org.clickwage.document.Steps;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Gap;
import org.clickwage.reference.MinimumWage;

/**
 * The minimum wages of a place over the years, in steps. Amounts of an older currency are left to
 * the table.
 */
record MinimumPicture(List<MinimumWage> rows, List<Gap> gaps, LocalDate until, Wording wording) {
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
      document.picture(
          wording.say("title.minimum-steps"), wording.say("minimum.reading"), this::chart);
    }
  }

  /** From the first to the latest amount of the first line. */
  private void finding(Document.Builder document) {
    List<MinimumWage> line =
        rows.stream()
            .filter(row -> name(row).equals(name(rows.get(0))) && currency(row).equals(currency()))
            .sorted(Comparator.comparing(MinimumWage::validFrom))
            .toList();
    if (line.size() > 1) {
      MinimumWage first = line.get(0);
      MinimumWage latest = line.get(line.size() - 1);
      String title = wording.say("title.minimum-steps");
      String place = latest.place().bracketed(wording);
      document.headline(title, place, hourly(latest));
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

  private String hourly(MinimumWage row) {
    return new MinimumColumns(wording).hourly(row).orElseThrow();
  }

  private Chart chart() {
    Map<String, List<Steps.Step>> lines = new LinkedHashMap<>();
    for (MinimumWage row : rows) {
      if (currency(row).equals(currency())) {
        List<Steps.Step> steps = lines.computeIfAbsent(name(row), this::unknown);
        steps.add(step(row));
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
        amount -> wording.figures().number(Range.of(amount)));
  }

  private Steps.Step step(MinimumWage row) {
    Rational amount = row.hourly().orElseThrow().perHour();
    String money = wording.figures().money(Range.of(amount), currency());
    return new Steps.Step(
        row.validFrom(),
        Optional.of(amount),
        ReferenceWording.approximately(row.confidence()) + money);
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
  private Currency currency() {
    return rows.stream()
        .max(Comparator.comparing(MinimumWage::validFrom))
        .map(MinimumPicture::currency)
        .orElseThrow();
  }

  /** The days on which a line breaks off, since nothing is known. */
  private List<Steps.Step> unknown(String name) {
    return rows.stream()
        .filter(row -> name(row).equals(name))
        .flatMap(row -> gaps.stream().filter(gap -> isOf(row, gap)))
        .flatMap(gap -> gap.from().stream())
        .distinct()
        .map(Steps.Step::unknown)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isOf(MinimumWage row, Gap gap) {
    return gap.series().equals(row.series()) && gap.place().equals(row.place());
  }
}
