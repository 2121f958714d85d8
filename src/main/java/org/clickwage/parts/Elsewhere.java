package org.clickwage.parts;

import java.io.IOException;
import java.util.List;

/** Others who calculate a survey in parts: processes, or machines. */
public interface Elsewhere {
  /**
   * All parts of a file, in their order.
   *
   * @param recipe that can be sent
   * @param bytes that the file has
   */
  List<Part> calculate(PartRecipe recipe, long bytes) throws IOException;
}
