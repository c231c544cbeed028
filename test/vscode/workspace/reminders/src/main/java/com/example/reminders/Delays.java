package com.example.reminders;

final class Delays {
    private static final long DAY = 24 * 60 * 60 * 1000L;
    static final long REMINDER = 30 * DAY;

    private Delays() {
    }
}
