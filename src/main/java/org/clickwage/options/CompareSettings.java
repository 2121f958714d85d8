package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clickwage.cases.CaseColumns;
import org.clickwage.cases.CaseFloors;
import org.clickwage.cases.CaseReader;
import org.clickwage.cases.StatedCase;
import org.clickwage.compare.Verdict;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.report.ComparedCase;
import org.clickwage.source.CellText;
import org.clickwage.work.Notation;

/** The options of a comparison as plain values; it reports everything that is wrong with them. */
public record CompareSettings(ParsedOptions typed, Problems problems) {
  /** What the cases are sorted by. */
  public enum Sort {
    RATIO,
    HOURLY,
    NAME,
    FILE
  }

  /** Which cases are shown: those of a verdict, or with a value in a column. */
  private record Only(Optional<Verdict> verdict, Optional<RecordFilter.Condition> ofColumn) {
    private static Only of(String text) {
      if (!text.startsWith(VERDICT)) {
        return new Only(Optional.empty(), Optional.of(RecordFilter.Condition.of(text)));
      }
      String word = text.substring(VERDICT.length()).replace('-', '_');
      return new Only(Optional.of(Values.OneOf.names(Verdict.class).apply(word)), Optional.empty());
    }
  }

  private static final String VERDICT = "verdict=";

  private static final OptionGroup SHOWN = OptionGroup.of(PriceOptions.COMMON);
  private static final Option<Sort> SORT = SHOWN.choice("--sort", Sort.class);

  private static final OptionGroup CHOSEN = OptionGroup.of(TableSettings.BY);
  private static final Option<Only> ONLY = CHOSEN.list("--only", "KEY=VALUE", Only::of);
  private static final Option<Rational> WORKERS =
      CHOSEN.add(
          new OptionGroup()
              .value(
                  FileOptions.WORKERS.name(), "N", text -> CaseReader.workers(text, Notation.PLAIN))
              .described("people"));
  private static final Option<String> CASE =
      CHOSEN.value(
          "--case",
          "NAME",
          Values.TEXT,
          Condition.needs(FileOptions.CARD, FileOptions.EMBED, FileOptions.KIT));

  public static final OptionGroup ALL =
      OptionGroup.of(
          SHOWN,
          CHOSEN,
          ReferenceOptions.PUBLISHED,
          ReferenceOptions.FLOOR.described("floor-of-cases"),
          ReferenceOptions.PROPOSED,
          ReferenceOptions.SWEEP,
          ReferenceOptions.WORK.described("work-of-cases"),
          ReferenceOptions.VEHICLE,
          ReferenceOptions.ONE_PLATFORM);

  public Sort sort() {
    return typed.value(SORT).orElse(Sort.RATIO);
  }

  /** Whether what others earn is shown beside the cases. */
  public boolean isBesidePublished() {
    return typed.has(ReferenceOptions.PUBLISHED);
  }

  public Optional<Rational> workers() {
    return typed.value(WORKERS);
  }

  public CaseFloors floors(CaseColumns columns) {
    return new CaseFloors(
        typed.facts().legalFloors(),
        typed.values(ReferenceOptions.FLOOR),
        ReferenceOptions.proposals(typed),
        ReferenceOptions.work(typed),
        columns);
  }

  /** What a record must say to be calculated at all. */
  public Predicate<StatedCase> stated(TableSettings table) {
    List<RecordFilter.Condition> only =
        typed.values(ONLY).stream().flatMap(each -> each.ofColumn().stream()).toList();
    RecordFilter asked = table.filter(ONLY, only);
    RecordFilter where = table.where();
    return each -> asked.takes(each::cell) && where.takes(each::cell);
  }

  /**
   * The case that a card shows; empty where it shows all.
   *
   * @param in the languages that the name may be in
   */
  public Optional<StatedCase> named(List<StatedCase> cases, List<Wording> in) {
    return typed
        .value(CASE)
        .flatMap(known -> problems.read(CASE, known, name -> named(name, cases, in)));
  }

  private static StatedCase named(String name, List<StatedCase> cases, List<Wording> in) {
    String wanted = CellText.plain(name);
    return cases.stream()
        .filter(each -> in.stream().map(each::name).map(CellText::plain).anyMatch(wanted::equals))
        .findFirst()
        .orElseThrow(
            () ->
                new UnknownNameException(
                    UnknownNameException.Kind.CASE_OF_FILE,
                    name,
                    cases.stream().map(each -> each.name(in.get(0))).toList()));
  }

  /** What must come out for a case to be shown. */
  public Predicate<ComparedCase> verdict() {
    List<Optional<Verdict>> wanted =
        typed.values(ONLY).stream().map(Only::verdict).filter(Optional::isPresent).toList();
    return each -> wanted.isEmpty() || wanted.contains(each.verdict());
  }
}
