// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.h"
#include "records/database.h"
#include "records/table.h"
#include "storage/referral_records.h"

namespace attune::storage {

namespace {

void read_head(Statement& row, Report& report) {
    row.read(report.id, report.family, report.referral, report.view, report.status, report.version,
             report.made, report.by, report.text, report.sha256);
}

}  // namespace

Result<std::optional<Report>> ReportRecords::find(const ReportId& id) const {
    auto report = query_one<Report>(
        m_database.connection(),
        "SELECT id, family, referral, view, status, version, made, clinician, text, sha256, pdf "
        "FROM report WHERE id = ?1",
        [](Statement& row) {
            Report read;
            read_head(row, read);
            row.read(read.pdf);
            return read;
        },
        id);
    if (report && *report && sha256_hex((*report)->pdf) != (*report)->sha256) {
        return Error{ErrorCode::Damaged, "report"};
    }
    return report;
}

Result<std::vector<Report>> ReportRecords::of(const FamilyId& family) const {
    return query<Report>(
        m_database.connection(),
        "SELECT id, family, referral, view, status, version, made, clinician, text, sha256 "
        "FROM report WHERE family = ?1 ORDER BY made DESC, version DESC, id",
        [](Statement& row) {
            Report read;
            read_head(row, read);
            return read;
        },
        family);
}

Result<void> ReportRecords::save(Report& report) {
    static const auto sql = upsert_sql(
        "report", "id, family, referral, view, status, version, made, clinician, text, sha256, pdf",
        1);
    report.sha256 = sha256_hex(report.pdf);
    return m_database.change({Act::Saved, RecordKind::Report, report.id.value, report.sha256}, [&] {
        return m_database.connection().run(sql, report.id, report.family, report.referral,
                                           report.view, report.status, report.version, report.made,
                                           report.by, report.text, report.sha256, Blob{report.pdf});
    });
}

}  // namespace attune::storage
