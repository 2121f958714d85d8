package org.clickwage.output;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a descriptor which files it speaks of; paths out of its folder are refused. */
public final class DataPackageReader {
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");
  private static final Pattern HASH = Pattern.compile("(?i)(hmac-)?sha256:(.*)");
  private static final String DIGITS = "[0-9A-Fa-f]{64}";

  /**
   * A drive, an address or somebody's home. A name may have a colon, as of the time of an export.
   */
  private static final Pattern ELSEWHERE =
      Pattern.compile("[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]*://.*|~|~[^/]*/.*");

  /** The files of a descriptor: the outputs, and what they were made from. */
  public record Described(List<DataPackageFile> outputs, List<DataPackageFile> sources) {}

  private DataPackageReader() {}

  /** Reads the text of a descriptor. */
  public static Described read(String text) throws DataPackageException {
    JsonElement all = parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (!all.isJsonObject() || !all.getAsJsonObject().has("resources")) {
      throw new DataPackageException("descriptor.no-resources");
    }
    List<DataPackageFile> outputs = new ArrayList<>();
    for (JsonObject resource : objects(all.getAsJsonObject(), "resources")) {
      outputs.add(file(resource, "path"));
    }
    if (outputs.isEmpty()) {
      throw new DataPackageException("descriptor.no-resources");
    }
    List<DataPackageFile> sources = new ArrayList<>();
    for (JsonObject source : objects(all.getAsJsonObject(), "sources")) {
      if (source.has("hash")) {
        sources.add(file(source, "title"));
      }
    }
    return new Described(List.copyOf(outputs), List.copyOf(sources));
  }

  private static JsonElement parse(String text) throws DataPackageException {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    try {
      // The library takes an empty text for null.
      reader.peek();
      JsonElement all = JsonParser.parseReader(reader);
      reader.peek();
      return all;
    } catch (JsonParseException | IOException e) {
      throw notJson(e);
    }
  }

  /** The library tells the place at the end of its own sentence only. */
  private static DataPackageException notJson(Exception e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    boolean cutOff = e instanceof EOFException || e.getCause() instanceof EOFException;
    return cutOff || !place.find()
        ? new DataPackageException("descriptor.cut-off")
        : new DataPackageException("descriptor.not-json", place.group(1), place.group(2));
  }

  private static List<JsonObject> objects(JsonObject parent, String name)
      throws DataPackageException {
    JsonElement found = parent.has(name) ? parent.get(name) : new JsonArray();
    List<JsonObject> objects = new ArrayList<>();
    if (!found.isJsonArray()) {
      throw new DataPackageException("descriptor.bad-member", name);
    }
    for (JsonElement each : found.getAsJsonArray()) {
      if (!each.isJsonObject()) {
        throw new DataPackageException("descriptor.bad-member", name);
      }
      objects.add(each.getAsJsonObject());
    }
    return objects;
  }

  private static DataPackageFile file(JsonObject described, String nameOfPath)
      throws DataPackageException {
    String path =
        text(described, nameOfPath)
            .orElseThrow(() -> new DataPackageException("descriptor.bad-member", nameOfPath));
    checkInside(path);
    Matcher hash = HASH.matcher(text(described, "hash").orElse(""));
    if (!hash.matches()) {
      return new DataPackageFile(path, bytes(described), Optional.empty(), false);
    } else if (!hash.group(2).matches(DIGITS)) {
      throw new DataPackageException("descriptor.bad-member", "hash");
    }
    boolean isKeyed = hash.group(1) != null;
    return new DataPackageFile(path, bytes(described), Optional.of(hash.group(2)), isKeyed);
  }

  /** The specification refuses such paths too: a descriptor may come from anybody. */
  private static void checkInside(String path) throws DataPackageException {
    boolean outside =
        path.isBlank()
            || path.startsWith("/")
            || path.indexOf('\\') >= 0
            || path.indexOf('\0') >= 0
            || ELSEWHERE.matcher(path).matches()
            || List.of(path.split("/")).contains("..");
    if (outside) {
      throw new DataPackageException("descriptor.path-outside", path);
    }
  }

  private static Optional<String> text(JsonObject described, String name)
      throws DataPackageException {
    JsonElement found = described.get(name);
    if (found == null || found.isJsonNull()) {
      return Optional.empty();
    } else if (!found.isJsonPrimitive() || !found.getAsJsonPrimitive().isString()) {
      throw new DataPackageException("descriptor.bad-member", name);
    }
    return Optional.of(found.getAsString());
  }

  private static OptionalLong bytes(JsonObject described) throws DataPackageException {
    JsonElement found = described.get("bytes");
    if (found == null || found.isJsonNull()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(found.getAsBigDecimal().longValueExact());
    } catch (ArithmeticException
        | IllegalStateException
        | NumberFormatException
        | UnsupportedOperationException e) {
      throw new DataPackageException("descriptor.bad-member", "bytes");
    }
  }
}
