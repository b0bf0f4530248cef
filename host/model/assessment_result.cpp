// SPDX-License-Identifier: Apache-2.0
#include "model/assessment_result.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace attune {

namespace {

using Json = nlohmann::ordered_json;

/// 17, not 17.0: a whole number is written as one.
Json number(double value) {
    if (std::nearbyint(value) == value && std::fabs(value) < 1e15) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}
Json number(const std::optional<double>& value) { return value ? number(*value) : Json(nullptr); }

Json to(const CalendarAge& age) { return {{"months", age.months}, {"days", age.days}}; }
Json to(const Score& s) {
    return {{"id", s.id},
            {"value", number(s.value)},
            {"min", number(s.min)},
            {"max", number(s.max)},
            {"items_used", s.items_used},
            {"items_missing", s.items_missing},
            {"at_least", number(s.at_least)},
            {"at_most", number(s.at_most)}};
}
Json to(const Band& b) {
    return {{"score", b.score}, {"id", b.id}, {"cutoff", number(b.cutoff)}, {"source", b.source}};
}
Json to(const Count& c) {
    return {{"id", c.id},
            {"of", c.of},
            {"observed", c.observed},
            {"yes", c.yes},
            {"emerging", c.emerging},
            {"no", c.no},
            {"not_observed", c.not_observed},
            {"declined", c.declined}};
}
Json to(const Finding& f) {
    Json json{{"id", f.id},
              {"severity", code_of(f.severity)},
              {"owner", code_of(f.owner)},
              {"owner_ref", f.owner_ref},
              {"text", f.text},
              {"because", f.because}};
    if (f.due_in_days) json["due_in_days"] = *f.due_in_days;
    return json;
}
Json to(const AlertRaised& a) { return {{"id", a.id}, {"because", a.because}}; }
Json to(const Withheld& w) { return {{"id", w.id}, {"because", w.because}}; }
Json to(const TraceStep& t) { return {{"step", t.step}, {"value", number(t.value)}}; }

template <class T>
Json list(const std::vector<T>& entries) {
    Json json = Json::array();
    for (const auto& entry : entries) json.push_back(to(entry));
    return json;
}

void add_part(Json& json, const ScorerPart& part) {
    json["scores"] = list(part.scores);
    json["bands"] = list(part.bands);
    json["counts"] = list(part.counts);
    json["findings"] = list(part.findings);
    json["alerts"] = list(part.alerts);
    json["withheld"] = list(part.withheld);
    json["trace"] = list(part.trace);
}

std::string dump(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Reads one object and collects what is wrong with it, each fault with its place.
class Reader {
public:
    Reader(const Json& json, std::string place, Faults& faults)
        : m_json(json), m_place(std::move(place)), m_faults(faults) {
        if (!json.is_object()) fault("", "not an object");
    }

    std::string text(const char* key, bool required = true) {
        const auto* value = find(key, required);
        if (value == nullptr) return {};
        if (value->is_string()) return value->get<std::string>();
        fault(key, "not a text");
        return {};
    }
    int integer(const char* key) {
        const auto value = real(key);
        if (!value) return 0;
        if (std::nearbyint(*value) != *value || std::fabs(*value) > 1e9) {
            fault(key, "not a whole number");
            return 0;
        }
        return static_cast<int>(*value);
    }
    std::optional<double> real(const char* key) {
        const auto* value = find(key, false);
        if (value == nullptr || value->is_null()) return std::nullopt;
        if (value->is_number() && std::isfinite(value->get<double>())) return value->get<double>();
        fault(key, "not a finite number");
        return std::nullopt;
    }
    template <class E>
    E code(const char* key, E fallback) {
        const auto* json = find(key, true);
        if (json == nullptr) return fallback;
        const auto value =
            json->is_string() ? from_code<E>(json->get<std::string>()) : std::nullopt;
        if (!value) fault(key, "unknown code");
        return value.value_or(fallback);
    }
    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> result;
        const auto* value = find(key, false);
        if (value == nullptr) return result;
        for (const auto& entry : *value) {
            if (entry.is_string()) {
                result.push_back(entry.get<std::string>());
            } else {
                fault(key, "not a list of texts");
            }
        }
        return result;
    }
    template <class T, class Read>
    std::vector<T> list(const char* key, Read read) {
        std::vector<T> result;
        const auto* value = find(key, false);
        if (value == nullptr) return result;
        if (!value->is_array()) {
            fault(key, "not a list");
            return result;
        }
        for (std::size_t i = 0; i < value->size(); ++i) {
            Reader reader((*value)[i], m_place + key + "[" + std::to_string(i) + "].", m_faults);
            result.push_back(read(reader));
        }
        return result;
    }
    const Json* find(const char* key, bool required) {
        if (!m_json.is_object()) return nullptr;
        const auto found = m_json.find(key);
        if (found != m_json.end()) return &*found;
        if (required) fault(key, "missing");
        return nullptr;
    }
    std::optional<Reader> object(const char* key) {
        const auto* value = find(key, false);
        if (value == nullptr || value->is_null()) return std::nullopt;
        return Reader(*value, m_place + key + ".", m_faults);
    }
    void fault(const std::string& key, std::string text) {
        m_faults.push_back({m_place + key, std::move(text)});
    }

private:
    const Json& m_json;
    std::string m_place;
    Faults& m_faults;
};

Finding read_finding(Reader& r) {
    Finding finding;
    finding.id = r.text("id");
    finding.severity = r.code("severity", Severity::Information);
    finding.owner = r.code("owner", Owner::Child);
    finding.owner_ref = r.text("owner_ref", false);
    finding.text = r.text("text");
    finding.because = r.texts("because");
    if (r.find("due_in_days", false) != nullptr) finding.due_in_days = r.integer("due_in_days");
    return finding;
}

ScorerPart read_part(Reader& r) {
    ScorerPart part;
    part.scores = r.list<Score>("scores", [](Reader& s) {
        return Score{s.text("id"),       s.real("value"),         s.real("min"),
                     s.real("max"),      s.integer("items_used"), s.integer("items_missing"),
                     s.real("at_least"), s.real("at_most")};
    });
    part.bands = r.list<Band>("bands", [](Reader& b) {
        return Band{b.text("score"), b.text("id"), b.real("cutoff"), b.text("source", false)};
    });
    part.counts = r.list<Count>("counts", [](Reader& c) {
        return Count{c.text("id"),
                     c.integer("of"),
                     c.integer("observed"),
                     c.integer("yes"),
                     c.integer("emerging"),
                     c.integer("no"),
                     c.integer("not_observed"),
                     c.integer("declined")};
    });
    part.findings = r.list<Finding>("findings", read_finding);
    part.alerts = r.list<AlertRaised>("alerts", [](Reader& a) {
        return AlertRaised{a.text("id"), a.texts("because")};
    });
    part.withheld = r.list<Withheld>("withheld", [](Reader& w) {
        return Withheld{w.text("id"), w.text("because")};
    });
    part.trace = r.list<TraceStep>("trace", [](Reader& t) {
        return TraceStep{t.text("step"), t.real("value").value_or(0)};
    });
    return part;
}

std::optional<CalendarAge> read_age(Reader& ages, const char* key) {
    auto age = ages.object(key);
    if (!age) return std::nullopt;
    return CalendarAge{age->integer("months"), age->integer("days")};
}

ResultAges read_ages(Reader& r) {
    ResultAges result;
    auto ages = r.object("ages");
    if (!ages) return result;
    result.chronological = read_age(*ages, "chronological");
    result.corrected = read_age(*ages, "corrected");
    if (auto weeks = ages->object("postmenstrual")) {
        result.postmenstrual = PostmenstrualAge{weeks->integer("weeks"), weeks->integer("days")};
    }
    result.used = ages->code("used", AgeUsed::None);
    return result;
}

Provenance read_provenance(Reader& r) {
    Provenance result;
    auto p = r.object("provenance");
    if (!p) return result;
    result.host = p->text("host", false);
    result.form = p->text("form", false);
    result.form_sha256 = p->text("form_sha256", false);
    result.plugin = p->text("plugin", false);
    result.plugin_sha256 = p->text("plugin_sha256", false);
    result.text_pack = p->text("text_pack", false);
    if (const auto* settings = p->find("settings", false); settings != nullptr) {
        for (const auto& [key, value] : settings->items()) {
            if (value.is_string()) {
                result.settings[key] = value.get<std::string>();
            } else {
                p->fault("settings." + key, "not a text");
            }
        }
    }
    return result;
}

Json ages_to_json(const ResultAges& ages) {
    Json json;
    json["chronological"] = ages.chronological ? to(*ages.chronological) : Json(nullptr);
    json["corrected"] = ages.corrected ? to(*ages.corrected) : Json(nullptr);
    if (ages.postmenstrual) {
        json["postmenstrual"] = {{"weeks", ages.postmenstrual->weeks},
                                 {"days", ages.postmenstrual->days}};
    }
    json["used"] = code_of(ages.used);
    return json;
}

/// Parses `text` and hands the root to `read`; every fault of the content is returned at once.
template <class T, class Read>
Result<T> read_json(std::string_view text, const char* subject, Read read) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return Error{ErrorCode::InvalidInput, subject, {{"", "not JSON"}}};
    Faults faults;
    Reader reader(json, "", faults);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, subject, faults};
    auto value = read(reader);
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, subject, faults};
    return value;
}

}  // namespace

std::string to_json(const AssessmentResult& result) {
    Json json;
    json["format"] = AssessmentResult::kFormat;
    json["instrument"] = {{"id", result.instrument.id},
                          {"version", result.instrument.version},
                          {"evidence", code_of(result.instrument.evidence)},
                          {"source", result.instrument.source}};
    json["subject"] = code_of(result.subject);
    json["ages"] = ages_to_json(result.ages);
    json["status"] = code_of(result.status);
    add_part(json, result.part);
    const auto& p = result.provenance;
    json["provenance"] = {{"host", p.host},
                          {"form", p.form},
                          {"form_sha256", p.form_sha256},
                          {"plugin", p.plugin},
                          {"plugin_sha256", p.plugin_sha256},
                          {"text_pack", p.text_pack},
                          {"settings", p.settings}};
    return dump(json);
}

Result<AssessmentResult> assessment_result_from_json(std::string_view text) {
    auto format = read_json<int>(text, "result", [](Reader& r) { return r.integer("format"); });
    if (!format) return format.error();
    if (*format > AssessmentResult::kFormat) return Error{ErrorCode::TooNew, "result"};
    return read_json<AssessmentResult>(text, "result", [](Reader& r) {
        AssessmentResult result;
        if (auto instrument = r.object("instrument")) {
            result.instrument = {instrument->text("id"), instrument->text("version"),
                                 instrument->code("evidence", Evidence::Unvalidated),
                                 instrument->text("source", false)};
        } else {
            r.fault("instrument", "missing");
        }
        result.subject = r.code("subject", SubjectKind::Child);
        result.ages = read_ages(r);
        result.status = r.code("status", ResultStatus::Failed);
        result.part = read_part(r);
        result.provenance = read_provenance(r);
        return result;
    });
}

std::string to_json(const ScorerPart& part) {
    Json json = Json::object();
    add_part(json, part);
    return dump(json);
}

Result<ScorerPart> scorer_part_from_json(std::string_view text) {
    return read_json<ScorerPart>(text, "scorer's part", read_part);
}

}  // namespace attune
