package org.clickwage.options;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.statistics.Replication;
import org.clickwage.survey.DesignColumns;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** How a survey was sampled: the columns that say it, and how its replicate weights were made. */
public record DesignSettings(TableColumns columns) {
  /** What to do with a stratum of a single PSU. */
  private enum Lonely {
    FAIL,
    ADJUST
  }

  public static final OptionGroup ALL = new OptionGroup();
  public static final Option<String> STRATA = ALL.value("--strata", "COLUMN", Values.TEXT);
  private static final Option<String> PSU = ALL.value("--psu", "COLUMN", Values.TEXT);
  public static final Option<String> FPC = ALL.value("--fpc", "COLUMN", Values.TEXT);
  private static final Option<Lonely> LONELY =
      ALL.choice("--lonely-psu", Lonely.class, Condition.needs(STRATA));
  private static final Option<String> REPLICATES =
      ALL.value(
          "--replicate-weights",
          "GLOB",
          Values.TEXT,
          Condition.needs(TableSettings.WEIGHT),
          Condition.excludes(STRATA),
          Condition.excludes(PSU),
          Condition.excludes(FPC));
  private static final Option<Replication.Type> TYPE =
      ALL.choice("--rep-type", Replication.Type.class, Condition.needs(REPLICATES));
  private static final Option<Rational> RHO =
      ALL.value(
          "--fay-rho",
          "NUMBER",
          DesignSettings::rho,
          Condition.needsValue(Replication.Type.FAY, TYPE));

  public static final Option<List<String>> COMPARED =
      ALL.value(
          "--compare-groups",
          "A,B",
          DesignSettings::two,
          Condition.needs("country", TableSettings.BY));
  private static final Option<String> ADJUST =
      ALL.value("--adjust-for", "COLUMN", Values.TEXT, Condition.needs(COMPARED));

  private static List<String> two(String text) {
    List<String> names = ColumnNames.listed(text);
    if (new HashSet<>(names).size() != 2 || names.size() != 2) {
      throw new NotationException(text, "expected.two-groups");
    }
    return names;
  }

  private static Rational rho(String text) {
    Rational rho = Notation.PLAIN.weight(text);
    if (!rho.isLessThan(Rational.ONE)) {
      throw new NotationException(text, "expected.fay-rho");
    }
    return rho;
  }

  /** Whether options state a design. */
  static boolean isStated(ParsedOptions typed) {
    return Stream.of(STRATA, PSU, FPC, REPLICATES).anyMatch(typed::has);
  }

  /** Whether records of one worker may be sampled together. */
  static boolean hasClusters(ParsedOptions typed) {
    return typed.has(PSU) || typed.has(REPLICATES);
  }

  /**
   * The columns in the file.
   *
   * @param perWorker whether each worker is a unit, and not each record
   */
  DesignColumns columns(boolean perWorker) {
    ParsedOptions typed = columns.typed();
    return isStated(typed) || typed.has(COMPARED)
        ? new DesignColumns(
            one(STRATA),
            one(PSU),
            perWorker ? columns.input().mapping().column(RecordField.WORKER) : Mapping.NONE,
            one(FPC),
            replicates(),
            replication(),
            one(ADJUST),
            compared(perWorker),
            typed.value(LONELY).filter(Lonely.ADJUST::equals).isPresent())
        : DesignColumns.NONE;
  }

  /** The names of the groups that are compared: of people, whose groups have one name each. */
  private List<String> compared(boolean perWorker) {
    boolean isOfRecords = !perWorker && columns.input().mapping().gives(RecordField.WORKER);
    Optional<List<String>> asked = columns.typed().value(COMPARED);
    columns
        .problems()
        .addIf(asked.isPresent() && isOfRecords, COMPARED, "problem.compared-records");
    columns
        .problems()
        .addIf(
            asked.isPresent() && columns.names(TableSettings.BY).size() > 1,
            COMPARED,
            "problem.compared-by-several");
    return asked.orElse(List.of());
  }

  private int one(Option<String> option) {
    return columns
        .typed()
        .value(option)
        .map(name -> columns.one(option, name))
        .orElse(Mapping.NONE);
  }

  private List<Integer> replicates() {
    Optional<String> glob = columns.typed().value(REPLICATES);
    if (glob.isEmpty()) {
      return List.of();
    }
    Pattern titles =
        Pattern.compile(
            Stream.of(glob.get().split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")));
    List<String> header = columns.input().dialect().header();
    List<Integer> found =
        IntStream.range(0, header.size())
            .filter(column -> titles.matcher(header.get(column)).matches())
            .boxed()
            .toList();
    columns
        .problems()
        .addIf(found.size() < 2, REPLICATES, "problem.replicates", Rational.of(found.size()));
    return found;
  }

  private Optional<Replication> replication() {
    ParsedOptions typed = columns.typed();
    Optional<Replication.Type> type = typed.value(TYPE);
    columns
        .problems()
        .addIf(
            typed.has(REPLICATES) && type.isEmpty(),
            REPLICATES,
            "problem.without-other",
            TYPE.name());
    boolean lacksRho = type.filter(Replication.Type.FAY::equals).isPresent() && !typed.has(RHO);
    columns.problems().addIf(lacksRho, TYPE, "problem.without-other", RHO.name());
    double rho = typed.value(RHO).map(known -> known.toDecimal().doubleValue()).orElse(0.0);
    return type.map(known -> new Replication(known, rho));
  }
}
