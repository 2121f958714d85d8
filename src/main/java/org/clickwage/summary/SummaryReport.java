package org.clickwage.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.LegalFloor;
import org.clickwage.report.ReferenceWording;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.survey.SurveySummary;

/**
 * The group statistics of a survey: tables for people, all figures for machines.
 *
 * @param by the titles of the columns that make the groups
 * @param columnNotes what is to be known of how columns are read, for whoever has the file
 * @param remarks what else is to be known of the records
 * @param grounds what the figures rest on, for the notes and sources of JSON; people read them
 *     below the tables
 * @param work the kinds of work whose published pay it is set beside; empty where that is not asked
 */
public record SummaryReport(
    SurveySummary summary,
    List<String> by,
    List<Note> columnNotes,
    List<Note> remarks,
    SurveyGrounds grounds,
    Set<LegalFloor.Work> work,
    Wording wording) {

  /**
   * A picture shows one reference: a promise, which is no minimum wage, where there is no other.
   */
  private static final List<ReferenceRole> DRAWN =
      List.of(
          ReferenceRole.MINIMUM,
          ReferenceRole.CLIENT_MINIMUM,
          ReferenceRole.GIVEN,
          ReferenceRole.PROMISED,
          ReferenceRole.NONE);

  public Result result() {
    return new Result(
        words ->
            new SummaryReport(
                    summary, by, columnNotes, remarks, grounds, work, grounds.ofPlace(words))
                .document(),
        wording,
        this::table,
        this::json);
  }

  /**
   * What is said of outliers to whoever runs it, be they too few for anything that is published.
   *
   * @param isShown whether the notes are printed too
   */
  public List<Note> outliers(boolean isShown) {
    return summary.rows().stream()
        .filter(SummaryRow::ofAll)
        .limit(1)
        .filter(
            row ->
                !isShown || row.statistics().rates().flatMap(RateDistribution::outliers).isEmpty())
        .flatMap(
            row ->
                row
                    .outliers()
                    .map(each -> StatisticsNotes.of(each, row.group().currency()))
                    .stream())
        .toList();
  }

  /** How many records were read, and how many are left out for which reason. */
  public Optional<Map<String, Rational>> sample() {
    return SampleTable.counts(summary.rows());
  }

  /** Of each group that is shown. */
  private Table sample(RowNames names) {
    Set<List<Object>> groups = new HashSet<>();
    List<SummaryRow> rows =
        summary.rows().stream()
            .filter(row -> !row.isSuppressed() && groups.add(List.of(row.keys(), row.ofAll())))
            .toList();
    List<Column<SummaryRow>> columns = StatisticsFigures.groups(by, names::of);
    return SampleTable.of(columns, ShownRow.mostRead(rows, row -> row), wording);
  }

  private RowNames names() {
    return new RowNames(
        summary.rows(),
        summary.minGroup(),
        place -> summary.plan().mapping().isOfPlaces(summary.plan().by().get(place)),
        wording);
  }

  private Table table() {
    return TableFields.explained(
        Table.onDemand(SummaryFigures.forMachines(by, summary), summary.rows(), wording),
        TableFields.of(by, summary, wording));
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    if (!summary.compared().isEmpty()) {
      json.rows("differences", new DifferenceTable(summary, wording).forMachines());
    }
    othersPay(SummaryEnds.of(summary.rows())).into(json, wording);
    grounds.into(json, notes(names().noteWithoutMarks()), wording);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    List<SummaryEnds> all = SummaryEnds.of(summary.rows());
    List<SummaryEnds> rows = all.stream().filter(row -> !isOfFloor(row)).toList();
    ShownFigures<SummaryEnds> figures = SummaryFigures.forPeople(wording);
    RowNames names = names();
    SummaryTables tables =
        new SummaryTables(
            by,
            RowNames.unlessAllHidden(rows, SummaryEnds::shown),
            figures,
            names,
            Share.ofFraction(summary.options().confidence()),
            wording);
    SummaryAnswer answer =
        new SummaryAnswer(summary, shownTotals(rows), figures, grounds, names, wording);
    document.headline(
        answer.titles(),
        grounds.about(answer.counted(), wording),
        answer.headline(),
        answer.verdict());
    answer.sentences().forEach(sentence -> document.answer(sentence, Tone.RESULT));
    document.cardWith(answer::picture);
    List<SummaryEnds> ofFloors = all.stream().filter(SummaryReport::isOfFloor).toList();
    TriedFloors floors = new TriedFloors(ofFloors, summary, figures, names, wording);
    floors.answer(document);
    SpreadPictures pictures =
        new SpreadPictures(spreads(rows, tables), names, answer.units().equals("workers"), wording);
    pictures.into(document);
    shownTotals(rows).stream()
        .findFirst()
        .ifPresent(
            first ->
                first
                    .gap()
                    .ifPresent(
                        gap ->
                            pictures.addGap(
                                gap,
                                spread(first.shown(), "", tables),
                                summary.plan().mapping().profile().records().isTaskLog(),
                                document)));
    tables.addShares(document);
    document
        .spoken(answer.ofGroups(tables.groups()))
        .table(
            SpreadPictures.ofRate(
                summary.plan().mapping().isNetAlone(), wording.say("title.summary"), wording),
            tables.pay());
    floors.table(document);
    floors.gains(document);
    new DifferenceTable(summary, wording).addTo(document);
    othersPay(rows).into(document, wording);
    return document
        .folded(wording.say("title.research"), tables.research())
        .folded(wording.say("title.sample"), wording.isPublished() ? sample(names) : Table.NONE)
        .sentences(wording.say("title.notes"), notes(names.note()))
        .build();
  }

  /** Of the groups with any one reference: their rates are the same with each. */
  private OthersPay othersPay(List<SummaryEnds> rows) {
    List<SummaryEnds> groups =
        rows.stream().filter(row -> row.shown().role() == rows.get(0).shown().role()).toList();
    return new OthersPay(
        work, groups, summary, SummaryFigures.forPeople(wording), grounds, names());
  }

  private static boolean isOfFloor(SummaryEnds row) {
    return row.shown().role().isFloor();
  }

  /** All records with each reference, first that which is drawn. */
  private static List<SummaryEnds> shownTotals(List<SummaryEnds> rows) {
    return rows.stream()
        .filter(row -> row.shown().ofAll() && !row.isSuppressed())
        .sorted(Comparator.comparing(row -> DRAWN.indexOf(row.shown().role())))
        .toList();
  }

  private List<String> notes(Optional<Note> onReliability) {
    List<Note> first = new ArrayList<>(wording.isPublished() ? List.of() : columnNotes);
    first.addAll(remarks);
    return SummaryNotes.of(summary, first, onReliability).stream().map(wording::say).toList();
  }

  /**
   * The rates compared with the first of these references that any group has: once where they are
   * the same at both ends of ranges.
   */
  private List<SpreadPictures.Spread> spreads(List<SummaryEnds> rows, SummaryTables tables) {
    Set<ReferenceRole> roles =
        rows.stream().map(row -> row.shown().role()).collect(Collectors.toSet());
    Optional<ReferenceRole> drawn = DRAWN.stream().filter(roles::contains).findFirst();
    return rows.stream()
        .filter(row -> Optional.of(row.shown().role()).equals(drawn))
        .flatMap(
            row ->
                row.isOne()
                    ? Stream.of(spread(row.low(), "", tables))
                    : Stream.of(row.low(), row.high())
                        .map(end -> spread(end, wording.say("bound." + end.bound()), tables)))
        .toList();
  }

  private SpreadPictures.Spread spread(SummaryRow row, String bound, SummaryTables tables) {
    String about = ReferenceWording.approximately(grounds.confidence());
    return new SpreadPictures.Spread(
        row,
        bound,
        !row.showsMoney(),
        row.group().currency(),
        row.rate(),
        (tables.reference(row) + " " + about).replaceFirst("\\h+$", ""));
  }
}
