package io.staithe.registry.memory;

import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.memory.RegistryState.Move;
import io.staithe.registry.memory.RegistryState.Standing;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.TagTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Tags and their moves in a {@link RegistryState}. */
final class MemoryTagTable implements TagTable {
    private final MemoryTransaction transaction;

    MemoryTagTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<TagRecord> find(RepositoryName repository, Tag tag) {
        return transaction.state().tags.find(Key.of(repository, tag)).map(Standing::tag);
    }

    @Override
    public void move(RepositoryName repository, TagMove move) {
        RegistryState state = transaction.change();
        String key = Key.of(repository, move.tag());
        Optional<Standing> standing = state.tags.find(key);
        check(state, repository, move, standing);
        long sequence = state.nextSequence();
        Move made =
                new Move(Key.of(repository, move.tag(), Key.falling(move.at()), Key.falling(sequence)), move, sequence);
        state.moves = state.moves.with(made.key(), made);
        standing.ifPresent(old -> {
            state.tagsOfImage = state.tagsOfImage.without(byImage(repository, old.tag()));
            state.pastMoves = state.pastMoves.with(byTime(old.last()), old.last());
        });
        if (move.to().isPresent()) {
            TagRecord tag = new TagRecord(move.tag(), move.to().get(), move.at());
            state.tags = state.tags.with(key, new Standing(tag, made));
            state.tagsOfImage = state.tagsOfImage.with(byImage(repository, tag), tag);
        } else {
            state.tags = state.tags.without(key);
            state.pastMoves = state.pastMoves.with(byTime(made), made);
        }
    }

    @Override
    public List<TagRecord> page(RepositoryName repository, Optional<Tag> after, int limit) {
        String above = Key.before(repository) + after.map(Tag::value).orElse("");
        return transaction.state().tags.page(above, Key.after(repository), limit, Standing::tag);
    }

    @Override
    public List<TagRecord> of(RepositoryName repository, Digest digest, int limit) {
        return transaction
                .state()
                .tagsOfImage
                .page(Key.before(repository, digest), Key.after(repository, digest), limit, tag -> tag);
    }

    @Override
    public List<TagMove> history(RepositoryName repository, Tag tag, Instant until, int limit) {
        String above = Key.before(repository, tag, Key.falling(until.truncatedTo(ChronoUnit.MICROS)));
        return transaction.state().moves.page(above, Key.after(repository, tag), limit, Move::move);
    }

    @Override
    public int forgetHistory(Instant before, int limit) {
        RegistryState state = transaction.change();
        String end = Key.rising(before.truncatedTo(ChronoUnit.MICROS));
        List<Move> forgotten = state.pastMoves.page("", end, limit, move -> move);
        for (Move move : forgotten) {
            state.moves = state.moves.without(move.key());
            state.pastMoves = state.pastMoves.without(byTime(move));
        }
        return forgotten.size();
    }

    /** Forgets everything of a repository. */
    void clear(RepositoryName repository) {
        RegistryState state = transaction.change();
        String from = Key.before(repository);
        String to = Key.after(repository);
        for (Move move : state.moves.between(from, to)) {
            state.pastMoves = state.pastMoves.without(byTime(move));
        }
        state.moves = state.moves.without(from, to);
        state.tags = state.tags.without(from, to);
        state.tagsOfImage = state.tagsOfImage.without(from, to);
    }

    private static void check(
            RegistryState state, RepositoryName repository, TagMove move, Optional<Standing> standing) {
        state.repository(repository);
        if (!move.from().equals(standing.map(old -> old.tag().digest()))) {
            throw new IllegalStateException("the tag " + move.tag() + " does not point where the move says");
        }
        if (move.from().isEmpty() && move.to().isEmpty()) {
            throw new IllegalStateException("the tag " + move.tag() + " is moved from nothing to nothing");
        }
        move.to().ifPresent(to -> {
            if (!state.images.has(Key.of(repository, to))) {
                throw new IllegalStateException("there is no image " + to);
            }
        });
    }

    private static String byImage(RepositoryName repository, TagRecord tag) {
        return Key.of(repository, tag.digest(), tag.tag());
    }

    private static String byTime(Move move) {
        return Key.of(Key.rising(move.move().at()), Key.rising(move.sequence()));
    }
}
