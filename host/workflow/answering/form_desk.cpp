// SPDX-License-Identifier: Apache-2.0
#include "workflow/form_desk.h"

#include <fstream>
#include <iterator>

#include "fhirpath/query.h"
#include "forms/form.h"
#include "forms/form_state.h"
#include "forms/short_answers.h"

namespace attune::workflow {

namespace {

Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return Error{ErrorCode::NotFound, path.filename().string()};
    std::string text(std::istreambuf_iterator<char>(file), {});
    if (file.bad()) return Error{ErrorCode::Io, path.filename().string()};
    return text;
}

Faults faults_of(const std::vector<forms::Remark>& remarks) {
    Faults faults;
    for (const auto& remark : remarks) {
        faults.push_back(
            {remark.link_id.empty() ? remark.place : remark.place + " (" + remark.link_id + ")",
             remark.text});
    }
    return faults;
}

}  // namespace

Result<FormCheck> check_form(const std::filesystem::path& file) {
    const auto bytes = read_file(file);
    if (!bytes) return bytes.error();
    FormCheck check;
    const auto form = forms::Form::parse(*bytes, file.filename().string());
    if (!form) {
        check.faults = form.error().faults;
        return check;
    }
    check.id = (*form)->id();
    check.remarks = faults_of((*form)->remarks());
    for (const auto& item : (*form)->items()) {
        if (item.type != forms::ItemType::Group && item.type != forms::ItemType::Display) {
            ++check.questions;
        }
    }
    return check;
}

Result<std::string> answer_form(const FormAnswering& entry, const Clock& clock) {
    const auto bytes = read_file(entry.form);
    if (!bytes) return bytes.error();
    const auto form = forms::Form::parse(*bytes, entry.form.filename().string());
    if (!form) return form.error();
    const auto answers = forms::answers_from_json(**form, entry.answers);
    if (!answers) return answers.error();
    forms::LaunchContext context;
    context.now = clock.now();
    if (entry.born) {
        const auto ages = ages_on(*entry.born, entry.gestation, entry.on.value_or(clock.today()));
        if (!ages) return ages.error();
        context.ages = *ages;
    }
    const auto state = forms::FormState::create(*form, context, *answers);
    if (!state) return state.error();
    return state->response_json();
}

Result<std::string> evaluate_fhirpath(std::string_view expression, std::string_view resource_json,
                                      const Clock& clock) {
    return forms::fhirpath::query(expression, resource_json, clock.now());
}

}  // namespace attune::workflow
