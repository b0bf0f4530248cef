// SPDX-License-Identifier: Apache-2.0
#include "practice/wording.h"

#include <fmt/core.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <sstream>

#include "workflow/entries.h"

namespace attune::workflow {

namespace {

constexpr std::array<const char*, 12> kMonths = {"January",   "February", "March",    "April",
                                                 "May",       "June",     "July",     "August",
                                                 "September", "October",  "November", "December"};
constexpr std::array<const char*, 7> kWeekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

std::string month_name(Date day) { return kMonths[static_cast<std::size_t>(day.month() - 1)]; }

}  // namespace

std::string long_date(Date day) {
    return fmt::format("{} {} {}", day.day(), month_name(day), day.year());
}

std::string medium_date(Date day) {
    return fmt::format("{} {} {}", day.day(), month_name(day).substr(0, 3), day.year());
}

std::string short_date(Date day) {
    const std::chrono::weekday weekday(day.days());
    return fmt::format("{} {} {}", kWeekdays[weekday.c_encoding()], day.day(),
                       month_name(day).substr(0, 3));
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
    std::string text;
    for (const auto& word : words) {
        if (word.empty()) continue;
        if (!text.empty()) text += between;
        text += word;
    }
    return text;
}

std::string listed(const std::vector<std::string>& words) {
    if (words.size() < 2) return words.empty() ? std::string() : words.front();
    const std::vector<std::string> but_last(words.begin(), words.end() - 1);
    return joined(but_last, ", ") + " and " + words.back();
}

std::string child_name(const Child& child, const std::vector<std::string>& caregivers) {
    if (const auto name = child.name.full(); !name.empty()) return name;
    if (!child.name.called.empty()) return child.name.called;
    if (!caregivers.empty()) return "Child of " + caregivers.front();
    return "Child without a name yet";
}

std::string with_birth_order(const Child& child) {
    auto name = child.name.spoken();
    if (name.empty()) name = "the child";
    return child.birth_order.empty() ? name : name + ", " + child.birth_order;
}

std::string role_words(const CaregiverLink& link) {
    if (!link.role.empty()) return link.role;
    switch (link.relationship) {
        case Relationship::BirthParent:
            return "birth parent";
        case Relationship::AdoptiveParent:
            return "adoptive parent";
        case Relationship::FosterParent:
            return "foster parent";
        case Relationship::StepParent:
            return "step-parent";
        case Relationship::Grandparent:
            return "grandparent";
        case Relationship::Other:
            return "caregiver";
    }
    return {};
}

std::string short_age(const CalendarAge& age) {
    return age.days == 0 ? fmt::format("{} mo", age.months)
                         : fmt::format("{} mo {} d", age.months, age.days);
}

std::string open_for(Instant since, Instant now) {
    const auto minutes = std::max<std::int64_t>(0, (now.ms - since.ms) / 60'000);
    const auto hours = minutes / 60;
    if (hours < 1) return fmt::format("open {} min", minutes);
    if (hours < 48) return fmt::format("open {} h", hours);
    return fmt::format("open {} days", hours / 24);
}

std::string days_left_words(int days) {
    if (days == 0) return "due today";
    if (days > 0) return counted(days, "day", "days") + " left";
    return counted(-days, "day", "days") + " overdue";
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string one; std::getline(in, one);) {
        if (one = trimmed(one); !one.empty()) lines.push_back(one);
    }
    return lines;
}

std::string counted(int count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] -= 'a' - 'A';
    return text;
}

std::string trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

std::string folded(std::string_view text) {
    auto word = trimmed(text);
    for (auto& c : word) {
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
    }
    return word;
}

std::string evidence_words(Evidence evidence) {
    switch (evidence) {
        case Evidence::Validated:
            return "validated";
        case Evidence::Adapted:
            return "adapted from a validated instrument";
        case Evidence::Local:
            return "local, not validated";
        case Evidence::Unvalidated:
            return "not validated";
    }
    return {};
}

}  // namespace attune::workflow
