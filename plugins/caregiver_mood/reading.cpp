// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <string_view>

namespace attune::mood {
namespace {

/// "p3" is the third printed answer; 0 for any other code.
int printed_position(std::string_view code) {
    if (code.size() != 2 || code[0] != 'p' || code[1] < '1' || code[1] > '9') return 0;
    return code[1] - '0';
}

ItemAnswer read_answer(const ScaleItem& item, const sdk::Value& value) {
    if (value.state() == ATTUNE_STATE_MISSING) return {};
    if (!value.is_given()) return {ItemState::PassedOver};
    const auto points = item.points_at(printed_position(value.code()));
    return points ? ItemAnswer{ItemState::Given, *points} : ItemAnswer{};
}

constexpr const char* kAnsweredBy = "epds-answered-by";
constexpr const char* kGaveBirth = "record-gave-birth";

/// Who answered, as said on the form; else as the record has it; else nobody knows.
struct Respondent {
    std::optional<bool> gave_birth;
    const char* item = kAnsweredBy;
};

Respondent read_respondent(const sdk::Answers& answers) {
    const sdk::Value said = answers[kAnsweredBy];
    if (said.is_code("p2")) return {false, kAnsweredBy};
    if (said.is_code("p1") || said.is_code("p3")) return {true, kAnsweredBy};
    const auto recorded = answers[kGaveBirth].boolean();
    return recorded ? Respondent{recorded, kGaveBirth} : Respondent{};
}

Standing read_standing(const sdk::Request& request, const Scale& scale,
                       const Respondent& respondent, std::string_view language) {
    if (scale.is_for_birth_parents && !respondent.gave_birth) return Standing::RespondentNotKnown;
    if (scale.is_for_birth_parents && !*respondent.gave_birth) return Standing::NotForRespondent;
    const bool is_checked = request.setting("checked-in-other-languages").boolean().value_or(false);
    return is_published_in(language) || is_checked ? Standing::Set : Standing::NotInLanguage;
}

Help read_help(const sdk::Request& request) {
    const sdk::Value mode = request.context(ATTUNE_CONTEXT_MODE);
    if (mode.is_code("read-aloud")) return Help::ReadAloud;
    return mode.is_code("interpreted") ? Help::Interpreted : Help::None;
}

bool is_first_week(const sdk::Request& request) {
    constexpr sdk::Age kWeek{0, 7};
    const auto age = request.chronological();
    return age && *age < kWeek;
}

/// "p3" is pregnant, which the age of a child says nothing of.
bool is_after_first_year(const sdk::Request& request) {
    constexpr sdk::Age kYear{12, 0};
    const auto age = request.chronological();
    return age && !(*age < kYear) && !request.answers()[kAnsweredBy].is_code("p3");
}

}  // namespace

Sheet read_sheet(const Scale& scale, const sdk::Answers& answers) {
    Sheet sheet{&scale, {}};
    for (const ScaleItem& item : scale.items) {
        sheet.answers.push_back(read_answer(item, answers[item.id]));
    }
    return sheet;
}

Screening read_screening(const Scale& scale, Ladder ladder, int advised_cutoff,
                         const sdk::Request& request) {
    Screening screening;
    screening.sheet = read_sheet(scale, request.answers());
    screening.total = sum_of(screening.sheet);
    screening.language = std::string(request.context(ATTUNE_CONTEXT_LANGUAGE).code());
    screening.ladder = ladder_in(screening.language, std::move(ladder));
    screening.advised_cutoff = advised_cutoff;
    const Respondent respondent = read_respondent(request.answers());
    screening.respondent_item = respondent.item;
    screening.standing = read_standing(request, scale, respondent, screening.language);
    screening.help = read_help(request);
    screening.is_first_week = is_first_week(request);
    screening.is_after_first_year = scale.is_for_birth_parents && is_after_first_year(request);
    return screening;
}

int whole_setting(const sdk::Request& request, const std::string& id, int otherwise) {
    const auto value = request.setting(id).integer();
    return value ? static_cast<int>(*value) : otherwise;
}

}  // namespace attune::mood
