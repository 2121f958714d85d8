package org.clickwage.output;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Note;

/** A run in a process of its own that never comes to its end, for tests that end it. */
final class OutputProcess {
  private OutputProcess() {}

  /**
   * The files to write; behind {@code named=N}, whole ones of which the first N have a name; behind
   * {@code late}, one that is begun when the process ends.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args[0].equals("late")) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> begin(args[1])));
      System.out.println("ready");
      return;
    }
    boolean whole = args[0].startsWith("named=");
    int named = whole ? Integer.parseInt(args[0].substring("named=".length())) : 0;
    List<String> names = List.of(args).subList(whole ? 1 : 0, args.length);
    PrintStream out = System.out;
    OutputPlan plan = new OutputPlan(out).force(true).whenInterrupted(() -> out.println("tidied"));
    names.forEach(plan::write);
    OutputFiles files = plan.prepare();
    List<OutputFile> written = new ArrayList<>();
    for (String name : names) {
      OutputFile file = files.open(name);
      written.add(file);
      file.write(whole ? "new".getBytes(StandardCharsets.UTF_8) : new byte[1 << 20]);
    }
    for (OutputFile file : written.subList(0, named)) {
      file.close();
      file.take(each -> each.takePlace(true));
    }
    out.println("ready");
    Thread.sleep(60_000);
  }

  private static void begin(String name) {
    try {
      new OutputPlan(System.out).write(name).prepare();
    } catch (InputOutputException e) {
      System.out.println(e.reasons().equals(List.of(Note.of("output.interrupted"))));
    }
  }
}
