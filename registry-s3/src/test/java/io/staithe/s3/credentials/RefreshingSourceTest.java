package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.ManualClock;
import io.staithe.s3.fixture.RecordedLogs;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done when, on a clock that stands still; the renewing thread is the test itself. */
@Timeout(60)
class RefreshingSourceTest {
    private final ManualClock clock = new ManualClock();
    private final Queue<Runnable> renewals = new ArrayDeque<>();
    private double chance;

    @BeforeEach
    void forget() {
        RecordedLogs.clear();
    }

    @Test
    void whatWasFoundIsKept() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60));
        RefreshingSource source = open(origin);
        assertThat(id(source)).isEqualTo("ONE");
        clock.advance(Duration.ofMinutes(44));
        assertThat(id(source)).isEqualTo("ONE");
        assertThat(renewals).isEmpty();
        assertThat(origin.looks).hasValue(1);
    }

    @Test
    void credentialsWithoutAnEndAreNeverRenewed() throws IOException {
        FakeOrigin origin = new FakeOrigin(false)
                .then(() -> new Finding.Found(AwsCredentials.of("STATIC", "s"), false))
                .then("TWO", in(60));
        RefreshingSource source = open(origin);
        assertThat(id(source)).isEqualTo("STATIC");
        clock.advance(Duration.ofDays(10_000));
        assertThat(id(source)).isEqualTo("STATIC");
        assertThat(renewals).isEmpty();
    }

    @Test
    void aQuarterOfAnHourBeforeTheEndOneRenewsAndTheOthersGoOn() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(120));
        RefreshingSource source = open(origin);
        source.credentials();
        clock.advance(Duration.ofMinutes(45));
        for (int i = 0; i < 5; i++) {
            assertThat(id(source)).isEqualTo("ONE");
        }
        assertThat(renewals).hasSize(1);
        assertThat(origin.looks).hasValue(1);
        renew();
        assertThat(id(source)).isEqualTo("TWO");
        clock.advance(Duration.ofMinutes(59));
        assertThat(id(source)).isEqualTo("TWO");
        assertThat(renewals).isEmpty();
    }

    @Test
    void notAllRenewInTheSameSecond() throws IOException {
        chance = 1;
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60));
        RefreshingSource source = open(origin);
        source.credentials();
        clock.advance(Duration.ofMinutes(47));
        source.credentials();
        assertThat(renewals).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        source.credentials();
        assertThat(renewals).hasSize(1);
    }

    @Test
    void tenMinutesBeforeTheEndWhoeverAsksFetchesFirst() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(120));
        RefreshingSource source = open(origin);
        source.credentials();
        clock.advance(Duration.ofMinutes(50));
        assertThat(id(source)).isEqualTo("TWO");
        assertThat(renewals).isEmpty();
    }

    @Test
    void aRenewalThatNobodyHasBegunIsMadeByWhoeverNeedsIt() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(120));
        RefreshingSource source = open(origin);
        source.credentials();
        clock.advance(Duration.ofMinutes(45));
        source.credentials();
        clock.advance(Duration.ofMinutes(5));
        assertThat(id(source)).isEqualTo("TWO");
        renew();
        assertThat(origin.looks).hasValue(2);
    }

    @Test
    void anExecutorThatRefusesIsNotNeeded() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(120));
        RefreshingSource source = new RefreshingSource(origin, place(), RefreshThread.of(task -> {
            throw new RejectedExecutionException();
        }));
        source.credentials();
        clock.advance(Duration.ofMinutes(45));
        assertThat(id(source)).isEqualTo("TWO");
    }

    @Test
    void anExecutorThatWorksAtOnceIsNoHarm() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(120));
        RefreshingSource source = new RefreshingSource(origin, place(), RefreshThread.of(Runnable::run));
        source.credentials();
        clock.advance(Duration.ofMinutes(45));
        source.credentials();
        assertThat(id(source)).isEqualTo("TWO");
    }

    /** A session of the shortest kind would else be renewed all the time. */
    @Test
    void shortSessionsAreRenewedByTheirLength() throws IOException {
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(16)).then("TWO", in(32));
        RefreshingSource source = open(origin);
        source.credentials();
        clock.advance(Duration.ofMinutes(12).minusSeconds(1));
        source.credentials();
        assertThat(renewals).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        source.credentials();
        assertThat(renewals).hasSize(1);
        clock.advance(Duration.ofSeconds(80));
        assertThat(id(source)).isEqualTo("TWO");
    }

    @Nested
    class Failures {
        @Test
        void whileItIsAdvisedAFailureIsOnlyLoggedAndTriedAgainAfterAPause() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(false).then("ONE", in(60)).thenFail("down").then("TWO", in(120));
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(45));
            source.credentials();
            renew();
            assertThat(RecordedLogs.lines())
                    .containsExactly("WARN the AWS credentials from the fake could not be renewed yet: down");
            clock.advance(Duration.ofSeconds(9));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(renewals).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            source.credentials();
            renew();
            assertThat(id(source)).isEqualTo("TWO");
        }

        @Test
        void whileItIsNecessaryPeopleWaitOnceAndThenGoOnToTheEnd() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(false).then("ONE", in(60)).thenFail("down").thenFail("down");
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(50));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(origin.looks).hasValue(2);
            clock.advance(Duration.ofMinutes(1));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(renewals).hasSize(1);
            renew();
            clock.advance(Duration.ofMinutes(9).minusSeconds(1));
            assertThat(id(source)).isEqualTo("ONE");
        }

        @Test
        void whatReallyEndsIsNotGivenOutPastItsEnd() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(false).then("ONE", in(60)).thenFail("down").then("TWO", in(120));
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(60));
            assertThatThrownBy(source::credentials)
                    .isInstanceOf(IOException.class)
                    .hasMessage("down");
            clock.advance(Duration.ofSeconds(3));
            assertThat(id(source)).isEqualTo("TWO");
        }

        @Test
        void withNothingInHandAFailureIsRememberedForAMoment() {
            FakeOrigin origin = new FakeOrigin(false).thenFail("down").then("ONE", in(60));
            RefreshingSource source = open(origin);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(source::credentials).hasMessage("down");
            }
            assertThat(origin.looks).hasValue(1);
            clock.advance(Duration.ofSeconds(3));
            assertThat(source).satisfies(opened -> assertThat(id(opened)).isEqualTo("ONE"));
        }

        @Test
        void aPauseDoesNotOutliveAClockThatIsSetBack() throws IOException {
            FakeOrigin origin = new FakeOrigin(false).thenFail("down").then("ONE", in(60));
            RefreshingSource source = open(origin);
            assertThatThrownBy(source::credentials).hasMessage("down");
            clock.set(clock.instant().minus(Duration.ofHours(1)));
            assertThat(id(source)).isEqualTo("ONE");
        }

        @Test
        void aPlaceThatHasNothingAnyMoreHasFailed() throws IOException {
            RefreshingSource source = open(new FakeOrigin(false).then("ONE", in(60)));
            source.credentials();
            clock.advance(Duration.ofMinutes(61));
            assertThatThrownBy(source::credentials).hasMessage("no AWS credentials from the fake: nothing is left");
        }

        @Test
        void aFetchThatBreaksIsAFailureLikeAnyOther() throws IOException {
            FakeOrigin origin = new FakeOrigin(false)
                    .then(() -> {
                        throw new IllegalStateException("broken");
                    })
                    .then(() -> {
                        throw new StackOverflowError();
                    })
                    .then("ONE", in(60));
            RefreshingSource source = open(origin);
            assertThatThrownBy(source::credentials)
                    .isInstanceOf(IOException.class)
                    .hasMessage("credentials could not be had from the fake");
            clock.advance(Duration.ofSeconds(3));
            assertThatThrownBy(source::credentials).isInstanceOf(IOException.class);
            assertThat(id(source)).isEqualTo("ONE");
        }

        @Test
        void aTimeoutIsNoInterruption() {
            FakeOrigin origin = new FakeOrigin(false).then(() -> {
                throw new SocketTimeoutException("late");
            });
            RefreshingSource source = open(origin);
            assertThatThrownBy(source::credentials)
                    .isInstanceOf(IOException.class)
                    .hasMessage("late");
            assertThat(origin.looks).hasValue(1);
        }
    }

    @Nested
    class PastTheirEnd {
        @Test
        void thoseThatMayBeProlongedAreUsedWithAWarningWhileTheirPlaceIsDown() throws IOException {
            FakeOrigin origin = new FakeOrigin(true)
                    .then("ONE", in(60))
                    .thenFail("down")
                    .thenFail("still down")
                    .then("TWO", in(600));
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(61));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(RecordedLogs.lines())
                    .containsExactly(
                            "WARN the AWS credentials from the fake have ended, and others cannot be had; they are"
                                    + " used until a service refuses them, and renewed again after 2030-01-01T01:06:00Z: down");
            clock.advance(Duration.ofMinutes(5).minusSeconds(1));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(renewals).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            assertThat(id(source)).isEqualTo("ONE");
            renew();
            clock.advance(Duration.ofHours(5));
            assertThat(id(source)).isEqualTo("ONE");
            renew();
            assertThat(id(source)).isEqualTo("TWO");
        }

        @Test
        void thePauseIsUpToTwiceAsLongByChance() throws IOException {
            chance = 1;
            FakeOrigin origin = new FakeOrigin(true).then("ONE", in(60)).thenFail("down");
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(61));
            source.credentials();
            clock.advance(Duration.ofMinutes(10).minusSeconds(1));
            source.credentials();
            assertThat(renewals).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            source.credentials();
            assertThat(renewals).hasSize(1);
        }

        @Test
        void onceAServiceRefusesThemTheyAreGivenOutNoLonger() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(true).then("ONE", in(60)).thenFail("down").thenFail("still down");
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(61));
            source.expired(source.credentials());
            assertThatThrownBy(source::credentials).hasMessage("still down");
        }

        /** Or else no URL could be signed with them. */
        @Test
        void theyHaveNoEndThatIsKnownThen() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(true).then("ONE", in(60)).thenFail("down").then("TWO", in(-1));
            RefreshingSource source = open(origin);
            assertThat(source.credentials().expiration()).contains(in(60));
            clock.advance(Duration.ofMinutes(61));
            assertThat(source.credentials())
                    .isEqualTo(new AwsCredentials("ONE", "secret", Optional.of("token"), Optional.empty()));
            clock.advance(Duration.ofMinutes(5));
            source.credentials();
            renew();
            assertThat(source.credentials())
                    .isEqualTo(new AwsCredentials("TWO", "secret", Optional.of("token"), Optional.empty()));
        }

        @Test
        void aPlaceThatAnswersWithSuchIsAskedAgainLater() throws IOException {
            FakeOrigin origin = new FakeOrigin(true).then("ONE", in(-1)).then("TWO", in(60));
            RefreshingSource source = open(origin);
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(RecordedLogs.lines()).singleElement().asString().contains("had ended when they came");
            clock.advance(Duration.ofMinutes(5).minusSeconds(1));
            assertThat(id(source)).isEqualTo("ONE");
            assertThat(renewals).isEmpty();
            clock.advance(Duration.ofSeconds(1));
            assertThat(id(source)).isEqualTo("ONE");
            renew();
            assertThat(id(source)).isEqualTo("TWO");
        }

        /** Our clock is an hour fast: the credentials are good, whatever it says. */
        @Test
        void thoseOfStsThatSeemToHaveEndedWhenTheyCameAreUsedForAMinute() throws IOException {
            FakeOrigin origin = new FakeOrigin(false).then("ONE", in(-5)).then("TWO", in(-4));
            RefreshingSource source = open(origin);
            assertThat(id(source)).isEqualTo("ONE");
            clock.advance(Duration.ofSeconds(59));
            assertThat(id(source)).isEqualTo("ONE");
            clock.advance(Duration.ofSeconds(1));
            assertThat(id(source)).isEqualTo("TWO");
        }
    }

    @Nested
    class Refusals {
        @Test
        void whatAServiceRefusedIsFetchedAnew() throws IOException {
            FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(60));
            RefreshingSource source = open(origin);
            AwsCredentials one = source.credentials();
            clock.advance(Duration.ofSeconds(5));
            source.expired(one);
            assertThat(id(source)).isEqualTo("TWO");
        }

        @Test
        void whatHasOnlyJustComeIsKeptWhoeverRefusesIt() throws IOException {
            FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(60));
            RefreshingSource source = open(origin);
            AwsCredentials one = source.credentials();
            clock.advance(Duration.ofSeconds(5).minusMillis(1));
            source.expired(one);
            assertThat(source.credentials()).isEqualTo(one);
            assertThat(origin.looks).hasValue(1);
        }

        @Test
        void whatWasReplacedAlreadyNeedNotBeReplacedAgain() throws IOException {
            FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60)).then("TWO", in(60));
            RefreshingSource source = open(origin);
            AwsCredentials one = source.credentials();
            clock.advance(Duration.ofMinutes(1));
            source.expired(one);
            source.credentials();
            clock.advance(Duration.ofMinutes(1));
            source.expired(one);
            assertThat(id(source)).isEqualTo("TWO");
            assertThat(origin.looks).hasValue(2);
        }

        @Test
        void aPlaceThatGivesTheSameAgainIsBelieved() throws IOException {
            Instant end = in(60);
            FakeOrigin origin = new FakeOrigin(false).then("ONE", end).then("ONE", end);
            RefreshingSource source = open(origin);
            AwsCredentials one = source.credentials();
            clock.advance(Duration.ofMinutes(1));
            source.expired(one);
            assertThat(source.credentials()).isEqualTo(one);
            source.expired(one);
            assertThat(source.credentials()).isEqualTo(one);
            assertThat(origin.looks).hasValue(2);
        }

        @Test
        void whereNothingElseIsToBeHadTheReasonIsGivenAndThePlaceIsSpared() throws IOException {
            FakeOrigin origin =
                    new FakeOrigin(false).then("ONE", in(60)).thenFail("down").then("TWO", in(60));
            RefreshingSource source = open(origin);
            AwsCredentials one = source.credentials();
            clock.advance(Duration.ofMinutes(1));
            source.expired(one);
            for (int i = 0; i < 10; i++) {
                assertThatThrownBy(source::credentials).hasMessage("down");
            }
            assertThat(origin.looks).hasValue(2);
            clock.advance(Duration.ofSeconds(3));
            assertThat(id(source)).isEqualTo("TWO");
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void credentialsWithoutAnEndAreFetchedAnewAsWell(boolean outlive) throws IOException {
            AwsCredentials one = AwsCredentials.of("ONE", "s");
            FakeOrigin origin = new FakeOrigin(outlive)
                    .then(() -> new Finding.Found(one, outlive))
                    .then("TWO", in(60));
            RefreshingSource source = open(origin);
            source.credentials();
            clock.advance(Duration.ofMinutes(1));
            source.expired(one);
            assertThat(id(source)).isEqualTo("TWO");
        }
    }

    private RefreshingSource open(FakeOrigin origin) {
        return new RefreshingSource(origin, place(), RefreshThread.of(renewals::add));
    }

    private Surroundings place() {
        return new Surroundings(
                Surroundings.Names.of(Map.of()),
                Surroundings.Names.of(Map.of()),
                (file, most) -> Optional.empty(),
                command -> {
                    throw new IOException("no programs here");
                },
                clock,
                () -> chance);
    }

    private void renew() {
        assertThat(renewals).hasSize(1);
        renewals.remove().run();
    }

    private Instant in(long minutes) {
        return clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private static String id(RefreshingSource source) throws IOException {
        return source.credentials().accessKeyId();
    }
}
