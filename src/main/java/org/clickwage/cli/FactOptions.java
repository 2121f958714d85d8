package org.clickwage.cli;

import java.nio.file.Path;
import org.clickwage.reference.ReferenceData;
import picocli.CommandLine.Option;

/** Which reference facts are used: the bundled ones, or the user's own tables before them. */
final class FactOptions {
  @Option(names = "--reference", paramLabel = "DIR", descriptionKey = "option.reference")
  private Path reference;

  ReferenceData facts() {
    return reference == null ? ReferenceData.bundled() : ReferenceData.with(reference);
  }
}
