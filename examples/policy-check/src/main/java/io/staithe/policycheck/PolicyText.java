package io.staithe.policycheck;

/** A policy as it was given, and what to call it: its file, or its place in a line. */
record PolicyText(String name, String text) {}
