package dev.tickmark.web;

import io.quarkus.runtime.QuarkusApplication;

/** The service as far as the moment in which it could check its first filing: then it ends, with 0 where it could and 3 where it could not. */
public final class UntilReady implements QuarkusApplication {

    private static final int NEVER = 3;
    private final CheckBench bench;

    UntilReady(CheckBench bench) {
        this.bench = bench;
    }

    @Override
    public int run(String... args) throws InterruptedException {
        return bench.awaitOpened() ? 0 : NEVER;
    }
}
