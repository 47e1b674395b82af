package org.incipit.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** What Spark's Java interface spells long. */
final class Sessions {
  private Sessions() {}

  /** Each thing made of another when it is asked for. */
  static <A, B> Iterator<B> map(Iterator<A> things, Function<A, B> made) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return things.hasNext();
      }

      @Override
      public B next() {
        return made.apply(things.next());
      }
    };
  }

  /** Names of columns as Spark takes them. */
  static scala.collection.immutable.Seq<String> columns(String... names) {
    return CollectionConverters.asScala(List.of(names)).toList();
  }

  static <T extends Serializable> Broadcast<T> broadcast(SparkSession spark, T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }
}
