package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.match.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The String operators: operands that never change in a hash set where letter case matters, the others one by one. */
final class TextTest implements ValueTest {
    private final Set<String> constants;
    private final Template[] templates;

    private TextTest(Set<String> constants, List<Template> templates) {
        this.constants = Set.copyOf(constants);
        this.templates = templates.toArray(Template[]::new);
    }

    static TextTest exact(List<String> operands, Function<String, Template> compiler) {
        Set<String> constants = new HashSet<>();
        List<Template> templates = new ArrayList<>();
        for (String operand : operands) {
            Template template = compiler.apply(operand);
            template.constant().ifPresentOrElse(constants::add, () -> templates.add(template));
        }
        return new TextTest(constants, templates);
    }

    static TextTest oneByOne(List<String> operands, Function<String, Template> compiler) {
        return new TextTest(Set.of(), operands.stream().map(compiler).toList());
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        if (constants.contains(actual)) {
            return true;
        }
        for (Template template : templates) {
            if (template.matches(actual, context)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Set<String>> only() {
        return templates.length == 0 ? Optional.of(constants) : Optional.empty();
    }

    @Override
    public Set<String> keys() {
        return List.of(templates).stream()
                .flatMap(template -> template.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
