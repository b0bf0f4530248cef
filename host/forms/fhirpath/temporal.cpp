// SPDX-License-Identifier: Apache-2.0
#include "fhirpath/temporal.h"

#include <fmt/core.h>

#include <array>

namespace attune::forms::fhirpath {

namespace {

using namespace std::chrono;

/// Reads fixed-width digits and punctuation from the front of a text.
class Reader {
public:
    explicit Reader(std::string_view text) : m_rest(text) {}

    bool at_end() const { return m_rest.empty(); }
    bool take(char expected) {
        if (!m_rest.starts_with(expected)) return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// Exactly `width` digits.
    bool digits(std::size_t width, int& number) {
        if (m_rest.size() < width) return false;
        int read = 0;
        for (std::size_t i = 0; i < width; ++i) {
            if (m_rest[i] < '0' || m_rest[i] > '9') return false;
            read = read * 10 + (m_rest[i] - '0');
        }
        number = read;
        m_rest.remove_prefix(width);
        return true;
    }
    /// One or more digits after a point; those beyond milliseconds are dropped.
    bool fraction(int& ms) {
        std::array<int, 3> shown{};
        std::size_t count = 0;
        for (; !m_rest.empty() && m_rest[0] >= '0' && m_rest[0] <= '9'; ++count) {
            if (count < shown.size()) shown[count] = m_rest[0] - '0';
            m_rest.remove_prefix(1);
        }
        ms = shown[0] * 100 + shown[1] * 10 + shown[2];
        return count > 0;
    }

private:
    std::string_view m_rest;
};

bool read_date(Reader& in, Temporal& out) {
    out.precision = Precision::Year;
    if (!in.digits(4, out.year) || out.year < 1) return false;
    if (!in.take('-')) return true;
    out.precision = Precision::Month;
    if (!in.digits(2, out.month) || out.month < 1 || out.month > 12) return false;
    if (!in.take('-')) return true;
    out.precision = Precision::Day;
    return in.digits(2, out.day) && Date::from_ymd(out.year, out.month, out.day).has_value();
}

bool read_time(Reader& in, Temporal& out) {
    out.precision = Precision::Hour;
    if (!in.digits(2, out.hour) || out.hour > 23) return false;
    if (!in.take(':')) return true;
    out.precision = Precision::Minute;
    if (!in.digits(2, out.minute) || out.minute > 59) return false;
    if (!in.take(':')) return true;
    out.precision = Precision::Second;
    if (!in.digits(2, out.second) || out.second > 59) return false;
    if (!in.take('.')) return true;
    out.precision = Precision::Millisecond;
    return in.fraction(out.millisecond);
}

bool read_offset(Reader& in, Temporal& out) {
    if (in.take('Z')) {
        out.offset_minutes = 0;
        return true;
    }
    const bool west = in.take('-');
    if (!west && !in.take('+')) return true;
    int hours = 0;
    int minutes = 0;
    if (!in.digits(2, hours) || !in.take(':') || !in.digits(2, minutes)) return false;
    if (hours > 14 || minutes > 59) return false;
    out.offset_minutes = (hours * 60 + minutes) * (west ? -1 : 1);
    return true;
}

sys_days day_of(const Temporal& t) {
    return sys_days(std::chrono::year(t.year) / std::chrono::month(static_cast<unsigned>(t.month)) /
                    std::chrono::day(static_cast<unsigned>(t.day)));
}

milliseconds time_of_day(const Temporal& t) {
    return hours(t.hour) + minutes(t.minute) + seconds(t.second) + milliseconds(t.millisecond);
}

sys_time<milliseconds> point_of(const Temporal& t) {
    return day_of(t) + time_of_day(t) - minutes(t.offset_minutes.value_or(0));
}

void set_day(Temporal& t, sys_days days) {
    const year_month_day ymd(days);
    t.year = static_cast<int>(ymd.year());
    t.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
    t.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
}

void set_time_of_day(Temporal& t, milliseconds since_midnight) {
    const hh_mm_ss<milliseconds> parts(since_midnight);
    t.hour = static_cast<int>(parts.hours().count());
    t.minute = static_cast<int>(parts.minutes().count());
    t.second = static_cast<int>(parts.seconds().count());
    t.millisecond = static_cast<int>(parts.subseconds().count());
}

/// The parts from coarse to fine; seconds and milliseconds are one part.
std::array<int, 6> parts_of(const Temporal& t) {
    return {t.year, t.month, t.day, t.hour, t.minute, t.second * 1000 + t.millisecond};
}

std::size_t part_count(const Temporal& t) {
    return std::min<std::size_t>(static_cast<std::size_t>(t.precision) + 1, 6);
}

TemporalOrder order_of(auto left, auto right) {
    if (left == right) return TemporalOrder::Equal;
    return left < right ? TemporalOrder::Less : TemporalOrder::Greater;
}

TemporalOrder compare_parts(const Temporal& left, const Temporal& right) {
    const auto a = parts_of(left);
    const auto b = parts_of(right);
    const auto shared = std::min(part_count(left), part_count(right));
    for (std::size_t i = left.kind == TemporalKind::Time ? 3 : 0; i < shared; ++i) {
        if (a[i] != b[i]) return order_of(a[i], b[i]);
    }
    return part_count(left) == part_count(right) ? TemporalOrder::Equal : TemporalOrder::Unknown;
}

constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kMillisecondsOf[] = {0, 0, kDay, 3'600'000, 60'000, 1'000, 1};
/// Milliseconds, more than lie between any two times that can be written.
constexpr std::int64_t kFarthest = 400'000'000'000'000;

/// A Time has no day to move to: it goes round. Days and longer leave it as it is.
Temporal moved_round_the_clock(const Temporal& from, std::int64_t amount, Precision unit) {
    auto out = from;
    const auto step = kMillisecondsOf[static_cast<std::size_t>(unit)] % kDay;
    const auto span = amount % kDay * step % kDay;
    set_time_of_day(out, milliseconds((time_of_day(from).count() + span + kDay) % kDay));
    return out;
}

std::optional<Temporal> moved_months(const Temporal& from, std::int64_t amount) {
    constexpr std::int64_t kLast = std::int64_t{10'000} * 12;
    if (std::abs(amount) > kLast) return std::nullopt;
    const auto months = std::int64_t(from.year) * 12 + from.month - 1 + amount;
    if (months < 12 || months >= kLast) return std::nullopt;
    auto out = from;
    out.year = static_cast<int>(months / 12);
    out.month = static_cast<int>(months % 12) + 1;
    const auto month = std::chrono::month(static_cast<unsigned>(out.month));
    const auto last = (std::chrono::year(out.year) / month / std::chrono::last).day();
    out.day = std::min(out.day, static_cast<int>(static_cast<unsigned>(last)));
    return out;
}

std::optional<Temporal> moved_span(const Temporal& from, std::int64_t span) {
    const auto local =
        sys_time<milliseconds>(day_of(from) + time_of_day(from)) + milliseconds(span);
    const auto midnight = floor<days>(local);
    const auto year = static_cast<int>(year_month_day(midnight).year());
    if (year < 1 || year > 9999) return std::nullopt;
    auto out = from;
    set_day(out, midnight);
    set_time_of_day(out, local - midnight);
    return out;
}

}  // namespace

std::optional<Temporal> Temporal::parse(TemporalKind kind, std::string_view text) {
    Reader in(text);
    Temporal out;
    out.kind = kind;
    bool read = false;
    switch (kind) {
        case TemporalKind::Date:
            read = read_date(in, out);
            break;
        case TemporalKind::Time:
            read = read_time(in, out);
            break;
        case TemporalKind::DateTime:
            read = read_date(in, out);
            if (read && in.take('T') && !in.at_end()) {
                read =
                    out.precision == Precision::Day && read_time(in, out) && read_offset(in, out);
            }
            break;
    }
    if (!read || !in.at_end()) return std::nullopt;
    return out;
}

Temporal Temporal::from(Date date) {
    Temporal out;
    set_day(out, date.days());
    return out;
}

Temporal Temporal::from(Instant at, int offset_minutes) {
    const sys_time<milliseconds> local{milliseconds(at.ms) + minutes(offset_minutes)};
    const auto midnight = floor<days>(local);
    Temporal out;
    out.kind = TemporalKind::DateTime;
    out.precision = Precision::Millisecond;
    out.offset_minutes = offset_minutes;
    set_day(out, midnight);
    set_time_of_day(out, local - midnight);
    return out;
}

std::string Temporal::text() const {
    std::string out;
    if (kind != TemporalKind::Time) {
        out = fmt::format("{:04}", year);
        if (precision >= Precision::Month) out += fmt::format("-{:02}", month);
        if (precision >= Precision::Day) out += fmt::format("-{:02}", day);
        if (precision >= Precision::Hour) out += 'T';
    }
    if (precision >= Precision::Hour) out += fmt::format("{:02}", hour);
    if (precision >= Precision::Minute) out += fmt::format(":{:02}", minute);
    if (precision >= Precision::Second) out += fmt::format(":{:02}", second);
    if (precision >= Precision::Millisecond) out += fmt::format(".{:03}", millisecond);
    if (!offset_minutes || precision < Precision::Hour) return out;
    if (*offset_minutes == 0) return out + 'Z';
    const int distance = std::abs(*offset_minutes);
    return out + fmt::format("{}{:02}:{:02}", *offset_minutes < 0 ? '-' : '+', distance / 60,
                             distance % 60);
}

TemporalOrder compare(const Temporal& left, const Temporal& right) {
    const bool times = left.kind == TemporalKind::Time;
    if (times != (right.kind == TemporalKind::Time)) return TemporalOrder::Unrelated;
    const bool both_have_times =
        !times && left.precision >= Precision::Hour && right.precision >= Precision::Hour;
    if (both_have_times && left.offset_minutes && right.offset_minutes) {
        auto in_utc = [](Temporal t) {
            const auto point = point_of(t);
            set_day(t, floor<days>(point));
            set_time_of_day(t, point - floor<days>(point));
            return t;
        };
        return compare_parts(in_utc(left), in_utc(right));
    }
    if (both_have_times && left.offset_minutes.has_value() != right.offset_minutes.has_value()) {
        const auto apart = point_of(left) - point_of(right);
        if (std::chrono::abs(apart) <= hours(14)) return TemporalOrder::Unknown;
        return order_of(apart.count(), std::int64_t(0));
    }
    return compare_parts(left, right);
}

std::optional<Temporal> moved(const Temporal& from, std::int64_t amount, Precision unit) {
    if (amount > kFarthest || amount < -kFarthest) return std::nullopt;
    if (from.kind == TemporalKind::Time) return moved_round_the_clock(from, amount, unit);
    if (unit == Precision::Year) return moved_months(from, amount * 12);
    if (unit == Precision::Month) {
        return moved_months(from, from.precision == Precision::Year ? amount / 12 * 12 : amount);
    }
    const auto step = kMillisecondsOf[static_cast<std::size_t>(unit)];
    if (std::abs(amount) > kFarthest / step) return std::nullopt;
    const auto span = amount * step;
    // A value less precise than the unit moves by whole units of its own precision.
    if (from.precision == Precision::Year) return moved_months(from, span / kDay / 365 * 12);
    if (from.precision == Precision::Month) return moved_months(from, span / kDay / 30);
    const auto own = kMillisecondsOf[static_cast<std::size_t>(from.precision)];
    return moved_span(from, from.precision < unit ? span / own * own : span);
}

}  // namespace attune::forms::fhirpath
