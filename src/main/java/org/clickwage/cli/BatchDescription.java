package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.Provenance;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.report.SurveyGrounds;
import org.clickwage.survey.BatchTotals;
import org.clickwage.survey.ResultColumn;

/** What the data package of a batch says: how it was made, and what is in each output. */
final class BatchDescription {
  private final ParsedOptions typed;
  private final ResolvedInput input;
  private final BatchTotals totals;
  private final SurveyGrounds grounds;
  private final Map<String, Long> kinds;
  private final Provenance provenance;
  private final Wording words;

  /**
   * @param grounds what the figures rest on, of which all may be told
   */
  BatchDescription(
      ParsedOptions typed,
      ResolvedInput input,
      BatchTotals totals,
      SurveyGrounds grounds,
      Map<String, Long> kinds,
      Provenance provenance,
      Wording words) {
    this.typed = typed;
    this.input = input;
    this.totals = totals;
    this.grounds = grounds;
    this.kinds = kinds;
    this.provenance = provenance;
    this.words = words;
  }

  /**
   * @param titles the columns that were added
   * @param summary the columns of the group statistics; none where these are no table of text
   * @param hiding which of the input's columns were left out, or put under pseudonyms
   * @param withholdsTotal whether the records of all would reveal those of a group
   * @param pseudonyms whose key the hash of the input takes then
   */
  DataPackage of(
      RunOutputs outputs,
      List<String> titles,
      List<Field> summary,
      ColumnRedaction hiding,
      boolean withholdsTotal,
      Optional<Pseudonyms> pseudonyms,
      ExitCode exit)
      throws IOException {
    RunDescription run = new RunDescription("batch", typed, input, outputs);
    if (!withholdsTotal) {
      run.count(totals.records(), Optional.empty(), kinds);
    }
    run.table("--out", RunDescription.dialect(input.dialect()), fields(titles, hiding));
    run.besides(summary);
    return run.ended(source(hiding, pseudonyms), grounds, provenance, exit);
  }

  private DataPackage.Source source(ColumnRedaction hiding, Optional<Pseudonyms> pseudonyms)
      throws IOException {
    String name = input.file().fileName();
    if (!hiding.hidesAny()) {
      return DataPackage.Source.of(name, input.file().fingerprint());
    } else if (pseudonyms.isEmpty()) {
      return DataPackage.Source.hidden(name, Optional.empty());
    }
    try (InputStream bytes = input.file().bytes()) {
      return DataPackage.Source.hidden(name, Optional.of(pseudonyms.get().hash(bytes)));
    }
  }

  /** The input's columns as texts, as they came or as pseudonyms, and ours by what they are. */
  private List<Field> fields(List<String> titles, ColumnRedaction hiding) {
    List<Field> fields = new ArrayList<>();
    List<String> header = input.dialect().header();
    for (int i = 0; i < header.size(); i++) {
      if (!hiding.drops(i)) {
        String meaning = hiding.renames(i) ? "field.pseudonym" : "field.input";
        fields.add(new Field(header.get(i), "string", words.say(meaning)));
      }
    }
    for (int i = 0; i < input.dialect().surplus(); i++) {
      fields.add(new Field("", "string", words.say("field.input")));
    }
    for (String title : titles) {
      fields.add(new Field(title, type(title), meaning(title)));
    }
    return fields;
  }

  private static String type(String title) {
    return ResultColumn.titled(title).filter(ResultColumn::isNumber).isPresent()
        ? "number"
        : "string";
  }

  private String meaning(String title) {
    return ResultColumn.titled(title).map(each -> words.say("field." + each.title())).orElse("");
  }
}
