package org.clickwage.options;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clickwage.cases.CaseColumns;
import org.clickwage.cases.CaseFloors;
import org.clickwage.cases.CaseReader;
import org.clickwage.cases.StatedCase;
import org.clickwage.compare.CommonCurrency;
import org.clickwage.compare.Verdict;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.reference.UnknownNameException;
import org.clickwage.report.ComparedCase;
import org.clickwage.source.CellText;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** The options of a comparison as plain values; it reports everything that is wrong with them. */
public record CompareSettings(ParsedOptions typed, Problems problems, ReferenceData facts) {
  /** What the cases are sorted by. */
  public enum Sort {
    RATIO,
    HOURLY,
    NAME,
    FILE
  }

  private static final String VERDICT = "verdict";

  private static final OptionGroup SHOWN = new OptionGroup();
  public static final Option<Currency> IN =
      SHOWN.value("--in", "CURRENCY", CompareSettings::currency);
  private static final Option<Place> PPP =
      SHOWN.value("--ppp", "CC", ReferenceOptions::place, Condition.needs("EUR", IN));
  private static final Option<Sort> SORT = SHOWN.choice("--sort", Sort.class);

  private static final OptionGroup CHOSEN = OptionGroup.of(TableSettings.BY);
  private static final Option<Optional<Verdict>> ONLY =
      CHOSEN.list("--only", "KEY=VALUE", CompareSettings::verdict);
  private static final Option<Rational> WORKERS =
      CHOSEN.add(
          new OptionGroup()
              .value(
                  FileOptions.WORKERS.name(), "N", text -> CaseReader.workers(text, Notation.PLAIN))
              .described("people"));
  private static final Option<?> CASE =
      CHOSEN.value(
          "--case", "NAME", Condition.needs(FileOptions.CARD, FileOptions.EMBED, FileOptions.KIT));

  public static final OptionGroup ALL =
      OptionGroup.of(
          SHOWN,
          CHOSEN,
          ReferenceOptions.FLOOR.described("floor-of-cases"),
          ReferenceOptions.WORK.described("work-of-cases"),
          ReferenceOptions.VEHICLE,
          ReferenceOptions.ONE_PLATFORM);

  public Sort sort() {
    return typed.value(SORT).orElse(Sort.RATIO);
  }

  public Optional<Rational> workers() {
    return typed.value(WORKERS);
  }

  /** The currency in which all cases are shown; empty where each stays in its own. */
  public Optional<CommonCurrency> common() {
    return typed.value(IN).map(known -> new CommonCurrency(known, typed.value(PPP)));
  }

  public CaseFloors floors(CaseColumns columns) {
    return new CaseFloors(
        facts.legalFloors(),
        typed.values(ReferenceOptions.FLOOR),
        ReferenceOptions.work(typed),
        columns);
  }

  private static Currency currency(String text) {
    return Notation.currency(text)
        .orElseThrow(() -> new NotationException(text, "expected.currency-shown"));
  }

  /** What a record must say to be calculated at all. */
  public Predicate<StatedCase> stated(TableSettings table) {
    List<String> only = typed.texts(ONLY).stream().filter(text -> !isOfVerdict(text)).toList();
    RecordFilter asked = table.filter(ONLY, only, facts);
    RecordFilter where = table.where(facts);
    return each -> asked.takes(each::cell) && where.takes(each::cell);
  }

  private static boolean isOfVerdict(String text) {
    return text.startsWith(VERDICT + "=");
  }

  /**
   * The case that a card shows; empty where it shows all.
   *
   * @param in the languages that the name may be in
   */
  public Optional<StatedCase> named(List<StatedCase> cases, List<Wording> in) {
    return problems.read(CASE, typed, name -> named(name, cases, in));
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
        typed.values(ONLY).stream().filter(Optional::isPresent).toList();
    return each -> wanted.isEmpty() || wanted.contains(each.verdict());
  }

  /** The verdict that a condition is of; empty where it is of a column. */
  private static Optional<Verdict> verdict(String condition) {
    return Optional.of(condition)
        .filter(CompareSettings::isOfVerdict)
        .map(text -> text.substring(VERDICT.length() + 1).replace('-', '_'))
        .map(Values.OneOf.names(Verdict.class));
  }
}
