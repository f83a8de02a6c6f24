package io.staithe.registry.sigv4;

import java.util.LinkedHashMap;
import java.util.Map;

/** The signing keys that were derived last, at most {@value #MOST} of them. Thread-safe; one a signer or verifier. */
final class SigningKeys {
    private static final int MOST = 256;

    private final String region;
    private final String service;
    private final Map<Origin, SigningKey> keys = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Origin, SigningKey> eldest) {
            return size() > MOST;
        }
    };

    SigningKeys(SigningScope scope) {
        this.region = scope.region();
        this.service = scope.service();
    }

    SigningKey of(String secret, String day) {
        Origin origin = new Origin(secret, day);
        synchronized (keys) {
            SigningKey known = keys.get(origin);
            if (known != null) {
                return known;
            }
        }
        SigningKey derived = SigningKey.derive(secret, day, region, service);
        synchronized (keys) {
            keys.put(origin, derived);
        }
        return derived;
    }

    int size() {
        synchronized (keys) {
            return keys.size();
        }
    }

    private record Origin(String secret, String day) {
        @Override
        public String toString() {
            return day;
        }
    }
}
