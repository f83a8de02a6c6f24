package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.catalog.ResourceType;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds resources that none of the actions can act on. Where a statement also names actions outside the catalogue it finds,
 * the other way round, actions that can act on none of the resources.
 */
final class ResourceTypes implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        List<Text> resources = subject.resources();
        if (!subject.hasActions() || resources.isEmpty()) {
            return;
        }
        PatternOverlap overlap = new PatternOverlap(subject.effort());
        if (subject.hasKnownActionsOnly()) {
            resources(subject, resources, overlap, findings);
        } else {
            actions(subject, resources, overlap, findings);
        }
    }

    private static void resources(Subject subject, List<Text> resources, PatternOverlap overlap, Findings findings) {
        Set<ResourceType> types = subject.actions().stream()
                .flatMap(action -> action.matches().stream())
                .flatMap(known -> known.resources().stream())
                .collect(Collectors.toSet());
        for (Text resource : resources) {
            if (!types.isEmpty() && types.stream().noneMatch(type -> isOf(resource, type, overlap))) {
                findings.add(
                        FindingCode.RESOURCE_TYPE_MISMATCH,
                        resource.at(),
                        "No action of the statement acts on " + Quote.of(resource.value()) + ".",
                        "Write ARNs of the form "
                                + types.stream()
                                        .map(ResourceType::format)
                                        .sorted()
                                        .collect(Collectors.joining(" or "))
                                + ".");
            }
        }
    }

    private static void actions(Subject subject, List<Text> resources, PatternOverlap overlap, Findings findings) {
        for (NamedAction action : subject.actions()) {
            if (action.isKnown() && action.matches().stream().allMatch(KnownAction::hasResources)) {
                List<ResourceType> types = action.matches().stream()
                        .flatMap(known -> known.resources().stream())
                        .distinct()
                        .toList();
                if (resources.stream().noneMatch(it -> types.stream().anyMatch(type -> isOf(it, type, overlap)))) {
                    findings.add(
                            FindingCode.RESOURCE_TYPE_MISMATCH,
                            action.text().at(),
                            "The action " + Quote.of(action.text().value()) + " acts on none of the resources.",
                            "Give it a statement of its own, with resources such as "
                                    + types.get(0).format() + ".");
                }
            }
        }
    }

    private static boolean isOf(Text resource, ResourceType type, PatternOverlap overlap) {
        return overlap.overlapArns(resource.value(), type.format());
    }
}
