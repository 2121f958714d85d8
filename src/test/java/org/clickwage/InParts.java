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
import java.util.List;
import java.util.function.LongConsumer;
import org.clickwage.output.InputFile;
import org.clickwage.parts.Cut;
import org.clickwage.parts.Elsewhere;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartWalk;

/**
 * Calculates a survey in parts as other processes would: from a recipe that came as bytes, all at
 * once, and again those that began between quotes.
 */
record InParts(int parts) implements Elsewhere {
  private record Done(Cut cut, Cut.Done done, byte[] sumsOfPart, byte[] recordsOfPart)
      implements Part {
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
  public List<Part> calculate(PartRecipe recipe, InputFile file, LongConsumer progress)
      throws IOException {
    PartRecipe sent = sent(recipe);
    Path path = Path.of(file.name());
    PartWalk.Opener opener = from -> open(path, from);
    PartWalk<Part> walk = new PartWalk<>(opener, file.size(), parts);
    return walk.all(parts, missing -> parts(sent, opener, missing));
  }

  private static List<Part> parts(PartRecipe sent, PartWalk.Opener file, List<Cut> missing)
      throws IOException {
    List<Part> all = new ArrayList<>();
    for (Cut cut : missing) {
      ByteArrayOutputStream sums = new ByteArrayOutputStream();
      ByteArrayOutputStream records = new ByteArrayOutputStream();
      Cut.Done done =
          sent.calculate(file, cut, 1, count -> {}, sent.enriches() ? records : null, sums);
      all.add(new Done(cut, done, sums.toByteArray(), records.toByteArray()));
    }
    return all;
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
