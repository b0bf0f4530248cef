// SPDX-License-Identifier: Apache-2.0
#include "findings/words.h"

#include <utility>

namespace attune::separation {
namespace {

using Entry = std::pair<std::string_view, std::string_view>;

constexpr Entry kWhat[] = {{"neonatal-unit", "stay in a neonatal unit"},
                           {"child-in-hospital", "the child in hospital"},
                           {"caregiver-in-hospital", "a caregiver in hospital"},
                           {"placement", "placed with somebody else"},
                           {"adoption", "adoption"},
                           {"imprisonment", "a caregiver in prison or detained"},
                           {"deployment", "a caregiver on duty far away"},
                           {"travel", "travel or work elsewhere"},
                           {"death", "a caregiver died"},
                           {"other", "another reason"}};

constexpr Entry kFrom[] = {{"birth-parent", "the parent who gave birth"},
                           {"other-parent", "another parent"},
                           {"adoptive-parent", "an adoptive parent"},
                           {"foster-carer", "a foster carer"},
                           {"grandparent", "a grandparent"},
                           {"sibling", "brothers or sisters"},
                           {"other", "somebody else"}};

constexpr Entry kCare[] = {
    {"other-parent", "another parent"},           {"relative", "a relative"},
    {"friend", "a friend of the family"},         {"foster-carer", "a foster carer"},
    {"adoptive-parent", "an adoptive parent"},    {"hospital-staff", "hospital staff"},
    {"home-staff", "staff of a children's home"}, {"several", "several people in turn"}};

constexpr Entry kContact[] = {
    {"daily", "every day"},           {"weekly", "every week"}, {"rarely", "less than weekly"},
    {"calls", "calls or video only"}, {"none", "none"},         {"unknown", "not known"}};

constexpr Entry kReunion[] = {{"came-close", "came close"},
                              {"settled", "was upset, then settled with the person"},
                              {"hard-to-settle", "was upset and hard to settle"},
                              {"turned-away", "turned or moved away"},
                              {"push-pull", "came and pushed away by turns"},
                              {"watched", "watched from a distance"},
                              {"unmoved", "went on as if nothing had happened"},
                              {"clung", "afterwards stayed very close"},
                              {"not-yet", "they have not met again"}};

template <std::size_t Count>
std::string words_in(std::string_view code, const Entry (&table)[Count]) {
    for (const auto& [known, words] : table) {
        if (code == known) return std::string(words);
    }
    return {};
}

template <std::size_t Count>
std::string all_in(const std::vector<std::string>& codes, const Entry (&table)[Count]) {
    std::vector<std::string> parts;
    for (const std::string& code : codes) {
        if (auto words = words_in(code, table); !words.empty()) parts.push_back(std::move(words));
    }
    return joined(parts);
}

}  // namespace

std::string what_words(std::string_view code) { return words_in(code, kWhat); }
std::string care_words(std::string_view code) { return words_in(code, kCare); }
std::string contact_words(std::string_view code) { return words_in(code, kContact); }
std::string from_words(const std::vector<std::string>& codes) { return all_in(codes, kFrom); }
std::string reunion_words(const std::vector<std::string>& codes) { return all_in(codes, kReunion); }

std::string counted(int number, const char* unit) {
    return std::to_string(number) + " " + unit + (number == 1 ? "" : "s");
}

std::string days_words(DayRange days) {
    if (days.is_exact()) return counted(days.at_most, "day");
    return std::to_string(days.at_least) + " to " + counted(days.at_most, "day");
}

std::string left_out_words(int number) {
    return counted(number, "separation") + " of unknown length " + (number == 1 ? "is" : "are") +
           " left out";
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
        text += parts[i];
    }
    return text;
}

}  // namespace attune::separation
