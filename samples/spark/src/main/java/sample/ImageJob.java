// SPDX-License-Identifier: Apache-2.0
package sample;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Works on a list of images and writes a row for each. A run after another does what that one has not done.
 *
 * <pre>
 * spark-submit --class sample.ImageJob --jars LIBRARIES spindle-spark.jar LIST ROWS json|parquet verify|hash
 * spark-submit --class sample.ImageJob --jars LIBRARIES spindle-spark.jar LIST ROWS json|parquet chd FOLDER
 * </pre>
 *
 * The list has a path on each line; all machines see the images under that path.
 */
public final class ImageJob {
    /** Images in a task: few, so that one that takes long does not keep many others back. */
    private static final int IMAGES_IN_A_TASK = 4;

    private ImageJob() {}

    /** Runs the job on the cluster that {@code spark-submit} names. */
    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            throw new IllegalArgumentException("LIST ROWS json|parquet verify, or LIST ROWS json|parquet FORMAT FOLDER");
        }
        try (SparkSession spark = SparkSession.builder().appName("spindle").getOrCreate()) {
            ImageWork work = new ImageWork(args[3].toLowerCase(Locale.ROOT), args.length > 4 ? args[4] : "");
            run(spark, args[0], args[1], args[2], work);
        }
    }

    /**
     * Works on the images of a list that have no row of the same work yet, or one that says it was not done.
     *
     * @param rows the folder of rows, which may be there
     * @param form of the rows: {@code json} or {@code parquet}
     * @return how many images were worked on
     */
    static long run(SparkSession spark, String list, String rows, String form, ImageWork work)
            throws IOException {
        Dataset<String> images = spark.read().textFile(list).filter("value != ''").distinct();
        Dataset<String> left =
                isThere(spark, rows) ? images.except(done(spark, rows, form, work)) : images;
        List<String> todo = left.collectAsList();
        if (todo.isEmpty()) {
            return 0;
        }
        int tasks = Math.max(1, todo.size() / IMAGES_IN_A_TASK);
        spark.createDataset(todo, Encoders.STRING())
                .repartition(tasks)
                .map(work, Encoders.bean(ImageRow.class))
                .write()
                .mode(SaveMode.Append)
                .format(form)
                .save(rows);
        return todo.size();
    }

    /** {@return the images that are done} */
    private static Dataset<String> done(SparkSession spark, String rows, String form, ImageWork work) {
        return spark.read()
                .schema(Encoders.bean(ImageRow.class).schema())
                .format(form)
                .load(rows)
                .filter("done")
                .filter(functions.col("work").equalTo(work.work()))
                .select("image")
                .as(Encoders.STRING());
    }

    private static boolean isThere(SparkSession spark, String rows) throws IOException {
        Path path = new Path(rows);
        return path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path);
    }
}
