import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clickwage.cli.FuzzTarget;

/** What the fuzzer calls, in a process for each target. */
public final class Fuzz {
  private static FuzzTarget target;
  private static Path folder;

  private Fuzz() {}

  /** Called once, with the name of the target; what a first input takes for classes is no hang. */
  public static void fuzzerInitialize(String[] args) throws IOException {
    target = FuzzTarget.valueOf(args[0]);
    folder = Files.createTempDirectory(args[0]);
    target.takeWhole(new byte[0], folder);
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    target.take(data, folder);
  }
}
