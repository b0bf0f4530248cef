// SPDX-License-Identifier: Apache-2.0
/// \file
/// Uses every reader and every sink, and says in the trace what it was told.
#include <attune/plugin.hpp>

namespace {

using namespace attune::sdk;

struct Faithful {
    static constexpr const char* id = "faithful";

    void score(const Request& request, Result& result) const {
        Score total{"total", 0, 0, 12};
        for (std::uint32_t i = 0; i < request.answers().size(); ++i) {
            const Answer answer = request.answers().at(i);
            const auto points = answer.value.number();
            if (!points) continue;
            total.value += *points;
            ++total.items_used;
        }
        result.score(total);
        result.withhold(Score{"half", 0, -1, 1, 0, 3, -0.5, 0.5}, "Too little was seen.");
        const double cutoff = request.setting("cutoff").number().value_or(-1);
        result.band({"total", total.value >= cutoff ? "high" : "low", cutoff, "test"});
        result.count({"seen", 4, 1, 1, 0, 1, 1});
        result.finding({"note",
                        Severity::Note,
                        "child",
                        "Gr\xc3\xbc\xc3\x9f"
                        "e.",
                        {"q1"}});
        if (request.answers().has("when")) {
            result.finding(
                {"again-q1", Severity::Concern, "caregiver-2", "Ask again.", {"q1", "when"}, 28});
        }
        result.alert("A-1", {"q1"});
        tell(request, result);
    }

    static void tell(const Request& request, Result& result) {
        const auto put_age = [&](const char* name, std::optional<Age> age) {
            if (age) result.trace(name, age->months * 100 + age->days);
        };
        put_age("chronological", request.chronological());
        put_age("corrected", request.corrected());
        put_age("used", request.age_used());
        const Value when = request.answers()["when"];
        put_age("when", when.chronological());
        if (when.age_days()) result.trace("when days", *when.age_days());
        if (when.age_days_at_most()) result.trace("when days at most", *when.age_days_at_most());
        for (const char* key : {"gestation_days", "gestation_days_at_most", "birth_weight"}) {
            if (const auto fact = request.context(key).integer())
                result.trace(key, static_cast<double>(*fact));
        }
        if (request.age_days()) result.trace("age days", *request.age_days());
        result.trace("text " + std::string(request.answers()["told"].text()), 0);
        result.trace("hidden text " + std::string(request.answers()["hidden"].text()), 0);
        result.trace("language " + std::string(request.context("language").code()), 0);
        result.trace("mode " + std::string(request.context("mode").code()), 0);
        result.trace("wording " + std::string(request.setting("wording").code()), 0);
        result.trace("second in group 1",
                     request.answers().find("repeated", {1}, 1).number().value_or(-1));
        result.trace("unknown", request.answers().has("unknown") ? 1 : 0);
        result.trace("declined", request.answers()["q3"].state());
        for (std::uint32_t i = 0; i < request.earlier_count(); ++i) {
            const Earlier earlier = request.earlier(i);
            put_age("earlier", earlier.age_used());
            result.trace("earlier " + std::string(earlier.form_version),
                         earlier.answers["q1"].number().value_or(-1));
        }
    }
};

}  // namespace

ATTUNE_PLUGIN(Faithful)
