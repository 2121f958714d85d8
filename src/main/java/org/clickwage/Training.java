package org.clickwage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes several calls in one process: what the launcher's archive of classes is made from. */
final class Training {
  private Training() {}

  /**
   * @param args a file with a call on each line; the last one ends the process as every call does
   */
  public static void main(String[] args) throws IOException {
    List<String> calls = Files.readAllLines(Path.of(args[0]));
    for (String call : calls.subList(0, calls.size() - 1)) {
      Main.run(call.split(" "));
    }
    Main.main(calls.get(calls.size() - 1).split(" "));
  }
}
