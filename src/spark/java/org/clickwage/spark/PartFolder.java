package org.clickwage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.SerializableWritable;

/**
 * Where tasks leave what they have calculated: a folder that the driver and all executors reach. It
 * holds names and what was quoted, so it is readable by its owner alone, and gone after the merge.
 */
final class PartFolder implements Serializable, AutoCloseable {
  private static final long serialVersionUID = 1L;
  private static final FsPermission OF_OWNER = new FsPermission("700");

  /** As {@code sha256sum} writes it. */
  private static final String MANIFEST = "manifest.sha256";

  private final String name;
  private final SerializableWritable<Configuration> settings;

  private PartFolder(Path folder, Configuration settings) {
    this.name = folder.toString();
    this.settings = new SerializableWritable<>(settings);
  }

  /**
   * Makes one.
   *
   * @param parent empty for the home of the user where the cluster has its files
   */
  static PartFolder in(String parent, Configuration settings) throws IOException {
    FileSystem ofCluster = FileSystem.get(settings);
    Path place = parent.isEmpty() ? ofCluster.getHomeDirectory() : new Path(parent);
    FileSystem system = place.getFileSystem(settings);
    Path folder = new Path(system.makeQualified(place), ".clickwage-" + UUID.randomUUID());
    if (!FileSystem.mkdirs(system, folder, OF_OWNER)) {
      throw new IOException(folder.toString());
    }
    system.deleteOnExit(folder); // where somebody interrupts
    return new PartFolder(folder, settings);
  }

  /** Begins a file; one that comes late, when the folder is gone, does not bring it back. */
  PartFile.Output create(String file) throws IOException {
    return new PartFile.Output(file, system().createFile(new Path(name, file)).build());
  }

  /** Keeps the files that tasks have answered for, and lists them; no other attempt's stays. */
  void commit(List<PartFile> answered) throws IOException {
    StringBuilder lines = new StringBuilder();
    Set<String> names = new HashSet<>();
    for (PartFile each : answered) {
      lines.append(each.hash()).append("  ").append(each.name()).append('\n');
      names.add(each.name());
    }
    for (FileStatus each : system().listStatus(new Path(name))) {
      if (!names.contains(each.getPath().getName())) {
        system().delete(each.getPath(), false);
      }
    }
    try (OutputStream manifest = create(MANIFEST)) {
      manifest.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  InputStream open(String file) throws IOException {
    return system().open(new Path(name, file));
  }

  private FileSystem system() throws IOException {
    return new Path(name).getFileSystem(settings.value());
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() throws IOException {
    system().delete(new Path(name), true);
  }
}
