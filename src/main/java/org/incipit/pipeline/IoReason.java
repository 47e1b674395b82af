package org.incipit.pipeline;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in a few words, without paths, why the system refused to read or write. */
public final class IoReason {
  private IoReason() {}

  public static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NotDirectoryException) {
      return "not a folder";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something of that name is in the way";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "a folder of that name is in the way";
    }
    if (e instanceof FileSystemLoopException) {
      return "a loop of links";
    }
    if (e instanceof FileSystemException system) {
      return system.getReason() == null ? "the system refused" : system.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
