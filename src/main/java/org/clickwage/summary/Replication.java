package org.clickwage.summary;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.group.CountedGroup;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.BundledText;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.statistics.CountedUnit;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.summary.NumberedUnits.Numbered;
import org.clickwage.survey.DesignColumns;
import org.clickwage.survey.SurveySummary;

/**
 * What another program needs to calculate the statistics of a survey again: who was counted, the
 * figures as far as they may be shown, and a script for R that compares its own with them.
 *
 * @param by the titles of the columns that make the groups
 * @param areNamed whether workers go by their names, not by numbers
 */
public record Replication(SurveySummary summary, List<String> by, boolean areNamed, Wording words) {
  private static final String README = "README.md";
  private static final String DATA = "data.csv";
  private static final String EXPECTED = "expected.csv";
  private static final String SCRIPT = "replicate.R";

  public static final List<String> FILES = List.of(README, DATA, EXPECTED, SCRIPT);

  private record Expected(
      SummaryRow row, String figure, Rational value, Optional<Rational> error) {}

  /** Writes one of the files. */
  public void write(String name, OutputStream out) throws IOException {
    try (Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      switch (name) {
        case DATA -> CsvWriter.write(data(), text);
        case EXPECTED -> CsvWriter.write(expected(), text);
        case SCRIPT -> text.write(script());
        default -> text.write(readme());
      }
    }
  }

  private String readme() {
    return Stream.of("title", "people", "data", "expected", "script")
        .map(key -> words.say("replication." + key) + "\n")
        .collect(Collectors.joining("\n"));
  }

  private String script() {
    return BundledText.of("pages/" + SCRIPT)
        .replace("{{confidence}}", summary.options().confidence().toString())
        .replace("{{least}}", Integer.toString(summary.minGroup()))
        .replace("{{trim}}", summary.options().trim().orElse(Rational.ZERO).toString())
        .replace("{{scales}}", scales());
  }

  /** What the square of each replicate counts by; nothing without replicates. */
  private String scales() {
    return design().filter(SurveyDesign::isReplicated).map(SurveyDesign::scales).stream()
        .flatMapToDouble(DoubleStream::of)
        .mapToObj(Double::toString)
        .collect(Collectors.joining(", "));
  }

  private Table expected() {
    List<Expected> figures =
        Stream.concat(
                summary.rows().stream().flatMap(this::expected),
                DifferenceTable.rows(summary).stream().flatMap(Replication::differences))
            .toList();
    List<Column<Expected>> columns =
        new ArrayList<>(table(Expected::row, each -> NumberedUnits.Part.of(each.row())));
    columns.add(Column.text("figure", Expected::figure));
    columns.add(number("value", each -> each.value().toString()));
    columns.add(number("se", each -> each.error().map(Rational::toString).orElse("")));
    return withGroups(columns, Expected::row, figures);
  }

  /** What is shown of a row as it was calculated: nothing that is rounded. */
  private Stream<Expected> expected(SummaryRow row) {
    SummaryRow calculated = row.with(counted(row).figures());
    return SummaryFigures.replicable(summary.options().percents()).stream()
        .flatMap(
            figure ->
                value(figure, row)
                    .filter(shown -> value(figure, calculated).equals(Optional.of(shown)))
                    .map(
                        shown ->
                            new Expected(
                                row, figure.key(), shown, row.statistics().error(figure.key())))
                    .stream());
  }

  /** By how much the first group is over the second, in its place. */
  private static Stream<Expected> differences(DifferenceTable.Row row) {
    String key = row.figure().key() + (row.difference().isAdjusted() ? "_adjusted_" : "_");
    return DifferenceTable.ESTIMATES.stream()
        .flatMap(
            kind ->
                row
                    .estimate(kind)
                    .map(
                        shown ->
                            new Expected(
                                row.groups().first(), key + kind, shown.value(), row.error(kind)))
                    .stream());
  }

  private Optional<SurveyDesign> design() {
    return Optional.of(summary.totals().design()).filter(any -> summary.plan().design().isStated());
  }

  private static Optional<Rational> value(Figure<SummaryRow> figure, SummaryRow row) {
    return figure.value().apply(row).map(Range::low);
  }

  private static CountedGroup counted(SummaryRow row) {
    return row.counted().orElseThrow();
  }

  private Table data() {
    List<Column<Numbered>> columns = new ArrayList<>(List.of(Column.text("id", Numbered::id)));
    columns.addAll(table(Numbered::row, Numbered::part));
    design().ifPresent(known -> columns.addAll(sampled(known)));
    DesignColumns stated = summary.plan().design();
    if (!stated.compared().isEmpty()) {
      columns.add(Column.text("compared", each -> side(each.row(), stated.compared())));
    }
    if (stated.category() != Mapping.NONE) {
      columns.add(Column.text("category", each -> each.unit().sampled().category()));
    }
    IntStream.range(0, CountedUnit.COLUMNS.size())
        .forEach(
            i ->
                columns.add(
                    number(CountedUnit.COLUMNS.get(i), each -> each.unit().values().get(i))));
    return withGroups(columns, Numbered::row, NumberedUnits.of(summary, design(), areNamed));
  }

  /** Which of two groups a row is; empty for none of them. */
  private static String side(SummaryRow row, List<String> compared) {
    int place = row.ofAll() ? -1 : compared.indexOf(row.keys().get(0));
    return List.of("", "first", "second").get(place + 1);
  }

  /** The columns that say where a unit was sampled. */
  private static List<Column<Numbered>> sampled(SurveyDesign design) {
    if (design.isReplicated()) {
      return LongStream.range(0, design.replicates())
          .mapToObj(i -> ofPoint("rw" + (i + 1), point -> point.replicate((int) i)))
          .toList();
    }
    return List.of(
        Column.text("stratum", Numbered::stratum),
        Column.text("psu", Numbered::psu),
        ofPoint("fpc", SamplePoint::population));
  }

  private static Column<Numbered> ofPoint(String key, ToDoubleFunction<SamplePoint> value) {
    return number(key, each -> Double.toString(value.applyAsDouble(each.unit().sampled())));
  }

  /** The columns that say of which table a row is. */
  private static <R> List<Column<R>> table(
      Function<R, SummaryRow> row, Function<R, NumberedUnits.Part> part) {
    return List.of(
        Column.text("counts_in", each -> Cell.word(part.apply(each))),
        Column.text("reference_kind", each -> row.apply(each).role().word()),
        Column.text("bound", each -> row.apply(each).bound()));
  }

  private static <R> Column<R> number(String key, Function<R, String> value) {
    return Column.right(
        key,
        "",
        each ->
            Optional.of(value.apply(each))
                .filter(Predicate.not(String::isEmpty))
                .map(known -> Cell.asTyped(known, known))
                .orElse(Cell.MISSING));
  }

  /** A table that ends with the cells that make the groups, whose titles may be those of others. */
  private <R> Table withGroups(List<Column<R>> columns, Function<R, SummaryRow> row, List<R> rows) {
    List<Column<R>> all = new ArrayList<>(columns);
    IntStream.range(0, by.size())
        .forEach(i -> all.add(Column.text(by.get(i), each -> row.apply(each).keys().get(i))));
    return Table.onDemand(all, rows, words);
  }
}
