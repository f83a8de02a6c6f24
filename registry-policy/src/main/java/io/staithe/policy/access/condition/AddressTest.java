package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import java.util.Optional;

/** {@code IpAddress}. */
final class AddressTest implements ValueTest {
    private final AddressRange[] ranges;
    private final boolean readable;

    AddressTest(List<String> operands) {
        this.ranges = operands.stream()
                .map(AddressRange::parse)
                .flatMap(Optional::stream)
                .toArray(AddressRange[]::new);
        this.readable = ranges.length == operands.size();
    }

    @Override
    public boolean hit(String actual, RequestContext context) {
        Optional<Address> address = Address.parse(actual);
        if (address.isEmpty()) {
            return false;
        }
        for (AddressRange range : ranges) {
            if (range.contains(address.get())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean readable() {
        return readable;
    }
}
