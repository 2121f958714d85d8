package org.clickwage.output;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.message.Note;

/**
 * All outputs of one run, which appear together and whole, or not at all: each is written under a
 * temporary name next to its place, brought to the disk and renamed at the end.
 */
public final class OutputFiles implements Closeable {
  private final OutputPlan plan;
  private final Map<String, OutputPlace> places;
  private final OutputStandard standardOutput;
  private final List<Note> tornSets;
  private final String run = OutputLeftovers.run();
  private final Map<String, OutputFile> opened = new LinkedHashMap<>();
  private final List<Note> leftBehind = new ArrayList<>();
  private final Thread hook = new Thread(this::interrupt, "clickwage-tidy");
  private boolean ended;

  OutputFiles(OutputPlan plan, Map<String, OutputPlace> places, List<Note> tornSets)
      throws InputOutputException {
    this.plan = plan;
    this.places = places;
    boolean alone = places.values().stream().noneMatch(OutputPlace::isFile);
    this.standardOutput = new OutputStandard(plan.standardOutput, plan.held, alone);
    this.tornSets = List.copyOf(tornSets);
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already.
      throw new InputOutputException("output.interrupted");
    }
  }

  private void refuseEnded() throws InputOutputException {
    if (ended) {
      throw new InputOutputException("output.interrupted");
    }
  }

  /** Which files a killed run left new and which old, where one of them is to be written now. */
  public List<Note> tornSets() {
    return tornSets;
  }

  /** Begins one of the outputs of the plan. */
  public synchronized OutputFile open(String name) throws IOException {
    refuseEnded();
    OutputPlace place = places.get(name);
    if (place == null || opened.containsKey(name)) {
      throw new IllegalStateException(name);
    }
    try {
      String waiting = OutputLeftovers.name(place, run, opened.size());
      OutputFile file = OutputFile.open(place, waiting, standardOutput, plan.fingerprints);
      opened.put(name, file);
      return file;
    } catch (IOException e) {
      Object reason = InputOutputException.reasonOf(e);
      throw new InputOutputException(e, "output.not-written", name, reason);
    }
  }

  /** The outputs that were begun, by their names. */
  public Map<String, OutputFile> opened() {
    return opened;
  }

  /** Does without an output of the plan that there turned out to be nothing for. */
  public synchronized void leaveOut(String name) {
    if (opened.containsKey(name)) {
      throw new IllegalStateException(name);
    }
    places.remove(name);
  }

  /** Gives all outputs their names; where one can't have it, none has. */
  public synchronized void commit() throws IOException {
    refuseEnded();
    for (String name : places.keySet()) {
      if (!opened.containsKey(name) || !opened.get(name).isWhole()) {
        throw new IllegalStateException(name + " is not whole");
      }
    }
    for (OutputFile file : opened.values()) {
      file.take(OutputTemporary::sync);
    }
    standardOutput.commit();
    giveNames();
    end();
  }

  /** What they replace is there until the last of them has its name. */
  private void giveNames() throws IOException {
    try {
      for (OutputFile file : opened.values()) {
        file.take(each -> each.takePlace(plan.force));
      }
    } catch (IOException e) {
      giveBack(e);
      throw e;
    }
    opened.values().forEach(OutputFile::syncFolder);
  }

  private void giveBack(IOException e) {
    for (OutputFile file : opened.values()) {
      try {
        file.take(OutputTemporary::giveBack);
      } catch (IOException second) {
        e.addSuppressed(second); // the others still go back
      }
    }
  }

  /** Which files next to the outputs could not be deleted at the end; the outputs are whole. */
  public synchronized List<Note> leftBehind() {
    return List.copyOf(leftBehind);
  }

  /** Ends the run; without a commit before, nothing is left of its outputs. */
  @Override
  public synchronized void close() throws IOException {
    if (!ended) {
      end();
    }
  }

  private void end() throws IOException {
    tidy();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already; the hook will find nothing to do.
      return;
    }
  }

  private void tidy() throws IOException {
    ended = true;
    List<Closeable> all = new ArrayList<>(List.of(standardOutput));
    opened.values().forEach(file -> all.add(() -> leftBehind.addAll(file.tidy())));
    IOException failure = null;
    for (Closeable each : all) {
      try {
        each.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  /** The process was asked to end: by Ctrl-C, by a signal, or because its work is done. */
  private synchronized void interrupt() {
    if (ended) {
      return;
    }
    try {
      tidy();
    } catch (IOException e) {
      // What can't be deleted now is deleted by the next run.
      return;
    } finally {
      plan.whenInterrupted.run();
    }
  }
}
