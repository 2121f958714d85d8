package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchInputTest {
  @TempDir Path folder;

  /** How it is read is printed when its beginning was looked at: then a record is added. */
  @Test
  void ofAnInputThatChangesWhileItIsReadNothingIsWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("survey.csv"), "worker,pay,hours\nA,10€,1\n");
    ByteArrayOutputStream err =
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int from, int count) {
            super.write(bytes, from, count);
            add(file, "B,20€,1\n");
          }
        };
    int exit =
        App.run(
            InputStream.nullInputStream(),
            new ByteArrayOutputStream(),
            err,
            Call.PIPE,
            "batch",
            file.toString(),
            "--out",
            folder.resolve("out.csv").toString());
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE.code(), exit);
    String reported = err.toString(StandardCharsets.UTF_8);
    assertTrue(reported.contains("survey.csv: the file changed while it was read"), reported);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  /** Of €, a unit, one byte is left, and of a smile, two units, one unit. */
  @ParameterizedTest
  @CsvSource({"€, 1", "\uD83D\uDE00, 2"})
  void halfOfACharacterAtTheEndIsRefused(String last, int missing) throws IOException {
    byte[] all = ("worker,pay,hours\nA,10€,1\nB,20€,1" + last).getBytes(StandardCharsets.UTF_16LE);
    Path file = folder.resolve("survey.csv");
    Files.write(file, Arrays.copyOf(all, all.length - missing));
    Path out = folder.resolve("out.csv");
    Call call = Call.of("batch", file.toString(), "--out", out.toString());
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE.code(), call.exit());
    assertTrue(call.err().contains("part of the file is not in UTF-16LE"), call.err());
    assertTrue(Files.notExists(out));
  }

  private static void add(Path file, String record) {
    try {
      Files.writeString(file, record, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
