import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * {@code sessions} on a log of many tasks: {@code TaskLogJob HOME FOLDER TASKS}, by {@code mvn -q
 * -Pbench integration-test -DskipTests -Dbench.tasks=10000000}; 0 tasks, the default, is no run.
 *
 * <p>The same tasks are in one file worker after worker, and in another as they came in, all
 * workers mixed. What is printed: seconds, and the most memory, by the task.
 */
final class TaskLogJob {
  private static final int TASKS_A_WORKER = 500;
  private static final long FIRST_SECOND = Instant.parse("2025-02-01T08:00:00Z").getEpochSecond();
  private static final long SEED = 20_261_124;
  private static final int RUNS = 3;

  private TaskLogJob() {}

  public static void main(String[] args) throws Exception {
    long tasks = Long.parseLong(args[2]);
    if (tasks == 0) {
      return;
    }
    Path folder = Files.createDirectories(Path.of(args[1]));
    Path byWorker = folder.resolve("log-by-worker.csv");
    Path mixed = folder.resolve("log-mixed.csv");
    write(byWorker, tasks, false);
    write(mixed, tasks, true);
    System.out.printf("%nsessions, %,d tasks, %.1f MB%n%n", tasks, Files.size(mixed) / 1e6);
    for (Path log : List.of(byWorker, mixed)) {
      measure(Path.of(args[0]), log, tasks);
    }
    Files.delete(byWorker);
    Files.delete(mixed);
  }

  private static void measure(Path home, Path log, long tasks) throws Exception {
    List<String> command =
        List.of(
            home.resolve("bin/clickwage").toString(), "sessions", log.toString(), "--threads=2");
    List<MeasuredRun> runs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      runs.add(MeasuredRun.of(command));
    }
    runs.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
    MeasuredRun middle = runs.get(RUNS / 2);
    PrintStream out = System.out;
    out.printf(
        "%-20s %8.2f s %8.2f CPU s %8.0f ns a task %8.0f MB %8.1f bytes a task%n",
        log.getFileName(),
        middle.seconds(),
        middle.cpuSeconds(),
        middle.seconds() / tasks * 1e9,
        middle.peakMegabytes(),
        middle.peakMegabytes() * 1024 * 1024 / tasks);
  }

  /** The tasks of a worker follow each other; a mixed log takes one of each worker in turn. */
  private static void write(Path file, long tasks, boolean mixed) throws IOException {
    int workers = (int) Math.max(1, tasks / TASKS_A_WORKER);
    long[] free = new long[workers];
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder text = new StringBuilder("worker,accept,end,pay,status\n");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long task = 0; task < tasks; task++) {
        int worker = (int) (mixed ? task % workers : Math.min(task / TASKS_A_WORKER, workers - 1));
        append(text, worker, free, random);
        if (text.length() > 1 << 16) {
          out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
          text.setLength(0);
        }
      }
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void append(StringBuilder text, int worker, long[] free, SplittableRandom random) {
    long accept = FIRST_SECOND + free[worker];
    int held = 20 + random.nextInt(900);
    free[worker] += random.nextInt(10) == 0 ? 30_000 : random.nextInt(1 + held);
    text.append('w').append(100_000 + worker).append(',');
    text.append(Instant.ofEpochSecond(accept)).append(',');
    text.append(Instant.ofEpochSecond(accept + held)).append(",0.");
    text.append(10 + random.nextInt(90)).append(',');
    text.append(random.nextInt(20) == 0 ? "rejected" : "approved").append('\n');
  }
}
