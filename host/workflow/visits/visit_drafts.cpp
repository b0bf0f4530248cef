// SPDX-License-Identifier: Apache-2.0
#include "visits/visit_drafts.h"

#include <utility>

namespace attune::workflow {

namespace {

constexpr std::pair<const char*, std::string Story::*> kFields[] = {
    {"worries", &Story::worries},
    {"strengths-child", &Story::strengths_child},
    {"strengths-caregiver", &Story::strengths_caregiver},
    {"strengths-pair", &Story::strengths_pair},
    {"what-happened", &Story::what_happened}};

}  // namespace

Result<void> put_drafts(storage::PracticeStore& store, const VisitId& id, const Story& before,
                        const Story& now) {
    for (const auto& [name, field] : kFields) {
        if (before.*field == now.*field) continue;
        const auto put = store.drafts().put(id.value, name, now.*field);
        if (!put) return put;
    }
    return {};
}

Result<Story> with_drafts(storage::PracticeStore& store, const VisitId& id, Story story) {
    const auto drafts = store.drafts().of(id.value);
    if (!drafts) return drafts.error();
    for (const auto& [name, field] : kFields) {
        const auto draft = drafts->find(name);
        if (draft != drafts->end()) story.*field = draft->second;
    }
    return story;
}

Result<void> discard_drafts(storage::PracticeStore& store, const VisitId& id) {
    for (const auto& [name, field] : kFields) {
        const auto discarded = store.drafts().discard(id.value, name);
        if (!discarded) return discarded;
    }
    return {};
}

}  // namespace attune::workflow
