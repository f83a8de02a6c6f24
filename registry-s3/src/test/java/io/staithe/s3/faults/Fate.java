package io.staithe.s3.faults;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What becomes of a request. */
@FunctionalInterface
public interface Fate {
    /** How long a gate is waited for; none is closed for longer unless a test hangs. */
    int PATIENCE_SECONDS = 60;

    @SuppressWarnings("exports")
    void befall(Exchange exchange) throws IOException;

    /** It is carried out. */
    static Fate pass() {
        return exchange -> exchange.answer(exchange.deliver());
    }

    /** It never reaches the store, or only a part of it does. */
    static Fate cut(double share) {
        return exchange -> {
            if (share > 0) {
                exchange.deliverPart(share);
            }
            exchange.hangUp();
        };
    }

    /** It is carried out, and nobody hears of it, or only a part of the reply. */
    static Fate unheard(double share) {
        return exchange -> {
            exchange.answerPart(exchange.deliver(), share);
            exchange.hangUp();
        };
    }

    /** The store says no, and has not carried it out. */
    static Fate refused(int status, String code) {
        return answered(status, "<Error><Code>" + code + "</Code><Message>told to</Message></Error>");
    }

    /** The store gives an answer of our own, and has not carried it out. */
    static Fate answered(int status, String document) {
        return exchange -> exchange.answer(Message.reply(status, document));
    }

    /** It is carried out, and the store gives an answer of our own. */
    static Fate carriedOutBut(int status, String document) {
        return exchange -> {
            exchange.deliver();
            exchange.answer(Message.reply(status, document));
        };
    }

    /** The client is left alone with it; it reaches the store when whoever has the collection says so. */
    static Fate late(Collection<Late> later) {
        return exchange -> {
            later.add(new Late(exchange));
            exchange.hangUp();
        };
    }

    /** It reaches the store once a gate is open; that it waits there can be seen. */
    static Fate heldBack(CountDownLatch gate, CountDownLatch waits) {
        return exchange -> {
            waits.countDown();
            await(gate);
            pass().befall(exchange);
        };
    }

    /** It is carried out, and its reply comes once a gate is open; that it waits there can be seen. */
    static Fate replyHeldBack(CountDownLatch gate, CountDownLatch waits) {
        return exchange -> {
            Message reply = exchange.deliver();
            waits.countDown();
            await(gate);
            exchange.answer(reply);
        };
    }

    private static void await(CountDownLatch gate) throws IOException {
        try {
            if (!gate.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            throw new IOException("the proxy was closed", e);
        }
    }
}
