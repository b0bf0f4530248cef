// SPDX-License-Identifier: Apache-2.0
/// \file
/// A plugin in C++: write a class that scores, name it in ATTUNE_PLUGIN, done.
///
///     struct Mood {
///         static constexpr const char* id = "mood";
///         void score(const attune::sdk::Request& request, attune::sdk::Result& result) const;
///     };
///     ATTUNE_PLUGIN(Mood)
///
/// `id` is the form id of the manifest. score() may throw: the host then shows the exception's
/// text and takes none of the outputs. Needs C++17 and nothing but the standard library.
#pragma once

#include <attune/entry.h>
#include <attune/ext/scoring.h>

#include <attune/request.hpp>
#include <attune/result.hpp>
#include <cstring>
#include <exception>
#include <new>

namespace attune::sdk::glue {

/// Runs `action`; whatever it throws becomes a status, with the text told to the host.
template <class Action>
attune_status guard(const attune_host* host, Action action) noexcept {
    try {
        action();
        return ATTUNE_OK;
    } catch (const Refused& refused) {
        host->set_error(host, refused.what());
        return refused.status();
    } catch (const std::exception& thrown) {
        host->set_error(host, thrown.what());
    } catch (...) {
        host->set_error(host, "threw something that is no std::exception");
    }
    return ATTUNE_E_FAIL;
}

/// One living instrument: the author's object behind the C struct.
template <class Author>
class Instrument {
public:
    static const attune_instrument* create(const attune_host* host) noexcept {
        Instrument* made = nullptr;
        // NOLINTNEXTLINE(bugprone-unhandled-exception-at-new): guard() catches what new throws.
        guard(host, [&] { made = new Instrument(host); });
        return made != nullptr ? &made->m_face : nullptr;
    }

private:
    explicit Instrument(const attune_host* host) : m_host(host) {
        m_face.struct_size = sizeof m_face;
        m_face.plugin_data = this;
        m_face.destroy = &destroy;
        m_face.get_extension = &get_extension;
    }
    static void ATTUNE_CALL destroy(const attune_instrument* self) noexcept {
        delete static_cast<Instrument*>(self->plugin_data);
    }
    static const void* ATTUNE_CALL get_extension(const attune_instrument* /*self*/,
                                                 const char* id) noexcept {
        static constexpr attune_scoring kScoring{sizeof(attune_scoring), 0, &score};
        return std::strcmp(id, ATTUNE_EXT_SCORING) == 0 ? &kScoring : nullptr;
    }
    static attune_status ATTUNE_CALL score(const attune_instrument* self,
                                           const attune_request* raw_request,
                                           const attune_result* raw_result) noexcept {
        auto* instrument = static_cast<Instrument*>(self->plugin_data);
        return guard(instrument->m_host, [&] {
            const Request request(raw_request);
            Result result(raw_result);
            instrument->m_author.score(request, result);
        });
    }

    const attune_host* m_host;
    attune_instrument m_face{};
    Author m_author{};
};

/// The factory and entry for a list of authors' classes.
template <class... Authors>
class Plugin {
public:
    static constexpr attune_entry entry() {
        return attune_entry{
            sizeof(attune_entry), ATTUNE_ABI_MAJOR, ATTUNE_ABI_MINOR, 0, &init, &deinit,
            &get_factory};
    }

private:
    static attune_status ATTUNE_CALL init(const attune_host* host) noexcept {
        return ATTUNE_HAS(attune_host, host, get_extension) ? ATTUNE_OK : ATTUNE_E_INVALID;
    }
    static void ATTUNE_CALL deinit() noexcept {}
    static const void* ATTUNE_CALL get_factory(const char* id) noexcept {
        static constexpr attune_instrument_factory kFactory{
            sizeof(attune_instrument_factory), static_cast<std::uint32_t>(sizeof...(Authors)),
            &id_at, &create};
        return std::strcmp(id, ATTUNE_FACTORY_INSTRUMENT) == 0 ? &kFactory : nullptr;
    }
    static const char* ATTUNE_CALL id_at(const attune_instrument_factory* /*self*/,
                                         std::uint32_t index) noexcept {
        constexpr const char* kIds[] = {Authors::id...};
        return index < sizeof...(Authors) ? kIds[index] : nullptr;
    }
    static const attune_instrument* ATTUNE_CALL create(const attune_instrument_factory* /*self*/,
                                                       const attune_host* host,
                                                       const char* id) noexcept {
        const attune_instrument* made = nullptr;
        ((std::strcmp(id, Authors::id) == 0 ? void(made = Instrument<Authors>::create(host))
                                            : void()),
         ...);
        return made;
    }
};

}  // namespace attune::sdk::glue

/// Emits the entry of a plugin whose instruments are the classes named. Once a library, at global
/// scope.
#define ATTUNE_PLUGIN(...)                              \
    extern "C" const attune_entry attune_plugin_entry = \
        attune::sdk::glue::Plugin<__VA_ARGS__>::entry();
