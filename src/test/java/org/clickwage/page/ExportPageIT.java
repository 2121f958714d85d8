package org.clickwage.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a platform on the page that calculates by itself, as a browser reads them. */
class ExportPageIT {
  private static final Path SAMPLE = Path.of("samples/driver-export");
  private static final int SECONDS = 60;

  @TempDir private static Path folder;
  private static Path page;
  private static Browser browser;

  @BeforeAll
  static void write() {
    page = folder.resolve("page.html");
    Call call = Call.of("page", "--country", "FR,MG", "--lang", "fr,en", "--out", page.toString());
    assertEquals(0, call.exit(), call.err());
    browser = Browser.program().isPresent() ? Browser.start() : null;
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static void open(String language) {
    open(page, language);
  }

  private static void open(Path page, String language) {
    assumeTrue(browser != null, "no Chromium is on the PATH of this machine");
    browser.open(page, 360, "light", "screen");
    evaluate("document.querySelector('#languages [lang=" + language + "]').click()");
    evaluate(
        "document.getElementById('place').value = 'FR';"
            + "document.getElementById('place').dispatchEvent(new Event('change', {bubbles: true}))");
  }

  private static String evaluate(String script) {
    return browser
        .evaluate("String(" + script.replaceAll(";(?=document)", ",") + ")")
        .getAsString();
  }

  private static void choose(Path... files) {
    JsonObject input =
        browser
            .send(
                "Runtime.evaluate", Map.of("expression", "document.getElementById('export-file')"))
            .getAsJsonObject("result");
    browser.send(
        "DOM.setFileInputFiles",
        Map.of(
            "objectId",
            input.get("objectId").getAsString(),
            "files",
            Stream.of(files).map(file -> file.toAbsolutePath().toString()).toList()));
  }

  /** Waits until a script gives something that is no empty text. */
  private static String awaited(String script) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    String found = evaluate(script);
    while (found.isEmpty()) {
      assertTrue(System.nanoTime() < end, script);
      Thread.sleep(20);
      found = evaluate(script);
    }
    return found;
  }

  private static String told() throws InterruptedException {
    return awaited("document.getElementById('export-told').textContent").replaceAll("\\h", " ");
  }

  private static Path zip(String name, Path... files) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream all = new ZipOutputStream(out)) {
      for (Path file : files) {
        all.putNextEntry(new ZipEntry("Uber Data/" + file.getFileName()));
        all.write(Files.readAllBytes(file));
      }
    }
    return zip;
  }

  private static Path[] sample() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      return files.sorted().toArray(Path[]::new);
    }
  }

  /**
   * 103.50 of fares and 4 of tips less 25.88, in the 9 h 15 min of work, less 3.20 of tolls given
   * back.
   */
  @Test
  void anArchiveAndItsFilesAreToldAsTheTerminalTellsThem() throws Exception {
    for (String language : List.of("en", "fr")) {
      Path[] files = sample();
      Call call =
          Call.of("statement", SAMPLE.toString(), "--country", "FR", "--lang", language, "--brief");
      String first = call.out().lines().findFirst().orElseThrow().replaceAll("\\h", " ").strip();
      String figure = language.equals("en") ? "€9.17" : "9,17 €";
      open(language);
      choose(zip("uber.zip", files));
      assertTrue(told().replace("▼ ", "").contains(first.substring(0, 30)), told() + first);
      assertEquals(
          figure,
          evaluate("document.getElementById('export-figure').textContent").replaceAll("\\h", " "));
      String below = evaluate("document.getElementById('export-below').textContent");
      open(language);
      choose(files);
      told();
      assertEquals(
          figure,
          evaluate("document.getElementById('export-figure').textContent").replaceAll("\\h", " "));
      assertEquals(
          below.replace("uber.zip!Uber Data/", ""),
          evaluate("document.getElementById('export-below').textContent"));
      assertEquals(List.of(), browser.events("Log.entryAdded"), "what the page may not do");
      assertEquals(List.of(), browser.events("Runtime.exceptionThrown"), "exceptions");
    }
  }

  @Test
  void whatIsNoExportIsRefusedInASentence() throws Exception {
    open("en");
    Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
    choose(other);
    assertTrue(told().startsWith("other.csv: "), told());
    Path broken =
        Files.write(folder.resolve("broken.zip"), "PK no archive".getBytes(StandardCharsets.UTF_8));
    open("en");
    choose(broken);
    assertTrue(told().startsWith("The archive"), told());
    Path damaged = zip("damaged.zip", sample());
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[200] ^= 1;
    Files.write(damaged, bytes);
    open("en");
    choose(damaged);
    assertTrue(told().startsWith("The archive"), told());
  }

  @Test
  void readingCanBeStopped() throws Exception {
    Path large = folder.resolve("large.csv");
    StringBuilder lines = new StringBuilder("date,start,end,pay,tasks,note\n");
    for (int i = 0; i < 300_000; i++) {
      lines.append("2025-0").append(1 + i % 9).append("-1").append(i % 10);
      lines.append(",08:00,09:00,").append(i % 90).append(".50,1,note ").append(i).append('\n');
    }
    Files.writeString(large, lines);
    open("en");
    choose(large);
    awaited("document.getElementById('export-busy').hidden ? '' : 'busy'");
    awaited("document.getElementById('export-read').value > 0 ? 'read' : ''");
    evaluate("document.getElementById('export-cancel').click()");
    assertEquals("true", evaluate("document.getElementById('export-busy').hidden"));
    Thread.sleep(500);
    assertEquals("", evaluate("document.getElementById('export-told').textContent"));
  }

  /** Neither the page nor a worker of it reaches a server that is there and waits for it. */
  @Test
  void nothingLeavesThePage() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    String address = "'http://127.0.0.1:" + server.getAddress().getPort() + "/'";
    try {
      String fetched = "fetch(" + address + ").then(() => 'reached', () => 'refused')";
      String policy = "<meta http-equiv=\"Content-Security-Policy\"[^>]*>";
      Path without = folder.resolve("without.html");
      Files.writeString(without, Files.readString(page).replaceFirst(policy, ""));
      for (Path each : List.of(without, page)) {
        open(each, "en");
        browser.evaluate("self.fetched = ''; " + fetched + ".then(is => { self.fetched = is; })");
        assertEquals(each == page ? "refused" : "reached", awaited("self.fetched"));
      }
      assertEquals(1, requests.getAndSet(0));
      browser.evaluate(
          "self.inWorker = ''; new Worker(URL.createObjectURL(new Blob([`"
              + fetched
              + ".then(is => postMessage(is))`]))).onmessage = told => { self.inWorker = told.data; }");
      assertEquals("refused", awaited("self.inWorker"));
      browser.evaluate(
          "self.loaded = ''; new Worker(URL.createObjectURL(new Blob([`try { importScripts("
              + address
              + "); postMessage('reached'); } catch (e) { postMessage('refused'); }`])))"
              + ".onmessage = told => { self.loaded = told.data; }");
      assertEquals("refused", awaited("self.loaded"));
      browser.evaluate("navigator.sendBeacon(" + address + ", 'x')");
      browser.evaluate("{ const picture = new Image(); picture.src = " + address + "; }");
      browser.evaluate(
          "{ const form = document.createElement('form'); form.action = "
              + address
              + "; form.target = '_blank'; document.body.append(form); form.submit(); }");
      Thread.sleep(1000);
      assertEquals(0, requests.get());
    } finally {
      server.stop(0);
    }
  }
}
