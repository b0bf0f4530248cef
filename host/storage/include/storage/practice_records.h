// SPDX-License-Identifier: Apache-2.0
/// \file
/// The practice itself: letterhead, clinicians, the address book of receivers, settings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/practice.h"

namespace attune::storage {

class Database;

class PracticeRecords {
public:
    explicit PracticeRecords(Database& database) : m_database(database) {}

    Result<Practice> practice() const;
    Result<void> save(const Practice& practice);

    Result<std::vector<Clinician>> clinicians() const;
    Result<std::optional<Clinician>> find(const ClinicianId& id) const;
    Result<void> save(const Clinician& clinician);

    /// By name.
    Result<std::vector<Receiver>> receivers() const;
    Result<std::optional<Receiver>> find(const ReceiverId& id) const;
    Result<void> save(const Receiver& receiver);

    /// A named choice of the practice; absent until it was made.
    Result<std::optional<std::string>> setting(const std::string& name) const;
    Result<void> set_setting(const std::string& name, const std::string& value);

private:
    Database& m_database;
};

}  // namespace attune::storage
