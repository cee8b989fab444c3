package nl.rits.parties.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RecurrenceRule;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import nl.rits.foundation.time.DutchDays;
import nl.rits.parties.post.LetterAsked.Invitation;
import nl.rits.parties.post.LetterAsked.Kind;

/** An invitation as calendars read it (RFC 5545): every edition has the same id and a higher sequence. */
record CalendarFile(String name, byte[] content, String type) {

    static CalendarFile of(LetterAsked letter, Invitation it, Digest words, String address, String from, Instant now) {
        var off = letter.kind() == Kind.SESSION_WITHDRAWN;
        var event = new VEvent();
        event.setUid("session-" + it.uid() + "@rits");
        event.setSequence(it.sequence());
        event.setSummary(letter.subject());
        event.setDescription(words.items().getFirst().text() + "\n"
                + words.items().getFirst().link());
        event.setDateTimeStamp(Date.from(now));
        event.setOrganizer(new Organizer("Rits", bare(from)));
        var attendee = new Attendee(null, address);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        event.setStatus(off ? Status.cancelled() : Status.confirmed());
        if (it.place() != null) {
            event.setLocation(it.place());
        }
        if (it.starts() == null || it.ends() == null) {
            event.setDateStart(at(it.date(), LocalTime.MIDNIGHT), false);
            event.setDateEnd(at(it.date().plusDays(1), LocalTime.MIDNIGHT), false);
        } else {
            event.setDateStart(at(it.date(), it.starts()));
            event.setDateEnd(at(it.date(), it.ends()));
        }
        var calendar = new ICalendar();
        calendar.setProductId("-//Rits//Zittingen//NL");
        calendar.setMethod(new Method(off ? Method.CANCEL : Method.REQUEST));
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(DutchDays.ZONE), dutchTime()));
        calendar.addEvent(event);
        return new CalendarFile(
                off ? "afzegging.ics" : "uitnodiging.ics",
                Biweekly.write(calendar).go().getBytes(UTF_8),
                "text/calendar; charset=UTF-8; method=" + (off ? Method.CANCEL : Method.REQUEST));
    }

    /** A moment; a day without hours is written in the zone of the machine. */
    private static Date at(LocalDate day, LocalTime hour) {
        var zone = hour.equals(LocalTime.MIDNIGHT) ? ZoneId.systemDefault() : DutchDays.ZONE;
        return Date.from(day.atTime(hour).atZone(zone).toInstant());
    }

    /** As it is since 1996; written out, so that nothing has to be fetched. */
    private static VTimezone dutchTime() {
        var zone = new VTimezone(DutchDays.ZONE.getId());
        var summer = new DaylightSavingsTime();
        summer.setDateStart(new DateTimeComponents(1996, 3, 31, 2, 0, 0, false));
        summer.setTimezoneOffsetFrom(new UtcOffset(true, 1, 0));
        summer.setTimezoneOffsetTo(new UtcOffset(true, 2, 0));
        summer.setRecurrenceRule(lastSundayOf(3));
        zone.addDaylightSavingsTime(summer);
        var winter = new StandardTime();
        winter.setDateStart(new DateTimeComponents(1996, 10, 27, 3, 0, 0, false));
        winter.setTimezoneOffsetFrom(new UtcOffset(true, 2, 0));
        winter.setTimezoneOffsetTo(new UtcOffset(true, 1, 0));
        winter.setRecurrenceRule(lastSundayOf(10));
        zone.addStandardTime(winter);
        return zone;
    }

    private static RecurrenceRule lastSundayOf(int month) {
        return new RecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
    }

    /** {@code Rits <rits@example.nl>} as {@code rits@example.nl}. */
    private static String bare(String from) {
        var open = from.indexOf('<');
        return open < 0 ? from.strip() : from.substring(open + 1, from.indexOf('>', open));
    }
}
