package io.staithe.server;

import java.beans.PropertyChangeListener;
import java.util.Objects;
import org.apache.catalina.Context;
import org.apache.catalina.Loader;
import org.jspecify.annotations.Nullable;

/**
 * Gives a context the classes of the program it is embedded in, which live and end with the process: there is nothing to
 * load apart, to load anew, or to look for leaks in.
 */
final class ProgramLoader implements Loader {
    private @Nullable Context context;

    @Override
    public ClassLoader getClassLoader() {
        return Objects.requireNonNull(ProgramLoader.class.getClassLoader());
    }

    @Override
    public @Nullable Context getContext() {
        return context;
    }

    @Override
    public void setContext(Context served) {
        context = served;
    }

    @Override
    public boolean getDelegate() {
        return true;
    }

    @Override
    public void setDelegate(boolean delegate) {}

    @Override
    public boolean modified() {
        return false;
    }

    @Override
    public void backgroundProcess() {}

    @Override
    public void addPropertyChangeListener(PropertyChangeListener listener) {}

    @Override
    public void removePropertyChangeListener(PropertyChangeListener listener) {}
}
