// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.format.PlannedFile;
import spindle.io.OutputException;

/** The names of the files of a plan, each of which stands for one file. */
final class OutputNames {
    private final Map<Path, String> owners = new HashMap<>();

    private OutputNames() {}

    /** @throws OutputException where two files of the plan have one name; it says what both are for */
    static void requireDistinct(List<Job> jobs) throws OutputException {
        OutputNames names = new OutputNames();
        for (Job job : jobs) {
            List<PlannedFile> files = job.writer().files(job.target(), job.fitting(), job.options());
            for (int i = 0; i < files.size(); i++) {
                names.add(files.get(i).path(), owner(job, jobs.size(), i));
            }
        }
    }

    private void add(Path path, String owner) throws OutputException {
        String other = owners.putIfAbsent(path.toAbsolutePath().normalize(), owner);
        if (other != null) {
            throw new OutputException(
                    path.toString(),
                    "is the name of two outputs: of " + other + " and of " + owner,
                    "give each a name of its own");
        }
    }

    private static String owner(Job job, int jobs, int file) {
        if (jobs == 1) {
            return "file " + (file + 1) + " of the image";
        }
        return job.legs().isEmpty()
                ? "the sheet"
                : "track " + job.legs().get(0).track().number();
    }
}
