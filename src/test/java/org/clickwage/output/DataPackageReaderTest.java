package org.clickwage.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPackageReaderTest {
  private static Note refusal(String text) {
    return assertThrows(InputOutputException.class, () -> DataPackageReader.read(text))
        .reasons()
        .get(0);
  }

  private static String withResource(String members) {
    return "{\"resources\": [{" + members + "}]}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a.csv",
        "sub/../../a.csv",
        "/etc/passwd",
        "~",
        "~/a.csv",
        "~ann/a.csv",
        "C:/a.csv",
        "..",
        "a\\\\b",
        "https://example.org/a.csv",
        "",
        " ",
        "a\\u0000b"
      })
  void aPathOutOfTheFolderIsRefused(String path) {
    assertEquals(
        "descriptor.path-outside", refusal(withResource("\"path\": \"" + path + "\"")).key());
    String source = "{\"title\": \"" + path + "\", \"hash\": \"sha256:00\"}";
    assertEquals(
        "descriptor.path-outside",
        refusal("{\"resources\": [{\"path\": \"a\"}], \"sources\": [" + source + "]}").key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'resources': []}", "{\"resources\": []} x", "resources", "{\"a\" 1}"})
  void whatIsNoJsonIsReported(String text) {
    assertEquals("descriptor.not-json", refusal(text).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{", "{\"resources\": [{\"path\": \"a.csv\""})
  void whatIsCutOffIsReported(String text) {
    assertEquals("descriptor.cut-off", refusal(text).key());
  }

  @Test
  void thePlaceOfAMistakeIsReported() {
    assertEquals(List.of("2", "4"), refusal("{\n  x}").values());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "3", "null", "{\"name\": \"x\"}", "{\"resources\": []}"})
  void whatIsNoDataPackageIsReported(String text) {
    assertEquals("descriptor.no-resources", refusal(text).key());
  }

  @Test
  void whatADataPackageHasOtherwiseIsReported() {
    for (String text :
        List.of(
            "{\"resources\": 3}",
            "{\"resources\": [3]}",
            withResource(""),
            withResource("\"path\": [\"a.csv\", \"b.csv\"]"),
            withResource("\"path\": \"a.csv\", \"bytes\": \"many\""),
            withResource("\"path\": \"a.csv\", \"bytes\": 1.5"),
            withResource("\"path\": \"a.csv\", \"bytes\": {}"),
            withResource("\"path\": \"a.csv\", \"bytes\": 1e99"),
            withResource("\"path\": \"a.csv\", \"hash\": \"sha256:00\""))) {
      assertEquals("descriptor.bad-member", refusal(text).key(), text);
    }
  }

  @Test
  void aHashOfAnotherKindCanNotBeChecked() throws InputOutputException {
    String text =
        withResource("\"path\": \"a.csv\", \"hash\": \"d41d8cd98f00b204e9800998ecf8427e\"");
    assertFalse(DataPackageReader.read(text).outputs().get(0).canBeChecked());
  }

  @Test
  void aByteOrderMarkAndAnUpperCaseHashAreNoTrouble() throws InputOutputException {
    String hash = "AB".repeat(32);
    String text = "\uFEFF" + withResource("\"path\": \"a.csv\", \"hash\": \"SHA256:" + hash + "\"");
    assertTrue(DataPackageReader.read(text).outputs().get(0).has("ab".repeat(32)));
  }

  @Test
  void aDeepDescriptorIsReportedToo() {
    assertEquals("descriptor.not-json", refusal("[".repeat(100_000)).key());
  }
}
