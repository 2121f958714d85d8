package org.clickwage.file;

import java.io.IOException;
import java.io.PrintStream;

/** A run in a process of its own that never comes to its end, for tests that end it. */
final class OutputProcess {
  private OutputProcess() {}

  public static void main(String[] names) throws IOException, InterruptedException {
    PrintStream out = System.out;
    OutputPlan plan = new OutputPlan(out).whenInterrupted(() -> out.println("tidied"));
    for (String name : names) {
      plan.write(name);
    }
    OutputFiles files = plan.prepare();
    for (String name : names) {
      files.open(name).write(new byte[1 << 20]);
    }
    out.println("ready");
    Thread.sleep(60_000);
  }
}
