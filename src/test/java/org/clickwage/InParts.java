package org.clickwage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.source.Ranges;

/**
 * Calculates a survey in parts as other processes would: from a recipe that came as bytes, all at
 * once, and again those that began between quotes.
 */
record InParts(int parts) implements Elsewhere {
  private record Done(byte[] sumsOfPart, byte[] recordsOfPart) implements Part {
    @Override
    public InputStream sums() {
      return new ByteArrayInputStream(sumsOfPart);
    }

    @Override
    public InputStream records() {
      return new ByteArrayInputStream(recordsOfPart);
    }
  }

  @Override
  public List<Part> calculate(PartRecipe recipe, long bytes) throws IOException {
    PartRecipe sent = sent(recipe);
    Ranges.Opener file = from -> open(Path.of(sent.file()), from);
    Ranges ranges = new Ranges(bytes, parts);
    Done[] done = new Done[parts];
    for (List<Integer> todo = ranges.missing(); !todo.isEmpty(); todo = ranges.missing()) {
      List<Long> starts = new ArrayList<>();
      for (int part : todo) {
        starts.add(ranges.start(part, file));
      }
      for (int i = 0; i < todo.size(); i++) {
        int part = todo.get(i);
        ByteArrayOutputStream sums = new ByteArrayOutputStream();
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        PartRecipe.Done calculated =
            sent.calculate(
                file,
                starts.get(i),
                ranges.place(part + 1),
                1,
                count -> {},
                sent.enriches() ? records : null,
                sums);
        done[part] = new Done(sums.toByteArray(), records.toByteArray());
        if (!calculated.lacksEnds()) {
          ranges.done(part, starts.get(i), calculated.end());
        } else if (ranges.follows(part, starts.get(i))) {
          return List.of(done[part]);
        }
      }
    }
    return Arrays.asList(done);
  }

  private static InputStream open(Path file, long from) throws IOException {
    return Channels.newInputStream(FileChannel.open(file).position(from));
  }

  private static PartRecipe sent(PartRecipe recipe) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(recipe);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (PartRecipe) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
