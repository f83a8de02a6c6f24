package io.staithe.tck;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.TagTable;
import io.staithe.tck.ModelState.In;
import io.staithe.tck.ModelState.Move;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tags of a {@link ModelStore}. */
record ModelTags(ModelState state) implements TagTable {
    @Override
    public Optional<TagRecord> find(RepositoryName repository, Tag tag) {
        return Optional.ofNullable(state.tags.get(new In<>(repository, tag)));
    }

    @Override
    public void move(RepositoryName repository, TagMove move) {
        state.require(state.repositories.containsKey(repository));
        state.require(find(repository, move.tag()).map(TagRecord::digest).equals(move.from()));
        state.require(move.from().isPresent() || move.to().isPresent());
        state.require(move.to().isEmpty()
                || state.images.containsKey(new In<>(repository, move.to().get())));
        if (move.to().isPresent()) {
            TagRecord moved = new TagRecord(move.tag(), move.to().get(), move.at());
            state.tags.put(new In<>(repository, move.tag()), moved);
        } else {
            state.tags.remove(new In<>(repository, move.tag()));
        }
        state.moves.add(new Move(repository, move));
    }

    @Override
    public List<TagRecord> page(RepositoryName repository, Optional<Tag> after, int limit) {
        return ModelState.page(all(repository), TagRecord::tag, after, limit);
    }

    @Override
    public List<TagRecord> of(RepositoryName repository, Digest digest, int limit) {
        return ModelState.page(
                all(repository).filter(tag -> tag.digest().equals(digest)), TagRecord::tag, Optional.empty(), limit);
    }

    @Override
    public List<TagMove> history(RepositoryName repository, Tag tag, Instant until, int limit) {
        List<TagMove> newestFirst = new ArrayList<>();
        for (Move move : state.moves) {
            if (move.repository().equals(repository) && move.move().tag().equals(tag)) {
                newestFirst.add(move.move());
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(move -> !move.at().isAfter(until))
                .sorted(Comparator.comparing(TagMove::at).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int forgetHistory(Instant before, int limit) {
        Map<In<Tag>, Integer> last = new HashMap<>();
        for (int i = 0; i < state.moves.size(); i++) {
            Move move = state.moves.get(i);
            last.put(new In<>(move.repository(), move.move().tag()), i);
        }
        Set<Integer> kept = new HashSet<>();
        state.tags.keySet().forEach(tag -> kept.add(last.get(tag)));
        List<Integer> forgotten = Stream.iterate(0, i -> i + 1)
                .limit(state.moves.size())
                .filter(i -> !kept.contains(i) && at(i).isBefore(before))
                .sorted(Comparator.comparing(this::at))
                .limit(limit)
                .sorted(Comparator.reverseOrder())
                .toList();
        forgotten.forEach(i -> state.moves.remove(i.intValue()));
        return forgotten.size();
    }

    private Instant at(int index) {
        return state.moves.get(index).move().at();
    }

    private Stream<TagRecord> all(RepositoryName repository) {
        return state.tags.entrySet().stream()
                .filter(tag -> tag.getKey().repository().equals(repository))
                .map(tag -> tag.getValue());
    }
}
