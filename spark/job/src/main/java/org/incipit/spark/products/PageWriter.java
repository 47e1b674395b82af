package org.incipit.spark.products;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.incipit.site.Destination;
import org.incipit.spark.files.HadoopFolder;

/**
 * Writes the files of a site, several at once, since a file system in a network takes its time over
 * each. Called by one thread.
 */
final class PageWriter implements Destination, Closeable {
  private static final int AT_ONCE = 8;

  /** Files that wait, none larger than 300 KB. */
  private static final int WAITING = 64;

  private static final String OURS = "incipit/";
  private static final String SITEMAP = "sitemap.xml";

  private final HadoopFolder folder;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  private final Semaphore room = new Semaphore(WAITING);
  private final AtomicReference<IOException> failure = new AtomicReference<>();
  private final Set<String> written = new HashSet<>();

  PageWriter(HadoopFolder folder) {
    this.folder = folder;
  }

  @Override
  public void write(String name, byte[] bytes) throws IOException {
    written.add(name);
    room.acquireUninterruptibly();
    rethrow();
    threads.execute(
        () -> {
          try {
            folder.write(name, bytes);
          } catch (IOException e) {
            failure.compareAndSet(null, e);
          } catch (RuntimeException e) {
            failure.compareAndSet(null, new IOException("cannot write " + name, e));
          } finally {
            room.release();
          }
        });
  }

  private void rethrow() throws IOException {
    if (failure.get() != null) {
      throw new IOException("the site is not complete", failure.get());
    }
  }

  /** Waits for all files and removes those of an earlier site that this one has not. */
  void finish() throws IOException {
    room.acquireUninterruptibly(WAITING);
    room.release(WAITING);
    rethrow();
    for (String file : folder.folder("incipit").files()) {
      if (!written.contains(OURS + file)) {
        folder.remove(OURS + file);
      }
    }
    if (!written.contains(SITEMAP)) {
      folder.remove(SITEMAP);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
