package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.options.Option;
import org.clickwage.options.OptionGroup;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.RedactionOptions;
import org.clickwage.options.Values;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageCheck;
import org.clickwage.output.DataPackageReader;
import org.clickwage.output.DataPackageState;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputOutputException;
import org.clickwage.report.DataPackageReport;

/** Whether the files of a data package are still those that its descriptor describes. */
final class VerifyCommand extends Subcommand {
  private static final OptionGroup OWN = new OptionGroup();
  private static final Option<String> INPUT = OWN.value("--input", "FILE", Values.TEXT);
  private static final Option<String> KEY = OWN.add(RedactionOptions.KEY.described("key-of-input"));
  private static final Argument DESCRIPTOR =
      new Argument("NAME" + DataPackage.ENDING, "descriptor", "problem.no-descriptor");

  /** Room for hundreds of thousands of columns. */
  private static final int LONGEST = 1 << 26;

  VerifyCommand() {
    super("verify", DESCRIPTOR, OWN);
  }

  @Override
  ExitCode run(ParsedOptions typed, CommandContext context) throws IOException {
    Problems problems = context.problems();
    String name = DESCRIPTOR.required(typed, problems);
    problems.throwIfAny();
    Path descriptor = InputFile.pathOf(name);
    DataPackageReader.Described described = read(name);
    if (described.sources().isEmpty()) {
      List.of(INPUT, KEY).stream()
          .filter(typed::has)
          .forEach(option -> problems.add(option, "problem.no-source"));
    }
    problems.throwIfAny();
    Optional<Pseudonyms> key = key(typed, context);
    Optional<Path> input =
        typed.has(INPUT) ? Optional.of(existing(typed.value(INPUT).get())) : Optional.empty();
    List<DataPackageCheck> files =
        DataPackageCheck.of(described, descriptor, input, key.map(known -> known::hash));
    context.write(DataPackageReport.of(files, context.wording()), context.facts());
    if (files.stream().anyMatch(each -> each.state().isProblem())) {
      context.printNotes(DataPackageCheck.tornSets(described, descriptor));
    }
    return exit(files, context);
  }

  private static Optional<Pseudonyms> key(ParsedOptions typed, CommandContext context)
      throws IOException {
    if (!typed.has(KEY)) {
      return Optional.empty();
    }
    Pseudonyms kept = Pseudonyms.withKeyIn(existing(typed.value(KEY).get()));
    context.printNotes(kept.notes());
    return Optional.of(kept);
  }

  private static ExitCode exit(List<DataPackageCheck> files, CommandContext context)
      throws IOException {
    Map<String, Long> problems = new TreeMap<>();
    files.stream()
        .map(DataPackageCheck::state)
        .filter(DataPackageState::isProblem)
        .forEach(state -> problems.merge(state.problem(), 1L, Long::sum));
    String of = Integer.toString(files.size());
    for (Map.Entry<String, Long> each : problems.entrySet()) {
      context.printError(context.wording().say(each.getKey(), each.getValue().toString(), of));
    }
    return problems.isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS_IN_INPUT;
  }

  private static DataPackageReader.Described read(String descriptor) throws IOException {
    String text = InputFile.text(descriptor, LONGEST);
    try {
      return DataPackageReader.read(text);
    } catch (InputOutputException e) {
      throw new InputOutputException("io.refused", descriptor, e.reasons().get(0));
    }
  }

  private static Path existing(String input) throws IOException {
    Path path = InputFile.pathOf(input);
    if (!Files.exists(path)) {
      throw new NoSuchFileException(input);
    }
    return path;
  }
}
