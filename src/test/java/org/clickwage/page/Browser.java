package org.clickwage.page;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A headless Chromium of the machine, driven over its DevTools protocol with what the JDK has:
 * nothing is downloaded for it.
 */
final class Browser implements Closeable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final String LISTENING = "DevTools listening on ";
  private static final int SECONDS = 30;

  /** An event that the page reported. */
  record Event(String method, JsonObject params) {}

  private static final String PICTURE_FONT = "/liberation/LiberationSans-Regular.ttf";

  private final Process process;
  private final Path profile;
  private final WebSocket socket;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private String session = "";

  private Browser(Path program) throws Exception {
    profile = Files.createTempDirectory("clickwage-browser");
    ProcessBuilder builder =
        new ProcessBuilder(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("FONTCONFIG_FILE", fonts().toString());
    process = builder.start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .get(SECONDS, TimeUnit.SECONDS);
    attach();
  }

  /** The machine's fonts, and the one that pictures are measured with, which it may not have. */
  private Path fonts() throws IOException {
    try (InputStream font = Browser.class.getResourceAsStream(PICTURE_FONT)) {
      Files.copy(font, profile.resolve("font.ttf"));
    }
    return Files.writeString(
        profile.resolve("fonts.conf"),
        """
        <?xml version="1.0"?>
        <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig>
          <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
          <dir>%s</dir>
        </fontconfig>
        """
            .formatted(profile));
  }

  /** The browser of the machine; empty where it has none. */
  static Optional<Path> program() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(dir -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Browser start() {
    try {
      return new Browser(program().orElseThrow());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String address() {
    CompletableFuture<String> address = new CompletableFuture<>();
    Thread reader = new Thread(() -> read(address), "what the browser says");
    reader.setDaemon(true);
    reader.start();
    return address.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** Reads to the end, so that the browser never waits for a reader. */
  private void read(CompletableFuture<String> address) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(LISTENING)) {
          address.complete(line.substring(LISTENING.length()).strip());
        }
      }
      address.completeExceptionally(new IOException("the browser ended"));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  private void attach() {
    String target =
        send("Target.createTarget", Map.of("url", "about:blank")).get("targetId").getAsString();
    session =
        send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .getAsString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
      send(domain + ".enable", Map.of());
    }
  }

  JsonObject send(String method, Map<String, ?> params) {
    int id = ids.incrementAndGet();
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", new Gson().toJsonTree(params));
    if (!session.isEmpty()) {
      message.addProperty("sessionId", session);
    }
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    socket.sendText(message.toString(), true).join();
    return answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** Opens a page at a width, light or dark, on a screen or on paper. */
  void open(Path page, int width, String scheme, String media) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    events.clear();
    send("Page.navigate", Map.of("url", page.toUri().toString()));
    await(event -> event.method().equals("Page.loadEventFired"));
  }

  private void await(Predicate<Event> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (events.stream().noneMatch(wanted)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the page did not load: " + events);
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  List<Event> events(String method) {
    return events.stream().filter(event -> event.method().equals(method)).toList();
  }

  JsonElement evaluate(String script) {
    JsonObject answer =
        send("Runtime.evaluate", Map.of("expression", script, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.getAsJsonObject("result").get("value");
  }

  /** The whole page as a PNG. */
  byte[] picture() {
    JsonObject shot =
        send("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    return Base64.getDecoder().decode(shot.get("data").getAsString());
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
    } catch (UncheckedIOException e) {
      // Children of the browser may still write; what is left is in a temporary folder.
      return;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts together what comes in parts, and gives answers to who waits for them. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        receive(JsonParser.parseString(text.toString()).getAsJsonObject());
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(JsonObject message) {
      if (!message.has("id")) {
        events.add(
            new Event(message.get("method").getAsString(), message.getAsJsonObject("params")));
        return;
      }
      CompletableFuture<JsonObject> answer = waiting.remove(message.get("id").getAsInt());
      if (message.has("error")) {
        answer.completeExceptionally(new IllegalStateException(message.toString()));
      } else {
        answer.complete(message.getAsJsonObject("result"));
      }
    }
  }
}
