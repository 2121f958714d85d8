package org.clickwage.parts;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.clickwage.output.InputFile;

/** Who calculates a survey or task log in parts: processes, or other machines. */
public interface Elsewhere {
  /**
   * All parts of a file, in their order; or one that lacks columns for the ends of ranges.
   *
   * @param recipe that can be sent
   * @param progress counts records that this process calculates
   */
  List<Part> calculate(PartRecipe recipe, InputFile file, LongConsumer progress) throws IOException;
}
