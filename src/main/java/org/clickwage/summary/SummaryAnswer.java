package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Chart;
import org.clickwage.document.ShownFigures;
import org.clickwage.group.RecordKind;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Wording;
import org.clickwage.number.Share;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.Place;
import org.clickwage.report.Kicker;
import org.clickwage.report.ReferenceWording;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.survey.SurveySummary;

/**
 * What a survey comes to in a few sentences: how many are below each reference, what half of them
 * earn, and how much of the work is unpaid, or why it is not known. None has a figure that the
 * tables suppress.
 *
 * @param totals all records, each time with another reference, as far as they may be shown
 */
record SummaryAnswer(
    SurveySummary summary,
    List<SummaryEnds> totals,
    ShownFigures<SummaryEnds> figures,
    SurveyGrounds grounds,
    RowNames names,
    Wording wording) {
  private static final String THE = "answer.the.";

  /** The share below the first reference. */
  Optional<String> headline() {
    return compared().flatMap(all -> figures.show("column.below", all));
  }

  Optional<Verdict> verdict() {
    return compared().flatMap(below()::verdict);
  }

  List<String> titles() {
    return compared().flatMap(all -> below().title(all, referenceOfRate(all))).stream().toList();
  }

  /** {@code 11 workers}. */
  Optional<String> counted() {
    return totals.stream().findFirst().flatMap(below()::counted);
  }

  /** What shows the share below the first reference. */
  Optional<Chart> picture() {
    return compared().flatMap(all -> below().picture(all));
  }

  private Optional<SummaryEnds> compared() {
    return totals.stream().filter(all -> all.shown().role() != ReferenceRole.NONE).findFirst();
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    totals.stream()
        .filter(all -> all.shown().role() != ReferenceRole.NONE)
        .forEach(all -> below(all).ifPresent(sentences::add));
    if (!totals.isEmpty()) {
      SummaryEnds first = totals.get(0);
      String middle = median(first).orElse("") + " " + shortfall(first).orElse("");
      Optional.of(middle.strip()).filter(text -> !text.isEmpty()).ifPresent(sentences::add);
      unpaid(first).ifPresent(sentences::add);
    }
    return sentences.isEmpty() ? List.of(rateAlone()) : sentences;
  }

  /** The one rate that is compared with nothing, or why there is no rate of all. */
  private String rateAlone() {
    if (totals.isEmpty() || isHidden(totals.get(0))) {
      SummaryRow all = summary.rows().stream().filter(SummaryRow::ofAll).findFirst().orElseThrow();
      return names.whyNotAll(all);
    }
    SummaryEnds all = totals.get(0);
    SurveyGroup records = all.shown().group();
    if (all.shown().statistics().observations() == 0) {
      boolean isPending = records.count(RecordKind.PENDING) > 0;
      return wording.say(isPending ? "answer.no-rate.pending" : "answer.no-rate");
    }
    return records.isMixed()
        ? wording.say("answer.no-rate.currencies")
        : wording.say("answer.single.rate", figures.show("column.median", all).get(), rate(all));
  }

  /** Whether there are rates of which none may be shown. */
  private static boolean isHidden(SummaryEnds all) {
    GroupStatistics statistics = all.shown().statistics();
    return statistics.observations() > 1 && !all.shown().group().isMixed();
  }

  private Optional<String> below(SummaryEnds all) {
    return below().of(all, referenceOfRate(all));
  }

  private BelowSentence<SummaryEnds> below() {
    return new BelowSentence<>(
        figures,
        units(),
        summary.plan().mapping().gives(RecordField.WEIGHT),
        Share.ofFraction(summary.options().confidence()),
        wording);
  }

  /**
   * Each group in a sentence.
   *
   * @param groups those of one reference, or of several, which are then named
   */
  List<String> ofGroups(List<SummaryEnds> groups) {
    boolean isOne = groups.stream().map(row -> row.shown().role()).distinct().count() == 1;
    List<String> sentences = new ArrayList<>();
    for (SummaryEnds row : groups) {
      String name = names.of(row.shown());
      Optional<String> whyNot =
          Optional.of(row.shown()).filter(SummaryRow::isSuppressed).map(names::whyNot);
      sentences.add(
          below()
              .ofGroup(row, isOne ? name : wording.say("list.next", name, reference(row)), whyNot));
    }
    return sentences;
  }

  /** What half of them earn; of few, what they earn on average. */
  private Optional<String> median(SummaryEnds all) {
    String rate = rate(all);
    Optional<String> reference =
        figures
            .show("reference", all)
            .map(figure -> new ReferenceWording(wording).about(grounds.confidence(), figure));
    return figures
        .show("column.median", all)
        .map(
            median ->
                reference
                    .map(
                        known ->
                            wording.say(
                                "answer.median-and-reference",
                                median,
                                rate,
                                reference(all),
                                known,
                                grounds.days().map(new Kicker(wording)::inYears).orElse("")))
                    .orElseGet(() -> wording.say("answer.median", median, rate)))
        .or(
            () ->
                figures
                    .show("column.mean", all)
                    .map(mean -> wording.say("answer.mean-of-few", mean, rate)))
        .filter(middle -> all.shown().statistics().observations() > 1);
  }

  private String rate(SummaryEnds all) {
    return wording.say("answer.rate." + all.rate());
  }

  private Optional<String> shortfall(SummaryEnds all) {
    return figures
        .show("mean_shortfall", all)
        .map(share -> wording.say("answer.shortfall." + units(), share));
  }

  private Optional<String> unpaid(SummaryEnds all) {
    return figures
        .figure("column.unpaid-per-paid")
        .value()
        .apply(all)
        .filter(hours -> hours.high().isPositive())
        .flatMap(hours -> figures.show("column.unpaid-per-paid", all))
        .map(time -> wording.say("answer.unpaid", time));
  }

  String units() {
    return summary.isPerWorker() ? "workers" : "records";
  }

  /** The same where nothing else in the sentence says that rates are net. */
  private String referenceOfRate(SummaryEnds all) {
    return SpreadPictures.ofRate(all.rate().equals("net"), reference(all), wording);
  }

  /** A minimum wage goes by its name where it is that of a single country which has one. */
  private String reference(SummaryEnds all) {
    ReferenceRole role = all.shown().role();
    if (role == ReferenceRole.GIVEN && wording.isPublished()) {
      return new ReferenceWording(wording)
          .chosen(
              grounds.references().stream()
                  .filter(each -> each.kind() == ReferenceWage.Kind.GIVEN)
                  .map(ReferenceWage::hourly));
    }
    Set<Optional<Place>> places =
        grounds.references().stream().map(ReferenceWage::place).collect(Collectors.toSet());
    String ofPlace =
        places.size() == 1 ? places.iterator().next().map(Place::toString).orElse("") : "";
    String own = THE + role.word() + "." + ofPlace;
    return wording.say(wording.has(own) ? own : THE + role.word());
  }
}
