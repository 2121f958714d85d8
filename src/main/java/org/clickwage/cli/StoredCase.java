package org.clickwage.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.clickwage.compare.WageCalculation;
import org.clickwage.message.BundledText;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.CasesReport;

/**
 * A case that is told with its inputs, and calculated from them each time by the code of {@code
 * calc}.
 *
 * @param story what was said, in our own words
 * @param assumed what we assumed to calculate it, since nobody said it
 * @param variantOf the case that it retells
 * @param options the options of {@code calc} that ask for it
 */
record StoredCase(
    String name,
    Text title,
    Text story,
    List<Text> assumed,
    Optional<String> variantOf,
    List<String> options) {
  private static final String FOLDER = "cases/";

  static List<String> names() {
    return BundledText.of(FOLDER + "index").lines().toList();
  }

  static StoredCase read(String name) {
    Properties stored = new Properties();
    try (StringReader text = new StringReader(BundledText.of(FOLDER + name + ".properties"))) {
      stored.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Text> assumed = new ArrayList<>();
    for (int i = 1; stored.containsKey("assumed." + i); i++) {
      assumed.add(text(stored, "assumed." + i));
    }
    return new StoredCase(
        name,
        text(stored, "title"),
        text(stored, "told"),
        List.copyOf(assumed),
        Optional.ofNullable(stored.getProperty("variant-of")),
        List.of(stored.getProperty("options").split(" ")));
  }

  private static Text text(Properties stored, String key) {
    return Text.of(key, '.', stored.stringPropertyNames(), stored::getProperty);
  }

  WageCalculation calculate(ReferenceData data, Supplier<LocalDate> today) {
    ParsedOptions typed = new CalcCommand().parse(options);
    Question question = CalcCommand.question(typed, data, today, new Problems());
    List<Note> assumptions = new ArrayList<>();
    assumed.forEach(text -> assumptions.add(Note.of(CasesReport.ASSUMED, text)));
    assumptions.addAll(question.assumptions());
    return question.withAssumptions(assumptions).calculate(data);
  }

  /** The command that asks for the same. */
  String command() {
    return "clickwage calc " + String.join(" ", options);
  }
}
