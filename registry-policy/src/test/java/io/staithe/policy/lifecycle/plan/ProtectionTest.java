package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.lifecycle.Trial;
import org.junit.jupiter.api.Test;

/** Children of indexes, and referrers of subjects. */
class ProtectionTest {
    private static final String UNTAGGED_OLD = "1 untagged P7 expire";

    @Test
    void protectionReachesThroughNestedIndexes() {
        String images = """
                top   v1 40 lists inner
                inner -  40 lists leaf
                leaf  -  40
                """;
        Trial.of(images, UNTAGGED_OLD)
                .does("")
                .says("inner", "rule 1 would expire it, but index top lists it and stays")
                .says("leaf", "rule 1 would expire it, but index inner lists it and stays");
    }

    @Test
    void anIndexStandsBeforeItsChildrenHoweverYoungItIs() {
        String images = """
                leaf  -  40
                inner -  39 lists leaf
                top   v1 38 lists inner
                other -  37
                """;
        Trial.of(images, UNTAGGED_OLD + "\n2 tagged v* P7 expire")
                .lists("leaf:expire:1 inner:expire:1 other:expire:1 top:expire:2")
                .does("top:expire:2 inner:expire:1 leaf:expire:1 other:expire:1");
    }

    @Test
    void oneLiveIndexOfSeveralIsEnough() {
        String images = """
                old  v1 40 lists c
                new  v2  1 lists c
                c    -  40
                """;
        Trial.of(images, UNTAGGED_OLD + "\n2 tagged v* P7 expire")
                .does("old:expire:2")
                .says("c", "rule 1 would expire it, but index new lists it and stays");
    }

    @Test
    void childrenAreArchivedOnlyAfterTheirIndex() {
        String children = """
                c1 - 40
                c2 - 40
                """;
        String rule = "1 untagged P7 transition";
        Trial.of("I v1 40 lists c1,c2\n" + children, rule)
                .does("")
                .says("c1", "rule 1 would archive it, but index I lists it and stays");
        Trial.of("I v1 40 archived 2 lists c1,c2\n" + children, rule).does("c2:transition:1 c1:transition:1");
        Trial.of("I v1 40 lists c1,c2\n" + children, rule + "\n2 tagged v* P7 transition")
                .does("I:transition:2 c2:transition:1 c1:transition:1");
        Trial.of("I v1 40 lists c1,c2\n" + children, rule + "\n2 tagged v* P7 expire")
                .does("I:expire:2 c2:transition:1 c1:transition:1");
    }

    @Test
    void anArchivedIndexStillNeedsItsChildren() {
        String images = """
                I v1 40 lists c
                c -  40
                """;
        Trial.of(images, UNTAGGED_OLD + "\n2 tagged v* P7 transition").does("I:transition:2");
        Trial.of(images.replace("lists", "archived 3 lists"), UNTAGGED_OLD)
                .does("")
                .says("c", "rule 1 would expire it, but index I lists it and stays");
    }

    @Test
    void anIndexThatIsBeingRestoredHoldsItsChildren() {
        Trial.of("I v1 40 lists c activating\nc - 40", "1 untagged P7 transition")
                .does("");
    }

    @Test
    void referrersOfALiveSubjectAreNeitherTakenNorCounted() {
        String images = """
                S v1 1
                g -  40 of S
                a -  50
                b -  60
                """;
        Trial trial = Trial.of(images, "1 untagged N1 expire")
                .lists("b:expire:1")
                .does("b:expire:1")
                .says("g", "rule 1 matches it and does not take it");
        assertThat(trial.outcome("g")).isInstanceOf(Outcome.Shielded.class);
        Trial.of(images, UNTAGGED_OLD)
                .does("b:expire:1 a:expire:1")
                .says("g", "rule 1 would expire it, but its subject S stays");
    }

    @Test
    void referrersOfAMissingSubjectAreImagesLikeAnyOther() {
        Trial.of("g - 40 of S", UNTAGGED_OLD).lists("g:expire:1").does("g:expire:1");
    }

    @Test
    void referrersOfReferrersFollow() {
        String images = """
                s3 - 1 of s2
                s2 - 1 of s1
                s1 - 1 of S
                S v1 40
                """;
        Trial.of(images, "1 tagged v* P7 expire")
                .lists("S:expire:1")
                .does("S:expire:1 s1:expire:1 s2:expire:1 s3:expire:1")
                .says("s2", "it goes with its subject s1, which rule 1 expires");
        Trial.of(images, "1 tagged v* P7 transition")
                .does("S:transition:1 s1:transition:1 s2:transition:1 s3:transition:1");
    }

    @Test
    void aReferrerFollowsIntoTheArchiveOnlyIfItIsActive() {
        String images = """
                S v1 40
                g - 1 archived 1 of S
                h - 1 activating of S
                i - 1 of g
                """;
        Trial.of(images, "1 tagged v* P7 transition").does("S:transition:1");
        Trial.of(images, "1 tagged v* P7 expire").does("S:expire:1 g:expire:1 i:expire:1 h:expire:1");
    }

    @Test
    void aProtectedSubjectKeepsItsReferrers() {
        String images = """
                I v1 1 lists S
                S - 40
                g - 40 of S
                """;
        Trial.of(images, UNTAGGED_OLD)
                .does("")
                .says("S", "rule 1 would expire it, but index I lists it and stays")
                .says("g", "rule 1 would expire it, but its subject S stays");
    }

    @Test
    void aReferrerThatALiveIndexListsDoesNotFollow() {
        String images = """
                I v1 1 lists g
                S w 40
                g - 1 of S
                """;
        Trial.of(images, "1 tagged w P7 expire")
                .does("S:expire:1")
                .says("g", "rule 1 would expire it, but index I lists it and stays");
    }

    @Test
    void circlesGoTogetherOrNotAtAll() {
        String circle = """
                a - 40 lists b
                b - 40 lists a
                """;
        Trial.of(circle, UNTAGGED_OLD).does("a:expire:1 b:expire:1");
        Trial.of(circle + "c v 1 lists a", UNTAGGED_OLD).does("");
        Trial.of("a - 40 lists a", UNTAGGED_OLD).does("a:expire:1");
        Trial.of("a - 40 of b\nb - 40 of a\nc - 40 of c", UNTAGGED_OLD)
                .does("")
                .says("c", "rule 1 would expire it, but its subject c stays");
    }
}
