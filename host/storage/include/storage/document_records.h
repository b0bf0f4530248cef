// SPDX-License-Identifier: Apache-2.0
/// \file
/// The exact bytes of every form and text pack that an assessment was made with, known by their
/// SHA-256, so that an old assessment stays readable when the installed form has moved on.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "model/code.h"

namespace attune::storage {

class Database;

enum class DocumentKind { Form = 1, TextPack = 2 };

struct Document {
    std::string sha256;  ///< hex; made by add()
    DocumentKind kind = DocumentKind::Form;
    std::string name;     ///< the form's id
    std::string version;  ///< of a form its version, of a text pack its language
    std::string bytes;
    Instant added;
};

class DocumentRecords {
public:
    explicit DocumentRecords(Database& database) : m_database(database) {}

    /// Keeps the bytes and returns their SHA-256 in hex; keeping them again changes nothing.
    Result<std::string> add(DocumentKind kind, const std::string& name, const std::string& version,
                            std::string_view bytes);
    /// Damaged when the stored bytes no longer have this hash.
    Result<std::optional<Document>> find(const std::string& sha256) const;
    /// Without the bytes; newest first.
    Result<std::vector<Document>> list(DocumentKind kind) const;

private:
    Database& m_database;
};

}  // namespace attune::storage

namespace attune {

template <>
struct CodeTable<storage::DocumentKind> {
    static constexpr std::pair<storage::DocumentKind, std::string_view> codes[] = {
        {storage::DocumentKind::Form, "form"}, {storage::DocumentKind::TextPack, "text-pack"}};
};

}  // namespace attune
