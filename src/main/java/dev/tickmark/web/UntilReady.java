package dev.tickmark.web;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service as far as the moment in which it could check and keep its first filing, and says so when it is asked: then it ends, with 0 where it could and 3 where it could not. */
public final class UntilReady implements QuarkusApplication {

    private static final int NEVER = 3;
    private final CheckBench bench;
    private final FilingKeeper keeper;

    UntilReady(CheckBench bench, FilingKeeper keeper) {
        this.bench = bench;
        this.keeper = keeper;
    }

    @Override
    public int run(String... args) throws InterruptedException, IOException {
        return bench.awaitOpened() && keeper.opened() && saysSo() ? 0 : NEVER;
    }

    /** Asks as a probe would. */
    private static boolean saysSo() throws IOException {
        String host = ConfigProvider.getConfig().getValue("quarkus.http.host", String.class);
        int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        HttpURLConnection asked = (HttpURLConnection) new URL("http", host.equals("0.0.0.0") ? "127.0.0.1" : host, port, "/q/health/ready").openConnection();
        try {
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            asked.disconnect();
        }
    }
}
