package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;

/** A comparison as JSON: each case as {@code calc} has it, and what people are shown of it. */
final class CompareJson {
  private final List<ComparedCase> cases;
  private final Wording wording;
  private final ReferenceWording references;

  CompareJson(List<ComparedCase> cases, Wording wording) {
    this.cases = cases;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  String write(Provenance provenance) {
    return JsonOutput.write(
        provenance,
        json ->
            json.array(
                "cases",
                () -> {
                  for (ComparedCase each : cases) {
                    json.object(() -> members(each, json));
                  }
                }));
  }

  private void members(ComparedCase each, JsonOutput json) throws IOException {
    json.text("name", each.name());
    json.text("group", each.group());
    json.text("story", each.story());
    json.text("source", each.source());
    json.texts("problems", each.problems().stream().map(wording::say).toList());
    if (each.reckoning().isPresent()) {
      WageJson.members(each.reckoning().get(), wording, json);
    }
    json.array(
        "shown",
        () -> {
          for (Comparison comparison : each.comparisons()) {
            json.object(() -> shown(each, comparison, json));
          }
        });
  }

  /** What people are shown beside a reference, in the currency of the comparison. */
  private void shown(ComparedCase each, Comparison comparison, JsonOutput json) throws IOException {
    json.text("reference", references.name(comparison.reference()));
    json.text("currency", Optional.of(each.currencyOf(comparison.reference())));
    json.text("exchange_rate", references.source(each.exchange()));
    json.quantity("hourly_rate", comparison.hourlyRate().map(each::shown));
    json.quantity("hourly", Optional.of(each.hourlyOf(comparison.reference())));
    json.quantity("shortfall_per_hour", comparison.shortfallPerHour().map(each::shown));
    json.quantity("shortfall", comparison.shortfall().map(each::shown));
    json.quantity("same_work", comparison.due().map(each::shown));
    json.quantity("hours_for_one_hour", comparison.hoursForOneHour());
    if (each.workers().isPresent()) {
      json.number("workers", each.workers().get());
    }
    json.quantity("extrapolated_shortfall", CompareCells.forAll(each, comparison).map(each::shown));
  }
}
