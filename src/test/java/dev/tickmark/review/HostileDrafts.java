package dev.tickmark.review;

import java.util.ArrayList;
import java.util.List;

/** Drafts that would do what a rule must not: reach files, network, processes, classes and threads, end the program, or never end. */
final class HostileDrafts {

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
    static List<String> refused() {
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

    /** What only a limit of time stops. */
    static String runaway() {
        return rule("$m : Fact()\n    Fact()\n    Fact()\n    Fact()\n    Fact()", "workpaper.raise( drools.getRule(), $m );");
    }
}
