package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Others who calculate a survey in parts: processes, or machines. */
public interface Elsewhere {
  /** What a part has come to. */
  interface Part {
    InputStream sums() throws IOException;

    /** Asked for where the recipe {@link SurveyRecipe#enriches}. */
    InputStream records() throws IOException;
  }

  /**
   * All parts of a file, in their order.
   *
   * @param bytes that the file has
   */
  List<Part> calculate(SurveyRecipe recipe, long bytes) throws IOException;
}
