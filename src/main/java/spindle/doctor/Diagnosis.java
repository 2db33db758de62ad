// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import java.nio.file.Path;
import spindle.format.CheckedSheet;

/**
 * What was found out about a sheet.
 *
 * @param path the sheet
 * @param format the short name of its format: {@code cue}
 * @param sheet its text and all that is to be said of it
 */
public record Diagnosis(Path path, String format, CheckedSheet sheet) {}
