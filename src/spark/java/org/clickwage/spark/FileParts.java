package org.clickwage.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.spark.broadcast.Broadcast;
import org.clickwage.output.InputFile;
import org.clickwage.parts.Cut;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartWalk;

/** Parts of a file that the driver and all executors reach under the same name. */
record FileParts(Executors executors, int parts) implements Elsewhere {
  @Override
  public List<Part> calculate(PartRecipe recipe, InputFile file, LongConsumer progress)
      throws IOException {
    String path = Path.of(file.name()).toAbsolutePath().toString();
    Broadcast<PartRecipe> shared = executors.spark().broadcast(recipe);
    PartWalk<PartAnswer.Read> walk = new PartWalk<>(from(path), file.size(), parts);
    return executors.commit(
        walk.all(
            parts,
            missing -> {
              List<PartAnswer.Read> answers = answers(path, missing, shared);
              Cut first = missing.get(0);
              if (answers.isEmpty() || !answers.get(0).cut().equals(first)) {
                refuse(first, path, recipe);
              }
              return answers;
            }));
  }

  private static PartWalk.Opener from(String file) {
    return place -> Channels.newInputStream(FileChannel.open(Path.of(file)).position(place));
  }

  /** All before the first cut is done: where that is tried in vain, the file can't be read. */
  private static void refuse(Cut first, String file, PartRecipe recipe) throws IOException {
    OutputStream nowhere = OutputStream.nullOutputStream();
    // In the same words as elsewhere.
    recipe.calculate(from(file), first, 1, count -> {}, nowhere, nowhere);
    throw new IOException(file);
  }

  private List<PartAnswer.Read> answers(String file, List<Cut> cuts, Broadcast<PartRecipe> recipe)
      throws IOException {
    PartFolder folder = executors.folder(); // or the lambda would take all of this with it
    return executors.answers(
        executors
            .spark()
            .parallelize(cuts, cuts.size())
            .map(cut -> PartAnswer.of(cut, from(file), recipe.value(), folder)));
  }
}
