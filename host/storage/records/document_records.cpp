// SPDX-License-Identifier: Apache-2.0
#include "storage/document_records.h"

#include "base/sha256.h"
#include "records/database.h"
#include "records/query.h"

namespace attune::storage {

Result<std::string> DocumentRecords::add(DocumentKind kind, const std::string& name,
                                         const std::string& version, std::string_view bytes) {
    const auto sha256 = sha256_hex(bytes);
    auto& connection = m_database.connection();
    const auto known =
        query_one<std::string>(connection, "SELECT sha256 FROM document WHERE sha256 = ?1",
                               read_single<std::string>, sha256);
    if (!known) return known.error();
    if (*known) return sha256;
    const auto added = m_database.change({Act::Created, RecordKind::Document, sha256}, [&] {
        return connection.run("INSERT INTO document VALUES (?1, ?2, ?3, ?4, ?5, ?6)", sha256, kind,
                              name, version, Blob{std::string(bytes)}, m_database.now());
    });
    if (!added) return added.error();
    return sha256;
}

Result<std::optional<Document>> DocumentRecords::find(const std::string& sha256) const {
    auto document = query_one<Document>(
        m_database.connection(),
        "SELECT sha256, kind, name, version, bytes, added FROM document WHERE sha256 = ?1",
        [](Statement& row) {
            Document read;
            row.read(read.sha256, read.kind, read.name, read.version, read.bytes, read.added);
            return read;
        },
        sha256);
    if (document && *document && sha256_hex((*document)->bytes) != sha256) {
        return Error{ErrorCode::Damaged, (*document)->name};
    }
    return document;
}

Result<std::vector<Document>> DocumentRecords::list(DocumentKind kind) const {
    return query<Document>(
        m_database.connection(),
        "SELECT sha256, kind, name, version, added FROM document WHERE kind = ?1 "
        "ORDER BY added DESC, name",
        [](Statement& row) {
            Document read;
            row.read(read.sha256, read.kind, read.name, read.version, read.added);
            return read;
        },
        kind);
}

}  // namespace attune::storage
