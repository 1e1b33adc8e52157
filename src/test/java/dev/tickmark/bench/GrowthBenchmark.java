package dev.tickmark.bench;

import dev.tickmark.examination.Examination;
import dev.tickmark.examination.Examiner;
import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.StatementRecogniser;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Filing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What relating and judging cost as filings grow. {@code main} prints the slope of cost against figures on logarithmic axes: 1 is linear. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class GrowthBenchmark {

    private static final Logger RULES = Logger.getLogger("org.drools");
    private static final Examiner EXAMINER;

    static {
        RULES.setLevel(Level.INFO);
        EXAMINER = Examiner.standard();
    }

    @Param({"500", "2000", "8000", "20000"})
    public int figures;
    private Filing filing;

    @Setup
    public void read() {
        SourceFile file = new SourceFile("ledger.txt", "text/plain", Ledger.of(figures).getBytes(StandardCharsets.UTF_8));
        filing = new StatementRecogniser().recognise(new Readers().read(file));
    }

    @Benchmark
    public Examination relateAndJudge() {
        return EXAMINER.examine(filing, Schedule.of(filing));
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments)).include(GrowthBenchmark.class.getSimpleName()).build()).run();
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (RunResult result : results) {
            double figures = Math.log(Double.parseDouble(result.getParams().getParam("figures")));
            double cost = Math.log(result.getPrimaryResult().getScore());
            x += figures;
            y += cost;
            xx += figures * figures;
            xy += figures * cost;
        }
        int n = results.size();
        System.out.printf("slope of cost against figures, log-log: %.2f%n", (n * xy - x * y) / (n * xx - x * x));
    }
}
