package io.staithe.policycheck;

import io.staithe.policy.access.evaluate.Layer;

/** The words for layers in answers, which scripts may rely on. */
final class LayerWord {
    private LayerWord() {}

    static String of(Layer layer) {
        return switch (layer) {
            case SERVICE_CONTROL -> "scp";
            case RESOURCE_CONTROL -> "rcp";
            case VPC_ENDPOINT -> "endpoint";
            case RESOURCE -> "resource";
            case IDENTITY -> "identity";
            case BOUNDARY -> "boundary";
            case SESSION -> "session";
        };
    }
}
