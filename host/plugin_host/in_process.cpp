// SPDX-License-Identifier: Apache-2.0
#include "plugin_host/in_process.h"

#include "loader/library.h"
#include "reply_check.h"
#include "request_check.h"

namespace attune::plugin_host {

class InProcessPlugin::Inside {
public:
    Inside(Manifest manifest, Library library)
        : m_manifest(std::move(manifest)), m_library(std::move(library)) {}

    Result<ScorerPart> score(ScoringRequest request) {
        const auto* instrument = m_manifest.find_instrument(request.instrument);
        if (instrument == nullptr) return Error{ErrorCode::NotFound, request.instrument};
        const auto reduced = reduced_to_declared(std::move(request), *instrument);
        if (!reduced) return reduced.error();
        auto part = m_library.score(*reduced);
        if (!part) return Error{ErrorCode::PluginFault, m_manifest.id, part.error().faults};
        if (const auto checked = check_reply(*part, *instrument, *reduced); !checked)
            return checked.error();
        return part;
    }

private:
    Manifest m_manifest;
    Library m_library;
};

Result<InProcessPlugin> InProcessPlugin::load(Manifest manifest) {
    auto library = Library::open(manifest.library);
    if (!library) return Error{ErrorCode::PluginFault, manifest.id, library.error().faults};
    return InProcessPlugin(
        std::make_unique<Inside>(std::move(manifest), std::move(library).value()));
}

InProcessPlugin::InProcessPlugin(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
InProcessPlugin::InProcessPlugin(InProcessPlugin&&) noexcept = default;
InProcessPlugin& InProcessPlugin::operator=(InProcessPlugin&&) noexcept = default;
InProcessPlugin::~InProcessPlugin() = default;

Result<ScorerPart> InProcessPlugin::score(ScoringRequest request) {
    return m_inside->score(std::move(request));
}

}  // namespace attune::plugin_host
