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

    /** Most addresses are of version 4, for which nothing need be made. */
    @Override
    public boolean hit(String actual, RequestContext context) {
        long version4 = Address.version4(actual, 0, actual.length());
        if (version4 >= 0) {
            return covers(0, Address.mappedLow(version4));
        }
        Optional<Address> address = Address.parse(actual);
        return address.isPresent() && covers(address.get().high(), address.get().low());
    }

    private boolean covers(long high, long low) {
        for (AddressRange range : ranges) {
            if (range.contains(high, low)) {
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
