// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the parts of an open practice share: the file, the clinician, the instruments, the clock.
#pragma once

#include <memory>
#include <optional>
#include <set>

#include "base/publisher.h"
#include "instruments/instrument_shelf.h"
#include "plugin_host/plugin_host.h"
#include "report/fonts.h"
#include "storage/practice_store.h"
#include "workflow/installation.h"
#include "workflow/practice_session.h"

namespace attune::workflow {

/// Main thread only.
struct Desk {
    Desk(std::unique_ptr<storage::PracticeStore> practice_store, const Workplace& place,
         Clinician clinician);
    ~Desk();

    Instant now() const { return workplace.clock.now(); }
    Date today() const { return workplace.clock.today(); }
    /// Loaded at the first letter.
    Result<report::Fonts> fonts();
    void changed(const FamilyId& family) { changes.publish({family}); }

    Workplace workplace;
    std::unique_ptr<storage::PracticeStore> store;
    Clinician me;
    InstrumentShelf shelf;
    Publisher<RecordChange> changes;
    /// Of the last request to a plugin. Counts on from page to page: the plugin host ignores what
    /// is older than it has seen.
    std::int64_t revision = 0;
    /// Parts without a page that wait for their plugin's reply.
    std::set<std::shared_ptr<void>> waiting;
    /// Last of all, so that its processes end before anything they could call back into.
    std::unique_ptr<plugin_host::PluginHost> plugins;

private:
    std::optional<report::Fonts> m_fonts;
};

/// The value, or NotFound with this subject when there is none.
template <class T>
Result<T> needed(Result<std::optional<T>> found, std::string_view subject) {
    if (!found) return found.error();
    if (!*found) return Error{ErrorCode::NotFound, std::string(subject)};
    return std::move(**found);
}

}  // namespace attune::workflow
