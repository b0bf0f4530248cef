// SPDX-License-Identifier: Apache-2.0
/// \file
/// What the verbs on a practice file share: how a chosen one is run, and options that are codes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/code.h"
#include "session.h"
#include "verbs.h"

namespace attune::cli {

/// Runs `act` with the words of `verb` once they are all read.
template <class Words, class Act>
void on_chosen(CLI::App& verb, Bench& bench, const std::shared_ptr<PracticeWords>& file,
               const std::shared_ptr<Words>& words, Act act) {
    verb.callback([&bench, file, words, act] {
        bench.action = [&bench, file, words, act] { return act(bench, *file, *words); };
    });
}

/// One of the codes of an enum.
template <class E>
CLI::Validator one_of() {
    std::vector<std::string> codes;
    for (const auto& [value, code] : CodeTable<E>::codes) codes.emplace_back(code);
    return CLI::IsMember(codes);
}

}  // namespace attune::cli
