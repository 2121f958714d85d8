package org.clickwage.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/** A file that a descriptor speaks of, with what became of it. */
public record DataPackageCheck(String file, DataPackageState state) {
  /** The hash of bytes that takes a key. */
  public interface KeyedHash {
    String of(InputStream bytes) throws IOException;
  }

  /**
   * Checks the outputs, which lie with their descriptor, and what they were made from.
   *
   * @param input where the input lies, or the folder of all inputs, if that is known
   * @param key empty where none was given
   */
  public static List<DataPackageCheck> of(
      DataPackageReader.Described described,
      Path descriptor,
      Optional<Path> input,
      Optional<KeyedHash> key)
      throws IOException {
    List<DataPackageCheck> checked = new ArrayList<>();
    for (DataPackageFile output : described.outputs()) {
      DataPackageState state = state(output, nextTo(descriptor, output), key);
      checked.add(new DataPackageCheck(output.path(), state));
    }
    for (DataPackageFile source : described.sources()) {
      DataPackageState state =
          input.isPresent()
              ? state(source, in(input.get(), source), key)
              : isOutput(source, described)
                  ? DataPackageState.NOT_CHECKED
                  : stateOfInput(source, nextTo(descriptor, source), key);
      checked.add(new DataPackageCheck(source.path(), state));
    }
    return checked;
  }

  /**
   * Says whether a killed run left some of the outputs, or their descriptor, new and others old.
   */
  public static List<Note> tornSets(DataPackageReader.Described described, Path descriptor)
      throws IOException {
    List<OutputPlace> places = new ArrayList<>(List.of(OutputPlace.of(descriptor.toString())));
    for (DataPackageFile output : described.outputs()) {
      Path file = nextTo(descriptor, output);
      if (Files.isDirectory(file.toAbsolutePath().getParent())) {
        places.add(OutputPlace.of(file.toString()));
      }
    }
    return new OutputLeftovers(places).tornSets();
  }

  /** An output in a folder of its own has the name of its input, which lies elsewhere. */
  private static boolean isOutput(DataPackageFile source, DataPackageReader.Described described) {
    return described.outputs().stream().anyMatch(each -> each.path().equals(source.path()));
  }

  private static Path in(Path input, DataPackageFile source) throws IOException {
    return Files.isDirectory(input) ? input.resolve(InputFile.pathOf(source.path())) : input;
  }

  private static Path nextTo(Path descriptor, DataPackageFile file) throws IOException {
    return descriptor.resolveSibling(InputFile.pathOf(file.path()));
  }

  /** An input may well be kept elsewhere, or may not be published at all. */
  private static DataPackageState stateOfInput(
      DataPackageFile source, Path file, Optional<KeyedHash> key) throws IOException {
    DataPackageState state = state(source, file, key);
    return state == DataPackageState.MISSING ? DataPackageState.NOT_CHECKED : state;
  }

  private static DataPackageState state(
      DataPackageFile described, Path file, Optional<KeyedHash> key) throws IOException {
    if (!Files.isRegularFile(file)) {
      return DataPackageState.MISSING;
    } else if (!described.mayHave(Files.size(file))) {
      return DataPackageState.CHANGED;
    } else if (!described.canBeChecked()) {
      return DataPackageState.WITHOUT_HASH;
    } else if (described.isKeyed() && key.isEmpty()) {
      return DataPackageState.WITHOUT_KEY;
    }
    String hash = described.isKeyed() ? keyed(file, key.get()) : InputFingerprint.of(file).sha256();
    return described.has(hash) ? DataPackageState.OK : DataPackageState.CHANGED;
  }

  private static String keyed(Path file, KeyedHash key) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return key.of(bytes);
    }
  }
}
