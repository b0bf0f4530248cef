// SPDX-License-Identifier: Apache-2.0
#include "forms/case_file.h"

#include <cmath>

#include "files/answer_reader.h"

namespace attune::forms {
namespace {

/// Collects where a result is not what a case expects.
class Differences {
public:
    explicit Differences(Faults& differences) : m_differences(differences) {}

    void compare(const Json& expected, const Json* actual, const std::string& place) {
        if (expected.is_null()) {
            if (actual && !actual->is_null()) differ(place, "should be null, is " + actual->dump());
        } else if (!actual) {
            differ(place, "is not there, should be " + expected.dump());
        } else if (expected.is_object()) {
            for (const auto& [key, value] : expected.items())
                compare(value, member(*actual, key), place.empty() ? key : place + "." + key);
        } else if (expected.is_array()) {
            compare_lists(expected, *actual, place);
        } else if (!same(expected, *actual)) {
            differ(place, "should be " + expected.dump() + ", is " + actual->dump());
        }
    }

    /// Fault for each id in `absent` that stands in the list of that name.
    void compare_absent(const Json& absent, const Json& actual) {
        for (const auto& [name, ids] : absent.items()) {
            for (const Json& id : ids) {
                if (find_by_id(list_member(actual, name), id))
                    differ(name + "[" + id.dump() + "]", "should not be there");
            }
        }
    }

private:
    void differ(const std::string& place, std::string text) {
        m_differences.push_back({place, std::move(text)});
    }

    static bool same(const Json& expected, const Json& actual) {
        if (expected.is_number() && actual.is_number())
            return std::abs(expected.get<double>() - actual.get<double>()) <= 1e-9;
        return expected == actual;
    }

    static const Json* find_by_id(const Json::array_t& list, const Json& id) {
        for (const Json& entry : list) {
            const Json* own = member(entry, "id");
            if (own && *own == id) return &entry;
        }
        return nullptr;
    }

    void compare_lists(const Json& expected, const Json& actual, const std::string& place) {
        const bool by_id = !expected.empty() && member(expected.front(), "id");
        if (!by_id || !actual.is_array()) {
            if (expected != actual)
                differ(place, "should be " + expected.dump() + ", is " + actual.dump());
            return;
        }
        for (const Json& entry : expected) {
            const Json* id = member(entry, "id");
            const std::string here = place + "[" + (id ? id->dump() : "?") + "]";
            const auto& list = *actual.get_ptr<const Json::array_t*>();
            compare(entry, id ? find_by_id(list, *id) : nullptr, here);
        }
    }

    Faults& m_differences;
};

/// Reads the members of a case file, each slip a fault.
class CaseReader {
public:
    CaseReader(const Form& form, const Json& json, CaseFile& file, Faults& faults)
        : m_form(form), m_json(json), m_file(file), m_faults(faults) {}

    void read() {
        only({"name", "citation", "born", "gestation", "birth_weight", "on", "settings", "earlier",
              "answers", "expect", "absent"});
        m_file.name = needed_text("name");
        m_file.citation = needed_text("citation");
        m_file.born = date("born");
        m_file.on = date("on");
        if (m_file.born && !m_file.on) fault("on", "missing, though \"born\" is given");
        read_gestation();
        read_birth_weight();
        read_settings();
        read_earlier();
        if (const Json* answers = member(m_json, "answers")) {
            m_file.answers = answers_in(*answers, "answers");
        } else {
            fault("answers", "missing");
        }
        read_expectations();
    }

private:
    void fault(const std::string& place, std::string text) {
        m_faults.push_back({place, std::move(text)});
    }

    void only(const std::vector<std::string_view>& known) {
        for (const auto& [key, value] : m_json.items()) {
            bool is_known = false;
            for (const auto name : known) is_known = is_known || name == key;
            if (!is_known) fault(key, "a case has no such member");
        }
    }

    std::string needed_text(const char* name) {
        auto text = text_member(m_json, name);
        if (text.empty()) fault(name, "missing");
        return text;
    }

    std::optional<Date> date(const char* name) {
        if (!member(m_json, name)) return std::nullopt;
        return date_in(m_json, name, name);
    }

    std::optional<Date> date_in(const Json& owner, const char* name, const std::string& place) {
        const auto read = Date::parse(text_member(owner, name));
        if (read) return *read;
        fault(place, "is not a date");
        return std::nullopt;
    }

    void read_gestation() {
        const std::string text = text_member(m_json, "gestation");
        if (text.empty()) return;
        const auto gestation = Gestation::parse(text);
        if (gestation) {
            m_file.gestation = *gestation;
        } else {
            fault("gestation", "\"" + text + "\" is not like 30+2");
        }
    }

    void read_birth_weight() {
        const Json* grams = member(m_json, "birth_weight");
        if (!grams) return;
        if (!grams->is_number_integer() || !is_plausible_birth_weight(grams->get<int>()))
            return fault("birth_weight", "is not 200 to 8000 grams");
        m_file.birth_weight = grams->get<int>();
    }

    void read_settings() {
        const Json* settings = member(m_json, "settings");
        if (!settings) return;
        if (!settings->is_object()) return fault("settings", "must be an object");
        for (const auto& [id, value] : settings->items())
            m_file.settings[id] = value.is_string() ? value.get<std::string>() : value.dump();
    }

    void read_earlier() {
        const auto& list = list_member(m_json, "earlier");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string place = "earlier[" + std::to_string(i) + "]";
            const auto on = date_in(list[i], "on", place + ".on");
            const Json* answers = member(list[i], "answers");
            if (!answers) fault(place + ".answers", "missing");
            if (on && answers)
                m_file.earlier.push_back({*on, answers_in(*answers, place + ".answers")});
        }
    }

    Answers answers_in(const Json& json, const std::string& place) {
        if (text_member(json, "resourceType") == "QuestionnaireResponse")
            return read_response(m_form, json, m_faults);
        return read_short_answers(m_form, json, place, m_faults);
    }

    void read_expectations() {
        const Json* expect = member(m_json, "expect");
        const Json* absent = member(m_json, "absent");
        if (!expect && !absent) fault("expect", "a case must expect something");
        if (expect && !expect->is_object()) fault("expect", "must be an object");
        m_file.expect = expect ? expect->dump() : "{}";
        m_file.absent = absent ? absent->dump() : "{}";
        if (!absent) return;
        if (!absent->is_object()) return fault("absent", "must be an object");
        for (const auto& [name, ids] : absent->items()) {
            if (!ids.is_array()) fault("absent." + name, "must be a list of ids");
        }
    }

    const Form& m_form;
    const Json& m_json;
    CaseFile& m_file;
    Faults& m_faults;
};

}  // namespace

Result<CaseFile> CaseFile::parse(const Form& form, std::string_view json) {
    const Json parsed = Json::parse(json, nullptr, false);
    CaseFile file;
    Faults faults;
    if (parsed.is_object()) {
        CaseReader(form, parsed, file, faults).read();
    } else {
        faults.push_back({"case", "this is not a JSON object"});
    }
    if (!faults.empty()) return Error{ErrorCode::InvalidInput, file.name, std::move(faults)};
    return file;
}

Faults CaseFile::differences(const AssessmentResult& result) const {
    Faults differences;
    Differences comparison(differences);
    const Json actual = Json::parse(to_json(result));
    comparison.compare(Json::parse(expect), &actual, "");
    comparison.compare_absent(Json::parse(absent), actual);
    return differences;
}

}  // namespace attune::forms
