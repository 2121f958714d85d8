package org.clickwage.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Source;
import org.clickwage.message.Wording;
import org.clickwage.report.CompareFigures.Line;

/** A comparison as JSON: each case as {@code calc} has it, and what people are shown of it. */
record CompareJson(List<ComparedCase> cases, Wording wording) {
  private static final List<Figure<Line>> SHOWN =
      List.of(
          CompareFigures.HOURLY_RATE,
          CompareFigures.HOURLY,
          CompareFigures.SHORTFALL_PER_HOUR,
          CompareFigures.SHORTFALL,
          CompareFigures.SAME_WORK,
          CompareFigures.HOURS_FOR_ONE_HOUR);

  void write(JsonOutput json) throws IOException {
    json.objects("cases", cases, each -> members(each, json));
  }

  private void members(ComparedCase each, JsonOutput json) throws IOException {
    json.text("name", each.name());
    json.text("group", each.group());
    if (each.variantOf().isPresent()) {
      json.text("variant_of", each.variantOf().get());
    }
    json.text("story", each.story());
    json.text("source", each.source());
    json.texts("problems", each.problems().stream().map(wording::say).toList());
    if (each.calculation().isPresent()) {
      WageJson.members(each.calculation().get(), wording, json);
    }
    if (!each.published().isEmpty()) {
      PublishedRows.members(each.published(), wording, json);
    }
    json.objects("shown", each.compared(), compared -> shown(each, compared, json));
  }

  /** What people are shown of a reference, in the currency of the comparison. */
  private void shown(ComparedCase each, ReferenceComparison compared, JsonOutput json)
      throws IOException {
    ReferenceWording references = ReferenceWording.forMachines(wording);
    Line line = new Line(each, Optional.of(compared));
    json.text("reference", references.name(compared));
    json.text("currency", line.currency());
    json.text("exchange_rate", references.source(each.exchange()).map(Source::whole));
    json.figures(SHOWN, line);
    if (each.workers().isPresent()) {
      json.number("workers", each.workers().get());
    }
    json.figures(List.of(CompareFigures.EXTRAPOLATED), line);
  }
}
