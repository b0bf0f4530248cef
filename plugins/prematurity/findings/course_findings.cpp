// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "findings/findings.h"
#include "findings/words.h"
#include "rules/early_intervention.h"
#include "rules/neonatal_course.h"

namespace attune::prematurity {
namespace {

struct Line {
    std::vector<std::string> said;
    std::vector<std::string> unknown;
    std::vector<std::string> because;

    void add(const std::optional<int>& number, const char* id, const char* unknown_name,
             const std::string& text) {
        if (number) {
            said.push_back(text);
            because.emplace_back(id);
        } else {
            unknown.emplace_back(unknown_name);
        }
    }
};

std::string presence_words(const Course& course) {
    std::string text = "a caregiver there on " + counted(course.presence_days.value_or(0), "day");
    if (const auto share = presence_share(course)) {
        text += " (" + std::to_string(static_cast<int>(std::lround(100 * *share))) + " %)";
    }
    return text;
}

std::string hold_words(int day) {
    return day == 0 ? "first held on the day of birth"
                    : "first held " + counted(day, "day") + " after birth";
}

sdk::Finding in_the_unit(const Course& course) {
    Line line;
    line.because.emplace_back("PRE-unit");
    line.add(course.unit_days, "PRE-unit-days", "how long",
             counted(course.unit_days.value_or(0), "day"));
    line.add(course.ventilation_days, "PRE-ventilation-days", "days with a breathing machine",
             "breathing machine " + counted(course.ventilation_days.value_or(0), "day"));
    line.add(course.hold_day, "PRE-hold-days", "first holding",
             hold_words(course.hold_day.value_or(0)));
    line.add(course.presence_days, "PRE-presence-days", "days with a caregiver there",
             presence_words(course));
    line.add(
        course.skin_minutes, "PRE-skin-minutes", "skin to skin",
        "skin to skin " + counted(course.skin_minutes.value_or(0), "minute") + " on a usual day");
    std::string text = "Neonatal unit";
    if (!line.said.empty()) text += ": " + listed(line.said);
    text += ".";
    if (!line.unknown.empty()) text += " Not known: " + listed(line.unknown) + ".";
    return {"neonatal-unit", sdk::Severity::Information, "child", text, line.because};
}

/// Without a stay in a unit the first holding is told alone.
void add_first_holding(const Course& course, Findings& found) {
    if (course.unit == Tell::Yes || !course.hold_day) return;
    found.push_back({"first-holding",
                     sdk::Severity::Information,
                     "child",
                     "The child was " + hold_words(*course.hold_day) + ".",
                     {"PRE-hold-days"}});
}

void add_around_birth(const Course& course, Findings& found) {
    if (!course.is_asked_for_risks) return;
    std::vector<std::string> words;
    for (const std::string& code : course.risks) {
        if (auto risk = risk_words(code); !risk.empty()) words.push_back(std::move(risk));
    }
    found.push_back({"around-birth",
                     words.empty() ? sdk::Severity::Information : sdk::Severity::Note,
                     "child",
                     words.empty() ? "Around birth: none of the other events that are asked for."
                                   : "Around birth: " + listed(words) + ".",
                     {"PRE-course"}});
}

}  // namespace

Findings course_findings(const Birth& birth) {
    Findings found;
    switch (birth.course.unit) {
        case Tell::Yes:
            found.push_back(in_the_unit(birth.course));
            break;
        case Tell::No:
            found.push_back({"neonatal-unit",
                             sdk::Severity::Information,
                             "child",
                             "No stay in a neonatal unit.",
                             {"PRE-unit"}});
            break;
        case Tell::NotKnown:
        case Tell::Declined:
            found.push_back({"neonatal-unit",
                             sdk::Severity::Information,
                             "child",
                             "Whether the child was in a neonatal unit is not known.",
                             {"PRE-unit"}});
            break;
        case Tell::NotAsked:
            break;
    }
    add_first_holding(birth.course, found);
    add_around_birth(birth.course, found);
    int number = 0;
    for (const Contradiction& it : contradictions(birth)) {
        found.push_back({"contradiction-" + std::to_string(++number), sdk::Severity::Note, "child",
                         "To be clarified: " + it.text + ".", it.because});
    }
    return found;
}

}  // namespace attune::prematurity
