// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include <algorithm>

namespace attune::separation {
namespace {

constexpr const char* kDateItems[] = {"SEP-start-how", "SEP-start", "SEP-start-months",
                                      "SEP-end-how",   "SEP-end",   "SEP-end-months",
                                      "SEP-length"};

constexpr std::pair<std::string_view, Known> kKnownCodes[] = {
    {"yes", Known::Yes}, {"no", Known::No}, {"unknown", Known::Unknown}};

constexpr std::pair<std::string_view, Ending> kEndingCodes[] = {
    {"exact", Ending::At},       {"about", Ending::At},        {"age", Ending::At},
    {"after", Ending::After},    {"ongoing", Ending::Ongoing}, {"never", Ending::Never},
    {"unknown", Ending::Unknown}};

template <class Meaning, std::size_t Count>
Meaning meaning_of(std::string_view code,
                   const std::pair<std::string_view, Meaning> (&codes)[Count], Meaning otherwise) {
    for (const auto& [known, meaning] : codes) {
        if (code == known) return meaning;
    }
    return otherwise;
}

/// The answers of one instance of the repeating group.
class Instance {
public:
    Instance(const sdk::Answers& answers, std::uint32_t index, int about_days)
        : m_answers(answers), m_index(index), m_about_days(about_days) {}

    sdk::Value value(const char* link_id) const { return m_answers.find(link_id, {m_index}); }
    std::string code(const char* link_id) const { return std::string(value(link_id).code()); }

    std::vector<std::string> codes(const char* link_id) const {
        std::vector<std::string> codes;
        for (std::uint32_t position = 0;; ++position) {
            const sdk::Value value = m_answers.find(link_id, {m_index}, position);
            if (!value.is_given()) return codes;
            codes.emplace_back(value.code());
        }
    }

    std::optional<int> whole(const char* link_id) const {
        const auto number = value(link_id).integer();
        return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
    }

    /// The moment told by `how`, by a date or by an age in months.
    std::optional<Moment> moment(std::string_view how, const char* date, const char* months) const {
        if (how == "birth") return Moment{{0, 0}, Age{}};
        if (how == "age") {
            const auto told = whole(months);
            if (!told) return {};
            return Moment{days_of_month(*told), {}, {}, told};
        }
        const sdk::Value value = this->value(date);
        const auto first = value.age_days();
        if (!first) return {};
        const int last = value.age_days_at_most().value_or(*first);
        if (how == "about") return Moment{{*first - m_about_days, last + m_about_days}};
        if (last != *first) return Moment{{*first, last}};
        return Moment{{*first, last}, value.chronological(), value.corrected()};
    }

private:
    const sdk::Answers& m_answers;
    std::uint32_t m_index;
    int m_about_days;
};

Episode read_episode(const Instance& instance) {
    Episode episode;
    episode.what = instance.code("SEP-what");
    episode.from = instance.codes("SEP-from");
    episode.care = instance.code("SEP-care");
    episode.contact = instance.code("SEP-contact");
    episode.reunion = instance.codes("SEP-reunion");
    episode.start =
        instance.moment(instance.code("SEP-start-how"), "SEP-start", "SEP-start-months");
    const std::string end_how = instance.code("SEP-end-how");
    episode.ending = meaning_of(end_how, kEndingCodes, Ending::Unknown);
    if (episode.ending == Ending::At) {
        episode.end = instance.moment(end_how, "SEP-end", "SEP-end-months");
        if (!episode.end) episode.ending = Ending::Unknown;
    }
    if (episode.ending == Ending::After) {
        episode.length = instance.whole("SEP-length");
        if (!episode.length) episode.ending = Ending::Unknown;
    }
    return episode;
}

bool is_date_item(std::string_view link_id) {
    return std::any_of(std::begin(kDateItems), std::end(kDateItems),
                       [&](const char* item) { return link_id == item; });
}

/// The given answers inside the repeating group, by instance.
std::vector<Episode> answered_episodes(const sdk::Answers& answers) {
    std::vector<Episode> episodes;
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        const sdk::Answer answer = answers.at(i);
        if (answer.instances.empty() || !answer.value.is_given() || answer.position > 0) continue;
        const auto instance = static_cast<int>(answer.instances.front());
        auto found = std::find_if(episodes.begin(), episodes.end(), [&](const Episode& episode) {
            return episode.instance == instance;
        });
        if (found == episodes.end()) {
            found = episodes.emplace(episodes.end());
            found->instance = instance;
        }
        const std::string id = std::string(answer.link_id) + "@" + std::to_string(instance);
        found->answered.push_back(id);
        if (is_date_item(answer.link_id)) found->of_dates.push_back(id);
        const bool is_of_meeting = answer.link_id == "SEP-end-how" ||
                                   answer.link_id == "SEP-contact" ||
                                   answer.link_id == "SEP-reunion";
        if (is_of_meeting) found->of_meeting.push_back(id);
    }
    std::sort(episodes.begin(), episodes.end(),
              [](const Episode& a, const Episode& b) { return a.instance < b.instance; });
    return episodes;
}

}  // namespace

History read_history(const sdk::Request& request) {
    const sdk::Answers answers = request.answers();
    const auto about_days = request.setting("about-days").integer().value_or(0);
    History history;
    history.known = meaning_of(answers["SEP-any"].code(), kKnownCodes, Known::NotAsked);
    history.is_said_never_moved = answers["OC-4"].code() == "no";
    history.today = request.age_days();
    if (const auto early = request.context(ATTUNE_CONTEXT_DAYS_EARLY).integer()) {
        history.days_early = static_cast<int>(*early);
    }
    for (const Episode& answered : answered_episodes(answers)) {
        Episode episode = read_episode(
            {answers, static_cast<std::uint32_t>(answered.instance), static_cast<int>(about_days)});
        episode.instance = answered.instance;
        episode.number = static_cast<int>(history.episodes.size()) + 1;
        episode.answered = answered.answered;
        episode.of_dates = answered.of_dates;
        episode.of_meeting = answered.of_meeting;
        history.episodes.push_back(std::move(episode));
    }
    return history;
}

}  // namespace attune::separation
