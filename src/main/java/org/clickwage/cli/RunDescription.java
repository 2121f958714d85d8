package org.clickwage.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Cell;
import org.clickwage.message.Language;
import org.clickwage.number.Share;
import org.clickwage.options.FileOptions;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageRun;
import org.clickwage.output.Provenance;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.summary.SurveyGrounds;
import org.clickwage.table.Dialect;
import org.clickwage.work.NumberNotation;

/** How a run was made and from what, as its data package has it. */
final class RunDescription {
  private static final OptionGroup FILES =
      OptionGroup.of(
          FileOptions.OUT,
          FileOptions.WORKERS,
          FileOptions.SUMMARY,
          FileOptions.PROBLEMS,
          FileOptions.REPORT,
          FileOptions.CHART,
          RedactionOptions.KEY,
          ReferenceOptions.REFERENCE,
          MappingOptions.PROFILE);

  /** They change nothing of what is written, which stays the same to the byte without them. */
  private static final OptionGroup WITHOUT_EFFECT =
      OptionGroup.of(TableSettings.THREADS, FileOptions.FORCE, OutputOptions.COLOR);

  private RunDescription() {}

  /**
   * A run that came to its end.
   *
   * @param language of the files; one that the environment chose is listed as if it had been typed
   * @param problems how many there were of each kind
   */
  static DataPackageRun of(
      String command,
      ParsedOptions typed,
      Language language,
      ResolvedInput input,
      TableJob.Outcome outcome,
      Map<String, Long> problems,
      Provenance provenance,
      ExitCode exit) {
    Optional<TableJob.Outcome> counted =
        Optional.of(outcome).filter(known -> !ShownRow.withholdTotal(known.rows()));
    SurveyGrounds grounds = outcome.grounds();
    return new DataPackageRun(
        "clickwage",
        provenance.version(),
        provenance.referenceData().toString(),
        command,
        Stream.concat(ofEnvironment(language, typed), options(typed)).toList(),
        dialect(input.dialect()),
        input.profile().name(),
        counted.map(TableJob.Outcome::records),
        counted.flatMap(TableJob.Outcome::workers),
        laws(grounds.references()),
        rates(grounds.references()),
        levies(grounds.schemes()),
        counted.map(known -> problems),
        new DataPackageRun.Exit(exit.code(), Cell.word(exit)));
  }

  private static Stream<DataPackageRun.Option> ofEnvironment(
      Language language, ParsedOptions typed) {
    return typed.has(OutputOptions.LANG) || language.equals(Language.ENGLISH)
        ? Stream.empty()
        : given(OutputOptions.LANG.name(), List.of(language.code()));
  }

  private static Stream<DataPackageRun.Option> options(ParsedOptions typed) {
    return typed.given().entrySet().stream()
        .filter(given -> !WITHOUT_EFFECT.has(given.getKey()))
        .flatMap(given -> given(given.getKey(), given.getValue()));
  }

  /** An option as it was typed, a file without its folders. */
  private static Stream<DataPackageRun.Option> given(String option, List<String> texts) {
    return texts.isEmpty()
        ? Stream.of(new DataPackageRun.Option(option, Optional.empty()))
        : texts.stream()
            .map(
                value ->
                    FILES.has(option)
                        ? DataPackageRun.Option.file(option, value)
                        : new DataPackageRun.Option(option, Optional.of(value)));
  }

  static DataPackageDialect dialect(Dialect dialect) {
    return new DataPackageDialect(
        dialect.charset().name(),
        dialect.bomBytes() > 0,
        dialect.delimiter(),
        dialect.decimal() == NumberNotation.COMMA ? "comma" : "dot",
        dialect.lineEnd(),
        dialect.preambleLines(),
        dialect.headerRows());
  }

  /** Each once, in an order of their own; empty for none. */
  private static <T> Optional<List<T>> distinct(Stream<T> all, Comparator<T> order) {
    Set<T> sorted = all.collect(Collectors.toCollection(() -> new TreeSet<>(order)));
    return Optional.of(List.copyOf(sorted)).filter(some -> !some.isEmpty());
  }

  private static Optional<List<DataPackageRun.Law>> laws(Collection<ReferenceWage> used) {
    return distinct(
        used.stream().flatMap(each -> each.law().stream()).map(RunDescription::law),
        DataPackageRun.Law.ORDER);
  }

  private static DataPackageRun.Law law(MinimumWage law) {
    return new DataPackageRun.Law(
        law.place().country(),
        law.place().region().orElse(null),
        law.series(),
        Cell.word(law.basis()),
        law.validFrom().toString(),
        law.amount().amount(),
        law.amount().currency().getCurrencyCode(),
        Cell.word(law.unit()),
        law.hoursPerUnit().orElse(null),
        law.monthlyPayments().orElse(null),
        Cell.word(law.confidence()),
        law.source().sentence());
  }

  private static Optional<List<DataPackageRun.Rate>> rates(Collection<ReferenceWage> used) {
    return distinct(
        used.stream()
            .flatMap(each -> each.exchange().stream())
            .map(
                each ->
                    new DataPackageRun.Rate(
                        each.base().getCurrencyCode(),
                        each.quote().getCurrencyCode(),
                        each.rate(),
                        each.year().isEmpty() ? null : each.year(),
                        each.source().isEmpty() ? null : each.source().sentence())),
        DataPackageRun.Rate.ORDER);
  }

  private static Optional<List<DataPackageRun.Levy>> levies(Collection<ChargeScheme> schemes) {
    return distinct(
        schemes.stream()
            .flatMap(scheme -> scheme.levies().stream().map(levy -> levy(scheme, levy))),
        DataPackageRun.Levy.ORDER);
  }

  private static DataPackageRun.Levy levy(ChargeScheme scheme, Levy levy) {
    return new DataPackageRun.Levy(
        scheme.name(),
        scheme.country(),
        levy.component(),
        Cell.word(levy.kind()),
        levy.percent().map(Share::percent).orElse(null),
        Cell.word(levy.base()),
        levy.validFrom().toString(),
        Cell.word(levy.confidence()),
        levy.source().sentence());
  }
}
