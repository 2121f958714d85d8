package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Cell;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.options.MappingOptions;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.TableSettings;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageRun;
import org.clickwage.output.Provenance;
import org.clickwage.profile.Profile;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.summary.GroundRows;
import org.clickwage.table.Dialect;
import org.clickwage.work.NumberNotation;

/** How a run was made and from what, as its data package has it. */
final class RunDescription {
  private static final OptionGroup FILES =
      OptionGroup.of(
          FileOptions.OUTPUTS_OF_SURVEY,
          FileOptions.REPLICATE,
          RedactionOptions.KEY,
          ReferenceOptions.REFERENCE,
          MappingOptions.PROFILE);

  /** They change nothing of what is written, which stays the same to the byte without them. */
  private static final OptionGroup WITHOUT_EFFECT =
      OptionGroup.of(
          TableSettings.THREADS,
          PartsOptions.PARTS,
          PartsOptions.PART,
          FileOptions.FORCE,
          OutputOptions.COLOR);

  private RunDescription() {}

  /** What was typed besides the names of outputs and what changes nothing of them. */
  static List<DataPackageRun.Option> deciding(ParsedOptions typed) {
    return options(typed).filter(each -> !FileOptions.OUTPUTS_OF_SURVEY.has(each.name())).toList();
  }

  /**
   * A run that came to its end. A language that the environment chose is listed as if it had been
   * typed.
   */
  static DataPackageRun of(Publication run, Outcome outcome, ExitCode exit) {
    Optional<Outcome> counted =
        Optional.of(outcome).filter(known -> !ShownRow.withholdTotal(known.rows()));
    Optional<ResolvedInput> input = run.run().input();
    Optional<Profile> profile = input.map(ResolvedInput::profile);
    ParsedOptions typed = run.run().published(run.typed());
    Wording wording = run.context().wording();
    Provenance provenance = run.context().provenance(run.facts());
    GroundRows grounds = new GroundRows(outcome.grounds(), wording);
    return new DataPackageRun(
        "clickwage",
        provenance.version(),
        provenance.referenceData().toString(),
        run.command(),
        Stream.concat(ofEnvironment(wording.language(), typed), options(typed)).toList(),
        run.run().defaults().entrySet().stream()
            .filter(each -> !typed.given().containsKey(each.getKey()))
            .map(each -> new DataPackageRun.Option(each.getKey(), each.getValue()))
            .toList(),
        input.map(ResolvedInput::dialect).map(RunDescription::dialect),
        profile.map(Profile::name),
        profile.map(Profile::text).map(DataPackageRun::hash),
        profile.map(Profile::text),
        counted.map(Outcome::records),
        counted.flatMap(Outcome::workers),
        grounds.laws(),
        grounds.rates(),
        grounds.levies(),
        counted.map(known -> run.problems().kinds()),
        counted.flatMap(Outcome::sample),
        new DataPackageRun.Exit(exit.code(), Cell.word(exit)));
  }

  private static Stream<DataPackageRun.Option> ofEnvironment(
      Language language, ParsedOptions typed) {
    return typed.has(OutputOptions.LANG) || language.equals(Language.ENGLISH)
        ? Stream.empty()
        : Stream.of(given(OutputOptions.LANG.name(), language.code()));
  }

  private static Stream<DataPackageRun.Option> options(ParsedOptions typed) {
    return typed.given().entrySet().stream()
        .filter(given -> !WITHOUT_EFFECT.has(given.getKey()))
        .flatMap(given -> given.getValue().stream().map(text -> given(given.getKey(), text)));
  }

  /** An option as it was typed, a file without its folders. */
  private static DataPackageRun.Option given(String option, String text) {
    return FILES.has(option)
        ? DataPackageRun.Option.file(option, text)
        : new DataPackageRun.Option(option, text);
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
}
