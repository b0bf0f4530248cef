// SPDX-License-Identifier: Apache-2.0
#include "practice/desk.h"

namespace attune::workflow {

Desk::Desk(std::unique_ptr<storage::PracticeStore> practice_store, const Workplace& place,
           Clinician clinician)
    : workplace(place),
      store(std::move(practice_store)),
      me(std::move(clinician)),
      shelf(place.installation, place.user) {
    plugin_host::PluginHostOptions options;
    options.runner = place.installation.runner;
    plugins = std::make_unique<plugin_host::PluginHost>(shelf.catalogue(), place.executor,
                                                        std::move(options));
}

Desk::~Desk() = default;

Result<report::Fonts> Desk::fonts() {
    if (!m_fonts) {
        auto loaded = report::Fonts::load(workplace.installation.fonts);
        if (!loaded) return loaded.error();
        m_fonts = std::move(*loaded);
    }
    return *m_fonts;
}

}  // namespace attune::workflow
