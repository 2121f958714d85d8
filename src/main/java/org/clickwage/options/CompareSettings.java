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

  public static final OptionGroup ALL = new OptionGroup();
  public static final Option IN = ALL.value("--in", "CURRENCY");
  private static final Option PPP = ALL.value("--ppp", "CC");
  private static final Option SORT = ALL.value("--sort", "ratio|hourly|name|file");

  static {
    ALL.add(TableSettings.BY);
  }

  private static final Option ONLY = ALL.list("--only", "KEY=VALUE");
  private static final Option WORKERS =
      ALL.add(new Option(FileOptions.WORKERS.name(), "N", Option.Takes.ONE, "people"));

  private static final Option CASE = ALL.value("--case", "NAME");

  static {
    ALL.add(ReferenceOptions.FLOOR.described("floor-of-cases"));
    ALL.add(ReferenceOptions.WORK.described("work-of-cases"));
    ALL.add(ReferenceOptions.VEHICLE);
    ALL.add(ReferenceOptions.ONE_PLATFORM);
  }

  public Sort sort() {
    return problems.choice(SORT, typed, Sort.class).orElse(Sort.RATIO);
  }

  public Optional<Rational> workers() {
    return problems.read(WORKERS, typed, text -> CaseReader.workers(text, Notation.PLAIN));
  }

  /** The currency in which all cases are shown; empty where each stays in its own. */
  public Optional<CommonCurrency> common() {
    Optional<Currency> currency = problems.read(IN, typed, CompareSettings::currency);
    Optional<Place> prices = problems.read(PPP, typed, text -> facts.place(text, null));
    problems.addIf(typed.has(PPP) && !typed.has(IN), PPP, "problem.ppp-without-currency");
    return currency.map(known -> new CommonCurrency(known, prices));
  }

  public CaseFloors floors(CaseColumns columns) {
    List<String> named = new ReferenceOptions(typed, facts, problems).floors();
    return new CaseFloors(
        facts.legalFloors(), named, ReferenceOptions.work(typed, problems), columns);
  }

  static Currency currency(String text) {
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

  /** Reads what is needed later only; a case is named for what is told of it alone. */
  public void check() {
    workers();
    verdict();
    sort();
    if (typed.has(CASE) && !typed.hasAny(FileOptions.CARD, FileOptions.EMBED, FileOptions.KIT)) {
      problems.add(CASE, "problem.without-other", FileOptions.CARD.name());
    }
  }

  /**
   * The case that a card is of; empty where it is of what all come to.
   *
   * @param in what cases may be called
   */
  public Optional<StatedCase> told(List<StatedCase> cases, List<Wording> in) {
    return problems.read(CASE, typed, name -> told(name, cases, in));
  }

  private static StatedCase told(String name, List<StatedCase> cases, List<Wording> in) {
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
        typed.texts(ONLY).stream()
            .filter(CompareSettings::isOfVerdict)
            .map(text -> text.substring(VERDICT.length() + 1).replace('-', '_'))
            .map(word -> problems.choice(ONLY.name(), word, Verdict.class))
            .toList();
    return each -> wanted.isEmpty() || wanted.contains(each.verdict());
  }
}
