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

bool is_said_pregnant(const sdk::Request& request) {
    return request.answers()[kAnsweredBy].is_code("p3");
}

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

Standing standing_of(const Scale& scale, const Respondent& respondent) {
    if (!scale.is_for_birth_parents) return Standing::Set;
    if (!respondent.gave_birth) return Standing::RespondentNotKnown;
    return *respondent.gave_birth ? Standing::Set : Standing::NotForRespondent;
}

/// Where the chosen cut-off does not hold, the lowest one that does: from there too it is advised.
void read_advice(const Cutoff& advised, Screening& screening) {
    if (screening.of_respondent != Standing::Set) return;
    const Translation& translation = screening.translation;
    if (translation.holds(advised.setting)) {
        screening.advised_cutoff = advised.from;
        if (!screening.ladder.has_cutoffs()) {
            screening.advised_source = translation.source(advised.setting, advised.from);
        }
    } else if (screening.ladder.has_cutoffs()) {
        screening.advised_cutoff = screening.ladder.steps[1].from;
    }
}

bool read_yes(const sdk::Request& request, const std::string& setting) {
    return request.setting(setting).boolean().value_or(false);
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

bool is_after_first_year(const sdk::Request& request) {
    constexpr sdk::Age kYear{12, 0};
    const auto age = request.chronological();
    return age && !(*age < kYear);
}

}  // namespace

Sheet read_sheet(const Scale& scale, const sdk::Answers& answers) {
    Sheet sheet{&scale, {}};
    for (const ScaleItem& item : scale.items) {
        sheet.answers.push_back(read_answer(item, answers[item.id]));
    }
    return sheet;
}

Translation read_translation(const sdk::Request& request, const std::vector<Cutoff>& cutoffs) {
    Translation translation{std::string(request.context(ATTUNE_CONTEXT_LANGUAGE).code()),
                            read_yes(request, "checked-in-other-languages"),
                            {}};
    for (const Cutoff& cutoff : cutoffs) {
        // Told by the host: see sdk/README.md, "settings".
        if (read_yes(request, cutoff.setting + "-is-for-language")) {
            translation.made_for_it.push_back(cutoff.setting);
        }
    }
    return translation;
}

Screening read_screening(const Scale& scale, Ladder ladder, const Cutoff& advised,
                         const Translation& translation, const sdk::Request& request) {
    Screening screening;
    screening.sheet = read_sheet(scale, request.answers());
    screening.total = sum_of(screening.sheet);
    screening.translation = translation;
    screening.ladder = ladder_in(translation, std::move(ladder));
    const Respondent respondent = read_respondent(request.answers());
    screening.respondent_item = respondent.item;
    screening.of_respondent = standing_of(scale, respondent);
    screening.standing = standing_on(screening.ladder, screening.of_respondent);
    read_advice(advised, screening);
    screening.help = read_help(request);
    screening.is_first_week = is_first_week(request);
    screening.is_after_first_year = scale.is_for_birth_parents && is_after_first_year(request);
    screening.is_pregnancy_over = is_said_pregnant(request) && !is_pregnant(request);
    return screening;
}

bool is_pregnant(const sdk::Request& request) {
    return is_said_pregnant(request) && !request.chronological();
}

Cutoff read_cutoff(const sdk::Request& request, const std::string& setting, int otherwise) {
    const auto value = request.setting(setting).integer();
    return {value ? static_cast<int>(*value) : otherwise, setting};
}

}  // namespace attune::mood
