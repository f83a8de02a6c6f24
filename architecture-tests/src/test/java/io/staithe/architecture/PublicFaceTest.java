package io.staithe.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we use to do our work is ours to replace, so no user may meet it in a signature. */
class PublicFaceTest {
    /** {@code javax.sql.DataSource} is how a database comes in, and the only SQL a user meets. */
    private static final DescribedPredicate<JavaClass> OURS_TO_REPLACE =
            resideInAnyPackage("java.sql..", "org.sqlite..", "com.fasterxml.jackson..", "org.slf4j..");

    @Test
    void noPublicSignatureShowsWhatWeWorkWith() {
        classes()
                .that()
                .arePublic()
                .should(hideWhatWeWorkWith())
                .allowEmptyShould(true) // before a module has a public class
                .check(Modules.LIBRARIES);
    }

    private static ArchCondition<JavaClass> hideWhatWeWorkWith() {
        return new ArchCondition<>("hide what we work with") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                supertypes(type)
                        .filter(OURS_TO_REPLACE)
                        .forEach(shown -> events.add(violated(type, type.getName() + " is a " + shown.getName())));
                type.getMembers().stream()
                        .filter(PublicFaceTest::isVisible)
                        .forEach(member -> types(member)
                                .filter(OURS_TO_REPLACE)
                                .forEach(shown -> events.add(
                                        violated(member, member.getFullName() + " shows " + shown.getName()))));
            }
        };
    }

    private static Stream<JavaClass> supertypes(JavaClass type) {
        return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
                .flatMap(supertype -> supertype.getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> types(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit unit ? unit.getExceptionTypes().stream() : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }

    private static boolean isVisible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
    }
}
