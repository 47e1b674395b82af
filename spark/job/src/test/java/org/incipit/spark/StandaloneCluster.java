package org.incipit.spark;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A standalone cluster of one master and some workers of one core each, every one a process of its
 * own on loopback, made of the jars that Maven has.
 */
final class StandaloneCluster implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final int port;
  private final List<String> jars;
  private final List<Process> processes = new ArrayList<>();

  /** Starts it, and waits until all workers are known. */
  StandaloneCluster(Path folder, int workers) throws IOException, InterruptedException {
    this.folder = folder;
    this.port = freePort();
    this.jars = sparkJars();
    Path home = Files.createDirectories(folder.resolve("home/jars"));
    for (String jar : jars) {
      Files.createSymbolicLink(home.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
    start(
        "master",
        List.of("-Xmx512m", "-Dspark.master.rest.enabled=false"),
        "org.apache.spark.deploy.master.Master",
        "--host",
        "127.0.0.1",
        "--port",
        Integer.toString(port),
        "--webui-port",
        "0");
    for (int i = 0; i < workers; i++) {
      start(
          "worker-" + i,
          List.of("-Xmx512m"),
          "org.apache.spark.deploy.worker.Worker",
          "--host",
          "127.0.0.1",
          "--webui-port",
          "0",
          "-c",
          "1",
          "-m",
          "2g",
          "-d",
          folder.resolve("work-" + i).toString(),
          address());
    }
    for (int i = 0; i < workers; i++) {
      await("worker-" + i, "Successfully registered with master");
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** What the tests see of Spark: every jar but ours, which a job brings itself. */
  private static List<String> sparkJars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> path.endsWith(".jar"))
        .filter(path -> !path.contains("incipit") && !path.contains("picocli"))
        .filter(path -> !path.contains("jwarc") && !path.contains("junit"))
        .toList();
  }

  String address() {
    return "spark://127.0.0.1:" + port;
  }

  private Process start(String name, List<String> flags, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-cp", folder.resolve("home/jars") + File.separator + "*"));
    command.addAll(flags);
    command.add(main);
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** What a process said so far. */
  String said(String name) throws IOException {
    Path log = log(name);
    return Files.exists(log) ? Files.readString(log) : "";
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void await(String name, String words) throws IOException, InterruptedException {
    for (long i = 0; i < PATIENCE_SECONDS * 10; i++) {
      if (said(name).contains(words)) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    throw new IllegalStateException(name + " does not say \"" + words + "\":\n" + said(name));
  }

  /** Submits a job, as users do. */
  Process submit(String name, Path jar, String... arguments) throws IOException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--master",
                address(),
                "--deploy-mode",
                "client",
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--class",
                "org.incipit.spark.Main",
                jar.toString()));
    all.addAll(List.of(arguments));
    return start(
        name,
        List.of("-Xmx1g", "-Dspark.log.level=INFO"),
        "org.apache.spark.deploy.SparkSubmit",
        all.toArray(String[]::new));
  }

  /** Ends a worker and its executors at once, as a broken machine does. */
  void killWorker(int number) {
    Process worker = processes.get(1 + number);
    List<ProcessHandle> below = worker.descendants().toList();
    worker.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    for (Process process : processes) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
