// SPDX-License-Identifier: Apache-2.0
/// \file
/// Columns of assessments.
#pragma once

#include "model/assessment.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<Assessment> {
    static constexpr std::string_view name = "assessment";
    static constexpr std::string_view columns =
        "id, family, instrument, instrument_version, form_sha256, text_pack_sha256, subject, "
        "subject_child, subject_caregiver, about_child, visit, informant, mode, language, status, "
        "clinician, created, first_answer_on, completed, position, error_reason";
    static constexpr int keys = 1;
    static auto fields(auto& a) {
        return std::tie(a.id, a.family, a.instrument, a.instrument_version, a.form_sha256,
                        a.text_pack_sha256, a.subject, a.about_child, a.visit, a.informant, a.mode,
                        a.language, a.status, a.clinician, a.created, a.first_answer_on,
                        a.completed, a.position, a.error_reason);
    }
    static Assessment blank() { return {}; }
};

}  // namespace attune::storage
