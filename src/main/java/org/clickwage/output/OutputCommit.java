package org.clickwage.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/**
 * Brings the files of a run to the disk and gives them their names: all of them or none, in the
 * face of a power cut too. What they replace is there until the last of them has its name.
 */
final class OutputCommit {
  /** Something that is done with each file. */
  private interface Step {
    void take(OutputTemporary file) throws IOException;
  }

  private final List<OutputFile> files;
  private final boolean force;
  private final OutputSet set;
  private FileChannel list;

  OutputCommit(List<OutputFile> all, boolean force) {
    this.files = all.stream().filter(file -> file.temporary().isPresent()).toList();
    this.force = force;
    this.set = OutputSet.of(files.stream().map(file -> file.temporary().get().names()).toList());
  }

  private void each(Step step) throws IOException {
    for (OutputFile file : files) {
      try {
        step.take(file.temporary().get());
      } catch (IOException e) {
        throw file.failure(e);
      }
    }
  }

  void sync() throws IOException {
    each(OutputTemporary::sync);
  }

  void giveNames() throws IOException {
    try {
      prepare();
      each(file -> file.move(force));
    } catch (IOException e) {
      // First, as no other run is to name what goes back here.
      deleteLists();
      moveBack(e);
      throw e instanceof InputOutputException ? e : files.get(0).failure(e);
    }
    set.syncFolders();
    deleteLists();
  }

  /** A file alone has its name at once or not at all, so no list is needed. */
  void prepare() throws IOException {
    boolean several = files.size() > 1;
    if (several) {
      list = set.write();
    }
    if (force) {
      each(OutputTemporary::keepReplaced);
    }
    if (several) {
      set.seal(list);
    }
    each(OutputTemporary::release);
  }

  private void moveBack(IOException e) {
    for (OutputFile file : files) {
      try {
        file.temporary().get().moveBack();
      } catch (IOException second) {
        e.addSuppressed(second); // the others still go back
      }
    }
  }

  private void deleteLists() {
    try {
      set.deleteLists();
      if (list != null) {
        list.close();
      }
    } catch (IOException e) {
      // A list of files that all have their names, or are gone, does no harm.
      return;
    }
  }
}
