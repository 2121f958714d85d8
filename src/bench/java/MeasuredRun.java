import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One process from its start to its end.
 *
 * @param seconds by the clock on the wall, the start of the JVM included
 * @param cpuSeconds what its threads worked, together: what other programs do hardly shows here
 * @param peakMegabytes the most memory that the whole process held, as Linux counts it (VmHWM); 0
 *     elsewhere
 * @param said what it wrote to its standard output
 */
record MeasuredRun(double seconds, double cpuSeconds, double peakMegabytes, String said) {
  /** How often memory and work are looked at first; what grows in the last moments is missed. */
  private static final int MILLISECONDS = 5;

  /** Later at each hundredth of the time: looking takes a processor some of its own. */
  private static final int LOOKS = 100;

  static MeasuredRun of(List<String> command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("said", ".txt");
    Path errors = Files.createTempFile("errors", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.redirectOutput(said.toFile()).redirectError(errors.toFile());
      long start = System.nanoTime();
      Process process = builder.start();
      long peak = 0;
      Duration cpu = Duration.ZERO;
      while (!process.waitFor(pause(start), TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        cpu = process.info().totalCpuDuration().orElse(cpu);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "exit code " + process.exitValue() + ": " + command + "\n" + Files.readString(errors));
      }
      return new MeasuredRun(seconds, cpu.toMillis() / 1e3, peak / 1024.0, Files.readString(said));
    } finally {
      Files.delete(said);
      Files.delete(errors);
    }
  }

  private static long pause(long start) {
    return Math.max(MILLISECONDS, (System.nanoTime() - start) / LOOKS / 1_000_000);
  }

  private static long peakKilobytes(long process) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    } catch (IOException e) {
      return 0; // it has just ended, or this is not Linux
    }
    return 0;
  }
}
