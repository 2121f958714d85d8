package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackage;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.survey.ResultColumn;

/** What the data package of a batch says of the input and of the records with their results. */
record BatchDescription(ResolvedInput input, ColumnRedaction hiding, Wording words) {
  /** Its hash takes the key of the pseudonyms, where there is one. */
  DataPackage.Source source(Optional<Pseudonyms> pseudonyms) throws IOException {
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

  /**
   * The input's columns as texts, as they came or as pseudonyms, and ours by what they are.
   *
   * @param titles the columns that were added
   */
  List<Field> fields(List<String> titles) {
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
