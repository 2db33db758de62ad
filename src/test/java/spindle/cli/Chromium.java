// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium without a window, driven through the protocol of its developer tools. A test is skipped where there is none. */
final class Chromium implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");
    private static final Pattern PAGE_SOCKET =
            Pattern.compile("\"webSocketDebuggerUrl\": \"(ws://[^\"]+/page/[^\"]+)\"");
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private int calls;

    private Chromium(Process process, WebSocket.Builder builder, URI page) {
        this.process = process;
        this.socket = builder.buildAsync(page, new Ear()).join();
    }

    /** Starts one. */
    static Chromium start(Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                program(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        HttpClient http = HttpClient.newHttpClient();
        String host = host(process);
        String targets = http.send(
                        java.net.http.HttpRequest.newBuilder(URI.create("http://" + host + "/json"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher page = PAGE_SOCKET.matcher(targets);
        if (!page.find()) {
            throw new AssertionError("no page: " + targets);
        }
        return new Chromium(process, http.newWebSocketBuilder(), URI.create(page.group(1)));
    }

    private static String program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .filter(Chromium::isInstalled)
                .findFirst()
                .orElseGet(() -> Assumptions.abort("chromium is not installed here"));
    }

    private static boolean isInstalled(String name) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Path.of(folder, name).toFile().canExecute());
    }

    private static String host(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("chromium ends: " + said);
    }

    /** Calls a method of the protocol, and returns its result. */
    Map<String, Object> call(String method, String parameters) {
        int id = ++calls;
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String message = "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}";
        try {
            socket.sendText(message, true).get(SECONDS, TimeUnit.SECONDS);
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method, e);
        }
    }

    /** Opens a page and waits until it is there. */
    void open(Path page) {
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
        call("Page.navigate", "{\"url\":\"" + page.toUri() + "\"}");
        call(
                "Runtime.evaluate",
                "{\"awaitPromise\":true,\"expression\":\"new Promise(r => document.readyState === 'complete' ? r() :"
                        + " addEventListener('load', r))\"}");
    }

    /** {@return the value of an expression in the page, as text} */
    String value(String expression) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsString("String(" + expression + ")"));
        Map<String, Object> result = call("Runtime.evaluate", "{\"expression\":\"" + quoted + "\"}");
        if (result.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result);
        }
        return Json.text(Json.child(result, "result"), "value");
    }

    /** Presses and releases a key. */
    void press(String key) {
        String text = key.length() == 1 ? ",\"text\":\"" + key + "\"" : "";
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":\"" + key + "\"" + text + code(key) + "}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":\"" + key + "\"" + code(key) + "}");
    }

    private static String code(String key) {
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            case "ArrowRight" -> 39;
            default -> 0;
        };
        return code == 0 ? "" : ",\"windowsVirtualKeyCode\":" + code + (key.equals("Enter") ? ",\"text\":\"\\r\"" : "");
    }

    /** {@return the names and parameters of the events of a kind so far} */
    List<Map<String, Object>> events(String method) {
        return events.stream()
                .filter(event -> method.equals(event.get("method")))
                .map(event -> Json.child(event, "params"))
                .toList();
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Takes answers and events. */
    private final class Ear implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                take(Json.object(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void take(Map<String, Object> message) {
            if (message.get("id") instanceof Integer id) {
                CompletableFuture<Map<String, Object>> answer = answers.remove(id);
                if (answer != null) {
                    answer.complete(message.containsKey("result") ? Json.child(message, "result") : message);
                }
            } else {
                events.add(message);
            }
        }
    }
}
