// SPDX-License-Identifier: Apache-2.0
/// \file
/// Forms and plugins as they lie in their folders, joined into instruments.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "forms/form.h"
#include "plugin_host/catalogue.h"
#include "workflow/installation.h"
#include "workflow/instruments.h"

namespace attune::workflow {

/// An instrument with all that it takes to run it. Copies share form and manifest.
struct ShelvedInstrument {
    InstrumentInfo info;
    std::shared_ptr<const forms::Form> form;
    std::string form_sha256;
    /// Null when the form scores itself.
    std::shared_ptr<const plugin_host::Manifest> plugin;

    const plugin_host::InstrumentManifest* manifest() const {
        return plugin ? plugin->find_instrument(info.id) : nullptr;
    }
};

/// Reads a Questionnaire from a file, or from the questionnaire.json of a folder.
Result<std::shared_ptr<const forms::Form>> read_form(const std::filesystem::path& path);
/// What a form says of itself.
InstrumentInfo describe(const forms::Form& form);

/// Main thread only.
class InstrumentShelf {
public:
    InstrumentShelf(const Installation& installation, const UserFolder& user);

    const std::vector<ShelvedInstrument>& instruments() const { return m_instruments; }
    /// Null when it is not offered.
    const ShelvedInstrument* find(std::string_view id) const;
    const std::vector<RejectedInstrument>& rejected() const { return m_rejected; }
    const plugin_host::Catalogue& catalogue() const { return m_catalogue; }

    /// Whether this form could be added: its faults, or Conflict with what is there.
    Result<std::shared_ptr<const forms::Form>> check_new(const std::filesystem::path& path) const;
    Result<std::string> add(const std::filesystem::path& path);

private:
    struct Candidate {
        Origin origin = Origin::BuiltIn;
        std::filesystem::path place;
        std::shared_ptr<const plugin_host::Manifest> plugin;
        std::string instrument;  ///< as the manifest says; empty for a form on its own
    };
    void read();
    std::vector<Candidate> candidates() const;
    void take(const Candidate& candidate);
    void reject(const Candidate& candidate, const std::string& id, Faults faults);
    Origin origin_of(const std::filesystem::path& bundle) const;

    Installation m_installation;
    UserFolder m_user;
    plugin_host::Catalogue m_catalogue;
    std::vector<ShelvedInstrument> m_instruments;
    std::vector<RejectedInstrument> m_rejected;
};

}  // namespace attune::workflow
