package org.clickwage.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.source.Ranges;

/** Parts of a file that the driver and all executors reach under the same name. */
record FileParts(Executors executors, int parts) implements Elsewhere {
  private record Cut(int part, long start, long bound) implements Serializable {}

  @Override
  public List<Part> calculate(PartRecipe recipe, long bytes) throws IOException {
    String file = Path.of(recipe.file()).toAbsolutePath().toString();
    Ranges ranges = new Ranges(bytes, parts);
    PartAnswer[] answers = new PartAnswer[parts];
    Broadcast<PartRecipe> shared = executors.spark().broadcast(recipe);
    for (List<Integer> todo = ranges.missing(); !todo.isEmpty(); todo = ranges.missing()) {
      List<Cut> cuts = new ArrayList<>();
      for (int part : todo) {
        cuts.add(new Cut(part, ranges.start(part, from(file)), ranges.place(part + 1)));
      }
      refuseUnreadable(cuts.get(0), answers, file, recipe);
      for (PartAnswer answer : answers(file, cuts, shared)) {
        if (!answer.lacksEnds()) {
          answers[answer.part()] = answer;
          ranges.done(answer.part(), answer.start(), answer.end());
        } else if (ranges.follows(answer.part(), answer.start())) {
          return executors.commit(List.of(answer));
        } // else what it took for a range may be between quotes
      }
    }
    return executors.commit(Arrays.asList(answers));
  }

  private static Ranges.Opener from(String file) {
    return place -> Channels.newInputStream(FileChannel.open(Path.of(file)).position(place));
  }

  /** All before the first cut is done: where that is tried in vain, the file can't be read. */
  private static void refuseUnreadable(
      Cut first, PartAnswer[] answers, String file, PartRecipe recipe) throws IOException {
    PartAnswer tried = answers[first.part];
    if (tried != null && tried.start() == first.start) {
      OutputStream nowhere = OutputStream.nullOutputStream();
      // In the same words as elsewhere.
      recipe.calculate(from(file), first.start, first.bound, 1, count -> {}, nowhere, nowhere);
      throw new IOException(file);
    }
  }

  private List<PartAnswer> answers(String file, List<Cut> cuts, Broadcast<PartRecipe> recipe)
      throws IOException {
    PartFolder folder = executors.folder(); // or the lambda would take all of this with it
    return executors.answers(
        executors
            .spark()
            .parallelize(cuts, cuts.size())
            .map(
                cut ->
                    PartAnswer.of(
                        cut.part, from(file), cut.start, cut.bound, recipe.value(), folder)));
  }
}
