package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.text.Position;
import java.util.Optional;

/**
 * An element that may be written with {@code Not} before its name.
 *
 * @param member the member
 * @param negated whether it is
 */
record Element(JsonMember member, boolean negated) {
    /** Finds the element or its negation; reports both together and goes on with the first. */
    static Optional<Element> find(Members members, String name, Report report) {
        Optional<Element> plain = members.find(name).map(member -> new Element(member, false));
        Optional<Element> negated = members.find("Not" + name).map(member -> new Element(member, true));
        if (plain.isPresent() && negated.isPresent()) {
            Position one = plain.get().at();
            Position other = negated.get().at();
            report.add(
                    FindingCode.EXCLUSIVE_ELEMENTS,
                    one.compareTo(other) < 0 ? other : one,
                    "The statement has both " + name + " and Not" + name + ".",
                    "Keep one of them.");
        }
        return plain.or(() -> negated);
    }

    String name() {
        return member.name();
    }

    Position at() {
        return member.at();
    }

    boolean isEmptyList() {
        return member.value() instanceof JsonArray array && array.items().isEmpty();
    }

    Patterns patterns(Strings strings) {
        return new Patterns(negated, strings.values(), strings.scalar(), at());
    }
}
