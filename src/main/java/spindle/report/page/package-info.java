// SPDX-License-Identifier: Apache-2.0
/**
 * A disc as one page of HTML: charts, tables, findings and files, in a file that needs nothing beside it.
 *
 * <pre>{@code
 * Examined examined = Examined.of(image, verification, map, findings, "good");
 * byte[] html = Page.of(List.of(Article.of(1, examined)));
 * Files.write(Path.of("page.html"), html);
 * }</pre>
 */
@NullMarked
package spindle.report.page;

import org.jspecify.annotations.NullMarked;
