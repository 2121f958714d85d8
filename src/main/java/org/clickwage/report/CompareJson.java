package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.JsonOutput;
import org.clickwage.message.Wording;
import org.clickwage.output.Provenance;

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
    if (each.calculation().isPresent()) {
      WageJson.members(each.calculation().get(), wording, json);
    }
    json.array(
        "shown",
        () -> {
          for (ReferenceComparison beside : each.beside(wording)) {
            json.object(() -> shown(each, beside, json));
          }
        });
  }

  /** What people are shown beside a reference, in the currency of the comparison. */
  private void shown(ComparedCase each, ReferenceComparison beside, JsonOutput json)
      throws IOException {
    json.text("reference", beside.name());
    json.text("currency", Optional.of(each.shown(beside.currency())));
    json.text("exchange_rate", references.source(each.exchange()));
    json.quantity("hourly_rate", beside.hourlyRate().map(each::shown));
    json.quantity("hourly", beside.hourly().map(each::shown));
    json.quantity("shortfall_per_hour", beside.shortfallPerHour().map(each::shown));
    json.quantity("shortfall", beside.shortfall().map(each::shown));
    json.quantity("same_work", beside.due().map(each::shown));
    json.quantity("hours_for_one_hour", beside.hoursForOneHour());
    if (each.workers().isPresent()) {
      json.number("workers", each.workers().get());
    }
    json.quantity("extrapolated_shortfall", CompareCells.forAll(each, beside).map(each::shown));
  }
}
