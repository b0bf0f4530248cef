// SPDX-License-Identifier: Apache-2.0
/// \file
/// How scores and counts went from one time to the next, read from the stored results.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/subject.h"

namespace attune::report {
struct Figure;
class Picture;
}  // namespace attune::report

namespace attune::workflow {

struct Desk;

/// One score, or all counts of a list, of one subject. The table says all that the figure draws.
struct Course {
    std::string title;  ///< "EPDS: Ana"; "EPDS: Ana, anxiety"
    std::string instrument;
    std::string evidence;  ///< "not validated"
    Subject subject;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;  ///< oldest first
    /// Null while there is one time only.
    std::shared_ptr<const report::Figure> figure;
    /// "Cut-off 10: ..., cut-off 13: ..." with their sources; empty without any.
    std::string sources;
};

/// Main thread only.
class Longitudinal {
public:
    explicit Longitudinal(Desk& desk) : m_desk(desk) {}

    /// Of the child, of its caregivers and of it with each of them. A score without a number stands
    /// with its range or with the reason; the cut-offs are those that the results were read with.
    Result<std::vector<Course>> of_child(const ChildId& child) const;
    /// The figure of a course, ready to be painted.
    Result<report::Picture> picture(const Course& course) const;

private:
    Desk& m_desk;
};

}  // namespace attune::workflow
