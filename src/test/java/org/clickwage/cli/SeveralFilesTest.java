package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A survey, a log and cases come to the same in one file and in several. */
class SeveralFilesTest {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "batch, survey.csv, 1",
    "batch, survey.csv, 3",
    "sessions, tasks.csv, 1",
    "sessions, tasks.csv, 3",
    "compare, cases.csv, 0"
  })
  void filesAndFolderAndArchiveAreTheWhole(String command, String sample, int threads)
      throws IOException {
    Path whole = Path.of("samples", sample);
    List<Path> parts = cut(whole);
    String expected = out(command, threads, List.of(whole));
    assertEquals(expected, out(command, threads, parts), "files");
    assertEquals(expected, out(command, threads, List.of(parts.get(0).getParent())), "folder");
    assertEquals(expected, out(command, threads, List.of(archive(parts))), "archive");
  }

  /** The statistics of one call, as a program reads them. */
  private static String out(String command, int threads, List<Path> files) {
    List<String> words = new ArrayList<>(List.of(command, "--format", "csv"));
    files.forEach(file -> words.add(file.toString()));
    if (threads > 0) {
      words.addAll(List.of("--min-group", "1", "--threads", Integer.toString(threads)));
    }
    Call call = Call.of(words.toArray(String[]::new));
    assertTrue(!call.out().isEmpty(), call::err);
    return call.out();
  }

  /** Three files with the titles of the whole, of which the middle one does not end with a line. */
  private List<Path> cut(Path whole) throws IOException {
    List<String> lines = Files.readAllLines(whole);
    Path parts = Files.createDirectory(folder.resolve("parts"));
    List<Path> cut = new ArrayList<>();
    int records = lines.size() - 1;
    for (int i = 0; i < 3; i++) {
      List<String> part = lines.subList(1 + i * records / 3, 1 + (i + 1) * records / 3);
      String text = lines.get(0) + "\n" + String.join("\n", part) + (i == 1 ? "" : "\n");
      cut.add(Files.writeString(parts.resolve("part" + i + ".csv"), text));
    }
    return cut;
  }

  private Path archive(List<Path> files) throws IOException {
    Path archive = folder.resolve("parts.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry("survey/" + file.getFileName()));
        Files.copy(file, zip);
      }
    }
    return archive;
  }

  @Test
  void theRecordsAreThoseOfTheWholeBelowOneHead() throws IOException {
    Path whole = Path.of("samples", "survey.csv");
    Path parts = cut(whole).get(0).getParent();
    byte[] expected = enriched(whole.toString(), "whole.csv");
    assertArrayEquals(expected, enriched(parts.toString(), "joined.csv"));
    Files.createDirectory(folder.resolve("each"));
    Call.of("batch", parts.toString(), "--out", folder.resolve("each") + "/");
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      String text = Files.readString(folder.resolve("each/part" + i + ".csv"));
      String records = i == 0 ? text : text.substring(text.indexOf('\n') + 1);
      joined.writeBytes(records.getBytes(StandardCharsets.UTF_8));
      joined.writeBytes((i == 1 ? "\n" : "").getBytes(StandardCharsets.UTF_8));
    }
    assertArrayEquals(expected, joined.toByteArray());
    assertEquals(3, sources("each/part0.datapackage.json").size());
    assertEquals(3, sources("joined.datapackage.json").size());
    String description = folder.resolve("each/part0.datapackage.json").toString();
    assertEquals(0, Call.of("verify", description).exit());
    assertEquals(0, Call.of("verify", description, "--input", parts.toString()).exit());
  }

  private byte[] enriched(String input, String name) throws IOException {
    Path out = folder.resolve(name);
    Call.of("batch", input, "--out", out.toString());
    return Files.readAllBytes(out);
  }

  private JsonArray sources(String description) throws IOException {
    String text = Files.readString(folder.resolve(description));
    return JsonParser.parseString(text).getAsJsonObject().getAsJsonArray("sources");
  }

  /** Zoé in two encodings is one worker: (120 + 60) / 20 = 9, and each file keeps its bytes. */
  @Test
  void aNameIsTheSameInAnyEncoding() throws IOException {
    String titles = "worker,country,date,currency,pay,hours\n";
    Path files = Files.createDirectory(folder.resolve("files"));
    Path out = Files.createDirectory(folder.resolve("out"));
    String record = "Zoé,FR,2024-06-03,EUR,";
    Files.writeString(files.resolve("a.csv"), titles + record + "120,10\n");
    Files.writeString(files.resolve("b.csv"), titles + record + "60,10\n", WESTERN);
    Call call =
        new BatchCalls(folder)
            .batch(
                "./files",
                "--by",
                "worker",
                "--min-group",
                "1",
                "--format",
                "csv",
                "--columns",
                "earnings_hourly_rate",
                "--out",
                "./out/");
    assertTrue(call.out().contains("\nZoé,2,0,0,0,1,1,180,"), call::out);
    assertEquals(
        titles.replace("\n", ",earnings_hourly_rate\n") + record + "60,10,6\n",
        Files.readString(out.resolve("b.csv"), WESTERN));
  }

  /** What is read is never written to, however it was found. */
  @Test
  void aFolderIsNoPlaceForOutputsOfTheNamesThatItHas() throws IOException {
    Path parts = cut(Path.of("samples", "survey.csv")).get(0).getParent();
    String before = Files.readString(parts.resolve("part0.csv"));
    Call call = Call.of("batch", parts.toString(), "--out", parts + "/", "--force");
    assertEquals(4, call.exit(), call::err);
    assertEquals(before, Files.readString(parts.resolve("part0.csv")));
  }
}
