package io.centralino.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A year of the demo bank before today, half hour by half hour, so that a planner has something to forecast from.
///
/// Drawn by dice that always fall the same way: more on Mondays and in winter, two humps a day, holidays quiet.
record PastYear(LocalDate today) {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final Map<DayOfWeek, Double> WEEK = Map.of(
            DayOfWeek.MONDAY, 1.25,
            DayOfWeek.TUESDAY, 1.06,
            DayOfWeek.WEDNESDAY, 1.0,
            DayOfWeek.THURSDAY, 0.96,
            DayOfWeek.FRIDAY, 0.9,
            DayOfWeek.SATURDAY, 0.3,
            DayOfWeek.SUNDAY, 0.18);
    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    /// Written at any hour; the rest waits for somebody to be there.
    private static final String MAIL = "mail";

    private static final int MOST_INTERVALS = 4_000;

    private static final List<Stream> STREAMS = List.of(
            new Stream("pagamenti", "chat", 13, 340),
            new Stream("pagamenti", MAIL, 9, 280),
            new Stream("pagamenti", "form", 4, 300),
            new Stream("carte", "chat", 6, 260));

    /// Some requests for each queue and medium, each small enough for the door.
    List<JsonNode> requests() {
        return STREAMS.stream().flatMap(this::requests).toList();
    }

    private java.util.stream.Stream<JsonNode> requests(Stream stream) {
        var all = new ArrayList<ObjectNode>();
        each(stream, all::add);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_INTERVALS)
                .mapToObj(from -> request(stream, all.subList(from, Math.min(all.size(), from + MOST_INTERVALS))));
    }

    private static JsonNode request(Stream stream, List<ObjectNode> some) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("method", "POST")
                .put("path", "/api/v1/banca-aurora/interval-history")
                .put("as", "bruno");
        var body = request.putObject("body");
        body.put("queueId", stream.queue).put("medium", stream.medium).put("grain", 30);
        body.putArray("intervals").addAll(some);
        return request;
    }

    private void each(Stream stream, Consumer<ObjectNode> take) {
        var dice = new Random(stream.hashCode());
        today.minusDays(364).datesUntil(today).forEach(day -> {
            double level = level(day, stream.medium) * (1 + 0.06 * dice.nextGaussian());
            var end = day.plusDays(1).atStartOfDay(ROME);
            for (var at = day.atStartOfDay(ROME); at.isBefore(end); at = at.plusMinutes(30)) {
                int offered = drawn(stream.peak * level * hour(at, stream.medium), dice);
                if (offered > 0) {
                    take.accept(stream.interval(at, offered, dice));
                }
            }
        });
    }

    private static double level(LocalDate day, String medium) {
        if (isHoliday(day)) {
            return medium.equals(MAIL) ? 0.15 : 0;
        }
        if (day.getDayOfWeek().getValue() > 5 && !medium.equals(MAIL)) {
            return 0;
        }
        double season = 1 + 0.12 * Math.cos(2 * Math.PI * (day.getDayOfYear() - 15) / 365);
        double month = day.getMonthValue() == 8 ? 0.7 : day.getDayOfMonth() <= 2 ? 1.2 : 1;
        return WEEK.getOrDefault(day.getDayOfWeek(), 1.0) * season * month;
    }

    static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day))
                || day.equals(easter(day.getYear()).plusDays(1));
    }

    /// By the Gregorian computus.
    static LocalDate easter(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
    }

    private static double hour(ZonedDateTime at, String medium) {
        double hour = at.getHour() + at.getMinute() / 60.0;
        boolean open = hour >= 8 && hour < 19;
        double humps = Math.exp(-Math.pow((hour - 10.2) / 1.8, 2)) + 0.8 * Math.exp(-Math.pow((hour - 15.6) / 2.1, 2));
        return medium.equals(MAIL) ? 0.04 + humps : open ? 0.12 + humps : 0;
    }

    /// As many as came by chance where so many are expected.
    private static int drawn(double expected, Random dice) {
        int drawn = 0;
        for (double left = Math.exp(-expected), product = dice.nextDouble(); product > left; drawn++) {
            product *= dice.nextDouble();
        }
        return drawn;
    }

    /// What one queue gets by one medium.
    private record Stream(String queue, String medium, double peak, int handleSeconds) {

        ObjectNode interval(ZonedDateTime at, int offered, Random dice) {
            int abandoned = medium.equals("chat") ? drawn(0.03 * offered, dice) : 0;
            int answered = Math.max(0, offered - abandoned);
            double scatter = Math.max(0.4, 1 + dice.nextGaussian() / Math.sqrt(1.0 + answered));
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("start", at.toInstant().toString())
                    .put("offered", offered)
                    .put("answered", answered)
                    .put("handled", answered)
                    .put("abandoned", Math.min(offered, abandoned))
                    .put("handleSeconds", Math.round(answered * handleSeconds * scatter))
                    .put("waitedSeconds", Math.round(answered * (medium.equals("chat") ? 14 : 2_400) * scatter));
        }
    }
}
