package io.staithe.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A whole Linux program of two hundred bytes that says a sentence: so that the image of the tour can be run, and needs no
 * base image. It is an ELF file for x86-64 of one segment, whose code makes two system calls: write and exit.
 */
final class HelloProgram {
    private static final long LOADED_AT = 0x400000;
    private static final int FILE_HEADER = 64;
    private static final int SEGMENT_HEADER = 56;
    private static final int CODE = 33;
    private static final int TEXT_AT = FILE_HEADER + SEGMENT_HEADER + CODE;

    private HelloProgram() {}

    static byte[] saying(String sentence) {
        byte[] text = (sentence + "\n").getBytes(US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(TEXT_AT + text.length).order(ByteOrder.LITTLE_ENDIAN);
        fileHeader(file);
        segmentHeader(file);
        code(file, text.length);
        return file.put(text).array();
    }

    private static void fileHeader(ByteBuffer file) {
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}); // 64 bit, little-endian
        file.putShort((short) 2).putShort((short) 62).putInt(1); // executable, x86-64, version 1
        file.putLong(LOADED_AT + FILE_HEADER + SEGMENT_HEADER); // the first instruction
        file.putLong(FILE_HEADER).putLong(0).putInt(0); // segment headers; no sections, no flags
        file.putShort((short) FILE_HEADER).putShort((short) SEGMENT_HEADER).putShort((short) 1);
        file.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    }

    private static void segmentHeader(ByteBuffer file) {
        file.putInt(1).putInt(5); // to be loaded; read and execute
        file.putLong(0).putLong(LOADED_AT).putLong(LOADED_AT); // all of the file
        file.putLong(file.capacity()).putLong(file.capacity()).putLong(0x1000);
    }

    private static void code(ByteBuffer file, int textLength) {
        put(file, 0xb8).putInt(1); // mov eax, 1: write
        put(file, 0xbf).putInt(1); // mov edi, 1: to standard output
        put(file, 0x48, 0x8d, 0x35).putInt(CODE - 17); // lea rsi, [the text, 16 bytes behind this instruction]
        put(file, 0xba).putInt(textLength); // mov edx, its length
        put(file, 0x0f, 0x05); // syscall
        put(file, 0xb8).putInt(60); // mov eax, 60: exit
        put(file, 0x31, 0xff, 0x0f, 0x05); // xor edi, edi; syscall
    }

    private static ByteBuffer put(ByteBuffer file, int... bytes) {
        for (int value : bytes) {
            file.put((byte) value);
        }
        return file;
    }
}
