// SPDX-License-Identifier: Apache-2.0
/// \file
/// What is found wrong or unfamiliar while a form is read.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/form.h"

namespace attune::forms {

/// Where the reader is: the path in the file, and the item.
struct FilePlace {
    std::string path;
    std::string link_id;

    FilePlace at(const std::string& part) const {
        return {path.empty() ? part : path + "." + part, link_id};
    }
    FilePlace at(const std::string& part, std::size_t index) const {
        return at(part + "[" + std::to_string(index) + "]");
    }
    /// "item[3].enableWhen[0] (link-id)".
    std::string text() const {
        if (path.empty()) return "Questionnaire";
        return link_id.empty() ? path : path + " (" + link_id + ")";
    }
};

/// Faults refuse the form; remarks only say what has no effect here.
struct Inspection {
    Faults faults;
    std::vector<Remark> remarks;

    void fault(const FilePlace& place, std::string text) {
        faults.push_back({place.text(), std::move(text)});
    }
    void remark(const FilePlace& place, std::string text) {
        remarks.push_back({place.path, place.link_id, std::move(text)});
    }
};

}  // namespace attune::forms
