package org.clickwage.options;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.checks.CellChecks;
import org.clickwage.checks.MappedCells;
import org.clickwage.checks.Sample;
import org.clickwage.checks.TitleRow;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.output.InputFile;
import org.clickwage.profile.CopiedColumns;
import org.clickwage.profile.DialectHead;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.OwnFileException;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.NumberNotation;

/**
 * One look at the beginning of an input, which reports everything that is wrong with its options.
 *
 * @param problems what is wrong with the options, whichever file they are for
 * @param ofFile what keeps this file from being read as they say
 * @param ofOthers the decimal mark of other files of a survey, where this one has no decimals
 */
public record InputSniffer(
    InputFile file,
    ParsedOptions typed,
    Problems problems,
    Problems ofFile,
    NumberNotation ofOthers) {
  /** Looks at the beginning of a file; what the options say goes before what is found. */
  public static ResolvedInput sniff(InputFile file, ParsedOptions typed, Problems problems)
      throws IOException {
    return sniff(file, typed, problems, problems);
  }

  /**
   * The same for one of several files, of which not each has to be one that the options fit.
   *
   * @param problems what is wrong with the options, whichever file they are for
   * @param ofFile what keeps this file from being read as they say
   */
  public static ResolvedInput sniff(
      InputFile file, ParsedOptions typed, Problems problems, Problems ofFile) throws IOException {
    return new InputSniffer(file, typed, problems, ofFile, NumberNotation.EITHER).sniff();
  }

  /** The same for a file without decimals among others that have some. */
  public static ResolvedInput sniffAmong(
      NumberNotation ofOthers, InputFile file, ParsedOptions typed, Problems problems)
      throws IOException {
    return new InputSniffer(file, typed, problems, problems, ofOthers).sniff();
  }

  private ResolvedInput sniff() throws IOException {
    DialectOptions.checkSheet(file, typed, ofFile);
    DialectHead found = DialectHead.of(file, DialectOptions.overrides(typed));
    MappingOptions options = new MappingOptions(typed, problems, ofFile);
    Profile profile = profile(options, found.dialect().header());
    DialectHead head = found.withTitlesOf(profile);
    Dialect dialect = head.dialect();
    CopiedColumns copies = new CopiedColumns(file, dialect);
    Mapping mapping =
        options.mapping(dialect.header(), profile, copies).withStatuses(options.statuses());
    boolean hides = RedactionOptions.areGiven(typed);
    Dialect read =
        (hides ? dialect.withoutSurplus() : dialect)
            .withDecimalsOf(mapping::mayHaveDecimals)
            .withDecimalOfOthers(ofOthers);
    ResolvedInput taken =
        new ResolvedInput(
            file,
            read,
            profile,
            options.inNumbersOf(read, mapping),
            options.stamps(profile),
            head.first().with(new RecordCursor(read)));
    return judged(taken.withDateOrder().withCurrencies().withKnownPay());
  }

  /** The same with what its titles say of its times; what cells contradict is reported. */
  private ResolvedInput judged(ResolvedInput taken) {
    Sample sample = new Sample(taken);
    if (!DialectOptions.giveTitleRows(typed)) {
      TitleRow.value(sample)
          .ifPresent(value -> ofFile.add(file.name(), "problem.no-titles", value));
    }
    new MappedCells(sample)
        .problems()
        .forEach((field, what) -> ofFile.add(MappingOptions.MAP.of(field.columnName()), what));
    return taken.withForms(new CellChecks(sample).clockForms());
  }

  private Profile profile(MappingOptions options, List<String> header) throws IOException {
    if (options.profile().isEmpty()) {
      return Profiles.recognise(header).orElseGet(Profiles::plain);
    }
    String asked = options.profile().get();
    boolean isOwn = !Profiles.names().contains(asked) && InputFile.isThere(asked);
    return isOwn ? orOfOtherFile(read(asked), header) : named(asked, header);
  }

  /** A logbook next to an export that the user describes has titles of its own. */
  private static Profile orOfOtherFile(Profile own, List<String> header) {
    return own.names(header) ? own : Profiles.recognise(header).orElse(own);
  }

  private Profile read(String own) throws IOException {
    try {
      return Profiles.read(own);
    } catch (OwnFileException e) {
      for (OwnFileException.Problem each : e.problems()) {
        String place = each.file() + ":" + each.line();
        problems.add(place, "problem.notation", each.found(), each.expected());
      }
      return Profiles.plain();
    }
  }

  private Profile named(String name, List<String> header) {
    Optional<Profile> named = Profiles.named(name, header);
    List<Profile> tables = Profiles.tables(name);
    if (tables.isEmpty()) {
      String near = String.join(", ", Suggestions.nearOrAll(name, Profiles.names()));
      Note hint = Note.of("hint.did-you-mean", near);
      problems.add(
          MappingOptions.PROFILE, "problem.unknown", Note.of("unknown.profile", name), hint);
    } else if (named.isEmpty()) {
      String known =
          tables.stream()
              .map(table -> table.table().orElse(table.name()))
              .collect(Collectors.joining(", "));
      ofFile.add(MappingOptions.PROFILE, "problem.no-such-table", name, known);
    }
    return named.orElseGet(Profiles::plain);
  }
}
