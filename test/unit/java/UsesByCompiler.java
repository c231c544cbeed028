import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.nio.file.*;
import java.util.*;
import javax.lang.model.element.*;
import javax.tools.*;

/**
 * Prints where the compiler sees the SDK used: a line `path TAB offset TAB form TAB owner#member` for each use in the folders named on
 * standard input. Each folder is compiled on its own, without annotation processors but Lombok.
 */
public final class UsesByCompiler {
    private static final String SDK = "com.aliyun.mq.http.";

    public static void main(String[] args) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String folder = input.readLine(); folder != null; folder = input.readLine()) {
            List<Path> sources = new ArrayList<>();
            try (var found = Files.walk(Paths.get(folder))) {
                found.filter(path -> path.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
            if (!sources.isEmpty()) compile(compiler, args, sources);
        }
    }

    private static void compile(JavaCompiler compiler, String[] options, List<Path> sources) throws IOException {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        DiagnosticCollector<JavaFileObject> ignored = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) compiler.getTask(Writer.nullWriter(), files, ignored, List.of(options), null, files.getJavaFileObjectsFromPaths(sources));
        List<CompilationUnitTree> units = new ArrayList<>();
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && !units.contains(event.getCompilationUnit())) units.add(event.getCompilationUnit());
            }
        });
        for (CompilationUnitTree unit : task.parse()) if (!units.contains(unit)) units.add(unit);
        task.analyze();
        Trees trees = Trees.instance(task);
        for (CompilationUnitTree unit : units) new Uses(trees, unit).scan(unit, null);
    }

    private static final class Uses extends TreePathScanner<Void, Void> {
        private final Trees trees;
        private final CompilationUnitTree unit;

        Uses(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        private void report(Tree at, String form, Element element) {
            if (element == null) return;
            Element owner = element instanceof TypeElement ? element : element.getEnclosingElement();
            if (owner == null || !owner.toString().startsWith(SDK)) return;
            long start = trees.getSourcePositions().getStartPosition(unit, at);
            long end = trees.getSourcePositions().getEndPosition(unit, at);
            if (start < 0) return;
            String name = element instanceof TypeElement ? owner.toString() : owner + "#" + element.getSimpleName();
            System.out.println(Paths.get(unit.getSourceFile().toUri()) + "\t" + start + "\t" + end + "\t" + form + "\t" + name);
        }

        private Element element(Tree tree) {
            return trees.getElement(new TreePath(getCurrentPath(), tree));
        }

        private void reportException(Tree type, String form) {
            Element element = element(type);
            if (element instanceof TypeElement && element.toString().endsWith("Exception")) report(type, form, element);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
            report(tree.getMethodSelect(), "call", trees.getElement(getCurrentPath()));
            return super.visitMethodInvocation(tree, none);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            if (tree.getClassBody() != null) report(tree, "construction", element(tree.getIdentifier()));
            else report(tree, "construction", trees.getElement(getCurrentPath()));
            // The class of an anonymous object is visited for its members, not for the supertype that stands in the expression.
            scan(tree.getArguments(), none);
            if (tree.getClassBody() != null) scan(tree.getClassBody().getMembers(), none);
            return null;
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void none) {
            report(tree, "method-reference", trees.getElement(getCurrentPath()));
            return super.visitMemberReference(tree, none);
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            if (tree.getExtendsClause() != null) report(tree.getExtendsClause(), "supertype", element(tree.getExtendsClause()));
            for (Tree type : tree.getImplementsClause()) report(type, "supertype", element(type));
            return super.visitClass(tree, none);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void none) {
            Element found = trees.getElement(getCurrentPath());
            if (tree.getIdentifier().contentEquals("class")) reportException(tree.getExpression(), "type-test");
            else if (found instanceof VariableElement) report(tree, "constant", found);
            return super.visitMemberSelect(tree, none);
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void none) {
            Element found = trees.getElement(getCurrentPath());
            if (found instanceof VariableElement && found.getKind() == ElementKind.FIELD) report(tree, "constant", found);
            return null;
        }

        @Override
        public Void visitCatch(CatchTree tree, Void none) {
            Tree type = tree.getParameter().getType();
            List<? extends Tree> types = type instanceof UnionTypeTree ? ((UnionTypeTree) type).getTypeAlternatives() : List.of(type);
            TreePath parameter = new TreePath(getCurrentPath(), tree.getParameter());
            for (Tree each : types) {
                Element element = trees.getElement(new TreePath(parameter, each));
                if (element != null) report(each, "catch", element);
            }
            return super.visitCatch(tree, none);
        }

        @Override
        public Void visitInstanceOf(InstanceOfTree tree, Void none) {
            if (tree.getType() != null) reportException(tree.getType(), "type-test");
            return super.visitInstanceOf(tree, none);
        }

        @Override
        public Void visitTypeCast(TypeCastTree tree, Void none) {
            reportException(tree.getType(), "type-test");
            return super.visitTypeCast(tree, none);
        }
    }
}
