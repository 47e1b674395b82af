package org.incipit.spark.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * The plain texts among the records of a WARC file. A text that was captured several times gets a
 * number behind its address from the second time on.
 */
final class WarcTexts implements Iterator<Row> {
  private static final int GOOD = 200;

  private final WarcReader reader;
  private final String shard;
  private final long limit;
  private final Map<String, Integer> times = new HashMap<>();
  private Optional<Row> next = Optional.empty();

  private WarcTexts(WarcReader reader, String shard, long limit) {
    this.reader = reader;
    this.shard = shard;
    this.limit = limit;
  }

  static Iterator<Row> read(InputStream in, String shard, long limit) throws IOException {
    return new WarcTexts(new WarcReader(in), shard, limit);
  }

  @Override
  public boolean hasNext() {
    try {
      while (next.isEmpty()) {
        Optional<WarcRecord> record = reader.next();
        if (record.isEmpty()) {
          return false;
        }
        if (record.get() instanceof WarcTargetRecord target) {
          next = text(target);
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Row> text(WarcTargetRecord record) throws IOException {
    if (record instanceof WarcResponse response
        && (!response.contentType().base().equals(MediaType.HTTP)
            || response.http().status() != GOOD)) {
      return Optional.empty();
    }
    Optional<WarcPayload> payload = record.payload();
    if (payload.isEmpty() || !payload.get().type().base().equals(MediaType.PLAIN_TEXT)) {
      return Optional.empty();
    }
    MessageBody body =
        record instanceof WarcResponse response
            ? response.http().bodyDecoded()
            : payload.get().body();
    byte[] bytes = body.stream().readNBytes(FileTexts.most(limit));
    return Optional.of(Texts.read(shard + "/" + name(record.target()), bytes));
  }

  private String name(String address) {
    int scheme = address.indexOf("://");
    String bare = scheme < 0 ? address : address.substring(scheme + 3);
    int time = times.merge(bare, 1, Integer::sum);
    return time == 1 ? bare : bare + "~" + time;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next.get();
    next = Optional.empty();
    return row;
  }
}
