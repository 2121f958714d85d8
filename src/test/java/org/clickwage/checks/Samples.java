package org.clickwage.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.RecordSample;
import org.clickwage.stamp.StampReader;
import org.clickwage.table.CsvSource;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;

/** Samples of small tables, whose lines are parted by bars and cells by commas. */
final class Samples {
  private Samples() {}

  /**
   * @param map what is typed behind {@code --map}, parted by semicolons
   */
  static Sample of(String table, String map) throws IOException {
    byte[] file = table.replace(" | ", "\n").getBytes(StandardCharsets.UTF_8);
    Dialect dialect =
        DialectDetector.detect(
            file,
            true,
            new DialectOverrides(
                Optional.of(','),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1),
                Optional.of(0)));
    Map<RecordField, String> asked = new EnumMap<>(RecordField.class);
    for (String pair : map.isEmpty() ? new String[0] : map.split("; ")) {
      asked.put(RecordField.named(pair.split("=")[0]).orElseThrow(), pair.split("=")[1]);
    }
    Profile plain = Profiles.plain();
    Mapping mapping = Mapping.of(dialect.header(), plain, asked, Map.of());
    StampReader stamps = new StampReader(plain.stamps(), Optional.empty(), Optional.empty());
    RecordSample first = new CsvSource(() -> new ByteArrayInputStream(file), dialect).sample();
    return new Sample(new ResolvedInput(null, dialect, plain, mapping, stamps, first));
  }
}
