// SPDX-License-Identifier: Apache-2.0
#include "listing.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace attune::risk_factors {
namespace {

using Entries = std::vector<const Entry*>;
using Wanted = std::function<bool(const Entry&)>;

Entries entries_where(const Sheet& sheet, const Wanted& wanted) {
    Entries found;
    for (const Entry& entry : sheet.entries()) {
        if (wanted(entry)) found.push_back(&entry);
    }
    return found;
}

Entries of_role(const Sheet& sheet, Role role) {
    return entries_where(sheet, [role](const Entry& it) { return it.factor->role == role; });
}

Entries with_status(const Entries& among, Status status) {
    Entries found;
    std::copy_if(among.begin(), among.end(), std::back_inserter(found),
                 [status](const Entry* it) { return it->status == status; });
    return found;
}

std::string name_of(const Entry& entry) {
    const std::string name = entry.words.empty() ? entry.factor->phrase : entry.words;
    return name + (entry.has("unsure") ? " (unsure)" : "");
}

std::string names_of(const Entries& entries) {
    std::string names;
    for (const Entry* entry : entries) names += (names.empty() ? "" : " · ") + name_of(*entry);
    return names;
}

std::vector<std::string> ids_of(const Entries& entries) {
    std::vector<std::string> ids;
    for (const Entry* entry : entries) ids.emplace_back(entry->factor->id);
    return ids;
}

std::size_t asked_among(const Entries& entries) {
    return static_cast<std::size_t>(std::count_if(
        entries.begin(), entries.end(), [](const Entry* entry) { return entry->is_asked(); }));
}

std::string of_asked(std::size_t named, std::size_t asked) {
    return std::to_string(named) + " of " + std::to_string(asked) + " asked";
}

sdk::Count count_of(const char* id, const Entries& entries) {
    sdk::Count count{id};
    for (const Entry* entry : entries) {
        count.of += entry->status != Status::NotApplicable ? 1 : 0;
        count.yes += entry->status == Status::Yes ? 1 : 0;
        count.no += entry->status == Status::No ? 1 : 0;
        count.declined += entry->status == Status::Declined ? 1 : 0;
    }
    return count;
}

void tell_named(const char* id, const std::string& heading, const Entries& entries,
                const Wording& wording, sdk::Result& result) {
    const Entries named = with_status(entries, Status::Yes);
    if (named.empty()) return;
    result.finding({id, sdk::Severity::Note, wording.owner,
                    heading + ", " + of_asked(named.size(), asked_among(entries)) + ": " +
                        names_of(named) + ".",
                    ids_of(named)});
}

Entries split(const Entries& entries, bool is_private) {
    Entries found;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(found),
                 [is_private](const Entry* it) { return it->factor->is_private == is_private; });
    return found;
}

void tell_open(const Entries& declined, const Entries& open, const Wording& wording,
               sdk::Result& result) {
    std::string text;
    if (!declined.empty()) text = "Declined: " + names_of(declined) + ".";
    if (!open.empty())
        text += (text.empty() ? "" : " ") + ("Not answered: " + names_of(open)) + ".";
    if (text.empty()) return;
    std::vector<std::string> because = ids_of(declined);
    for (std::string& id : ids_of(open)) because.push_back(std::move(id));
    result.finding({"gaps", sdk::Severity::Information, wording.owner,
                    text + " None of these means no.", std::move(because)});
}

}  // namespace

void tell_counts(const Sheet& sheet, const Wording& wording, sdk::Result& result) {
    result.count(count_of(wording.stress_count, of_role(sheet, Role::Stress)));
    result.count(count_of(wording.support_count, of_role(sheet, Role::Support)));
}

void tell_supports(const Sheet& sheet, const Wording& wording, sdk::Result& result) {
    const Entries supports = of_role(sheet, Role::Support);
    const Entries named = with_status(supports, Status::Yes);
    if (named.empty()) return;
    result.finding({"supports", sdk::Severity::Information, wording.owner,
                    "What helps, " + of_asked(named.size(), asked_among(supports)) + ": " +
                        names_of(named) + ".",
                    ids_of(named)});
}

void tell_stresses(const Sheet& sheet, const Wording& wording,
                   const std::vector<std::string>& told_apart, sdk::Result& result) {
    const auto is_listed = [&](const Entry& entry, bool in_private) {
        return entry.factor->role == Role::Stress && entry.factor->is_private == in_private &&
               std::find(told_apart.begin(), told_apart.end(), entry.factor->id) ==
                   told_apart.end();
    };
    const std::string heading = wording.stresses;
    tell_named("named", heading + " named",
               entries_where(sheet, [&](const Entry& it) { return is_listed(it, false); }), wording,
               result);
    tell_named("named-in-private", heading + " named in private",
               entries_where(sheet, [&](const Entry& it) { return is_listed(it, true); }), wording,
               result);
}

void tell_gaps(const Sheet& sheet, const Wording& wording, sdk::Result& result) {
    const Entries counted = entries_where(
        sheet, [](const Entry& entry) { return entry.factor->role != Role::Context; });
    if (asked_among(counted) == 0) {
        result.finding({"nothing-asked", sdk::Severity::Note, wording.owner,
                        "Nothing has been answered with yes or no yet, so nothing can be said."});
    }
    const Entries alone = split(counted, true);
    const Entries in_company = split(counted, false);
    const Entries to_ask = with_status(alone, Status::Open);
    if (!to_ask.empty()) {
        result.finding({"still-to-ask-alone", sdk::Severity::Note, wording.owner,
                        "Still to ask alone: " + names_of(to_ask) + ".", ids_of(to_ask)});
    }
    const Entries kept = with_status(alone, Status::Declined);
    if (!kept.empty()) {
        result.finding({"declined-in-private", sdk::Severity::Information, wording.owner,
                        "Declined in private: " + names_of(kept) + ".", ids_of(kept)});
    }
    tell_open(with_status(in_company, Status::Declined), with_status(in_company, Status::Open),
              wording, result);
}

void tell_if_yes(const Sheet& sheet, const std::vector<std::string>& ids, sdk::Finding finding,
                 sdk::Result& result) {
    for (const std::string& id : ids) {
        if (sheet.is_yes(id)) finding.because.push_back(id);
    }
    if (!finding.because.empty()) result.finding(finding);
}

}  // namespace attune::risk_factors
