package org.incipit.spark.files;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A folder to which the driver and any number of tasks write. Every file appears whole or not at
 * all, and one that stands is replaced; a task that is done twice leaves the same. Thread-safe.
 */
public final class HadoopFolder implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String TEMPORARY = ".incipit-tmp-";
  private static final int BUFFER = 1 << 16;

  /** Numbers of temporary files in this process. */
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String folder;
  private final SerializableConfiguration hadoop;

  /** Gives the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; the stream is closed by who called. */
    void write(OutputStream out) throws IOException;
  }

  private HadoopFolder(String folder, SerializableConfiguration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
  }

  /**
   * A folder, which need not exist.
   *
   * @param folder a path or an address such as {@code s3a://bucket/folder}
   */
  public static HadoopFolder of(SparkSession spark, String folder) {
    return new HadoopFolder(
        folder, new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
  }

  /** A folder in it. */
  public HadoopFolder folder(String name) {
    return new HadoopFolder(path(name).toString(), hadoop);
  }

  /** Where a file of it is. */
  public Path path(String name) {
    return new Path(new Path(folder), name);
  }

  /** Writes or replaces a file. */
  public void write(String name, byte[] bytes) throws IOException {
    write(name, out -> out.write(bytes));
  }

  /**
   * Writes or replaces a file as its content comes.
   *
   * @param name below the folder, {@code /}-separated
   */
  public void write(String name, Content content) throws IOException {
    Path target = path(name);
    FileSystem fs = fileSystem();
    TaskContext task = TaskContext.get();
    String writer = (task == null ? "driver" : "" + task.taskAttemptId());
    Path temporary =
        new Path(target.getParent(), TEMPORARY + writer + "-" + COUNT.incrementAndGet());
    boolean done = false;
    try {
      try (OutputStream out = new BufferedOutputStream(fs.create(temporary, true), BUFFER)) {
        content.write(out);
      }
      move(fs, temporary, target);
      done = true;
    } finally {
      if (!done) {
        fs.delete(temporary, false);
      }
    }
  }

  /** Some file systems replace what stands there, others refuse to. */
  private static void move(FileSystem fs, Path from, Path to) throws IOException {
    if (renamed(fs, from, to)) {
      return;
    }
    fs.delete(to, false);
    if (!renamed(fs, from, to)) {
      throw new IOException("cannot give a file its name: " + to);
    }
  }

  private static boolean renamed(FileSystem fs, Path from, Path to) throws IOException {
    try {
      return fs.rename(from, to);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Paths of all files below it, in no order; none when it does not exist. */
  public List<String> files() throws IOException {
    List<String> files = new ArrayList<>();
    FileSystem fs = fileSystem();
    try {
      int root = fs.makeQualified(new Path(folder)).toUri().getPath().length();
      RemoteIterator<LocatedFileStatus> all = fs.listFiles(new Path(folder), true);
      while (all.hasNext()) {
        String path = all.next().getPath().toUri().getPath();
        files.add(path.substring(path.indexOf('/', root) + 1));
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return files;
  }

  /** Names of the files that stand directly in it, in no order. */
  public List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus status : fileSystem().listStatus(new Path(folder))) {
        if (status.isFile()) {
          names.add(status.getPath().getName());
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    }
    return names;
  }

  /** Whether there is a file of that name. */
  public boolean has(String name) throws IOException {
    return fileSystem().exists(path(name));
  }

  /** Removes a file. */
  public void remove(String name) throws IOException {
    fileSystem().delete(path(name), false);
  }

  /** Without the files of checksums that Hadoop puts beside those on a disk. */
  private FileSystem fileSystem() throws IOException {
    FileSystem fs = new Path(folder).getFileSystem(hadoop.value());
    return fs instanceof LocalFileSystem local ? local.getRawFileSystem() : fs;
  }
}
