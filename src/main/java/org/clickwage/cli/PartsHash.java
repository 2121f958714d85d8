package org.clickwage.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Wording;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFingerprint;
import org.clickwage.parts.PartName;
import org.clickwage.reference.ReferenceData;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.DialectDetector;
import org.clickwage.tasklog.LogSums;

/**
 * What decides the results of a part besides its own bytes, as a hash: program and facts, what was
 * typed, language, the user's own tables and profile, key, and how each file begins.
 */
final class PartsHash {
  private final StringBuilder all = new StringBuilder();

  private PartsHash() {}

  /**
   * @param key of pseudonyms, which no one finds again by the hash
   */
  static String of(
      TableInput<?> input, ReferenceData facts, Wording words, Optional<Pseudonyms> key)
      throws IOException {
    PartsHash hash = new PartsHash();
    hash.add(Version.NUMBER);
    hash.add(SurveyPart.VERSION);
    hash.add(LogSums.VERSION);
    hash.add(facts.date());
    hash.add(words.language().code());
    hash.add(RunDescription.deciding(input.typed()));
    hash.add(input.typed().arguments());
    for (Path own : input.files().read()) {
      hash.add(own);
      hash.add(InputFingerprint.of(own));
    }
    for (InputFile each : input.tables().inputs().files()) {
      hash.add(each.size());
      hash.add(each.fingerprint(0, Math.min(each.size(), DialectDetector.BEGINNING)));
    }
    return key.isPresent() ? key.get().hash(new ByteArrayInputStream(hash.bytes())) : hash.digits();
  }

  private void add(Object part) {
    all.append(part).append('\0');
  }

  private byte[] bytes() {
    return all.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String digits() {
    return PartName.digits(InputFingerprint.of(all.toString()));
  }
}
