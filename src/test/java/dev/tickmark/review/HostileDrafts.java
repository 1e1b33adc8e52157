package dev.tickmark.review;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Drafts that would do what a rule must not: reach files, network, processes, classes and threads, end the program, or never end. */
public final class HostileDrafts {

    /** Which of the unguarded end by nothing but the limit of time. */
    static final Set<String> ENDLESS = Set.of("loops", "fires for ever");

    private static final List<String> CONSTRAINTS = List.of(
            "new java.io.File(\"/tmp/x\").delete()",
            "new java.io.FileOutputStream(\"/tmp/x\") != null",
            "java.nio.file.Files.exists(null)",
            "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\")) != null",
            "Runtime.getRuntime().exec(\"id\") != null",
            "java.lang.Runtime.getRuntime().exec(\"id\") != null",
            "new ProcessBuilder(\"id\").start() != null",
            "new java.net.Socket(\"localhost\", 80) != null",
            "new java.net.URL(\"http://localhost\").openStream() != null",
            "System.exit(0) == null",
            "Runtime.getRuntime().halt(1) == null",
            "Class.forName(\"java.lang.Runtime\") != null",
            "this.getClass().getClassLoader() != null",
            "class.classLoader != null",
            "name.class.classLoader != null",
            "name.getClass().forName(\"java.lang.Runtime\") != null",
            "\"\".getClass() != null",
            "Thread.currentThread().getContextClassLoader() != null",
            "new Thread(null).start() == null",
            "Thread.sleep(100000) == null",
            "System.getenv(\"PATH\") != null",
            "System.getProperties() != null",
            "System.setProperty(\"a\", \"b\") != null",
            "javax.script.ScriptEngineManager != null",
            "new javax.script.ScriptEngineManager().getEngineByName(\"js\") != null",
            "new int[2000000000] != null",
            "name.repeat(2000000000) != null",
            "(while (true) {}) == null",
            "name == ({ while(true); })",
            "with (this) { value = 1 } != null",
            "value = 0",
            "name matches \"(a+)+b\"",
            "name matches \"([a-z]*)*x\"",
            "eval(\"1\") == 1",
            "def f() { f() }; f() == 1",
            "import java.io.File; true",
            "java.io.File != null",
            "terms[0].fact.class != null",
            "terms.stream().map(x -> x) != null",
            "terms.add(null)",
            "System.out.println(1) == null",
            "org.kie.api.KieServices.get() != null",
            "drools.getWorkingMemory() != null",
            "kcontext != null");

    private static final List<String> CONSEQUENCES = List.of(
            "System.exit( 0 );",
            "while( true ) {}",
            "drools.halt();",
            "new java.io.File( \"/tmp/x\" ).delete();",
            "workpaper.raise( drools.getRule(), $m ); System.exit( 0 );",
            "workpaper.raise( drools.getRule(), Runtime.getRuntime() );",
            "workpaper.getClass();",
            "for( ;; ) new Thread( () -> {} ).start();",
            "java.util.List l = new java.util.ArrayList(); while( true ) l.add( new byte[1000000] );",
            "insert( $m );",
            "modify( $m ) { name = \"\" };",
            "workpaper.raise( drools.getRule(), $m.getClass() );");

    private static final List<String> FILES = List.of(
            "import java.io.File;\n%s",
            "function void f() { f(); }\n%s",
            "global java.lang.Runtime r;\n%s",
            "declare A a : String end\n%s",
            "package java.lang;\n%s",
            "query q() Measure() end\n%s",
            "%s\nrule \"Second\" when then System.exit( 0 ); end");

    private static final List<String> CONDITIONS = List.of(
            "eval( System.exit( 0 ) == null )",
            "$x : Object()",
            "$x : String() from System.getenv().values()",
            "accumulate( Measure( $v : value ); $s : collectList( $v ) )",
            "forall( Measure( value > 0 ) )",
            "java.lang.Runtime()",
            "$x : Measure() over window:length( 10 )",
            "/measures[ value > 0 ]");

    private HostileDrafts() {
    }

    static String rule(String condition, String consequence) {
        return "// Why.\nrule \"Hostile\"\n    @code( LIQ-999 ) @kind( RISK ) @severity( LOW ) @message( \"{subject}\" )\nwhen\n    " + condition + "\nthen\n    " + consequence + "\nend\n";
    }

    /** What is refused before it is compiled. */
    public static List<String> refused() {
        List<String> drafts = new ArrayList<>();
        CONSTRAINTS.forEach(constraint -> drafts.add(rule("$m : Measure( " + constraint + " )", "workpaper.raise( drools.getRule(), $m );")));
        CONSEQUENCES.forEach(consequence -> drafts.add(rule("$m : Measure( value > 0 )", consequence)));
        CONDITIONS.forEach(condition -> drafts.add(rule("$m : Measure( value > 0 )\n    " + condition, "workpaper.raise( drools.getRule(), $m );")));
        FILES.forEach(file -> drafts.add(file.formatted(rule("$m : Measure( value > 0 )", "workpaper.raise( drools.getRule(), $m );"))));
        drafts.add(rule("$m : Measure( value > 0 )", "workpaper.raise( drools.getRule(), $m );").replace("@code", "@watch( System.exit(0) ) @code"));
        drafts.add(rule("$m : Measure( value > 0 )", "workpaper.raise( drools.getRule(), $m );").replace("when", "salience ( System.exit(0) )\nwhen"));
        drafts.add(rule("$m : Measure( value > 0 )", "workpaper.raise( drools.getRule(), $m );").replace("when", "timer ( int: 0 1 )\nwhen"));
        drafts.add(rule("$m : Measure( " + "(".repeat(4000) + "value" + ")".repeat(4000) + " > 0 )", "workpaper.raise( drools.getRule(), $m );"));
        return drafts;
    }

    /** What would harm if it were compiled and run, by what it would do: to the file of a path, to the server on a port, or to the process. */
    static Map<String, String> unguarded(Path canary, int port) {
        String raise = "workpaper.raise( drools.getRule(), $m );";
        Map<String, String> drafts = new LinkedHashMap<>();
        drafts.put("deletes", constraint("new java.io.File(\"" + canary + "\").delete()"));
        drafts.put("executes", constraint("Runtime.getRuntime().exec(\"rm " + canary + "\") != null"));
        drafts.put("connects", constraint("new java.net.Socket(\"127.0.0.1\", " + port + ") != null"));
        drafts.put("reads", constraint("new java.util.Scanner(new java.io.File(\"" + canary + "\")).nextLine() != null"));
        drafts.put("looks about", constraint("System.getenv().size() != 0"));
        drafts.put("exits", constraint("System.exit(0) == null"));
        drafts.put("halts", constraint("Runtime.getRuntime().halt(0) == null"));
        drafts.put("frees itself", constraint("System.setSecurityManager(null) == null"));
        drafts.put("opens a class", constraint("Class.forName(\"java.lang.System\").getDeclaredMethods()[0].setAccessible(true) == null"));
        drafts.put("starts a thread", constraint("new Thread(null).start() == null"));
        drafts.put("writes in the consequence", rule("$m : Fact( concept == \"CASH\" )", "new java.io.FileOutputStream( \"" + canary + "\" ); " + raise));
        drafts.put("deletes in Java", rule("$m : Fact( concept == \"CASH\" )", "new java.io.File( \"" + canary + "\" ).delete(); workpaper.judge( drools.getRule(), null );"));
        drafts.put("loops", rule("$m : Fact( concept == \"CASH\" )", "while( true ) { $m.value(); } // workpaper.judge("));
        drafts.put("fires for ever", rule("$m : Fact( concept == \"CASH\" )", "update( $m ); " + raise));
        drafts.put("recurses", "function int f( int n ) { return f( n + 1 ) + 1; }\n" + rule("$m : Fact( concept == \"CASH\" )\n    eval( f( 1 ) == 1 )", raise));
        drafts.put("fills the memory", rule("$m : Fact( concept == \"CASH\" )", "java.util.List l = new java.util.ArrayList(); while( true ) { l.add( new long[ 1000000 ] ); } // workpaper.judge("));
        return drafts;
    }

    private static String constraint(String constraint) {
        return rule("$m : Fact( concept == \"CASH\", " + constraint + " )", "workpaper.raise( drools.getRule(), $m );");
    }

    /** What only a limit of time stops. */
    static String runaway() {
        return rule("$m : Fact( $v : value )" + "\n    Fact( value <= $v )".repeat(4), "workpaper.raise( drools.getRule(), $m );");
    }

    /** What a draft may hold and yet never ends, or takes all memory there is: joins of everything with everything, in patterns, negations and alternatives, findings without number, and a pattern of text that backtracks. */
    public static List<String> unbounded() {
        String raise = "workpaper.raise( drools.getRule(), $m );";
        String facts = "Fact()\n    ";
        return List.of(
                runaway(),
                rule("$m : Fact()\n    " + facts.repeat(4), raise),
                rule("$m : Fact()\n    " + facts.repeat(11), raise),
                rule("$m : Fact()\n    Fact()", raise),
                rule("$m : Fact()\n    not( Fact( value == -1 ) and Fact() and Fact() and Fact( value == -2 ) )\n    Fact()\n    Fact()", raise),
                rule("$m : Fact()\n    " + "( Fact( value > 0 ) or Fact( value < 0 ) )\n    ".repeat(5), raise),
                rule("$m : Fact()\n    $a : Sentence()\n    $b : Sentence( text != $a.text )\n    $c : Sentence( text != $a.text, text != $b.text )\n    Sentence( text != $c.text )", raise),
                rule("$m : Sentence( text matches \".*(a|a|a|b|.)*(a|.)*(b|.)*(c|.)*zzz.*\" )\n    Sentence()\n    Sentence()\n    Sentence()", raise));
    }

    /** Counts who connects to a port, until it is closed. */
    public static void count(ServerSocket port, AtomicInteger calls) {
        try {
            while (true) {
                port.accept().close();
                calls.incrementAndGet();
            }
        } catch (IOException e) {
            return; // closed: the test is over
        }
    }
}
