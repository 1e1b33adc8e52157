package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The service of a test, once it can check filings. */
final class Ready {

    private static final int LOOKS = 600;
    private static final int BETWEEN_MILLIS = 100;

    private Ready() {
    }

    /** Waits for it, a minute at most, and fails where it is not ready then. */
    static void await() throws InterruptedException {
        boolean ready = isReady();
        for (int i = 0; i < LOOKS && !ready; i++) {
            Thread.sleep(BETWEEN_MILLIS);
            ready = isReady();
        }
        assertThat(ready).as("the service is ready").isTrue();
    }

    private static boolean isReady() {
        return given().get("/q/health/ready").statusCode() == 200;
    }
}
