package io.staithe.s3.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * All that sources of credentials look at, so that a test can show them something else. Where services are to be found is
 * said by the environment too: {@code AWS_ENDPOINT_URL_STS}, {@code AWS_EC2_METADATA_SERVICE_ENDPOINT}, {@code
 * AWS_CONTAINER_CREDENTIALS_FULL_URI}. Immutable, and as thread-safe as its parts.
 *
 * @param environment the variables of the environment
 * @param systemProperties the system properties of the JVM
 * @param files how files are read
 * @param programs how programs are started
 * @param clock the time
 * @param chance numbers from 0 to 1, so that not all renew in the same second
 */
public record Surroundings(
        Names environment,
        Names systemProperties,
        TextFiles files,
        Programs programs,
        InstantSource clock,
        DoubleSupplier chance) {

    /** Values by name. */
    @FunctionalInterface
    public interface Names {
        /**
         * Looks a value up.
         *
         * @param name its name
         * @return the value as it is now, where there is one
         */
        Optional<String> value(String name);

        /**
         * The values of a map.
         *
         * @param map the map
         * @return its values
         */
        static Names of(Map<String, String> map) {
            return name -> Optional.ofNullable(map.get(name));
        }
    }

    /** Reads small files. */
    @FunctionalInterface
    public interface TextFiles {
        /**
         * Reads a file.
         *
         * @param file which
         * @param mostBytes how long it may be
         * @return its bytes; empty where there is no such file
         * @throws IOException where it cannot be read, or is longer
         */
        Optional<byte[]> read(Path file, int mostBytes) throws IOException;
    }

    /** Starts programs. */
    @FunctionalInterface
    public interface Programs {
        /**
         * Starts a program, whose errors go nowhere.
         *
         * @param command the program and its arguments
         * @return the process
         * @throws IOException where it cannot be started
         */
        Process start(List<String> command) throws IOException;
    }

    /**
     * The surroundings of this process.
     *
     * @param clock the time
     * @param chance numbers from 0 to 1
     * @return its environment and properties, as they are whenever they are asked for, and its files
     */
    public static Surroundings ofThisProcess(InstantSource clock, DoubleSupplier chance) {
        return new Surroundings(
                name -> Optional.ofNullable(System.getenv(name)),
                name -> Optional.ofNullable(System.getProperty(name)),
                Surroundings::readFile,
                command -> new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                clock,
                chance);
    }

    /**
     * The same with another environment.
     *
     * @param variables its variables
     * @return the surroundings
     */
    public Surroundings withEnvironment(Map<String, String> variables) {
        return new Surroundings(Names.of(variables), systemProperties, files, programs, clock, chance);
    }

    /**
     * The same with other system properties.
     *
     * @param properties the properties
     * @return the surroundings
     */
    public Surroundings withSystemProperties(Map<String, String> properties) {
        return new Surroundings(environment, Names.of(properties), files, programs, clock, chance);
    }

    private static Optional<byte[]> readFile(Path file, int mostBytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new IOException("longer than " + mostBytes + " bytes: " + file);
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
