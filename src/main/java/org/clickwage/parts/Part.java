package org.clickwage.parts;

import java.io.IOException;
import java.io.InputStream;

/** What a part of a file has come to. */
public interface Part {
  Cut cut();

  Cut.Done done();

  InputStream sums() throws IOException;

  /** Asked for where the recipe {@link PartRecipe#enriches}. */
  InputStream records() throws IOException;
}
