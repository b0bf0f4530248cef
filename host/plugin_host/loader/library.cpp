// SPDX-License-Identifier: Apache-2.0
#include "loader/library.h"

#include <attune/entry.h>
#include <attune/ext/scoring.h>

#define BOOST_DLL_USE_STD_FS
#include <boost/dll/shared_library.hpp>
#include <cstdio>
#include <deque>
#include <map>

#include "loader/abi_struct.h"
#include "loader/request_face.h"
#include "loader/result_sink.h"
#include "protocol/json_limits.h"

namespace attune::plugin_host {

namespace {

constexpr std::uint32_t kMaxInstruments = 100;

Error broken(std::string text) {
    return Error{ErrorCode::PluginFault, "library", {{"", std::move(text)}}};
}

std::string name_of_status(attune_status status) {
    switch (status) {
        case ATTUNE_OK:
            return "ok";
        case ATTUNE_E_FAIL:
            return "failed";
        case ATTUNE_E_INVALID:
            return "invalid call";
        case ATTUNE_E_NOT_FOUND:
            return "not found";
        case ATTUNE_E_UNSUPPORTED:
            return "unsupported";
        case ATTUNE_E_LIMIT:
            return "beyond a limit";
        default:
            return "no status of the contract (" + std::to_string(status) + ")";
    }
}

/// The plugin's own words if it gave any, else the status.
std::string reason(attune_status status, const std::string& words) {
    return words.empty() ? name_of_status(status) : words;
}

/// Finds the entry and holds it to the contract. `library` stays open.
Result<attune_entry> checked_entry(const boost::dll::shared_library& library) {
    const auto* theirs = &library.get<const attune_entry>(ATTUNE_ENTRY_SYMBOL);
    constexpr std::size_t kWithVersion = offsetof(attune_entry, reserved);
    const auto version = copy_in(theirs, kWithVersion);
    if (!version) return broken("its entry is too short");
    if (version->abi_major != ATTUNE_ABI_MAJOR)
        return broken("made for version " + std::to_string(version->abi_major) +
                      " of the plugin interface, this is version " +
                      std::to_string(ATTUNE_ABI_MAJOR));
    const auto entry = copy_in(theirs);
    if (!entry || entry->init == nullptr || entry->deinit == nullptr ||
        entry->get_factory == nullptr)
        return broken("its entry lacks a function");
    return *entry;
}

/// Keeps `library` until the process ends: pointers into it may be anywhere.
const boost::dll::shared_library& kept(boost::dll::shared_library library) {
    static auto* const all = new std::deque<boost::dll::shared_library>;
    return all->emplace_back(std::move(library));
}

}  // namespace

class Library::Inside {
public:
    explicit Inside(const boost::dll::shared_library& library) : m_library(library) {
        m_host.struct_size = sizeof m_host;
        m_host.abi_minor = ATTUNE_ABI_MINOR;
        m_host.ctx = this;
        m_host.name = "Attune";
        m_host.version = ATTUNE_VERSION;
        m_host.log = &log;
        m_host.set_error = &set_error;
        m_host.get_extension = &get_extension;
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;
    ~Inside() {
        for (const auto& [id, instrument] : m_made) instrument->destroy(instrument);
        if (m_did_init) m_entry.deinit();
    }

    Result<void> start() {
        const auto entry = checked_entry(m_library);
        if (!entry) return entry.error();
        m_entry = *entry;
        const attune_status status = m_entry.init(&m_host);
        if (status != ATTUNE_OK) return broken("would not start: " + reason(status, m_words));
        m_did_init = true;
        m_factory = static_cast<const attune_instrument_factory*>(
            m_entry.get_factory(ATTUNE_FACTORY_INSTRUMENT));
        const auto factory = copy_in(m_factory);
        if (!factory || factory->id_at == nullptr || factory->create == nullptr)
            return broken("offers no instruments");
        return read_ids(*factory);
    }

    const std::vector<std::string>& ids() const { return m_ids; }

    Result<ScorerPart> score(const ScoringRequest& request) {
        m_words.clear();
        const auto instrument = instrument_of(request.instrument);
        if (!instrument) return instrument.error();
        const auto* extension = (*instrument)->get_extension(*instrument, ATTUNE_EXT_SCORING);
        const auto scoring = copy_in(static_cast<const attune_scoring*>(extension));
        if (!scoring || scoring->score == nullptr) return broken("cannot score");

        const RequestFace face(request);
        ResultSink sink;
        const attune_status status = scoring->score(*instrument, face.face(), sink.face());
        if (status != ATTUNE_OK) return broken(reason(status, m_words));
        return sink.take();
    }

private:
    Result<void> read_ids(const attune_instrument_factory& factory) {
        if (factory.count > kMaxInstruments) return broken("offers too many instruments");
        for (std::uint32_t i = 0; i < factory.count; ++i) {
            const char* id = factory.id_at(m_factory, i);
            if (id == nullptr || !is_plain_text(id)) return broken("an instrument has no id");
            m_ids.emplace_back(id);
        }
        return {};
    }
    Result<const attune_instrument*> instrument_of(const std::string& id) {
        if (const auto found = m_made.find(id); found != m_made.end()) return found->second;
        const auto* made = m_factory->create(m_factory, &m_host, id.c_str());
        if (made == nullptr)
            return broken(m_words.empty() ? "has no instrument of this id" : m_words);
        const auto face = copy_in(made);
        if (!face || face->destroy == nullptr || face->get_extension == nullptr)
            return broken("its instrument lacks a function");
        m_made.emplace(id, made);
        return made;
    }

    static void ATTUNE_CALL log(const attune_host* /*self*/, std::int32_t level,
                                const char* text) noexcept {
        if (text != nullptr) std::fprintf(stderr, "plugin (%d): %s\n", level, text);
    }
    static void ATTUNE_CALL set_error(const attune_host* self, const char* text) noexcept {
        if (self == nullptr || text == nullptr) return;
        auto& words = static_cast<Inside*>(self->ctx)->m_words;
        words.assign(text, strnlen(text, 1000));
        if (!is_plain_text(words)) words = "gave a message that is no plain text";
    }
    static const void* ATTUNE_CALL get_extension(const attune_host* /*self*/,
                                                 const char* /*id*/) noexcept {
        return nullptr;
    }

    const boost::dll::shared_library& m_library;
    attune_host m_host{};
    attune_entry m_entry{};
    bool m_did_init = false;
    const attune_instrument_factory* m_factory = nullptr;
    std::vector<std::string> m_ids;
    std::map<std::string, const attune_instrument*> m_made;
    std::string m_words;
};

Library::Library(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::open(const std::filesystem::path& file) {
    try {
        boost::dll::shared_library loaded(file, boost::dll::load_mode::rtld_now);
        if (!loaded.has(ATTUNE_ENTRY_SYMBOL))
            return broken(std::string("has no symbol ") + ATTUNE_ENTRY_SYMBOL);
        auto inside = std::make_unique<Inside>(kept(std::move(loaded)));
        if (const auto started = inside->start(); !started) return started.error();
        return Library(std::move(inside));
    } catch (const std::exception& thrown) {
        return broken(std::string("could not be loaded: ") + thrown.what());
    }
}

const std::vector<std::string>& Library::instruments() const { return m_inside->ids(); }
Result<ScorerPart> Library::score(const ScoringRequest& request) {
    return m_inside->score(request);
}

}  // namespace attune::plugin_host
