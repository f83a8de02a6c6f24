package io.staithe.registry.access;

import java.util.List;

/**
 * Which IAM actions an operation needs at a surface.
 *
 * <p>One table for every protocol. Source: service authorization reference for Amazon ECR; ECR user guide, "Private
 * registry authentication".
 */
public final class ActionTable {
    private ActionTable() {}

    /**
     * The actions that an operation needs.
     *
     * @param operation the operation
     * @param surface where it is asked for; operations that ECR has no action for are guarded by the nearest one
     * @return the actions, all of which must be allowed
     */
    public static List<String> actions(Operation operation, Surface surface) {
        return List.of("ecr:" + action(operation));
    }

    private static String action(Operation operation) {
        return switch (operation) {
            case LIST_REPOSITORIES, DESCRIBE_REPOSITORY -> "DescribeRepositories";
            case CREATE_REPOSITORY -> "CreateRepository";
            case DELETE_REPOSITORY -> "DeleteRepository";
            case CHANGE_REPOSITORY -> "PutImageTagMutability";
            case PULL_IMAGE, LIST_REFERRERS -> "BatchGetImage";
            case DESCRIBE_IMAGES, READ_TAG_HISTORY -> "DescribeImages";
            case LIST_IMAGES -> "ListImages";
            case PUSH_IMAGE, RESTORE_TAG -> "PutImage";
            case DELETE_IMAGE, DELETE_LAYER -> "BatchDeleteImage";
            case CHECK_LAYER -> "BatchCheckLayerAvailability";
            case READ_LAYER -> "GetDownloadUrlForLayer";
            case BEGIN_UPLOAD -> "InitiateLayerUpload";
            case UPLOAD_PART, CANCEL_UPLOAD -> "UploadLayerPart";
            case COMPLETE_UPLOAD -> "CompleteLayerUpload";
        };
    }
}
