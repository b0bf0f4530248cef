// SPDX-License-Identifier: Apache-2.0
#include "storage/hand_over_records.h"

#include "records/database.h"
#include "records/table.h"

namespace attune::storage {

template <>
struct Table<HandOverRecord> {
    static constexpr std::string_view name = "hand_over";
    static constexpr std::string_view columns =
        "assessment, begun, clinician, in_company_because, ended, ending";
    static constexpr int keys = 2;
    static auto fields(auto& h) {
        return std::tie(h.assessment, h.begun, h.by, h.in_company_because, h.ended, h.ending);
    }
    static HandOverRecord blank() { return {}; }
};

Result<std::vector<HandOverRecord>> HandOverRecords::of(const AssessmentId& assessment) const {
    return select<HandOverRecord>(m_database.connection(), "WHERE assessment = ?1 ORDER BY begun",
                                  assessment);
}

Result<std::vector<HandOverRecord>> HandOverRecords::open() const {
    return select<HandOverRecord>(m_database.connection(), "WHERE ended IS NULL ORDER BY begun");
}

Result<void> HandOverRecords::save(const HandOverRecord& record) {
    return m_database.change({Act::Saved, RecordKind::Assessment, record.assessment.value,
                              "hand-over: " + record.in_company_because},
                             [&] { return put(m_database.connection(), record); });
}

}  // namespace attune::storage
