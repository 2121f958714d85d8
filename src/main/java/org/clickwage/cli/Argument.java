package org.clickwage.cli;

import java.util.List;
import java.util.Optional;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Values;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What follows a command's name without an option: one text, or several where its label ends with
 * an ellipsis.
 *
 * @param label its placeholder on the help page, in brackets where a command does without it
 * @param key what its description is found by
 * @param missing the message where it is not there; empty where a command does without it
 */
record Argument(String label, String key, String missing) {

  /** The argument as the parser knows it, which leaves it to the command to report it missing. */
  PositionalParamSpec spec() {
    boolean several = label.endsWith("…");
    return PositionalParamSpec.builder()
        .index(several ? "0..*" : "0")
        .arity(several ? "0..*" : "0..1")
        .type(several ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .paramLabel(missing.isEmpty() ? "[" + label + "]" : label)
        .hideParamSyntax(true)
        .descriptionKey("parameter." + key)
        .build();
  }

  /** Its text; where there is none, all that is wrong with the command is reported. */
  String required(ParsedOptions typed, Problems problems) {
    if (typed.argument().isEmpty()) {
      problems.add(label, missing);
      problems.throwIfAny();
    }
    return typed.argument().get();
  }

  /** The constant that it names, in lower case. */
  <E extends Enum<E>> Optional<E> choice(ParsedOptions typed, Problems problems, Class<E> type) {
    return problems.read(label, required(typed, problems), Values.OneOf.names(type));
  }
}
