package org.clickwage.output;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a descriptor which files it speaks of; paths out of its folder are refused. */
public final class DataPackageReader {
  private static final Gson GSON = new Gson();
  private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");
  private static final Pattern HASH = Pattern.compile("(?i)(hmac-)?sha256:(.*)");
  private static final String DIGITS = "[0-9A-Fa-f]{64}";

  /** A drive, an address or a home folder. A name may have a colon, as of the time of an export. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("[A-Za-z]:.*|[A-Za-z][A-Za-z0-9+.-]*://.*|~|~[^/]*/.*");

  /** The files of a descriptor: the outputs, and what they were made from. */
  public record Described(List<DataPackageFile> outputs, List<DataPackageFile> sources) {}

  /** What is read of a descriptor; each member is null where there is none. */
  private record Members(List<Entry> resources, List<Entry> sources) {}

  /** A resource, which has a path, or a source, which has a title. */
  private record Entry(String path, String title, Long bytes, String hash) {}

  private DataPackageReader() {}

  /** Reads the text of a descriptor; says what is wrong with it, and not in which file. */
  public static Described read(String text) throws InputOutputException {
    Members members = parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (members == null || members.resources() == null || members.resources().isEmpty()) {
      throw new InputOutputException("descriptor.no-resources");
    }
    List<DataPackageFile> outputs = new ArrayList<>();
    for (Entry resource : members.resources()) {
      outputs.add(file(resource, "path", resource.path()));
    }
    List<DataPackageFile> sources = new ArrayList<>();
    for (Entry source : members.sources() == null ? List.<Entry>of() : members.sources()) {
      if (source.hash() != null) {
        sources.add(file(source, "title", source.title()));
      }
    }
    return new Described(List.copyOf(outputs), List.copyOf(sources));
  }

  private static Members parse(String text) throws InputOutputException {
    JsonReader typed = strictly(text);
    try {
      JsonReader whole = strictly(text);
      whole.skipValue();
      whole.peek();
      return GSON.fromJson(typed, Members.class);
    } catch (JsonParseException e) {
      throw badMember(typed.getPath());
    } catch (IOException e) {
      throw notJson(e);
    }
  }

  private static JsonReader strictly(String text) {
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    return reader;
  }

  /** What is of another type than a data package has it, such as {@code $.resources[0].bytes}. */
  private static InputOutputException badMember(String path) {
    String name = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[.*", "");
    return name.equals("$")
        ? new InputOutputException("descriptor.no-resources")
        : new InputOutputException("descriptor.bad-member", name);
  }

  /** The library names the place at the end of its own sentence only. */
  private static InputOutputException notJson(IOException e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    return e instanceof EOFException || !place.find()
        ? new InputOutputException("descriptor.cut-off")
        : new InputOutputException("descriptor.not-json", place.group(1), place.group(2));
  }

  private static DataPackageFile file(Entry described, String nameOfPath, String path)
      throws InputOutputException {
    if (path == null) {
      throw new InputOutputException("descriptor.bad-member", nameOfPath);
    }
    checkInside(path);
    Optional<Long> bytes = Optional.ofNullable(described.bytes());
    Matcher hash = HASH.matcher(described.hash() == null ? "" : described.hash());
    if (!hash.matches()) {
      return new DataPackageFile(path, bytes, Optional.empty(), false);
    } else if (!hash.group(2).matches(DIGITS)) {
      throw new InputOutputException("descriptor.bad-member", "hash");
    }
    return new DataPackageFile(path, bytes, Optional.of(hash.group(2)), hash.group(1) != null);
  }

  /** The specification refuses such paths too: a descriptor may come from anywhere. */
  private static void checkInside(String path) throws InputOutputException {
    boolean outside =
        path.isBlank()
            || path.startsWith("/")
            || path.indexOf('\\') >= 0
            || path.indexOf('\0') >= 0
            || ELSEWHERE.matcher(path).matches()
            || List.of(path.split("/")).contains("..");
    if (outside) {
      throw new InputOutputException("descriptor.path-outside", path);
    }
  }
}
