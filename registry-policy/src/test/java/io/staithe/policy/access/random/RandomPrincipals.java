package io.staithe.policy.access.random;

import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every form of principal. */
final class RandomPrincipals {
    private static final Principals.Entry EVERYONE = entry("*", "*", new Principal.Everyone());

    private static final List<Principals.Entry> ENTRIES = Stream.of(
                    everywhere(World.HERE, 2),
                    everywhere(World.THERE, 1),
                    List.of(
                            entry("AWS", "*", new Principal.Everyone()),
                            entry("Service", "ecr.amazonaws.com", new Principal.Service("ecr.amazonaws.com")),
                            entry("Service", "lambda.amazonaws.com", new Principal.Service("lambda.amazonaws.com")),
                            entry("Federated", "accounts.google.com", new Principal.Federated("accounts.google.com")),
                            entry("CanonicalUser", "0123456789abcdef".repeat(4), canonicalUser()),
                            uniqueId("AIDAALICE"),
                            uniqueId("AROAAPP"),
                            uniqueId("AROALINKED"),
                            uniqueId("AROAELSE"),
                            unrecognised("arn:aws:iam::" + World.HERE + ":user/*")))
            .flatMap(List::stream)
            .toList();

    private final Dice dice;

    RandomPrincipals(Dice dice) {
        this.dice = dice;
    }

    /** What a statement of a resource says: mostly someone, at times everyone, at times all but someone. */
    Principals any() {
        boolean negated = dice.chance(12);
        if (dice.chance(negated ? 3 : 20)) {
            return new Principals(negated, List.of(EVERYONE), Position.START);
        }
        return new Principals(negated, dice.some(ENTRIES, 5), Position.START);
    }

    Principals everyone() {
        return new Principals(false, List.of(EVERYONE), Position.START);
    }

    private static List<Principals.Entry> everywhere(String account, int copies) {
        List<Principals.Entry> all = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            all.add(entry("AWS", account, new Principal.Account(account)));
            all.add(entry("AWS", World.iam(account, "root").toString(), new Principal.Account(account)));
            for (String user : List.of("user/alice", "user/team/bob", "user/app")) {
                all.add(arn(new Principal.User(World.iam(account, user)), World.iam(account, user)));
            }
            for (String role : List.of("role/app", "role/team/app", "role/aws-service-role/ecr.amazonaws.com/linked")) {
                all.add(arn(new Principal.Role(World.iam(account, role)), World.iam(account, role)));
            }
            for (String session : List.of("app/s1", "app/s2", "linked/s1")) {
                Arn arn = new Arn("aws", "sts", "", account, "assumed-role/" + session);
                all.add(arn(new Principal.RoleSession(arn), arn));
            }
            Arn fred = new Arn("aws", "sts", "", account, "federated-user/fred");
            all.add(arn(new Principal.FederatedUser(fred), fred));
            String provider = World.iam(account, "saml-provider/corp").toString();
            all.add(entry("Federated", provider, new Principal.Federated(provider)));
        }
        return all;
    }

    private static Principal canonicalUser() {
        return new Principal.CanonicalUser("0123456789abcdef".repeat(4));
    }

    private static Principals.Entry uniqueId(String id) {
        return entry("AWS", id, new Principal.UniqueId(id));
    }

    private static Principals.Entry unrecognised(String text) {
        return entry("AWS", text, new Principal.Unrecognised(text));
    }

    private static Principals.Entry arn(Principal principal, Arn arn) {
        return entry("AWS", arn.toString(), principal);
    }

    private static Principals.Entry entry(String type, String text, Principal principal) {
        return new Principals.Entry(type, new Text(text, Position.START), principal);
    }
}
