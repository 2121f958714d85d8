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
import org.clickwage.document.ChartSteps;
import org.clickwage.document.Document;
import org.clickwage.message.Wording;
import org.clickwage.reference.Gap;
import org.clickwage.reference.MinimumWage;

/**
 * The minimum wages of a place over the years, in steps. Amounts of an older currency are left to
 * the table.
 */
record MinimumPicture(List<MinimumWage> rows, List<Gap> gaps, LocalDate until, Wording wording) {
  MinimumPicture {
    rows = rows.stream().filter(row -> row.hourly().isPresent()).toList();
  }

  void into(Document.Builder document) {
    if (!rows.isEmpty()) {
      document.picture(
          wording.say("title.minimum-steps"), wording.say("minimum.alternative"), this::chart);
    }
  }

  private Chart chart() {
    Map<String, List<ChartSteps.Step>> lines = new LinkedHashMap<>();
    for (MinimumWage row : rows) {
      if (currency(row).equals(currency())) {
        List<ChartSteps.Step> steps = lines.computeIfAbsent(name(row), this::unknown);
        steps.add(new ChartSteps.Step(row.validFrom(), row.hourly().map(rate -> rate.perHour())));
      }
    }
    List<ChartSteps.Line> all = new ArrayList<>();
    lines.forEach(
        (name, steps) -> {
          steps.sort(Comparator.comparing(ChartSteps.Step::from));
          all.add(new ChartSteps.Line(name, steps));
        });
    String axis = wording.say("compared.axis", wording.figures().sign(currency()));
    return new ChartSteps(all, until, axis, wording);
  }

  private String name(MinimumWage row) {
    return new ReferenceWording(wording).name(row);
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
  private List<ChartSteps.Step> unknown(String name) {
    return rows.stream()
        .filter(row -> name(row).equals(name))
        .flatMap(row -> gaps.stream().filter(gap -> isOf(row, gap)))
        .flatMap(gap -> gap.from().stream())
        .distinct()
        .map(day -> new ChartSteps.Step(day, Optional.empty()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isOf(MinimumWage row, Gap gap) {
    return gap.series().equals(row.series()) && gap.place().equals(row.place());
  }
}
