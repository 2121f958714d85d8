package org.clickwage.pocket;

import java.io.File;
import org.teavm.tooling.ConsoleTeaVMToolLog;
import org.teavm.tooling.TeaVMTool;
import org.teavm.tooling.TeaVMToolException;
import org.teavm.vm.TeaVMOptimizationLevel;

/** Makes the script of a page of {@link Pocket} and the classes beside it. */
final class PageScript {
  private PageScript() {}

  /**
   * @param args the file to write
   */
  public static void main(String[] args) throws TeaVMToolException {
    File script = new File(args[0]);
    TeaVMTool tool = new TeaVMTool();
    tool.setLog(new ConsoleTeaVMToolLog(false));
    tool.setMainClass(Pocket.class.getName());
    tool.setTargetDirectory(script.getParentFile());
    tool.setTargetFileName(script.getName());
    tool.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
    tool.generate();
    tool.getProblemProvider()
        .getSevereProblems()
        .forEach(each -> System.err.println(each.getText()));
    System.exit(tool.getProblemProvider().getSevereProblems().size());
  }
}
