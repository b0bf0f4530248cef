// SPDX-License-Identifier: Apache-2.0
/// \file
/// The bytes of a Questionnaire into a Form.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "reading/inspection.h"
#include "reading/program.h"

namespace attune::forms {

/// Used once, for one form.
class FormReader {
public:
    Result<std::shared_ptr<const Form>> read(std::string_view bytes, std::string_view subject);

private:
    bool read_json(std::string_view bytes);
    void read_head();
    void read_items(const Json& owner, int parent, const FilePlace& place);
    void read_item_at(const Json& json, int parent, const FilePlace& place);
    void read_rules();

    std::shared_ptr<Form> m_form;
    Inspection m_inspection;
    std::vector<FilePlace> m_places;  ///< by item index
    std::vector<const Json*> m_json;  ///< by item index
};

}  // namespace attune::forms
