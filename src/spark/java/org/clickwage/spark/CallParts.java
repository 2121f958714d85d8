package org.clickwage.spark;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.cli.App;
import org.clickwage.message.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parts of a task log, each a call of the program with {@code --part} in an executor, which a last
 * call merges: they need no more between them than a folder on the disk that all share.
 */
record CallParts(Executors executors, int parts) {
  private static final Logger LOG = LoggerFactory.getLogger(CallParts.class);

  private record Call(int exit, String err) implements Serializable {
    static Call of(String language, String... words) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      int exit =
          App.run(
              InputStream.nullInputStream(),
              OutputStream.nullOutputStream(),
              err,
              Clickwage.notebook(Language.of(language).orElseThrow()),
              words);
      return new Call(exit, err.toString(StandardCharsets.UTF_8));
    }
  }

  /**
   * The words of a call that merges what executors have calculated; the same as were typed where
   * they can't, since that call calculates all, or says best what is wrong.
   */
  String[] merging(Language language, String... words) {
    Optional<Path> folder = executors.folder().local();
    if (folder.isEmpty()) {
      return words;
    }
    int all = parts;
    String code = language.code();
    String[] merging = with(words, "--parts=" + folder.get().resolve("parts"));
    List<Call> calls =
        executors
            .spark()
            .parallelize(IntStream.rangeClosed(1, all).boxed().toList(), all)
            .map(part -> Call.of(code, with(merging, "--part=" + part + "/" + all)))
            .collect();
    Optional<Call> failed = calls.stream().filter(call -> call.exit != 0).findFirst();
    failed.ifPresent(call -> LOG.warn("executors can't read parts: {}", call.err));
    return failed.isPresent() ? words : merging;
  }

  private static String[] with(String[] words, String more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }
}
