// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import spindle.io.Amounts;

/**
 * One HTML file that needs nothing beside it: no style, script, font or picture is fetched, and its content security policy
 * lets no script run but its own.
 */
public final class Page {
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    private Page() {}

    /** {@return the page in UTF-8: an index where there are several images, then each} */
    public static byte[] of(List<Article> articles) {
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n").begin("html", "lang", "en");
        head(articles, out);
        out.begin("body");
        out.with("a", "Skip to the images", "href", "#images", "class", "skip");
        out.begin("header").with("h1", title(articles)).end().line();
        if (articles.size() > 1) {
            index(articles, out);
        }
        out.begin("main", "id", "images").line();
        articles.forEach(article -> out.raw(article.html()));
        out.end();
        out.begin("footer").with("p", "Written by Spindle.").end().line();
        out.begin("script").raw(SCRIPT).end();
        out.end().end().line();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String title(List<Article> articles) {
        return articles.size() == 1
                ? "What is on " + articles.get(0).name()
                : "What is on " + Amounts.of(articles.size(), "image");
    }

    private static void head(List<Article> articles, Markup out) {
        String policy = "default-src 'none'; img-src data:; style-src '" + hash(STYLE) + "'; script-src '"
                + hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'";
        out.begin("head").empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("link", "rel", "icon", "href", "data:,");
        out.with("title", title(articles));
        out.begin("style").raw(STYLE).end().end().line();
    }

    private static void index(List<Article> articles, Markup out) {
        out.begin("nav", "aria-label", "Images").begin("table", "class", "index");
        out.begin("thead").begin("tr");
        List.of("State", "Image", "What it is").forEach(title -> out.with("th", title, "scope", "col"));
        out.end().end().begin("tbody").line();
        for (Article article : articles) {
            out.begin("tr", "class", article.state()).with("td", article.state());
            out.begin("td")
                    .with("a", article.name(), "href", "#" + article.id())
                    .end();
            out.with("td", article.summary()).end().line();
        }
        out.end().end().end().line();
    }

    /** {@return how a policy names a text that may be used} */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
