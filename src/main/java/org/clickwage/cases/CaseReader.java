package org.clickwage.cases;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clickwage.compare.Assumption;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceRequest;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.output.InputFile;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.reference.DayRange;
import org.clickwage.source.CellText;
import org.clickwage.source.Parts;
import org.clickwage.source.Record;
import org.clickwage.source.Records;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.ContextLookup;
import org.clickwage.survey.RecordDates;
import org.clickwage.survey.RecordParser;
import org.clickwage.survey.ReferenceContext;
import org.clickwage.table.CsvSource;
import org.clickwage.table.RecordProblem;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.WorkInput;

/** Reads the cases of a comparison one after the other: each states a work as a record does. */
public final class CaseReader {
  private static final List<RecordField> WORDS =
      List.of(
          RecordField.NAME,
          RecordField.GROUP,
          RecordField.STORY,
          RecordField.SOURCE,
          RecordField.PLATFORM,
          RecordField.WORKER,
          RecordField.DATE,
          RecordField.FROM);

  private final BatchPlan plan;
  private final Record record;
  private final FieldCells cells;
  private final RecordDates dates;
  private final Notation notation;
  private final ReferenceLookup laws;
  private final ReferenceCells referenceCells;
  private final CaseColumns own;

  private CaseReader(BatchPlan plan, Record record) {
    this.plan = plan;
    this.record = record;
    this.cells = new FieldCells(plan.mapping(), record);
    this.dates = new RecordDates(plan, cells);
    this.notation = plan.mapping().notation(plan.dialect());
    this.laws = new ReferenceLookup(plan.facts());
    this.referenceCells = plan.referenceCells(cells);
    this.own = new CaseColumns(plan.mapping());
  }

  /** All cases of a file, in its order. */
  public static List<StatedCase> read(InputFile file, BatchPlan plan) throws IOException {
    List<StatedCase> cases = new ArrayList<>();
    try (Parts parts = new CsvSource(file::read, plan.dialect()).read()) {
      Records records = parts.records();
      CaseReader reader = new CaseReader(plan, records);
      parts.read(
          records,
          () -> {
            if (!records.isBlank()) {
              cases.add(reader.read());
            }
            return true;
          });
    }
    return cases;
  }

  private StatedCase read() {
    RecordParser parser = new RecordParser(plan, cells, dates, notation, true);
    WorkInput work = parser.work();
    boolean isHourlyRate = parser.isHourlyRate(work);
    ReferenceContext context =
        new ContextLookup(plan, laws, cells, referenceCells, parser.terms()).question();
    StatedDeductions deductions = parser.deductions(context.scheme());
    List<RecordProblem> problems = problems(parser, context.asked());
    boolean schemeKnown = parser.scheme().isEmpty() || context.scheme().isPresent();
    boolean currencyReads = context.currency().isPresent() || !cells.has(RecordField.CURRENCY);
    boolean reads = problems.isEmpty() && schemeKnown && currencyReads;
    context.problems().forEach(each -> problems.add(here(each.column(), each.what())));
    List<String> texts = record.texts().stream().map(CellText::stripped).toList();
    return new StatedCase(
        record.line(),
        words(texts),
        texts,
        own.cell(CaseColumns.Kind.VARIANT_OF, texts),
        reads ? Optional.of(isHourlyRate ? work.inOneHour() : work) : Optional.empty(),
        isHourlyRate,
        parser.amounts(),
        deductions,
        context.asked(),
        context.day(),
        parser.problems().stream().filter(CaseReader::isWithoutCost).findFirst(),
        workers(problems),
        assumed(context, parser, isHourlyRate),
        dates.addTo(problems));
  }

  /** What is wrong with the work that the record states, which is not calculated then. */
  private List<RecordProblem> problems(RecordParser parser, ReferenceRequest asked) {
    List<RecordProblem> problems = new ArrayList<>();
    record.fault(plan.mapping().header().size()).ifPresent(what -> problems.add(here("", what)));
    parser.problems().stream().filter(each -> !isWithoutCost(each)).forEach(problems::add);
    // The money of a country is a guess, by which 30 € would be 30 ariary.
    boolean lacksCurrency = cells.has(RecordField.PAY) && asked.currency().isEmpty();
    if (lacksCurrency && problems.isEmpty() && !cells.has(RecordField.CURRENCY)) {
      problems.add(cells.problem(RecordField.CURRENCY, ContextLookup.NO_CURRENCY));
    }
    return problems;
  }

  private static boolean isWithoutCost(RecordProblem problem) {
    return problem.what().equals(RecordParser.DISTANCE_WITHOUT_COST);
  }

  /** What the law changed over the days of a case, whose figures take it as it was on one. */
  private List<Note> assumed(ReferenceContext context, RecordParser parser, boolean isHourlyRate) {
    List<Note> assumed = new ArrayList<>();
    Optional<DayRange> days = dates.days().filter(all -> all.count() > 1);
    if (days.isPresent() && context.day().isPresent()) {
      List<LocalDate> ends = List.of(days.get().first(), days.get().last());
      LocalDate taken = context.day().get();
      if (laws.changes(context.asked(), ends)) {
        assumed.add(Note.of("assumption.several-laws", ends.get(0), ends.get(1), taken));
      }
      if (context.scheme().orElse(null) instanceof Charges.Scheme known
          && laws.changes(known.scheme(), parser.scheme(), ends)) {
        assumed.add(Note.of("assumption.several-schemes", ends.get(0), ends.get(1), taken));
      }
    }
    assumed.addAll(parser.assumed());
    if (isHourlyRate) {
      assumed.add(Note.of(Assumption.Kind.ONE_HOUR));
    }
    return assumed;
  }

  /** What text cells say, in each language of which the table has a column: name, name_fr. */
  private Map<RecordField, Text> words(List<String> texts) {
    List<String> header = plan.mapping().header();
    Map<String, String> titled = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(header.size(), texts.size()); i++) {
      titled.putIfAbsent(header.get(i), texts.get(i));
    }
    Map<RecordField, Text> words = new EnumMap<>(RecordField.class);
    for (RecordField key : WORDS) {
      String title = key.columnName();
      Text own = Text.of(title, '_', titled.keySet(), each -> titled.getOrDefault(each, ""));
      words.put(key, new Text(Objects.toString(cells.text(key), ""), own.translations()));
    }
    return words;
  }

  /** Whether a title is that of a text cell in another language: name_fr. */
  static boolean isTranslation(String title) {
    return WORDS.stream().anyMatch(key -> title.startsWith(key.columnName() + "_"));
  }

  /** A number of people: one, and more than none. */
  private Optional<Rational> workers(List<RecordProblem> problems) {
    return cells.read(RecordField.WORKERS, text -> workers(text, notation), problems);
  }

  /** How many people, as a cell or an option says it. */
  public static Rational workers(String text, Notation notation) {
    Range people = notation.number(text);
    if (!people.isPoint() || !people.low().isPositive()) {
      throw new NotationException(text, "expected.workers");
    }
    return people.low();
  }

  private RecordProblem here(String column, Note what) {
    return new RecordProblem(record.line(), column, what);
  }
}
