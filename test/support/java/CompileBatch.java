import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles many independent sets of sources in one JVM.
 * Reads one task a line: id, release, classes folder (empty: check only), processor path, class path and source files, separated by tabs.
 * Prints one JSON object a diagnostic of kind error.
 */
public class CompileBatch {

    /** Jars are opened and indexed once for all tasks with the same class path; a task's own sources are never on it. */
    private static final Map<String, StandardJavaFileManager> FILE_MANAGERS = new HashMap<>();

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    public static void main(String[] args) throws IOException {
        if (COMPILER == null) {
            System.err.println("This Java has no compiler: install a JDK, not a JRE.");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            compile(line.split("\t", -1), out);
        }
    }

    private static void compile(String[] task, PrintStream out) throws IOException {
        String release = task[1];
        String classesFolder = task[2];
        String processorPath = task[3];
        String classPath = task[4];
        List<Source> sources = new ArrayList<>();
        for (String file : Arrays.asList(task).subList(5, task.length)) {
            sources.add(new Source(file));
        }

        List<String> options = new ArrayList<>(Arrays.asList(
                "--release", release, "-encoding", "UTF-8", "-nowarn", "-Xlint:none", "-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "1000"));
        if (processorPath.isEmpty()) {
            options.add("-proc:none");
        } else {
            options.addAll(Arrays.asList("-processorpath", processorPath));
        }

        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        if (classesFolder.isEmpty() && processorPath.isEmpty()) {
            StandardJavaFileManager shared = fileManager(release, classPath);
            check(options, shared, diagnostics, sources);
        } else {
            options.addAll(Arrays.asList("-classpath", classPath));
            if (!classesFolder.isEmpty()) {
                options.addAll(Arrays.asList("-d", classesFolder));
            }
            try (StandardJavaFileManager own = COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
                if (classesFolder.isEmpty()) {
                    check(options, own, diagnostics, sources);
                } else {
                    COMPILER.getTask(null, own, diagnostics, options, null, sources).call();
                }
            }
        }
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                out.println(json(task[0], diagnostic));
            }
        }
    }

    /** Type and flow analysis without writing classes: all that a test needs to know, in a third of the time. */
    private static void check(List<String> options, StandardJavaFileManager fileManager,
            DiagnosticCollector<JavaFileObject> diagnostics, List<Source> sources) throws IOException {
        JavaCompiler.CompilationTask task =
                COMPILER.getTask(null, fileManager, diagnostics, options, null, sources);
        ((com.sun.source.util.JavacTask) task).analyze();
    }

    private static StandardJavaFileManager fileManager(String release, String classPath) {
        return FILE_MANAGERS.computeIfAbsent(release + classPath, key -> {
            StandardJavaFileManager created = COMPILER.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
            created.handleOption("-classpath", Arrays.asList(classPath).iterator());
            return created;
        });
    }

    /** A source file without its byte order mark, which editors and build tools accept and javac does not. */
    private static final class Source extends SimpleJavaFileObject {

        private final String file;

        Source(String file) {
            super(Paths.get(file).toUri(), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
            String text = new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static String json(String id, Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return "{\"id\":" + quote(id) + ",\"file\":" + quote(file) + ",\"line\":" + Math.max(0, diagnostic.getLineNumber())
                + ",\"column\":" + Math.max(0, diagnostic.getColumnNumber()) + ",\"code\":" + quote(String.valueOf(diagnostic.getCode()))
                + ",\"message\":" + quote(diagnostic.getMessage(Locale.ENGLISH)) + "}";
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
