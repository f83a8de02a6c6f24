package io.staithe.policycheck;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which version this is. The jar knows. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"policy-check " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
