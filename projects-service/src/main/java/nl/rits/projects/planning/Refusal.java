package nl.rits.projects.planning;

import java.time.LocalDate;

/** Why a rule does not accept an input. The words for people are made elsewhere, from the code and the values. */
public sealed interface Refusal {

    /** JSON pointer to the value in the input that must change. */
    String pointer();

    /** The name of the reason for programs and for the message bundle. */
    String code();

    /** What the message tells: numbers, dates and milestones. */
    default Object[] values() {
        return new Object[0];
    }

    record DatesOutOfOrder(String pointer, Milestone earlier, Milestone later) implements Refusal {
        @Override
        public String code() {
            return "dates-out-of-order";
        }

        @Override
        public Object[] values() {
            return new Object[] {earlier, later};
        }
    }

    record ReachedInFuture(String pointer, Milestone milestone, LocalDate date) implements Refusal {
        @Override
        public String code() {
            return "reached-in-future";
        }

        @Override
        public Object[] values() {
            return new Object[] {milestone, date};
        }
    }

    record PredictedInPast(String pointer, Milestone milestone, LocalDate date) implements Refusal {
        @Override
        public String code() {
            return "predicted-in-past";
        }

        @Override
        public Object[] values() {
            return new Object[] {milestone, date};
        }
    }

    record OpensOutOfReach(String pointer, LocalDate earliest, LocalDate latest) implements Refusal {
        @Override
        public String code() {
            return "opens-out-of-reach";
        }

        @Override
        public Object[] values() {
            return new Object[] {earliest, latest};
        }
    }

    record DateOutOfRange(String pointer, LocalDate date) implements Refusal {
        @Override
        public String code() {
            return "date-out-of-range";
        }

        @Override
        public Object[] values() {
            return new Object[] {date};
        }
    }

    record StatedTwice(String pointer, Object what) implements Refusal {
        @Override
        public String code() {
            return "stated-twice";
        }

        @Override
        public Object[] values() {
            return new Object[] {what};
        }
    }

    record YearOutOfRange(String pointer, int year) implements Refusal {
        @Override
        public String code() {
            return "year-out-of-range";
        }

        @Override
        public Object[] values() {
            return new Object[] {Integer.toString(year)};
        }
    }

    record HomesOutOfRange(String pointer, int homes) implements Refusal {
        @Override
        public String code() {
            return "homes-out-of-range";
        }

        @Override
        public Object[] values() {
            return new Object[] {homes};
        }
    }

    record MoreHomesThanProject(String pointer, int stated, int homes) implements Refusal {
        @Override
        public String code() {
            return "more-homes-than-project";
        }

        @Override
        public Object[] values() {
            return new Object[] {stated, homes};
        }
    }

    record ReasonMissing(String pointer, Milestone milestone) implements Refusal {
        @Override
        public String code() {
            return "reason-missing";
        }

        @Override
        public Object[] values() {
            return new Object[] {milestone};
        }
    }

    record NothingStated(String pointer) implements Refusal {
        @Override
        public String code() {
            return "nothing-stated";
        }
    }

    record UnknownLine(String pointer) implements Refusal {
        @Override
        public String code() {
            return "unknown-line";
        }
    }

    record TextMissing(String pointer) implements Refusal {
        @Override
        public String code() {
            return "text-missing";
        }
    }

    record TextTooLong(String pointer, int longest) implements Refusal {
        @Override
        public String code() {
            return "text-too-long";
        }

        @Override
        public Object[] values() {
            return new Object[] {longest};
        }
    }

    record ValueMissing(String pointer) implements Refusal {
        @Override
        public String code() {
            return "value-missing";
        }
    }

    record SumDiffers(String pointer, int lines, int homes) implements Refusal {
        @Override
        public String code() {
            return "sum-differs";
        }

        @Override
        public Object[] values() {
            return new Object[] {lines, homes};
        }
    }

    record FeasibilityOutOfRange(String pointer, int feasibility) implements Refusal {
        @Override
        public String code() {
            return "feasibility-out-of-range";
        }

        @Override
        public Object[] values() {
            return new Object[] {feasibility};
        }
    }

    record LocationOutOfRange(String pointer) implements Refusal {
        @Override
        public String code() {
            return "location-out-of-range";
        }
    }

    record AnswerByInPast(String pointer, LocalDate date) implements Refusal {
        @Override
        public String code() {
            return "answer-by-in-past";
        }

        @Override
        public Object[] values() {
            return new Object[] {date};
        }
    }

    record UnknownMunicipality(String pointer, String municipality) implements Refusal {
        @Override
        public String code() {
            return "unknown-municipality";
        }

        @Override
        public Object[] values() {
            return new Object[] {municipality};
        }
    }

    record UnknownParty(String pointer) implements Refusal {
        @Override
        public String code() {
            return "unknown-party";
        }
    }

    record QuarterOutOfRange(String pointer, int quarter) implements Refusal {
        @Override
        public String code() {
            return "quarter-out-of-range";
        }

        @Override
        public Object[] values() {
            return new Object[] {quarter};
        }
    }

    record UnknownSubPlan(String pointer) implements Refusal {
        @Override
        public String code() {
            return "unknown-sub-plan";
        }
    }

    record NotAdded(String pointer) implements Refusal {
        @Override
        public String code() {
            return "not-added";
        }
    }

    record NotYours(String pointer) implements Refusal {
        @Override
        public String code() {
            return "not-yours-to-change";
        }
    }

    record TooMany(String pointer, int most) implements Refusal {
        @Override
        public String code() {
            return "too-many";
        }

        @Override
        public Object[] values() {
            return new Object[] {most};
        }
    }

    record NotAPlanId(String pointer, String id) implements Refusal {
        @Override
        public String code() {
            return "not-a-plan-id";
        }

        @Override
        public Object[] values() {
            return new Object[] {id};
        }
    }

    record NotABagId(String pointer, String id) implements Refusal {
        @Override
        public String code() {
            return "not-a-bag-id";
        }

        @Override
        public Object[] values() {
            return new Object[] {id};
        }
    }

    record NotAWebAddress(String pointer) implements Refusal {
        @Override
        public String code() {
            return "not-a-web-address";
        }
    }

    record NotAFunction(String pointer) implements Refusal {
        @Override
        public String code() {
            return "not-a-function";
        }
    }

    record NotAnArea(String pointer) implements Refusal {
        @Override
        public String code() {
            return "not-an-area";
        }
    }

    record AmountOutOfRange(String pointer) implements Refusal {
        @Override
        public String code() {
            return "amount-out-of-range";
        }
    }

    record UnknownCode(String pointer, String value) implements Refusal {
        @Override
        public String code() {
            return "unknown-code";
        }

        @Override
        public Object[] values() {
            return new Object[] {value};
        }
    }

    record CodeClosed(String pointer, String value, LocalDate until) implements Refusal {
        @Override
        public String code() {
            return "code-closed";
        }

        @Override
        public Object[] values() {
            return new Object[] {value, until};
        }
    }

    record CodeNotYet(String pointer, String value, LocalDate from) implements Refusal {
        @Override
        public String code() {
            return "code-not-yet";
        }

        @Override
        public Object[] values() {
            return new Object[] {value, from};
        }
    }
}
