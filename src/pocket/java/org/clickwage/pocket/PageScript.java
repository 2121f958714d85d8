package org.clickwage.pocket;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.CRC32;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMProblemRenderer;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Makes the script of a page of {@link Pocket} and the classes beside it, unless it was made of
 * these very classes before: compiling them is the longest step of a build.
 */
final class PageScript {
  private PageScript() {}

  /**
   * @param args the file to write; what it was made of is kept beside it
   */
  public static void main(String[] args) throws TeaVMToolException, IOException {
    File script = new File(args[0]);
    Path inputs = Path.of(args[0] + ".inputs");
    Inputs read = new Inputs();
    if (script.exists() && Files.exists(inputs) && read.equal(Files.readAllLines(inputs))) {
      return;
    }
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new ConsoleTeaVMToolLog(false));
    tool.setClassLoader(read);
    tool.setMainClass(Pocket.class.getName());
    tool.setTargetDirectory(script.getParentFile());
    tool.setTargetFileName(script.getName());
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.generate();
    TeaVMProblemRenderer.describeProblems(
        tool.getDependencyInfo().getCallGraph(),
        tool.getProblemProvider(),
        new ConsoleTeaVMToolLog(false));
    int problems = tool.getProblemProvider().getSevereProblems().size();
    if (problems == 0) {
      Files.write(inputs, read.lines());
    }
    System.exit(problems);
  }

  /** The class path, which remembers what the compiler asked of it, found or not. */
  private static final class Inputs extends ClassLoader {
    private final Set<String> names = new ConcurrentSkipListSet<>();

    private Inputs() {
      super(PageScript.class.getClassLoader());
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      names.add(name);
      return super.getResources(name);
    }

    /** One line for each name: the sum of what it names, the name. */
    private List<String> lines() throws IOException {
      return lines(names);
    }

    private boolean equal(List<String> before) throws IOException {
      return before.equals(lines(before.stream().map(line -> line.split(" ", 2)[1]).toList()));
    }

    private List<String> lines(Collection<String> resources) throws IOException {
      List<String> lines = new ArrayList<>();
      for (String each : resources) {
        CRC32 sum = new CRC32();
        try (InputStream in = getResourceAsStream(each)) {
          sum.update(in == null ? new byte[0] : in.readAllBytes());
        }
        lines.add(sum.getValue() + " " + each);
      }
      return lines;
    }
  }
}
