package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.Call;

/** Calls of {@code batch} on a file in a folder of its own. */
record BatchCalls(Path folder) {
  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
  }

  /** A call; {@code ./} before a name means the folder. */
  Call batch(String... words) {
    return call("batch", words);
  }

  Call call(String command, String... words) {
    List<String> all = new ArrayList<>(List.of(command));
    for (String word : words) {
      all.add(word.startsWith("./") ? folder.resolve(word.substring(2)).toString() : word);
    }
    return Call.of(all.toArray(String[]::new));
  }

  /** The rows of the statistics, checked for their exit code. */
  List<JsonObject> groups(int exit, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--summary", "./summary.json", "--force"));
    Call call = batch(all.toArray(String[]::new));
    assertEquals(exit, call.exit(), call.err());
    JsonArray groups =
        JsonParser.parseString(read("summary.json")).getAsJsonObject().getAsJsonArray("groups");
    List<JsonObject> rows = new ArrayList<>();
    for (JsonElement each : groups) {
      rows.add(each.getAsJsonObject());
    }
    return rows;
  }
}
