package org.clickwage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to fill the memory: a run with 256 MB of it ends in a sentence. */
@DisabledOnOs(OS.WINDOWS)
class HostileFilesIT {
  private static final Path HOME = Path.of(System.getProperty("clickwage.home"));
  private static final String TITLES = "worker,platform,country,date,currency,pay,hours";
  private static final String RECORD = "w1,Rapido,FR,2024-06-03,EUR,515.50,60\n";
  private static final int MEGABYTE = 1 << 20;
  private static final String TOO_LONG = "line 3 is longer than 64 MB";

  @TempDir private Path folder;

  /** Writes what is hostile. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  private Path file(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.to(out);
    }
    return file;
  }

  private static void write(OutputStream out, String text, long times) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (long i = 0; i < times; i++) {
      out.write(bytes);
    }
  }

  /** A row with so many megabytes in its second cell. */
  private static void giantCell(OutputStream out, int megabytes) throws IOException {
    write(out, TITLES + "\n" + RECORD + "w2,", 1);
    write(out, "x".repeat(MEGABYTE), megabytes);
    write(out, ",FR,2024-06-03,EUR,515.50,60\n", 1);
  }

  private static Content part(String name, Content content) {
    return out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.putNextEntry(new ZipEntry(name));
      content.to(zip);
      zip.finish();
    };
  }

  private static Content workbook(Content sheet) {
    return out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      write(zip, "<workbook><sheets><sheet name=\"A\" id=\"r1\"/></sheets></workbook>", 1);
      zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
      write(
          zip,
          "<Relationships><Relationship Id=\"r1\" Type=\"t/worksheet\" Target=\"a.xml\"/>"
              + "</Relationships>",
          1);
      zip.putNextEntry(new ZipEntry("xl/a.xml"));
      sheet.to(zip);
      zip.finish();
    };
  }

  private static void says(int exit, String sentence, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("bin/clickwage").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLICKWAGE_JAVA_OPTS", "-Xmx256m");
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String end = said.substring(Math.max(0, said.length() - 2_000));
    assertEquals(exit, process.waitFor(), end);
    assertTrue(said.contains(sentence), end);
    assertFalse(said.contains("Exception") || said.contains("OutOfMemoryError"), end);
  }

  @Test
  void aGiantCell() throws Exception {
    Path survey = file("survey.csv", out -> giantCell(out, 65));
    says(4, TOO_LONG, "batch", survey.toString());
    says(4, TOO_LONG, "compare", survey.toString());
  }

  @Test
  void aQuoteThatIsNeverClosed() throws Exception {
    Path log =
        file(
            "log.csv",
            out -> {
              write(out, TITLES + "\n" + RECORD + "w2,\"Rapido,FR\n", 1);
              write(out, RECORD, 65L * MEGABYTE / RECORD.length());
            });
    says(4, TOO_LONG, "sessions", log.toString());
  }

  @Test
  void aLineWithoutEnd() throws Exception {
    Path line = file("line.csv", out -> write(out, "x".repeat(MEGABYTE), 65));
    says(4, "line 1 is longer than 64 MB", "statement", line.toString());
    says(4, "has more than 67108864 bytes", "log", "add", "--pay", "5€", "--file", line.toString());
    says(
        4,
        "has more than 1048576 bytes",
        "batch",
        "--profile",
        line.toString(),
        "samples/survey.csv");
    says(4, "has more than 65536 bytes", "calc", "@" + line);
  }

  @Test
  void bombs() throws Exception {
    Content bomb = out -> giantCell(out, 1_000);
    Path zip = file("bomb.zip", part("survey.csv", bomb));
    says(4, TOO_LONG, "batch", zip.toString());
    Path gzip =
        file(
            "bomb.csv.gz",
            out -> {
              GZIPOutputStream packed = new GZIPOutputStream(out);
              bomb.to(packed);
              packed.finish();
            });
    says(4, TOO_LONG, "batch", gzip.toString());
  }

  @Test
  void aMillionColumns() throws Exception {
    Path survey =
        file(
            "survey.csv",
            out -> {
              write(out, TITLES, 1);
              write(out, ",c", 1_000_000);
              write(out, "\n" + RECORD, 1);
            });
    says(4, "line 1 has more than 16,384 columns", "batch", survey.toString());
    Path longRow =
        file(
            "row.csv",
            out -> {
              write(out, TITLES + "\n" + RECORD + "w2", 1);
              write(out, ",", 20 * MEGABYTE);
              write(out, "\n", 1);
            });
    says(3, "row.csv:3: the row has 20,971,521 cells, the heading 7", "batch", longRow.toString());
  }

  @Test
  void aGroupForEachRecord() throws Exception {
    Path many = file("many.csv", out -> groups(out, 150_000));
    says(4, "not enough memory", "batch", many.toString(), "--by", "platform");
    Path few = file("few.csv", out -> groups(out, 10_001));
    says(0, "There are 10,001 groups", "batch", few.toString(), "--by", "platform");
  }

  private static void groups(OutputStream out, int groups) throws IOException {
    write(out, TITLES + "\n", 1);
    for (int i = 0; i < groups; i++) {
      write(out, "w" + i + ",P" + i + ",FR,2024-06-03,EUR,515.50,60\n", 1);
    }
  }

  @Test
  void workbooksThatUnpackToFarMore() throws Exception {
    Path deep = file("deep.xlsx", workbook(out -> write(out, "<a>", 20 * MEGABYTE)));
    says(4, "unpacks to far more than a table can be", "batch", deep.toString());
    Path cell =
        file(
            "cell.xlsx",
            workbook(
                out -> {
                  write(out, "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>", 1);
                  write(out, "x".repeat(MEGABYTE), 500);
                }));
    says(4, "unpacks to far more than a table can be", "batch", cell.toString());
  }
}
