package org.clickwage.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Cell;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageDialect;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.DataPackageRun;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.Provenance;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Levy;
import org.clickwage.reference.MinimumWage;
import org.clickwage.report.SurveyGrounds;
import org.clickwage.table.Dialect;
import org.clickwage.work.NumberNotation;

/**
 * What every data package says, whichever command made it: how it was made and from what, and the
 * outputs that are no tables of ours.
 */
final class RunDescription {
  private static final List<String> FILES =
      List.of(
          "--out",
          "--workers",
          "--summary",
          "--problems",
          "--report",
          "--chart",
          "--key",
          "--reference",
          "--profile");

  private final String command;
  private final ParsedOptions typed;
  private final ResolvedInput input;
  private final DataPackageRun run;

  RunDescription(String command, ParsedOptions typed, ResolvedInput input, Provenance provenance) {
    this.command = command;
    this.typed = typed;
    this.input = input;
    this.run = new DataPackageRun(command, provenance);
    options();
    run.dialect(dialect(input.dialect())).profile(input.profile().name());
  }

  /** The options as they were typed, files without their folders. */
  private void options() {
    for (String option : typed.options()) {
      for (String value : typed.texts(option)) {
        if (FILES.contains(option)) {
          run.file(option, value);
        } else {
          run.option(option, value);
        }
      }
      if (typed.texts(option).isEmpty()) {
        run.flag(option);
      }
    }
  }

  static DataPackageDialect dialect(Dialect dialect) {
    return new DataPackageDialect(
        dialect.charset().name(),
        dialect.delimiter(),
        dialect.decimal() == NumberNotation.COMMA ? "comma" : "dot",
        dialect.lineEnd(),
        dialect.preambleLines(),
        dialect.headerRows(),
        dialect.bomBytes() > 0);
  }

  RunDescription count(String what, long number) {
    run.count(what, number);
    return this;
  }

  /**
   * @param total whether the counts of all would reveal those of a group of few
   */
  RunDescription withholding(boolean total) {
    if (total) {
      run.withoutCounts();
    }
    return this;
  }

  /** The laws, rates of exchange and levies of a survey, each once, in an order of their own. */
  RunDescription grounds(SurveyGrounds known) {
    references(known.references());
    known.schemes().stream()
        .flatMap(scheme -> scheme.levies().stream().map(levy -> levy(scheme, levy)))
        .collect(Collectors.toCollection(() -> new TreeSet<>(DataPackageRun.Levy.ORDER)))
        .forEach(run::levy);
    return this;
  }

  private void references(Collection<ReferenceWage> used) {
    used.stream()
        .flatMap(each -> each.law().stream())
        .map(RunDescription::law)
        .collect(Collectors.toCollection(() -> new TreeSet<>(DataPackageRun.Law.ORDER)))
        .forEach(run::law);
    used.stream()
        .flatMap(each -> each.exchange().stream())
        .map(
            each ->
                new DataPackageRun.Rate(
                    each.base().getCurrencyCode(),
                    each.quote().getCurrencyCode(),
                    each.rate().toString(),
                    each.year(),
                    each.source()))
        .collect(Collectors.toCollection(() -> new TreeSet<>(DataPackageRun.Rate.ORDER)))
        .forEach(run::rate);
  }

  private static DataPackageRun.Law law(MinimumWage law) {
    return new DataPackageRun.Law(
        law.place().country(),
        law.place().region().orElse(""),
        law.series(),
        Cell.word(law.basis()),
        law.validFrom().toString(),
        law.amount().amount().toString(),
        law.amount().currency().getCurrencyCode(),
        Cell.word(law.unit()),
        law.hoursPerUnit().map(Rational::toString),
        law.monthlyPayments().map(Rational::toString),
        Cell.word(law.confidence()),
        law.source());
  }

  private static DataPackageRun.Levy levy(ChargeScheme scheme, Levy levy) {
    return new DataPackageRun.Levy(
        scheme.name(),
        scheme.country(),
        levy.component(),
        Cell.word(levy.kind()),
        levy.percent().map(share -> share.percent().toString()),
        Cell.word(levy.base()),
        levy.validFrom().toString(),
        Cell.word(levy.confidence()),
        levy.source());
  }

  /** The package of a run that came to its end, still without tables. */
  DataPackage ended(Map<String, Long> problems, ExitCode exit) {
    problems.forEach(run::problems);
    run.exit(exit.code(), Cell.word(exit));
    return new DataPackage("clickwage-" + command, run);
  }

  void source(DataPackage description) throws IOException {
    InputFingerprint fingerprint = input.file().fingerprint();
    description.source(input.file().fileName(), fingerprint.bytes(), fingerprint.sha256());
  }

  /** The same of an input that has hidden columns. */
  void hiddenSource(DataPackage description, Optional<String> hmac) {
    description.hiddenSource(input.file().fileName(), hmac);
  }

  /**
   * The summary, the list of problems, the page and the picture, where they were asked for.
   *
   * @param summary the columns of the summary; none where it is no table of text
   */
  void besides(RunOutputs outputs, List<Field> summary, DataPackage description)
      throws IOException {
    for (String option : List.of("--summary", "--problems", "--report", "--chart")) {
      if (option.equals("--summary") && !summary.isEmpty()) {
        outputs
            .resource(typed.text(option), DataPackageDialect.PLAIN, summary)
            .ifPresent(description::resource);
      } else if (typed.has(option)) {
        outputs.resource(typed.text(option)).ifPresent(description::resource);
      }
    }
  }
}
