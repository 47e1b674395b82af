import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Writes the texts of a folder as Parquet shards: Shards FOLDER OUT NUMBER_OF_SHARDS. */
public final class Shards {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    List<Row> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        rows.add(RowFactory.create(folder.relativize(file).toString(), Files.readAllBytes(file)));
      }
    }
    SparkSession spark = SparkSession.builder().getOrCreate();
    StructType schema =
        new StructType().add("name", DataTypes.StringType).add("bytes", DataTypes.BinaryType);
    spark
        .createDataFrame(rows, schema)
        .repartition(Integer.parseInt(arguments[2]))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(arguments[1]);
    spark.stop();
  }
}
