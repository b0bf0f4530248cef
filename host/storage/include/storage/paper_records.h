// SPDX-License-Identifier: Apache-2.0
/// \file
/// The second, blind keying of answers that stand on paper. Each key is on disk before the call
/// returns.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/result.h"
#include "model/answer.h"
#include "model/code.h"
#include "model/ids.h"

namespace attune::storage {

class Database;

/// How far the keying from one sheet of paper has got.
enum class PaperStage {
    FirstPass = 1,
    SecondPass = 2,
    Compared = 3,   ///< both passes side by side
    KeyedOnce = 4,  ///< there is no second pass, for a reason
};

struct PaperCheck {
    AssessmentId assessment;
    PaperStage stage = PaperStage::FirstPass;
    /// Why it is keyed once; when compared, why the total on the paper differs.
    std::string reason;
    std::string total;  ///< as written on the paper; empty = nobody typed one
    bool operator==(const PaperCheck&) const = default;
};

/// What the second pass holds for an item.
struct PaperKey {
    ItemAddress item;
    Answer answer;  ///< state Missing = open
    /// The passes differed; this is what the paper says.
    bool settles = false;
    bool operator==(const PaperKey&) const = default;
};

class PaperRecords {
public:
    explicit PaperRecords(Database& database) : m_database(database) {}

    /// In the first pass while nothing was said.
    Result<PaperCheck> of(const AssessmentId& assessment) const;
    /// InvalidInput for one keyed once without a reason.
    Result<void> save(const PaperCheck& check);

    /// Conflict unless the assessment is in progress.
    Result<void> append(const AssessmentId& assessment, const PaperKey& key);
    /// Takes the last key back that still stands: the item, what holds for it now, and whether the
    /// key taken back had settled a difference. Nothing when there is none.
    Result<std::optional<PaperKey>> undo(const AssessmentId& assessment);
    /// The key that holds for each item that has an answer.
    Result<std::map<ItemAddress, PaperKey>> current(const AssessmentId& assessment) const;

private:
    Database& m_database;
};

}  // namespace attune::storage

namespace attune {

template <>
struct CodeTable<storage::PaperStage> {
    static constexpr std::pair<storage::PaperStage, std::string_view> codes[] = {
        {storage::PaperStage::FirstPass, "first-pass"},
        {storage::PaperStage::SecondPass, "second-pass"},
        {storage::PaperStage::Compared, "compared"},
        {storage::PaperStage::KeyedOnce, "keyed-once"}};
};

}  // namespace attune
