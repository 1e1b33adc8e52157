package dev.tickmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What this program is, by the version it was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        Properties built = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/tickmark.properties")) {
            built.load(in);
        }
        return new String[] {"tickmark " + built.getProperty("version"), "Java " + System.getProperty("java.version")};
    }
}
