package org.clickwage.summary;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.ShownFigures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.PublishedFigure;
import org.clickwage.reference.PublishedFigure.MeasuredPay;
import org.clickwage.report.PublishedRows;
import org.clickwage.survey.SurveySummary;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * The people of a survey beside what others earn at work like theirs: a mean beside means, a median
 * beside medians, of the rate that the survey is summed up by.
 *
 * @param work the kinds of it; empty where nothing is set beside
 * @param rows each group, and all together, with one reference
 */
record OthersPay(
    Set<LegalFloor.Work> work,
    List<SummaryEnds> rows,
    SurveySummary summary,
    ShownFigures<SummaryEnds> figures,
    SurveyGrounds grounds,
    RowNames names) {
  private static final Set<RecordField> COSTS = Set.of(RecordField.COSTS, RecordField.PER_KM);
  private static final Set<RecordField> DEDUCTED =
      Set.of(
          RecordField.PLATFORM_FEE,
          RecordField.ACCOUNT_RENT,
          RecordField.COSTS,
          RecordField.PER_KM,
          RecordField.REIMBURSEMENTS);

  void into(Document.Builder document, Wording wording) {
    if (!work.isEmpty()) {
      new PublishedRows(all(), "column.group", wording).into(document);
    }
  }

  void into(JsonOutput json, Wording wording) throws IOException {
    if (!work.isEmpty()) {
      List<Map.Entry<String, PublishedComparison>> flat =
          all().entrySet().stream()
              .flatMap(of -> of.getValue().stream().map(each -> Map.entry(of.getKey(), each)))
              .toList();
      json.objects(
          "published",
          flat,
          each -> {
            json.text("group", each.getKey());
            PublishedRows.members(each.getValue(), wording, json);
          });
    }
  }

  private Map<String, List<PublishedComparison>> all() {
    Map<String, List<PublishedComparison>> all = new LinkedHashMap<>();
    for (SummaryEnds row : rows) {
      all.put(names.of(row.shown()), PublishedComparison.of(own(row), summary.plan().facts()));
    }
    return all;
  }

  private PublishedComparison.Own own(SummaryEnds row) {
    return new PublishedComparison.Own(
        work,
        grounds.references().stream()
            .flatMap(each -> each.place().stream())
            .collect(Collectors.toSet()),
        row.shown().group().currency(),
        grounds.days(),
        summary.plan().mapping().gives(RecordField.TIPS),
        row.shown().statistics().hasMeanOfFew(),
        figure -> rate(figure, row));
  }

  private Lookup<Range> rate(PublishedFigure figure, SummaryEnds row) {
    if (figure.average().isEmpty()) {
      return Lookup.missing("unlike.average");
    }
    if (!rate(row).filter(own -> isLike(own, figure)).isPresent()) {
      return Lookup.missing("unlike.rate-of-survey");
    }
    String average =
        switch (figure.average().get()) {
          case MEAN -> "column.mean";
          case MEDIAN -> "column.median";
        };
    return figures
        .figure(average)
        .value()
        .apply(row)
        .map(Lookup::found)
        .orElseGet(() -> Lookup.missing("unlike.hidden"));
  }

  /** Empty where it is not the same for all. */
  private static Optional<RateName> rate(SummaryEnds row) {
    return Stream.of(RateName.values()).filter(each -> each.word().equals(row.rate())).findFirst();
  }

  private boolean isLike(RateName own, PublishedFigure figure) {
    WageQuantity hours =
        switch (figure.hour().orElseThrow()) {
          case PAID, TASK -> WageQuantity.PAID_HOURS;
          case ONLINE, OWN_ESTIMATE -> WageQuantity.WORK_HOURS;
        };
    return own.hours() == hours && deducted(own).equals(figure.pay());
  }

  /** What is deducted from the money of a rate, as far as the survey states it. */
  private Optional<MeasuredPay> deducted(RateName own) {
    Set<RecordField> stated =
        DEDUCTED.stream().filter(summary.plan().mapping()::gives).collect(Collectors.toSet());
    boolean hasCosts = COSTS.stream().anyMatch(stated::contains);
    return switch (own) {
      case ADVERTISED, GROSS -> Optional.of(MeasuredPay.GROSS);
      case NET -> Optional.of(MeasuredPay.AFTER_CHARGES).filter(any -> hasCosts);
      case EARNINGS ->
          stated.isEmpty()
              ? Optional.of(MeasuredPay.GROSS)
              : hasCosts
                  ? Optional.of(MeasuredPay.AFTER_COSTS)
                  : Optional.of(MeasuredPay.AFTER_FEE)
                      .filter(any -> stated.equals(Set.of(RecordField.PLATFORM_FEE)));
    };
  }
}
