package dev.tickmark.web;

import io.quarkus.runtime.QuarkusApplication;

/** The service as far as the moment in which it could check and keep its first filing: then it ends, with 0 where it could and 3 where it could not. */
public final class UntilReady implements QuarkusApplication {

    private static final int NEVER = 3;
    private final CheckBench bench;
    private final FilingKeeper keeper;

    UntilReady(CheckBench bench, FilingKeeper keeper) {
        this.bench = bench;
        this.keeper = keeper;
    }

    @Override
    public int run(String... args) throws InterruptedException {
        return bench.awaitOpened() && keeper.opened() ? 0 : NEVER;
    }
}
